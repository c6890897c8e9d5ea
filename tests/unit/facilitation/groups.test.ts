import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixedGroups, parseGroups } from '../../../lib/facilitation/groups.ts';
import { randomFrom } from '../../meetings/conversation.ts';

const crowd = (n: number) => Array.from({ length: n }, (_, i) => `Person ${i + 1}`);
const sizes = (n: number) =>
  mixedGroups(crowd(n), randomFrom(1))
    .map(({ length }) => length)
    .sort((a, b) => a - b);

describe('groups of four', () => {
  it.each([
    [0, []],
    [1, [1]],
    [2, [2]],
    [5, [5]],
    [6, [3, 3]],
    [7, [3, 4]],
    [9, [4, 5]],
    [12, [4, 4, 4]],
    [51, [3, ...Array.from({ length: 12 }, () => 4)]],
  ])('of %i people', (n, expected) => {
    expect(sizes(n)).toEqual(expected);
  });

  it('have everybody once, and nobody alone or in a pair', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 250 }), fc.nat(), (n, seed) => {
        const groups = mixedGroups(crowd(n), randomFrom(seed));
        expect(groups.flat().sort()).toEqual(crowd(n).sort());
        for (const { length } of groups) {
          expect(length).toBeGreaterThanOrEqual(3);
          expect(length).toBeLessThanOrEqual(5);
        }
      }),
    );
  });

  it('are others another time', () => {
    expect(mixedGroups(crowd(16), randomFrom(1))).not.toEqual(mixedGroups(crowd(16), randomFrom(2)));
    expect(mixedGroups(crowd(16), randomFrom(1))).toEqual(mixedGroups(crowd(16), randomFrom(1)));
  });
});

describe('groups that were typed', () => {
  it.each([
    ['Red: Ana, Ben, Cleo', [['Red', ['Ana', 'Ben', 'Cleo']]], []],
    [
      'Red: Ana, Ben, Cleo\nBlue: Dev; Eli; Fay',
      [
        ['Red', ['Ana', 'Ben', 'Cleo']],
        ['Blue', ['Dev', 'Eli', 'Fay']],
      ],
      [],
    ],
    ['Two: Ana, Ben', [], ['Two']],
    ['红：安娜、本、克莱奥', [['红', ['安娜', '本', '克莱奥']]], []],
    ['أ: ل، م، ن', [['أ', ['ل', 'م', 'ن']]], []],
    ['Time: 9:30, 10:30, 11:30', [['Time', ['9:30', '10:30', '11:30']]], []],
    ['  Red :  Ana ,, Ben , Cleo , \r', [['Red', ['Ana', 'Ben', 'Cleo']]], []],
    ['no colon here', [], []],
    [': Ana, Ben, Cleo', [], []],
    ['Red:', [], []],
    ['', [], []],
    ['<b>x</b>: Ana, Ben, Cleo', [['<b>x</b>', ['Ana', 'Ben', 'Cleo']]], []],
  ])('%j', (text, groups, tooSmall) => {
    const found = parseGroups(text);
    expect(found.groups.map(({ label, members }) => [label, members])).toEqual(groups);
    expect(found.tooSmall).toEqual(tooSmall);
  });

  it('never throw, and have three members or more', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        for (const { label, members } of parseGroups(text).groups) {
          expect(label).not.toBe('');
          expect(members.length).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });
});
