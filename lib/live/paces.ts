/** How often somebody may do something: so many times at once, and so many times a second after that. */

export interface Pace {
  readonly burst: number;
  readonly perSecond: number;
}

/** More than do anything at the same time. */
const MOST_BUCKETS = 2000;

export class Paces {
  readonly #now: () => number;
  readonly #buckets = new Map<string, { left: number; at: number }>();

  /** `now`: monotonic, ms. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Whether whoever `key` is may do it once more; if so, it is counted. */
  hasLeft(key: string, { burst, perSecond }: Pace): boolean {
    const now = this.#now();
    const { left, at } = this.#buckets.get(key) ?? { left: burst, at: now };
    const refilled = Math.min(burst, left + ((now - at) / 1000) * perSecond);
    if (this.#buckets.size > MOST_BUCKETS) this.#buckets.clear();
    this.#buckets.set(key, { left: refilled < 1 ? refilled : refilled - 1, at: now });
    return refilled >= 1;
  }
}
