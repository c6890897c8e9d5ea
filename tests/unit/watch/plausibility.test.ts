import { describe, expect, it } from 'vitest';
import type { IndicatorNature } from '../../../lib/platforms/contract.ts';
import { Plausibility, STUCK_MS, type Verdict } from '../../../lib/watch/plausibility.ts';

const STEP = 200;
const VOICE: IndicatorNature = { onDelayMs: 0, tailMs: 0, updateMs: 0, flickerMs: 600, shortestMs: 0 };
const STICKY: IndicatorNature = { ...VOICE, believedMs: 60_000 };

/** Plays an indicator for so many ms; `on` may depend on the number of the sample. */
function play(plausibility: Plausibility, on: (i: number) => boolean, ms: number, from = 0): Verdict[] {
  return Array.from({ length: ms / STEP }, (_, i) => plausibility.observe(on(i), from + (i + 1) * STEP));
}

const doubts = (verdicts: Verdict[]) => verdicts.filter(({ believed }) => !believed).length;
const retracted = (verdicts: Verdict[]) => verdicts.flatMap((verdict) => verdict.retracted ?? []);

describe('an indicator that never goes off', () => {
  it('is no longer believed after five minutes, and neither is what it showed', () => {
    const verdicts = play(new Plausibility(VOICE), () => true, STUCK_MS + 10_000);
    expect(verdicts.findIndex(({ believed }) => !believed)).toBe(STUCK_MS / STEP);
    expect(retracted(verdicts)).toEqual([{ from: 0, to: STUCK_MS + STEP }]);
  });

  it('is believed again once it went off', () => {
    const plausibility = new Plausibility(VOICE);
    play(plausibility, () => true, STUCK_MS + 1000);
    const after = play(plausibility, (i) => i > 5, 20_000, STUCK_MS + 1000);
    expect(doubts(after)).toBe(0);
  });

  it('is a long speech as long as it pauses now and then', () => {
    expect(doubts(play(new Plausibility(VOICE), (i) => i % 200 !== 0, 3 * STUCK_MS))).toBe(0);
  });

  it('was right for a while where a mark stays in silence by its nature', () => {
    const verdicts = play(new Plausibility(STICKY), () => true, 70_000);
    expect(doubts(verdicts)).toBe(10_000 / STEP);
    expect(retracted(verdicts)).toEqual([]);
  });
});

describe('an indicator that flaps', () => {
  it('is not believed after a minute, and neither is that minute', () => {
    const verdicts = play(new Plausibility(VOICE), (i) => i % 2 === 0, 70_000);
    expect(verdicts.findIndex(({ believed }) => !believed)).toBe(60_000 / STEP);
    expect(retracted(verdicts)).toEqual([{ from: 0, to: 60_000 + STEP }]);
  });

  it('stays doubted while it flaps, and is believed after a calm minute', () => {
    const plausibility = new Plausibility(VOICE);
    play(plausibility, (i) => i % 2 === 0, 120_400);
    const calm = play(plausibility, (i) => i % 50 < 20, 180_000, 120_400);
    expect(calm[0]?.believed).toBe(false);
    expect(calm.at(-1)?.believed).toBe(true);
  });

  it('is mere flicker when it changes in three samples of ten', () => {
    expect(doubts(play(new Plausibility(VOICE), (i) => i % 20 !== 0 && i % 7 !== 0, 300_000))).toBe(0);
  });

  it('cannot be told from few samples', () => {
    const plausibility = new Plausibility(VOICE);
    const verdicts = Array.from({ length: 120 }, (_, i) => plausibility.observe(i % 2 === 0, (i + 1) * 1000));
    expect(doubts(verdicts)).toBe(0);
  });
});
