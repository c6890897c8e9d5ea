/**
 * What pages show of a person: signals. A signal says *on*, *off* or nothing at all; and *off* is of two kinds. Some pages say it
 * (an attribute `false`), others only leave the mark away. A mark that is away may have been renamed, so its absence is
 * believed only after it was seen in this session.
 */
import type { PageSenses, Seen } from './contract.ts';

export interface Signal {
  /** Our name for it; says in the report of what Hearth sees which signal decided. */
  readonly rule: string;
  /** What a tile shows; `unknown`: not there to be read. */
  readonly read: (tile: Element, senses: PageSenses) => Seen;
  /** The page says *off* in so many words; otherwise *off* is only the absence of *on*. */
  readonly saysOff?: boolean;
  /** It is believed only after both *on* and *off* were seen in this session: what never changes may be mere decoration. */
  readonly mustChange?: boolean;
}

/** On while something in the tile, or the tile itself, matches. */
export function mark(rule: string, selector: string): Signal {
  return { rule, read: (tile) => tile.matches(selector) || tile.querySelector(selector) !== null };
}

/** What decided, and what it said. */
export interface Sighting {
  readonly seen: Seen;
  readonly rule: string | null;
}

/** Nothing can be seen, or nothing of it believed. */
export const NOTHING: Sighting = { seen: 'unknown', rule: null };

/** Signals for one thing in the order in which they are asked, and which of them have been seen on in this session. */
export class SignalMemory {
  readonly #signals: readonly Signal[];
  readonly #senses: PageSenses;
  readonly #seenOn = new Set<Signal>();
  readonly #seenOff = new Set<Signal>();

  constructor(signals: readonly Signal[], senses: PageSenses) {
    this.#signals = signals;
    this.#senses = senses;
  }

  /** The first signal that can be believed decides. One tile's *on* makes the *off* of all others believable, so each signal is asked of all. */
  readAll(tiles: readonly Element[]): Sighting[] {
    const sightings = tiles.map((): Sighting => NOTHING);
    for (const signal of this.#signals) {
      const open = [...sightings.keys()].filter((i) => sightings[i] === NOTHING);
      const shown = open.map((i) => signal.read(tiles[i] as Element, this.#senses));
      if (shown.includes(true)) this.#seenOn.add(signal);
      if (shown.includes(false)) this.#seenOff.add(signal);
      const isOnBelieved = !signal.mustChange || this.#seenOff.has(signal);
      const isOffBelieved = (signal.saysOff && !signal.mustChange) || this.#seenOn.has(signal);
      for (const [n, i] of open.entries()) {
        const seen = shown[n] ?? 'unknown';
        const isBelieved = seen === true ? isOnBelieved : seen === false && isOffBelieved;
        if (isBelieved) sightings[i] = { seen, rule: signal.rule };
      }
    }
    return sightings;
  }
}
