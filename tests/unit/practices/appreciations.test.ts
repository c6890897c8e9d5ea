import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Appreciation,
  LATELY_MS,
  newAppreciation,
  noThanksLately,
  thanksToSay,
} from '../../../lib/practices/appreciations.ts';

const mark = (name: string, what: string, wall: number, change: Partial<Appreciation> = {}): Appreciation => ({
  id: `${name}-${wall}`,
  name,
  what,
  value: '',
  by: '',
  wall,
  ...change,
});
const said = (all: readonly Appreciation[], startedWall = 100) =>
  thanksToSay(all, startedWall).map(({ name, marks }) => [name, ...marks.map(({ what, by }) => `${what}${by}`)]);

describe('thanks', () => {
  it('are a line, a value and two names', () => {
    const words = mark('Ana', ' what she  said\nabout the budget ', 1, { value: ' care ', by: 'Ben' });
    expect(newAppreciation(words)).toEqual({ ...words, what: 'what she said about the budget', value: 'care' });
    expect(newAppreciation(mark('Ana', '', 1))).toEqual(mark('Ana', '', 1));
    expect(newAppreciation(mark('', 'x', 1))).toBeNull();
    expect(newAppreciation(mark('Ana', 'x'.repeat(999), 1, { value: 'y'.repeat(999) }))).toMatchObject({
      what: 'x'.repeat(300),
      value: 'y'.repeat(200),
    });
  });

  it.each<[string, Appreciation[], string[][]]>([
    ['none', [], []],
    ['not those of an earlier meeting', [mark('Ana', 'a', 99), mark('Ben', 'b', 100)], [['Ben', 'b']]],
    [
      'everybody once, as they were marked',
      [mark('Ben', 'late', 130), mark('Ana', 'first', 110), mark('ana', 'again', 120)],
      [
        ['Ana', 'first', 'again'],
        ['Ben', 'late'],
      ],
    ],
    ['the same thing once', [mark('Ana', 'a', 110), mark('Ana', 'a', 120)], [['Ana', 'a']]],
    [
      'the same thing by two people',
      [mark('Ana', 'a', 110), mark('Ana', 'a', 120, { by: 'Ben' })],
      [['Ana', 'a', 'aBen']],
    ],
    ['a mark without words', [mark('Ana', '', 110), mark('Ana', '', 120)], [['Ana', '']]],
    ['a mark without words beside one with words', [mark('Ana', '', 110), mark('Ana', 'a', 120)], [['Ana', 'a']]],
  ])('to say: %s', (_, all, expected) => {
    expect(said(all)).toEqual(expected);
  });

  it('leave nobody who was marked without a word', () => {
    const marks = fc.array(
      fc.record({
        name: fc.constantFrom('Ana', 'ANA', 'Ben', 'Ben (Guest)', 'Cleo'),
        what: fc.constantFrom('', 'a', 'b'),
        value: fc.constantFrom('', 'v'),
        by: fc.constantFrom('', 'Dev'),
        wall: fc.nat(200),
        id: fc.string(),
      }),
      { maxLength: 20, size: 'max' },
    );
    const plain = (name: string) => name.replace(' (Guest)', '').toLowerCase();
    fc.assert(
      fc.property(marks, (all) => {
        const thanks = thanksToSay(all, 100);
        const marked = new Set(all.filter(({ wall }) => wall >= 100).map(({ name }) => plain(name)));
        expect(new Set(thanks.map(({ name }) => plain(name)))).toEqual(marked);
        expect(thanks).toHaveLength(marked.size);
        for (const one of thanks) expect(one.marks.length).toBeGreaterThan(0);
        const whats = (some: readonly Appreciation[]) =>
          new Set(some.map(({ what }) => what).filter((what) => what !== ''));
        expect(whats(thanks.flatMap((one) => one.marks))).toEqual(whats(all.filter(({ wall }) => wall >= 100)));
      }),
    );
  });
});

describe('who has had no thanks lately', () => {
  const NOW = LATELY_MS * 3;
  const lately = (appreciations: Appreciation[], ...people: string[]) =>
    noThanksLately({ appreciations, people, now: NOW, language: 'en' });

  it.each<[string, Appreciation[], string[], string[]]>([
    ['everybody, in alphabetical order', [], ['Zoë', 'ben', 'Ana'], ['Ana', 'ben', 'Zoë']],
    ['not who was thanked', [mark('ana (you)', 'a', NOW - 1)], ['Ana', 'Ben'], ['Ben']],
    ['who was thanked long ago', [mark('Ana', 'a', NOW - LATELY_MS)], ['Ana'], ['Ana']],
    ['nobody twice', [], ['Ana', 'ANA', ''], ['Ana']],
    ['nobody of another group', [mark('Dev', 'a', NOW - 1)], ['Ana'], ['Ana']],
  ])('%s', (_, appreciations, people, expected) => {
    expect(lately(appreciations, ...people)).toEqual(expected);
  });

  it('tells names, and neither a figure nor a date', () => {
    expect(lately([mark('Ana', 'a', 1)], 'Ana', 'Ben').every((one) => typeof one === 'string')).toBe(true);
  });
});
