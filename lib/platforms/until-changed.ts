/** What was found in a tile, until something in it changes. */
import type { PageSenses } from './contract.ts';
import type { Signal } from './signals.ts';

/** For what follows from the tile and what is inside it alone: not from its place on the page, nor from styles. */
export class UntilChanged<Found> {
  readonly #senses: PageSenses;
  readonly #find: (tile: Element) => Found;
  readonly #found = new WeakMap<Element, { readonly count: number; readonly value: Found }>();

  constructor(senses: PageSenses, find: (tile: Element) => Found) {
    this.#senses = senses;
    this.#find = find;
  }

  /** What is found in the tile as it is now. */
  in(tile: Element): Found {
    const count = this.#senses.changesIn?.(tile);
    const known = this.#found.get(tile);
    if (known && known.count === count) return known.value;
    const value = this.#find(tile);
    if (count !== undefined) this.#found.set(tile, { count, value });
    return value;
  }
}

/** The same signals, each asked of a tile only when something in it has changed. For signals that ask no styles. */
export function untilChanged(signals: readonly Signal[], senses: PageSenses): Signal[] {
  return signals.map((signal) => {
    const memory = new UntilChanged(senses, (tile) => signal.read(tile, senses));
    return { ...signal, read: (tile) => memory.in(tile) };
  });
}
