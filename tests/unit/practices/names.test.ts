import { describe, expect, it } from 'vitest';
import { distinctNames, isAmong, sameNameAmong } from '../../../lib/practices/names.ts';
import { oneLine } from '../../../lib/practices/own-words.ts';

describe('people by their names', () => {
  it.each<[string, string[], string | null]>([
    ['Ana', ['Ben', 'Ana'], 'Ana'],
    ['Ana', ['ANA (she/her)'], 'ANA (she/her)'],
    ['Ana (Guest)', ['Ben', 'ana'], 'ana'],
    ['Ana', ['Ana 2', 'Ana'], 'Ana'],
    ['Ana 2', ['Ana'], 'Ana'],
    ['Ana 2', ['Ana 3'], null],
    ['Ana', ['Anna', 'An'], null],
    ['Ana', [], null],
    ['', [''], null],
    ['Ana', [''], null],
  ])('%j among %j is %j', (name, names, same) => {
    expect(sameNameAmong(name, names)).toBe(same);
    expect(isAmong(name, names)).toBe(same !== null);
  });

  it('are each listed once', () => {
    expect(distinctNames(['Ben', 'Ana', '', 'ben', 'Ana (you)', 'Ana', 'Room 2', 'Room 3'])).toEqual([
      'Ben',
      'Ana',
      'Room 2',
      'Room 3',
    ]);
  });
});

describe('one line', () => {
  it.each([
    ['  how \n the\ttalk  went ', 50, 'how the talk went'],
    ['', 5, ''],
    [' \n ', 5, ''],
    ['abcdef', 5, 'abcde'],
    ['abcd ef', 5, 'abcd'],
    ['👍👍👍', 2, '👍👍'],
    ['👍👍', 2, '👍👍'],
  ])('%j to %i is %j', (text, longest, line) => {
    expect(oneLine(text, longest)).toBe(line);
  });
});
