import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndicatorNature } from '../../../lib/platforms/contract.ts';
import { type Piece, Segmenter } from '../../../lib/watch/segmenter.ts';

const plain: IndicatorNature = { onDelayMs: 0, tailMs: 0, updateMs: 0, flickerMs: 600, shortestMs: 0 };

/** Plays a row of samples: `#` on, `.` off, one each `every` ms, and ends it. */
function play(samples: string, nature: IndicatorNature = plain, every = 200): Piece[] {
  const segmenter = new Segmenter(nature);
  const pieces: (Piece | null)[] = [];
  [...samples].forEach((sample, i) => {
    pieces.push(segmenter.observe(sample === '#', (i + 1) * every, Math.max(1, i) * every));
  });
  pieces.push(segmenter.cut());
  return pieces.filter((piece) => piece !== null);
}

const total = (pieces: readonly Piece[]) => pieces.reduce((sum, { from, to }) => sum + to - from, 0);

describe('speech from an indicator', () => {
  it('lies halfway between the samples on either side of an edge', () => {
    expect(play('..###.....')).toEqual([{ from: 500, to: 1100 }]);
  });

  it('is not broken by a dip shorter than the hold, and ends where it was last on', () => {
    expect(play('..##..##.....')).toEqual([{ from: 500, to: 1700 }]);
    expect(play('..##......##.....')).toHaveLength(2);
  });

  it('is dated back by the delay and the tail that the platform adds', () => {
    const slow = { ...plain, onDelayMs: 300, tailMs: 400 };
    expect(play('..#######.....', slow)).toEqual([{ from: 200, to: 1500 }]);
  });

  it('takes two hits of three for speech where levels flicker, and one for noise', () => {
    const levels = { ...plain, shortestMs: 300 };
    expect(play('..#.....', levels)).toEqual([]);
    expect(play('..#.#.....', levels)).toEqual([{ from: 500, to: 1100 }]);
  });

  it('hands over a long stretch in pieces that touch, the first as soon as somebody is heard by it', () => {
    const pieces = play(`..${'#'.repeat(60)}....`);
    expect(pieces[0]).toEqual({ from: 500, to: 2600 });
    expect(pieces.length).toBeGreaterThan(2);
    pieces.slice(1).forEach((piece, i) => {
      expect(piece.from).toBe(pieces[i]?.to);
    });
    expect(total(pieces)).toBe(12_000);
  });

  it('shows speech at once, and until the hold has passed', () => {
    const segmenter = new Segmenter(plain);
    segmenter.observe(true, 200, 0);
    expect(segmenter.speaking).toBe(true);
    segmenter.observe(false, 400, 200);
    expect(segmenter.speaking).toBe(true);
    segmenter.observe(false, 900, 400);
    expect(segmenter.speaking).toBe(false);
  });

  it('forgets what turned out not to be speech', () => {
    const segmenter = new Segmenter(plain);
    segmenter.observe(true, 200, 0);
    segmenter.discard();
    expect(segmenter.flush()).toBeNull();
    expect(segmenter.speaking).toBe(false);
  });

  it('gives pieces that never overlap and never reach past the last sample, for any flicker', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 300 }), fc.constantFrom(50, 200, 1000), (samples, every) => {
        const pieces = play(samples.map((on) => (on ? '#' : '.')).join(''), plain, every);
        let last = 0;
        for (const { from, to } of pieces) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(samples.length * every);
          last = to;
        }
      }),
    );
  });
});
