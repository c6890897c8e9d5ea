/** Who is in the call, from who is shown: a tile that vanishes for a moment has not left. Pure. */
import type { PersonId } from '../meeting/events.ts';

/** A person must be gone from the page this long before they have left: pages rebuild their tiles (proposed by Hearth). */
export const LEAVE_GRACE_MS = 2000;

export interface PresenceChange {
  readonly joined: readonly PersonId[];
  /** With the moment each was last seen. */
  readonly left: readonly { readonly person: PersonId; readonly at: number }[];
}

export class PresenceTracker {
  readonly #lastSeen = new Map<PersonId, number>();

  /** Takes over people who were present before a reload; those who do not show up again will have left at `at`. */
  resume(people: Iterable<PersonId>, at: number): void {
    for (const person of people) this.#lastSeen.set(person, at);
  }

  /** `complete`: the page shows everybody, so whoever is not shown may have left. */
  observe(shown: readonly PersonId[], complete: boolean, at: number): PresenceChange {
    const joined = shown.filter((person) => !this.#lastSeen.has(person));
    for (const person of shown) this.#lastSeen.set(person, at);
    return { joined, left: complete ? this.#takeLeavers(at) : [] };
  }

  #takeLeavers(at: number): { person: PersonId; at: number }[] {
    const left: { person: PersonId; at: number }[] = [];
    for (const [person, seen] of this.#lastSeen) {
      if (at - seen < LEAVE_GRACE_MS) continue;
      this.#lastSeen.delete(person);
      left.push({ person, at: seen });
    }
    return left;
  }
}
