import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joined, lengthOf, within, without } from '../../../lib/measures/intervals.ts';

const some = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 12 })))
  .map((pairs) => joined(pairs.map(([from, length]) => ({ from, to: from + length }))));
const seconds = Array.from({ length: 80 }, (_, i) => i);
const holds = (intervals: readonly { from: number; to: number }[], at: number) =>
  intervals.some(({ from, to }) => from <= at && at < to);

describe('intervals', () => {
  it('are joined where they touch, in order, and empty ones are dropped', () => {
    const mixed = [
      { from: 5, to: 7 },
      { from: 0, to: 2 },
      { from: 2, to: 3 },
      { from: 4, to: 4 },
      { from: 6, to: 9 },
    ];
    expect(joined(mixed)).toEqual([
      { from: 0, to: 3 },
      { from: 5, to: 9 },
    ]);
  });

  it('have in common what lies in both, and are without what lies in the other', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const both = within(a, b);
        const rest = without(a, b);
        for (const at of seconds) {
          expect(holds(both, at)).toBe(holds(a, at) && holds(b, at));
          expect(holds(rest, at)).toBe(holds(a, at) && !holds(b, at));
        }
        expect(lengthOf(both) + lengthOf(rest)).toBe(lengthOf(a));
      }),
    );
  });
});
