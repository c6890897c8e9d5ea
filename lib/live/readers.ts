/**
 * Readers come one by one: the meeting script knows how to find every platform's meetings, and asks for the script that reads
 * the one it found. Both live in the extension's own world in that frame, where the page sees nothing.
 */
import type { Adapter, Platform, PlatformId } from '../platforms/contract.ts';

const SHELF = Symbol.for('hearth.readers');
/** A reader that did not come is asked for again after this long. */
const AGAIN_MS = 2000;

/** Makes the adapter for a platform that was found. */
type ReaderMaker = (platform: Platform) => Adapter;

type World = typeof globalThis & { [SHELF]?: Partial<Record<PlatformId, ReaderMaker>> };

/** Called by a reader's own script. */
export function offerReader(id: PlatformId, make: ReaderMaker): void {
  const world = globalThis as World;
  world[SHELF] = { ...world[SHELF], [id]: make };
}

/** The extension's file with a platform's reader. */
export function readerFile(id: PlatformId) {
  return `/reader-${id}.js` as const;
}

/** What a meeting script has of readers; `load` asks the background for one and may fail. */
export class ReaderShelf {
  readonly #load: (id: PlatformId) => Promise<void>;
  readonly #now: () => number;
  readonly #askedAt = new Map<PlatformId, number>();

  constructor(load: (id: PlatformId) => Promise<void>, now: () => number) {
    this.#load = load;
    this.#now = now;
    // What an earlier version of the extension left here reads as it did then.
    delete (globalThis as World)[SHELF];
  }

  /** The reader of a platform; `null` while it is not here, which makes it come. */
  take(platform: Platform): Adapter | null {
    const make = (globalThis as World)[SHELF]?.[platform.id];
    if (make) return make(platform);
    const asked = this.#askedAt.get(platform.id);
    if (asked === undefined || this.#now() - asked >= AGAIN_MS) {
      this.#askedAt.set(platform.id, this.#now());
      // Without a reader the meeting cannot be seen: the tab says so, and asks again.
      this.#load(platform.id).catch(() => undefined);
    }
    return null;
  }
}
