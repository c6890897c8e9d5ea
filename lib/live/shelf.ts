/**
 * Where one of our scripts leaves something for another in the same frame: in the extension's own world, where the page sees nothing. A
 * script that is not needed yet is asked for only then.
 */
export interface Shelf<T> {
  /** Called by the script that has it. */
  offer(given: T): void;
  /** Forgets what an earlier version of the extension left here. */
  clear(): void;
  /** What was offered; `load` brings the script that offers it. Rejects where it does not come. */
  take(load: () => Promise<void>): Promise<T>;
}

/** `name`: the same for the script that offers and the one that takes. */
export function shelf<T>(name: string): Shelf<T> {
  const place = Symbol.for(`hearth.${name}`);
  const world = globalThis as unknown as Record<symbol, T | undefined>;
  return {
    offer: (given) => {
      world[place] = given;
    },
    clear: () => {
      delete world[place];
    },
    take: async (load) => {
      if (!world[place]) await load();
      const given = world[place];
      if (!given) throw new Error(`The script that offers ${name} did not come.`);
      return given;
    },
  };
}
