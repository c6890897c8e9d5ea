/**
 * Pages that show who speaks in some of their layouts only. What was seen at work in one layout proves nothing about another,
 * so each has a memory of its own.
 */
import type { PageSenses } from './contract.ts';
import { NOTHING, type Sighting, type Signal, SignalMemory } from './signals.ts';

export class LayoutMemory {
  readonly #signals: readonly Signal[];
  readonly #senses: PageSenses;
  readonly #memories = new Map<string, SignalMemory>();

  constructor(signals: readonly Signal[], senses: PageSenses) {
    this.#signals = signals;
    this.#senses = senses;
  }

  /** Asks the signals as in `layout`; `null` is a layout in which nobody's silence can be seen, so nothing but *on* is believed. */
  readAll(tiles: readonly Element[], layout: string | null): Sighting[] {
    const sightings = this.#memoryOf(layout ?? '').readAll(tiles);
    if (layout !== null) return sightings;
    return sightings.map((sighting) => (sighting.seen === true ? sighting : NOTHING));
  }

  #memoryOf(layout: string): SignalMemory {
    const memory = this.#memories.get(layout) ?? new SignalMemory(this.#signals, this.#senses);
    this.#memories.set(layout, memory);
    return memory;
  }
}
