// @vitest-environment happy-dom
/** Every adapter on every fixture page, without a browser. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PlatformId } from '../../lib/platforms/contract.ts';
import { SELECTORS as MEET } from '../../lib/platforms/google-meet.ts';
import { adapterFor, adapterForUrl } from '../../lib/platforms/index.ts';
import { SELECTORS as JITSI } from '../../lib/platforms/jitsi.ts';
import { SELECTORS as LIVEKIT } from '../../lib/platforms/livekit.ts';
import { fixtureOf, PAGES, readingOf } from './expectations.ts';
import { fakeSenses } from './fake-senses.ts';

const SELECTORS: Record<PlatformId, Record<string, string | readonly string[]>> = {
  'google-meet': MEET,
  jitsi: JITSI,
  livekit: LIVEKIT,
};

function show(platform: PlatformId, layout: string): void {
  document.documentElement.innerHTML = readFileSync(
    path.join(import.meta.dirname, fixtureOf(platform, layout)),
    'utf8',
  );
}

describe.each(PAGES)('$platform: $layout', (page) => {
  const name = page.after ? `is read right after ${page.after}` : 'is read right';
  it(name, () => {
    const read = adapterForUrl(new URL(page.url))!.open(fakeSenses);
    if (page.after) {
      show(page.platform, page.after);
      expect(read(document).phase).toBe('in-call');
    }
    show(page.platform, page.layout);
    expect(read(document)).toEqual(readingOf(page));
    // Nothing about a page that stands still may drift.
    expect(read(document)).toEqual(readingOf(page));
  });

  it('has as many elements as each selector must match', () => {
    show(page.platform, page.layout);
    const found = Object.fromEntries(
      Object.keys(page.counts).map((key) => [
        key,
        document.querySelectorAll(String(SELECTORS[page.platform][key])).length,
      ]),
    );
    expect(found).toEqual(page.counts);
  });
});

describe('the fixtures', () => {
  it('are all expected, and only they', () => {
    const folder = path.join(import.meta.dirname, 'fixtures');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
    const expected = new Set(PAGES.map((page) => fixtureOf(page.platform, page.layout).slice('fixtures/'.length)));
    expect(files.sort()).toEqual([...expected].sort());
  });

  it.each(PAGES.filter((p) => p.phase === 'in-call' && p.platform !== 'google-meet'))(
    'are recognised on any host: $platform $layout',
    (page) => {
      show(page.platform, page.layout);
      expect(adapterFor(new URL('https://talk.example/team'), document)?.id).toBe(page.platform);
    },
  );

  it.each(PAGES.filter((p) => p.phase === 'in-call'))(
    'never make a reader throw when half loaded: $platform $layout',
    (page) => {
      show(page.platform, page.layout);
      const read = adapterForUrl(new URL(page.url))!.open(fakeSenses);
      const html = document.documentElement.innerHTML;
      for (let share = 0; share <= 10; share++) {
        document.documentElement.innerHTML = html.slice(0, Math.floor((html.length * share) / 10));
        expect(() => read(document)).not.toThrow();
      }
    },
  );
});
