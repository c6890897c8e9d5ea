/** Where among a meeting's rooms the user is, on pages that say when they go from one to another and not where they arrive. */
import type { BreakoutSign } from './contract.ts';

/** Every page begins in the main room: none comes back to a breakout room when it is loaded anew. */
export class RoomTrail {
  #sign: BreakoutSign | undefined;
  #inside = false;

  /** Takes whether the page says right now that the user is on their way; `isMain`: whether a way out of a breakout room led to the main one. */
  observe(isBetween: boolean, isMain: () => boolean): BreakoutSign | undefined {
    // From the main room there is no other way than into a breakout room.
    if (this.#sign?.at === 'between' && !isBetween) this.#inside = !this.#inside || !isMain();
    this.#sign = isBetween ? { at: 'between' } : this.#inside ? { at: 'inside' } : undefined;
    return this.#sign;
  }

  /** The user is in a breakout room, or on their way out of one. */
  get inside(): boolean {
    return this.#inside;
  }
}

/** Whether two texts of a page, in whatever language, are one sentence with another name in it (proposed by Hearth: half of the longer is the same). */
export function isSameSentence(a: string, b: string): boolean {
  const [long, short] = a.length < b.length ? [b, a] : [a, b];
  let before = 0;
  while (before < short.length && short[before] === long[before]) before++;
  let after = 0;
  while (after < short.length - before && short.at(-1 - after) === long.at(-1 - after)) after++;
  return (before + after) * 2 >= long.length;
}
