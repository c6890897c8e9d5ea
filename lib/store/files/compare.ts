/** The log of a meeting in a file beside the one that is kept here. */
import type { LogEntry } from '../../meeting/events.ts';

/**
 * `same`: nothing differs. `longer`: the file has all that is here, and more. `shorter`: the other way round. `different`: neither
 * is the other's beginning.
 */
export type Likeness = 'same' | 'longer' | 'shorter' | 'different';

/** Compares a log that comes in pieces with one that is here. */
export class LogComparison {
  readonly #here: readonly LogEntry[];
  #at = 0;
  #differs = false;

  constructor(here: readonly LogEntry[]) {
    this.#here = here;
  }

  add(events: readonly LogEntry[]): void {
    for (const event of events) {
      const own = this.#here[this.#at];
      if (own !== undefined && !isSame(own, event)) this.#differs = true;
      this.#at += 1;
    }
  }

  get likeness(): Likeness {
    if (this.#differs) return 'different';
    if (this.#at === this.#here.length) return 'same';
    return this.#at > this.#here.length ? 'longer' : 'shorter';
  }
}

/** Whether two plain values are the same, in whatever order their keys stand. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const entries = Object.entries(a);
  const other = b as Readonly<Record<string, unknown>>;
  return (
    entries.length === Object.keys(b).length &&
    entries.every(([key, value]) => Object.hasOwn(other, key) && isSame(value, other[key]))
  );
}
