/** Whether one person's indicator can be what it claims to be. Pure; thresholds proposed by Hearth. */
import type { IndicatorNature } from '../platforms/contract.ts';
import type { Piece } from './segmenter.ts';

/** Nobody talks so long without a single pause that an indicator would show. */
export const STUCK_MS = 5 * 60_000;
/** Flapping is judged over so long… */
const WINDOW_MS = 60_000;
/** …from so many samples at least… */
const FEWEST_SAMPLES = 200;
/** …and means that the indicator changed from one sample to the next this often (flicker in steady speech: up to 0.31 on Meet). */
const FLAPPING = 0.42;

export interface Verdict {
  readonly believed: boolean;
  /** What was shown before and is no longer believed either. */
  readonly retracted: Piece | null;
}

const BELIEVED: Verdict = { believed: true, retracted: null };

export class Plausibility {
  readonly #nature: IndicatorNature;
  #was = false;
  /** When the sample before the newest was taken. */
  #before = 0;
  /** The indicator went on after this moment, as far as speech is dated back. */
  #onSince = 0;
  #changedAt = 0;
  /** A window begins when the indicator first changes, and is judged when it is full. */
  #windowFrom: number | null = null;
  #windowSince = 0;
  #samples = 0;
  #changes = 0;
  #doubted: 'stuck' | 'flapping' | null = null;

  constructor(nature: IndicatorNature) {
    this.#nature = nature;
  }

  observe(on: boolean, at: number): Verdict {
    const changed = on !== this.#was;
    this.#was = on;
    if (changed) this.#changedAt = at;
    if (changed && on) this.#onSince = this.#earliest;
    const flapping = this.#judgeWindow(changed, at);
    this.#before = at;
    if (flapping !== null) return flapping;
    if (this.#doubted === 'flapping') return { believed: false, retracted: null };
    return this.#judgeStuck(on, at);
  }

  /** No speech that begins with the newest sample is dated back further than this. */
  get #earliest(): number {
    const { onDelayMs, updateMs } = this.#nature;
    return Math.max(0, this.#before - onDelayMs - updateMs / 2);
  }

  #judgeStuck(on: boolean, at: number): Verdict {
    const { believedMs } = this.#nature;
    const isStuck = on && at - this.#changedAt >= (believedMs ?? STUCK_MS);
    if (!isStuck) {
      this.#doubted = null;
      return BELIEVED;
    }
    const isNew = this.#doubted === null;
    this.#doubted = 'stuck';
    // A mark that never goes off by itself was right for a while; any other that is stuck was wrong from the beginning.
    const retracted = isNew && believedMs === undefined ? { from: this.#onSince, to: at } : null;
    return { believed: false, retracted };
  }

  /** `null` while the window says nothing new. */
  #judgeWindow(changed: boolean, at: number): Verdict | null {
    if (this.#windowFrom === null) {
      if (!changed) return null;
      this.#windowFrom = at;
      this.#windowSince = this.#earliest;
    }
    this.#samples++;
    if (changed) this.#changes++;
    if (at - this.#windowFrom < WINDOW_MS) return null;
    const from = this.#windowSince;
    const flaps = this.#samples >= FEWEST_SAMPLES && this.#changes >= FLAPPING * this.#samples;
    this.#windowFrom = null;
    this.#samples = 0;
    this.#changes = 0;
    if (!flaps) {
      if (this.#doubted === 'flapping') this.#doubted = null;
      return null;
    }
    this.#doubted = 'flapping';
    return { believed: false, retracted: { from, to: at } };
  }
}
