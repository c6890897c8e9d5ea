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

  it('is dated back by half of what the page waits to show it, at both ends', () => {
    const slow = { ...plain, updateMs: 400 };
    expect(play('..#######.....', slow)).toEqual([{ from: 300, to: 1700 }]);
  });

  it('ends earlier where the page was found to hold on for longer, and later where for less', () => {
    const ends = (correctionMs: number) => {
      const segmenter = new Segmenter({ ...plain, tailMs: 300 }, { correctionMs });
      for (const at of [400, 600, 800, 1000]) segmenter.observe(true, at, at - 200);
      return segmenter.observe(false, 1700, 1500)?.to;
    };
    expect([ends(0), ends(200), ends(-200)]).toEqual([1300, 1100, 1500]);
  });

  it('tells what was not handed over, dated back as well', () => {
    const segmenter = new Segmenter({ ...plain, onDelayMs: 100, tailMs: 200 });
    expect(segmenter.unreportedMs).toBe(0);
    segmenter.observe(true, 1000, 800);
    expect(segmenter.unreportedMs).toBe(0);
    segmenter.observe(true, 2000, 1800);
    expect(segmenter.unreportedMs).toBe(1000);
    expect(segmenter.flush()).toEqual({ from: 800, to: 1800 });
    segmenter.observe(true, 2500, 2300);
    expect(segmenter.unreportedMs).toBe(500);
    expect(segmenter.flush()).toEqual({ from: 1800, to: 2300 });
    expect(segmenter.flush()).toBeNull();
  });

  it('is handed over at two seconds too when its beginning was asked for before', () => {
    const segmenter = new Segmenter(plain);
    const pieces = [200, 400, 600, 800].map((at) => segmenter.observe(true, at, at - 200));
    expect(pieces).toEqual([null, null, null, null]);
    expect(segmenter.flush()).toEqual({ from: 100, to: 800 });
    for (let at = 1000; at < 2100; at += 200) expect(segmenter.observe(true, at, at - 200)).toBeNull();
    expect(segmenter.observe(true, 2200, 2000)).toEqual({ from: 800, to: 2200 });
    expect(segmenter.began).toBe(100);
  });

  it('is handed over at exactly two seconds, then every five', () => {
    const segmenter = new Segmenter(plain);
    const due = Array.from({ length: 100 }, (_, i) => {
      const at = 200 + i * 100;
      return segmenter.observe(true, at, at - 100) ? at : null;
    }).filter((at) => at !== null);
    // It began at 150: two seconds are full at 2150, so the sample at 2200 tells.
    expect(due).toEqual([2200, 7200]);
  });

  it('may be off for its flicker and no longer, and has to be on for its shortest', () => {
    const segmenter = new Segmenter({ ...plain, flickerMs: 500 });
    segmenter.observe(true, 1000, 900);
    expect(segmenter.observe(false, 1500, 1400)).toBeNull();
    expect(segmenter.observe(false, 1501, 1500)).toEqual({ from: 950, to: 1450 });
    const short = new Segmenter({ ...plain, shortestMs: 300, flickerMs: 0 });
    short.observe(true, 1000, 900);
    expect(short.observe(false, 1200, 1100)).toBeNull();
    short.observe(true, 1249, 1200);
    expect(short.speaking).toBe(false);
    short.observe(true, 1250, 1249);
    expect(short.speaking).toBe(true);
  });

  it('has both ends put back that drop-outs hide, as far as they were met', () => {
    const steady = new Segmenter({ ...plain, dropsOut: true });
    const flaky = new Segmenter({ ...plain, dropsOut: true });
    const run = (segmenter: Segmenter, samples: string, from: number) =>
      [...samples]
        .map((one, i) => segmenter.observe(one === '#', from + (i + 1) * 200, from + i * 200))
        .filter(Boolean);
    expect(run(steady, '.####....', 0)).toEqual([{ from: 300, to: 1100 }]);
    // Four of its ten steps in two drop-outs of 200 ms: (400 / 2000) × 200 = 40 ms are missed at each end.
    expect(run(flaky, '.##.###.####....', 0).at(-1)).toMatchObject({ to: 2500 + (400 / 2000) * 200 });
    const [next] = run(flaky, '.####....', 4000);
    expect(next?.from).toBeCloseTo(4300 - (400 / 2600) * 200);
  });
});
