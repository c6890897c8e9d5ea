/**
 * How long an indicator really holds on after a voice, learnt from the page itself. Some platforms add a second to each stretch
 * of speech; a page that adds more or less than its adapter believes would make everybody's time wrong by that much,
 * stretch by stretch. The shortest appearances betray it: nobody can be shown for less than the hold. Pure.
 */
import type { IndicatorNature } from '../platforms/contract.ts';

/** Shorter holds make too little difference. */
const SHORTEST_HOLD_MS = 400;
/** The shortest tenth of what people say lasts 200 ms on average (measured on 18 AMI meetings: 190–210 ms). */
const SHORTEST_SPEECH_MS = 200;
/** So many appearances show that the hold is shorter than believed… */
const ENOUGH_FOR_LESS = 30;
/** …and so many that it is longer: there might be no short speech at all. */
const ENOUGH_FOR_MORE = 60;
/** A hold cuts off all shorter appearances at one length; people who just say nothing short are spread further. */
const WIDEST_EDGE_MS = 300;
/** Smaller differences are chance. */
const LEAST_CHANGE_MS = 150;
/** No page is believed to differ by more than this share of the tail. */
const MOST_CHANGE = 0.6;
/** Appearances that are remembered. */
const MEMORY = 400;
/** Only closely spaced samples tell lengths. */
const LONGEST_STEP_MS = 450;

export class Calibration {
  readonly nature: IndicatorNature;
  /** Lengths of appearances, ms, newest last. */
  #lengths: number[] = [];
  #correctionMs = 0;

  constructor(nature: IndicatorNature) {
    this.nature = nature;
  }

  /** What the page's tail differs by from the declared one, ms; 0 until enough was seen. */
  get correctionMs(): number {
    return this.#correctionMs;
  }

  /** Takes one whole appearance of somebody's indicator, of so many ms, seen in samples `stepMs` apart. */
  observe(lengthMs: number, stepMs: number): void {
    if (this.#holdMs < SHORTEST_HOLD_MS || stepMs > LONGEST_STEP_MS) return;
    this.#lengths = [...this.#lengths.slice(1 - MEMORY), lengthMs];
    if (this.#lengths.length >= ENOUGH_FOR_LESS) this.#correctionMs = this.#estimate();
  }

  /** By how much an appearance is longer than the speech that it stands for, as declared. */
  get #holdMs(): number {
    return this.nature.tailMs - this.nature.onDelayMs;
  }

  #estimate(): number {
    const sorted = [...this.#lengths].sort((a, b) => a - b);
    const difference = meanOfShortest(sorted, 0.1) - SHORTEST_SPEECH_MS - this.#holdMs;
    const isSharp = meanOfShortest(sorted, 0.2) - meanOfShortest(sorted, 0.05) <= WIDEST_EDGE_MS;
    const isSure = difference < 0 || (isSharp && sorted.length >= ENOUGH_FOR_MORE);
    if (!isSure || Math.abs(difference) < LEAST_CHANGE_MS) return 0;
    const most = this.nature.tailMs * MOST_CHANGE;
    return Math.max(-most, Math.min(most, difference));
  }
}

function meanOfShortest(sorted: readonly number[], part: number): number {
  const shortest = sorted.slice(0, Math.max(1, Math.floor(sorted.length * part)));
  return shortest.reduce((sum, length) => sum + length, 0) / shortest.length;
}
