import type { Clock } from '../clock.ts';

/** A clock that can be set forward, so that a meeting has a past when it is first seen. */
export class PlayedClock implements Clock {
  readonly #base: Clock;
  readonly #pastMs: number;
  #aheadMs = 0;

  /** `pastMs`: how far it will be set forward; the wall clock begins so long ago and is right after that. */
  constructor(base: Clock, pastMs: number) {
    this.#base = base;
    this.#pastMs = pastMs;
  }

  now(): number {
    return this.#base.now() + this.#aheadMs;
  }

  wall(): number {
    return this.#base.wall() - this.#pastMs + this.#aheadMs;
  }

  /** Sets it forward. */
  advance(ms: number): void {
    this.#aheadMs += ms;
  }
}
