import { describe, expect, it } from 'vitest';
import type { IndicatorNature } from '../../../lib/platforms/contract.ts';
import { Calibration } from '../../../lib/watch/calibration.ts';

const HOLDS: IndicatorNature = { onDelayMs: 100, tailMs: 1100, updateMs: 0, flickerMs: 0, shortestMs: 0 };
const STEP = 200;

/** Speech of the lengths that people use, shown by a page that holds on for so long. */
function shown(holdMs: number, count: number, shortestMs = 100): Calibration {
  const calibration = new Calibration(HOLDS);
  for (let i = 0; i < count; i++) {
    const speechMs = shortestMs + ((i * 7) % 30) * 90;
    calibration.observe(speechMs + holdMs, STEP);
  }
  return calibration;
}

describe('the hold of an indicator', () => {
  it('is believed as declared while the page agrees', () => {
    expect(shown(1000, 300).correctionMs).toBe(0);
  });

  it('is found to be shorter after 30 appearances, and not before', () => {
    expect(shown(500, 29).correctionMs).toBe(0);
    expect(shown(500, 30).correctionMs).toBeCloseTo(-500, -2);
  });

  it('is found to be longer after 60, where the shortest appearances have a sharp edge', () => {
    expect(shown(1500, 59).correctionMs).toBe(0);
    expect(shown(1500, 60).correctionMs).toBeCloseTo(500, -2);
  });

  it('is not thought longer because nobody says anything short', () => {
    const calibration = new Calibration(HOLDS);
    for (let i = 0; i < 200; i++) calibration.observe(1000 + 1000 + (i % 40) * 500, STEP);
    expect(calibration.correctionMs).toBe(0);
  });

  it('is never believed to differ by more than 60 % of the tail', () => {
    expect(shown(-900, 100).correctionMs).toBe(-660);
    expect(shown(4000, 100).correctionMs).toBe(660);
  });

  it('is not learnt from sparse samples, nor where there is hardly any hold', () => {
    const sparse = new Calibration(HOLDS);
    const none = new Calibration({ ...HOLDS, tailMs: 499 });
    for (let i = 0; i < 100; i++) {
      sparse.observe(400, 1000);
      none.observe(50, STEP);
    }
    expect([sparse.correctionMs, none.correctionMs]).toEqual([0, 0]);
  });

  it('follows a page that changes', () => {
    const calibration = shown(500, 100);
    for (let i = 0; i < 400; i++) calibration.observe(1100 + ((i * 7) % 30) * 90, STEP);
    expect(calibration.correctionMs).toBe(0);
  });
});
