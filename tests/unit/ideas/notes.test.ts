import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Encrypter } from 'age-encryption';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { frameNote, LONGEST_NOTE } from '../../../lib/ideas/framing.ts';
import { type IdeaKey, newIdeaKey } from '../../../lib/ideas/key.ts';
import {
  LARGEST_SOURCE,
  MOST_NOTES,
  type NoteSource,
  type OpenOptions,
  openNotes,
  type RefusalReason,
} from '../../../lib/ideas/open.ts';
import { ideaLength, LONGEST_IDEA, NOTE_SIZES, padIdea, unpadIdea } from '../../../lib/ideas/padding.ts';
import { IdeaError } from '../../../lib/ideas/problems.ts';
import { sealIdea } from '../../../lib/ideas/seal.ts';

interface Example {
  readonly identity: string;
  readonly pasted: string;
  readonly ideas: readonly string[];
}

const EXAMPLE = path.resolve(import.meta.dirname, 'examples/version-1.json');

let key: IdeaKey;
let other: IdeaKey;
beforeAll(async () => {
  key = await newIdeaKey();
  other = await newIdeaKey();
});

const FREE: OpenOptions = { inMeeting: false, groupSize: 12, random: () => 0.999 };
const open = (sources: readonly NoteSource[], options: Partial<OpenOptions> = {}) =>
  openNotes(sources, key.identity, { ...FREE, ...options });
const seal = (text: string) => sealIdea(text, key.recipient);
const three = () => Promise.all(['one', 'two', 'three'].map(seal));
const reasons = (refused: readonly { readonly reason: RefusalReason }[]) => refused.map(({ reason }) => reason);
const file = (name: string, text: string): NoteSource => new File([text], name);

const HOSTILE = [
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '=HYPERLINK("http://x.example")',
  '\u202eright to left\u202c and \u0000\u0007 bells',
  '👩‍👩‍👧‍👦🏳️‍🌈 e\u0301 é ﷽ שלום مرحبا',
  'hearth-idea-1:abc:end-of-idea',
  "'; DROP TABLE ideas; --",
  '\ufeffa mark of byte order',
];

describe('padding', () => {
  it('gives every idea of a size the same length, and the idea back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 3000 }), (text) => {
        fc.pre(text.trim() !== '');
        const padded = padIdea(text);
        const smallest = NOTE_SIZES.find((size) => size >= ideaLength(text) + 3);
        expect(padded.length).toBe(smallest);
        expect(unpadIdea(padded)).toBe(text.trim());
      }),
    );
  });

  it.each([
    [1, 512],
    [509, 512],
    [510, 2048],
    [2045, 2048],
    [2046, 8192],
    [LONGEST_IDEA, 8192],
  ])('puts %i bytes into %i', (length, size) => {
    expect(padIdea('x'.repeat(length))).toHaveLength(size);
  });

  it('counts bytes, not letters, and refuses what does not fit and what is nothing', () => {
    expect(() => padIdea('x'.repeat(LONGEST_IDEA + 1))).toThrow(new IdeaError('too-long'));
    expect(() => padIdea('é'.repeat(LONGEST_IDEA / 2 + 1))).toThrow(new IdeaError('too-long'));
    expect(() => padIdea(' \n\u3000')).toThrow(new IdeaError('empty'));
  });

  it('takes nothing that is not just so', () => {
    const good = padIdea('An idea');
    expect(unpadIdea(good.slice(0, -1))).toBeNull();
    expect(unpadIdea(Uint8Array.from({ length: 512 }, (_, i) => (i === 0 ? 1 : 0)))).toBeNull();
    const changed = (at: number, to: number) => unpadIdea(good.map((byte, i) => (i === at ? to : byte)));
    expect(changed(0, 2)).toBeNull();
    expect(changed(1, 255)).toBeNull();
    expect(changed(2, 0)).toBeNull();
    expect(changed(2, 3)).toBeNull();
    expect(changed(5, 0xff)).toBeNull();
    expect(changed(511, 1)).toBeNull();
  });
});

describe('a sealed note', () => {
  it('gives any text back', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom(...HOSTILE));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 3, maxLength: 4 }), async (texts) => {
        const said = texts.map((one) => new TextDecoder().decode(new TextEncoder().encode(one.trim())));
        fc.pre(said.every((one) => one !== ''));
        const { ideas, refused } = await open(await Promise.all(texts.map(seal)));
        expect([...ideas].sort()).toEqual([...said].sort());
        expect(refused).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('has one length for all short ideas, is different each time, and holds no word of it', async () => {
    const notes = await Promise.all(['a', 'a', 'x'.repeat(509), 'Wir könnten früher anfangen'].map(seal));
    expect(new Set(notes).size).toBe(4);
    expect(new Set(notes.map((note) => note.length))).toEqual(new Set([1172]));
    const longer = await Promise.all(['x'.repeat(510), 'x'.repeat(2045)].map(seal));
    expect(new Set(longer.map((note) => note.length))).toEqual(new Set([3630]));
  });

  it('is not made for what is no key', async () => {
    for (const wrong of ['', 'age1', key.identity, key.recipient.slice(0, -1), `${key.recipient.slice(0, -1)}!`]) {
      await expect(sealIdea('An idea', wrong)).rejects.toThrow(new IdeaError('bad-key'));
    }
    const last = key.recipient.endsWith('q') ? 'p' : 'q';
    await expect(sealIdea('An idea', key.recipient.slice(0, -1) + last)).rejects.toThrow(new IdeaError('bad-key'));
  });
});

describe('opening notes', () => {
  it('takes texts and files with any number of them, and mixes them', async () => {
    const [a, b, c] = await three();
    const sources = [`Ana: ${a}\nBen: “${b}”`, file('ideas.txt', c ?? '')];
    const one = await open(sources, { random: () => 0 });
    expect(one.ideas).toEqual(['three', 'two', 'one']);
    expect((await open(sources)).ideas).toEqual(['one', 'two', 'three']);
    expect(one).toMatchObject({ openable: 3, refused: [], permission: { allowed: true, reasons: [] } });
  });

  it('takes what was sealed with the first version, for ever', async () => {
    const { identity, pasted, ideas } = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as Example;
    const opened = await openNotes([pasted], identity, FREE);
    expect([opened.ideas, opened.refused]).toEqual([ideas, []]);
  });

  it('refuses each that it cannot open, with a reason', async () => {
    const good = await three();
    const broken = good[0]?.replace(/.(?=:end)/, (letter) => (letter === 'a' ? 'b' : 'a'));
    const { ideas, refused } = await open([
      [...good, good[1], broken].join('\n'),
      await sealIdea('For somebody else', other.recipient),
      file('big.txt', `hearth-idea-1:${'a'.repeat(LONGEST_NOTE + 1)}:end-of-idea`),
      file('ana.txt', good[2] ?? ''),
      file('shopping.txt', 'Milk, bread'),
      good[0]?.slice(0, 500) ?? '',
      { name: 'huge.txt', size: LARGEST_SOURCE + 1, text: () => Promise.reject(new Error('It was read')) },
      { name: 'gone.txt', size: 10, text: () => Promise.reject(new DOMException('Gone', 'NotReadableError')) },
      'x'.repeat(LARGEST_SOURCE + 1),
    ]);
    expect(ideas).toHaveLength(3);
    expect(refused).toEqual([
      { reason: 'duplicate', file: null, note: 4 },
      { reason: 'tampered', file: null, note: 5 },
      { reason: 'oversized', file: 'big.txt', note: 1 },
      { reason: 'duplicate', file: 'ana.txt', note: 1 },
      { reason: 'not-a-note', file: 'shopping.txt', note: null },
      { reason: 'cut-off', file: null, note: 1 },
      { reason: 'oversized', file: 'huge.txt', note: null },
      { reason: 'unreadable', file: 'gone.txt', note: null },
      { reason: 'oversized', file: null, note: null },
      { reason: 'foreign', file: null, note: 1 },
    ]);
  });

  it('finds any byte that was changed on purpose, its own checksum put right', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(key.recipient);
    const sealed = await encrypter.encrypt(padIdea('An idea'));
    expect((await open([frameNote(sealed)])).openable).toBe(1);
    for (let at = 0; at < sealed.length; at += 7) {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      const { openable, refused } = await open([frameNote(changed)]);
      expect(openable).toBe(0);
      // A share or a wrapped key that was changed is not to be told from somebody else's.
      expect(['tampered', 'foreign', ...(at === 0 ? ['newer'] : [])]).toContain(refused[0]?.reason);
    }
  });

  it('shows nothing that is sealed right and is no idea', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(key.recipient);
    const padded = padIdea('An idea');
    for (const inside of [
      'An idea',
      new Uint8Array(512),
      padded.slice(0, 100),
      padded.map((b, i) => (i === 511 ? 1 : b)),
    ]) {
      const { openable, refused } = await open([frameNote(await encrypter.encrypt(inside))]);
      expect([openable, reasons(refused)]).toEqual([0, ['not-a-note']]);
    }
  });

  it('shows none before there are three that open, and none in a meeting', async () => {
    const [a, b, c] = await three();
    const two = await open([`${a} ${b} ${a} ${await sealIdea('foreign', other.recipient)}`]);
    expect(two).toMatchObject({ ideas: [], fingerprints: [], openable: 2, permission: { reasons: ['too-few-notes'] } });
    const meeting = await open([`${a} ${b} ${c}`], { inMeeting: true });
    expect(meeting).toMatchObject({
      ideas: [],
      fingerprints: [],
      openable: 3,
      permission: { reasons: ['in-a-meeting'] },
    });
    const small = await open([`${a} ${b} ${c}`], { groupSize: 5 });
    expect(small).toMatchObject({ openable: 3, permission: { allowed: true, warnings: ['small-group'] } });
    expect(small.ideas).toHaveLength(3);
  });

  it('knows the notes that were opened before, which do not count again', async () => {
    const first = await three();
    const { fingerprints } = await open([first.join('\n')]);
    expect(fingerprints).toEqual([...fingerprints].sort());
    expect(fingerprints.join()).toMatch(/^[0-9a-f]{64}(,[0-9a-f]{64}){2}$/);
    const again = await open([[...first, await seal('four')].join('\n')], { known: new Set(fingerprints) });
    expect(again).toMatchObject({ ideas: [], openable: 1, permission: { allowed: false } });
    expect(reasons(again.refused)).toEqual(['opened-before', 'opened-before', 'opened-before']);
  });

  it('takes so many at once and no more', async () => {
    const note = await seal('An idea');
    const { openable, refused } = await open([`${note}\n`.repeat(MOST_NOTES + 5), note]);
    expect(openable).toBe(1);
    expect(reasons(refused).filter((reason) => reason === 'duplicate')).toHaveLength(MOST_NOTES - 1);
    expect(refused.slice(-2)).toEqual([
      { reason: 'too-many', file: null, note: MOST_NOTES + 1 },
      { reason: 'too-many', file: null, note: null },
    ]);
  });

  it('takes any text without a fall', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }), async (texts) => {
        const { ideas, refused } = await open(texts);
        expect([ideas, refused.length]).toEqual([[], texts.length]);
      }),
    );
  });
});
