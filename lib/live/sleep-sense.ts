/** Notices that the computer slept, where the monotonic clock stood still meanwhile and only the wall clock tells. */
import type { Clock } from './clock.ts';

/** A wall clock that runs ahead by more than this from one look to the next: the computer slept. */
const SLEEP_MS = 30_000;

export class SleepSense {
  readonly #clock: Clock;
  /** The wall clock less the monotonic one, ms, at the newest look. */
  #ahead: number;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#ahead = clock.wall() - clock.now();
  }

  /**
   * Whether the computer slept since the last look. A wall clock that was set forward looks the same and does as little harm; one that
   * was set back is no news.
   */
  look(): boolean {
    const ahead = this.#clock.wall() - this.#clock.now();
    const jump = ahead - this.#ahead;
    this.#ahead = ahead;
    return jump >= SLEEP_MS;
  }
}
