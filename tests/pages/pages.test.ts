// @vitest-environment happy-dom
/** Every adapter on every fixture page, without a browser. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { adapterOf } from '../../lib/platforms/adapters.ts';
import { kindOf, PLATFORMS } from '../../lib/platforms/index.ts';
import { fixtureOf, PAGES, type Page, readingOf } from './expectations.ts';
import { fakeSenses } from './fake-senses.ts';

const open = (page: Page) => adapterOf(page.platform)!.open(fakeSenses);

function show(page: Page, layout = page.layout): void {
  document.documentElement.innerHTML = readFileSync(path.join(import.meta.dirname, fixtureOf(page, layout)), 'utf8');
}

/** Platforms whose pages may be on anybody's server. */
const SELF_HOSTED = new Set(PLATFORMS.flatMap(({ id, page }): string[] => (page.length > 0 ? [id] : [])));
const CALLS = PAGES.filter(({ phase }) => phase === 'in-call');

describe.each(PAGES)('$platform: $layout', (page) => {
  const name = page.after ? `is read right after ${page.after}` : 'is read right';
  it(name, () => {
    const read = open(page);
    if (page.after) {
      show(page, page.after);
      expect(read(document).phase).toBe('in-call');
    }
    show(page);
    expect(read(document)).toEqual(readingOf(page));
    // Nothing about a page that stands still may drift.
    expect(read(document)).toEqual(readingOf(page));
  });

  it(`says that the user ${page.sharing ? 'shows' : 'does not show'} their screen`, () => {
    show(page);
    expect(adapterOf(page.platform)?.isSharing?.(document) ?? false).toBe(page.sharing ?? false);
  });

  it('has as many elements as each selector must match', () => {
    show(page);
    const found = Object.fromEntries(
      Object.keys(page.counts).map((key) => [key, document.querySelectorAll(String(page.selectors[key])).length]),
    );
    expect(found).toEqual(page.counts);
  });
});

describe('the fixtures', () => {
  it('are all expected, and only they', () => {
    const folder = path.join(import.meta.dirname, 'fixtures');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
    const expected = new Set(PAGES.map((page) => fixtureOf(page, page.layout).slice('fixtures/'.length)));
    expect(files.sort()).toEqual([...expected].sort());
  });

  it.each(CALLS)('belong to their platform at their address: $platform $layout', (page) => {
    show(page);
    expect(kindOf(new URL(page.url), document)).toMatchObject({ kind: 'meeting', platform: { id: page.platform } });
  });

  it.each(CALLS.filter(({ platform }) => SELF_HOSTED.has(platform)))(
    'are recognised on any host: $platform $layout',
    (page) => {
      show(page);
      const url = new URL(page.url);
      url.host = 'talk.example';
      expect(kindOf(url, document)).toMatchObject({ kind: 'meeting', platform: { id: page.platform } });
    },
  );

  it.each(CALLS)('never make a reader throw when half loaded: $platform $layout', (page) => {
    show(page);
    const read = open(page);
    const html = document.documentElement.innerHTML;
    for (let share = 0; share <= 10; share++) {
      document.documentElement.innerHTML = html.slice(0, Math.floor((html.length * share) / 10));
      expect(() => read(document)).not.toThrow();
    }
  });
});
