/** Mixing, so that the order of ideas says nothing of who handed in when. */

/** A number from 0 up to but not 1. */
export type Random = () => number;

/** The same things in another order, each order as likely as any (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const [other] = mixed.splice(Math.floor(random() * (last + 1)), 1) as [T];
    mixed.splice(last, 0, other);
  }
  return mixed;
}

/** Randomness that nobody can work out afterwards. */
export const secureRandom: Random = () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
