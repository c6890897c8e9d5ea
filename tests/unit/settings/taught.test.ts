// @vitest-environment happy-dom
import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openTaughtList } from '../../../lib/live/taught-list.ts';
import type { TaughtPage } from '../../../lib/platforms/taught-page.ts';
import { FILE_LIMIT, parseTaughtPage, taughtPageFile, taughtPageSchema } from '../../../lib/settings/taught-file.ts';
import {
  forgetTaughtPage,
  keepTaughtPage,
  readTaughtPages,
  watchTaughtPages,
} from '../../../lib/settings/taught-pages.ts';

const PAGE: TaughtPage = {
  version: 1,
  host: 'calls.example',
  name: 'Calls',
  tile: 'main > article.k3',
  label: { at: ':scope > figcaption', attribute: null },
  signal: { kind: 'style', at: '', name: 'box-shadow', test: 'is-not', value: '' },
};

beforeEach(() => fakeBrowser.reset());

describe('a taught page as a file', () => {
  it('comes back as it was', () => {
    const { name, text } = taughtPageFile(PAGE);
    expect(name).toBe('hearth-calls.example.json');
    expect(parseTaughtPage(text)).toEqual({ page: PAGE });
    const onPath = { ...PAGE, path: '/team/' };
    expect(parseTaughtPage(JSON.stringify(onPath))).toEqual({ page: onPath });
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a list', [PAGE]],
    ['no version', { ...PAGE, version: undefined }],
    ['more than it may hold', { ...PAGE, people: ['Ana'] }],
    ['no host', { ...PAGE, host: '' }],
    ['a host with a wildcard', { ...PAGE, host: '*.example' }],
    ['a host with a path', { ...PAGE, host: 'calls.example/x' }],
    ['a host in capitals', { ...PAGE, host: 'Calls.example' }],
    ['an endless host', { ...PAGE, host: 'a'.repeat(254) }],
    ['a path that is none', { ...PAGE, path: 'team' }],
    ['an empty name', { ...PAGE, name: '  ' }],
    ['an endless name', { ...PAGE, name: 'x'.repeat(61) }],
    ['a tile that is no text', { ...PAGE, tile: 7 }],
    ['a signal of another kind', { ...PAGE, signal: { kind: 'script', at: '' } }],
    ['a pattern for a signal', { ...PAGE, signal: { kind: 'class', at: '', token: '(a+)+$' } }],
    ['a signal with more', { ...PAGE, signal: { kind: 'animation', at: '', pattern: '(a+)+$' } }],
    ['an endless value', { ...PAGE, signal: { ...PAGE.signal, value: 'x'.repeat(65) } }],
    ['an attribute that is none', { ...PAGE, label: { at: '', attribute: 'on click' } }],
  ])('is refused with %s', (_, data) => {
    expect(parseTaughtPage(JSON.stringify(data))).toEqual({ problem: 'not-a-definition' });
    expect(v.is(taughtPageSchema, data)).toBe(false);
  });

  it.each([
    ['no JSON', '{', 'not-a-definition'],
    ['a newer version', JSON.stringify({ version: 2, host: 'calls.example' }), 'newer-version'],
    ['too much', `${' '.repeat(FILE_LIMIT)}{}`, 'too-large'],
    ['much nesting', '['.repeat(FILE_LIMIT), 'not-a-definition'],
  ])('is refused with %s', (_, text, problem) => {
    expect(parseTaughtPage(text)).toEqual({ problem });
  });

  it.each([
    ['*', 'selector-not-simple'],
    ['html', 'selector-matches-everything'],
    ['body', 'selector-matches-everything'],
    ['div', 'selector-matches-everything'],
    ['div:has(div:has(div))', 'selector-not-simple'],
    ['[[', 'selector-not-simple'],
    ['', 'selector-not-simple'],
    ['a'.repeat(301), 'selector-too-long'],
  ])('is refused with the selector %s', (tile, problem) => {
    expect(parseTaughtPage(JSON.stringify({ ...PAGE, tile }))).toEqual({ problem });
    expect(v.is(taughtPageSchema, { ...PAGE, tile })).toBe(false);
  });

  it('is refused when a selector of any part is', () => {
    const label = { ...PAGE, label: { at: ':is(a)', attribute: null } };
    const signal = { ...PAGE, signal: { kind: 'animation', at: 'a ~ b' } };
    expect(parseTaughtPage(JSON.stringify(label))).toEqual({ problem: 'selector-not-simple' });
    expect(parseTaughtPage(JSON.stringify(signal))).toEqual({ problem: 'selector-not-simple' });
  });

  it('is refused when the browser does not understand it', () => {
    const understands = vi.fn((selector: string) => selector !== ':scope > figcaption');
    expect(parseTaughtPage(JSON.stringify(PAGE), understands)).toEqual({ problem: 'selector-not-understood' });
    // The tile itself is asked of nobody.
    expect(understands.mock.calls.flat()).not.toContain('');
  });
});

describe('the pages that were taught', () => {
  it('are kept, replaced and forgotten', async () => {
    expect(await readTaughtPages()).toEqual([]);
    const other = { ...PAGE, host: 'other.example' };
    await keepTaughtPage(PAGE);
    await keepTaughtPage(other);
    const again = { ...PAGE, name: 'Calls anew' };
    await keepTaughtPage(again);
    expect(await readTaughtPages()).toEqual([other, again]);
    await forgetTaughtPage('calls.example');
    expect(await readTaughtPages()).toEqual([other]);
  });

  it('are told at each change until nobody listens', async () => {
    const told: string[][] = [];
    const lifetime = new AbortController();
    watchTaughtPages((pages) => told.push(pages.map(({ host }) => host)), lifetime.signal);
    await keepTaughtPage(PAGE);
    await vi.waitFor(() => expect(told).toEqual([['calls.example']]));
    await browser.storage.local.set({ something: 1 });
    lifetime.abort();
    await forgetTaughtPage('calls.example');
    expect(told).toEqual([['calls.example']]);
  });

  it('are at most fifty, the newest', async () => {
    for (let i = 0; i < 52; i++) await keepTaughtPage({ ...PAGE, host: `h${i}.example` });
    const kept = await readTaughtPages();
    expect(kept).toHaveLength(50);
    expect(kept[0]?.host).toBe('h2.example');
  });

  it('of a private window are not kept with the others', async () => {
    await keepTaughtPage(PAGE, 'session');
    expect(await readTaughtPages()).toEqual([]);
    expect(Object.keys(await browser.storage.local.get(null))).toEqual([]);
  });

  it('are none where something else is kept', async () => {
    await browser.storage.local.set({ 'taught-pages': 'x' });
    expect(await readTaughtPages()).toEqual([]);
    await browser.storage.local.set({ 'taught-pages': [null, { version: 7 }, PAGE] });
    expect(await readTaughtPages()).toEqual([PAGE]);
  });
});

describe('the list of taught pages', () => {
  const open = () => {
    const saved: { name: string; text: string }[] = [];
    const lifetime = new AbortController();
    return { saved, list: openTaughtList(document, (file) => saved.push(file), lifetime.signal) };
  };

  it('takes a file, shows it, saves it, forgets it', async () => {
    const { list, saved } = open();
    list.onImport(new File([taughtPageFile(PAGE).text], 'x.json'));
    await vi.waitFor(() => expect(list.pages.value).toEqual([PAGE]));
    expect(list.imported.value).toEqual({ name: 'Calls' });
    list.onSave(PAGE);
    expect(saved).toEqual([taughtPageFile(PAGE)]);
    list.onForget('calls.example');
    await vi.waitFor(() => expect(list.pages.value).toEqual([]));
  });

  it('says why a file is refused, and keeps nothing of it', async () => {
    const { list } = open();
    const outcome = async (file: File) => {
      list.onImport(file);
      await vi.waitFor(() => expect(list.imported.value).not.toBeNull());
      return list.imported.value;
    };
    expect(await outcome(new File(['x'.repeat(FILE_LIMIT + 1)], 'x'))).toEqual({ problem: 'too-large' });
    list.onImport(new File(['{}'], 'x'));
    await vi.waitFor(() => expect(list.imported.value).toEqual({ problem: 'not-a-definition' }));
    const broken = Object.assign(new File(['{}'], 'x'), { text: () => Promise.reject(new Error('gone')) });
    list.onImport(broken);
    await vi.waitFor(() => expect(list.imported.value).toEqual({ problem: 'not-readable' }));
    expect(await readTaughtPages()).toEqual([]);
  });
});
