import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanCharter,
  cleanNorms,
  closeRestatement,
  LONGEST_NORM,
  MOST_NORMS,
  MOST_RESTATED,
  NO_CHARTER,
  parseNorms,
  type SeriesCharter,
  startCard,
} from '../../../lib/practices/norms.ts';

const FULL: SeriesCharter = {
  purpose: 'To choose a date',
  norms: ['One at a time', 'Passing is fine', 'Ask first', 'It stays here'],
  ways: 'Hand or chat',
  ritual: 'A song',
};
const told = (lines: ReturnType<typeof startCard>) => lines.map(({ of, text }) => `${of}: ${text}`);

describe('norms', () => {
  it.each([
    ['', []],
    [' \n\t\n', []],
    ['  One at a time \r\n\n Passing   is fine', ['One at a time', 'Passing is fine']],
    ['x'.repeat(500), ['x'.repeat(LONGEST_NORM)]],
    ['👍'.repeat(300), ['👍'.repeat(LONGEST_NORM)]],
    ['<b>x</b>', ['<b>x</b>']],
  ])('typed as %j', (text, norms) => {
    expect(parseNorms(text)).toEqual(norms);
  });

  it('are bounded, never empty, and cleaned once and for all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 300, size: 'max' }), { maxLength: 20, size: 'max' }),
        (lines) => {
          const norms = cleanNorms(lines);
          expect(norms.length).toBeLessThanOrEqual(MOST_NORMS);
          for (const norm of norms) {
            expect(norm).toBe(norm.trim());
            expect(norm).not.toBe('');
            expect([...norm].length).toBeLessThanOrEqual(LONGEST_NORM);
          }
          expect(cleanNorms(norms)).toEqual(norms);
        },
      ),
    );
  });
});

describe('what a series says of itself', () => {
  it('at the start', () => {
    expect(told(startCard(FULL))).toEqual([
      'purpose: To choose a date',
      'ways: Hand or chat',
      'ritual: A song',
      'norm: One at a time',
      'norm: Passing is fine',
      'norm: Ask first',
      'norm: It stays here',
    ]);
    expect(told(startCard({ ...NO_CHARTER, purpose: ' x ' }))).toEqual(['purpose: x', 'ways: ']);
    expect(told(startCard({ ...NO_CHARTER, norms: ['', 'y'] }))).toEqual(['ways: ', 'norm: y']);
  });

  it('nothing without a purpose and norms', () => {
    expect(startCard(NO_CHARTER)).toEqual([]);
    expect(startCard({ ...NO_CHARTER, ways: 'Hand', ritual: 'A song', norms: [' '] })).toEqual([]);
    expect(closeRestatement({ ...NO_CHARTER, ways: 'Hand', ritual: 'A song' })).toEqual([]);
  });

  it('again at the close, in short', () => {
    expect(told(closeRestatement(FULL))).toEqual([
      'purpose: To choose a date',
      'norm: One at a time',
      'norm: Passing is fine',
      'norm: Ask first',
    ]);
    expect(closeRestatement({ ...FULL, norms: Array.from({ length: 12 }, (_, i) => `n${i}`) })).toHaveLength(
      1 + MOST_RESTATED,
    );
  });

  it('as it is kept', () => {
    const long = 'x'.repeat(500);
    const clean = cleanCharter({ purpose: long, ways: ` ${long}`, ritual: 'a\nb', norms: [long, ' '] });
    expect(clean).toEqual({
      purpose: long.slice(0, 200),
      ways: long.slice(0, 200),
      ritual: 'a b',
      norms: [long.slice(0, 200)],
    });
  });
});
