/** Two clocks: one that never goes back, for order and length, and the wall's, for dates. Passed in, so that time can be played. */
export interface Clock {
  /** Monotonic, ms. */
  now(): number;
  /** Wall clock, ms since the epoch. */
  wall(): number;
}

export const systemClock: Clock = { now: () => performance.now(), wall: () => Date.now() };
