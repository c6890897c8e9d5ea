import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LONGEST_OWN_PROMPT, MOST_OWN_PROMPTS, type OwnPrompt } from '../../../lib/facilitation/prompts.ts';
import { openOwnPrompts } from '../../../lib/live/own-prompts.ts';
import {
  keepOwnPrompt,
  ownPromptsFrom,
  readOwnPrompts,
  removeOwnPrompt,
  removeOwnPromptsFor,
  watchOwnPrompts,
} from '../../../lib/settings/own-prompts.ts';

beforeEach(() => fakeBrowser.reset());

const add = (text: string, situation: OwnPrompt['situation'] = 'by-name') =>
  keepOwnPrompt({ id: null, situation, text });
const texts = async () => (await readOwnPrompts()).map(({ text }) => text);

describe('own prompts', () => {
  it('are kept, changed, and removed', async () => {
    expect(await add('  Over to you, {name}?  ')).toBeNull();
    expect(await add('Bye', 'closing')).toBeNull();
    expect(await readOwnPrompts()).toEqual([
      { id: '1', situation: 'by-name', text: 'Over to you, {name}?' },
      { id: '2', situation: 'closing', text: 'Bye' },
    ]);
    expect(await keepOwnPrompt({ id: '1', situation: 'by-name', text: 'And you, {name}?' })).toBeNull();
    expect(await texts()).toEqual(['And you, {name}?', 'Bye']);
    await removeOwnPrompt('1');
    expect(await texts()).toEqual(['Bye']);
  });

  it('give way to the words that came with Hearth, in one situation only', async () => {
    await add('One');
    await add('Two');
    await add('Bye', 'closing');
    await removeOwnPromptsFor('by-name');
    expect(await texts()).toEqual(['Bye']);
  });

  it('are kept as new ones when they were removed meanwhile', async () => {
    await add('One');
    await keepOwnPrompt({ id: '7', situation: 'by-name', text: 'Two' });
    expect((await readOwnPrompts()).map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('are not empty, not too long, and not too many', async () => {
    expect(await add('  \n ')).toBe('empty');
    expect(await add('x'.repeat(LONGEST_OWN_PROMPT))).toBeNull();
    expect(await add('x'.repeat(LONGEST_OWN_PROMPT + 1))).toBe('too-long');
    for (let n = 1; n < MOST_OWN_PROMPTS; n++) await add(`No ${n}`);
    expect(await add('One more')).toBe('too-many');
    expect(await keepOwnPrompt({ id: '1', situation: 'by-name', text: 'Changed' })).toBeNull();
    expect(await readOwnPrompts()).toHaveLength(MOST_OWN_PROMPTS);
  });

  it.each<[string, unknown, string[]]>([
    ['nothing', undefined, []],
    ['no list', { id: '1', situation: 'open', text: 'a' }, []],
    ['not prompts', [null, 3, 'a', [], {}], []],
    ['an unknown situation', [{ id: '1', situation: 'shout', text: 'a' }], []],
    ['an odd id', [{ id: 'x', situation: 'open', text: 'a' }], []],
    ['a text that is none', [{ id: '1', situation: 'open', text: { toString: 'a' } }], []],
    ['too much text', [{ id: '1', situation: 'open', text: 'a'.repeat(LONGEST_OWN_PROMPT + 1) }], []],
    ['one good and one bad', [{ id: '1', situation: 'open', text: 'a' }, { id: '2' }], ['a']],
    [
      'one id twice',
      [
        { id: '1', situation: 'open', text: 'a' },
        { id: '1', situation: 'open', text: 'b' },
      ],
      ['a'],
    ],
  ])('are as far as what is stored makes sense: %s', (_, stored, kept) => {
    expect(ownPromptsFrom(stored).map(({ text }) => text)).toEqual(kept);
  });

  it('are at most fifty, whatever is stored', () => {
    const many = Array.from({ length: 80 }, (_, i) => ({ id: String(i), situation: 'open', text: 'a' }));
    expect(ownPromptsFrom(many)).toHaveLength(MOST_OWN_PROMPTS);
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(ownPromptsFrom(stored)).toEqual([]);
      }),
    );
  });

  it('tell each change until they are told to stop', async () => {
    const lifetime = new AbortController();
    const seen = vi.fn();
    watchOwnPrompts(seen, lifetime.signal);
    await add('One');
    await browser.storage.local.set({ other: 1 });
    expect(seen).toHaveBeenCalledExactlyOnceWith([{ id: '1', situation: 'by-name', text: 'One' }]);
    lifetime.abort();
    await add('Two');
    expect(seen).toHaveBeenCalledOnce();
  });

  it('reach the views as they change', async () => {
    await add('One');
    const own = await openOwnPrompts(new AbortController().signal);
    expect(own.prompts.value).toHaveLength(1);
    expect(await own.onKeep({ id: null, situation: 'open', text: 'Two' })).toBeNull();
    expect(own.prompts.value.map(({ text }) => text)).toEqual(['One', 'Two']);
    own.onReset('by-name');
    await vi.waitFor(() => expect(own.prompts.value.map(({ text }) => text)).toEqual(['Two']));
    own.onRemove('2');
    await vi.waitFor(() => expect(own.prompts.value).toEqual([]));
  });
});
