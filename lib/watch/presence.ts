/** Who is in the call, from what the page shows: a tile that vanishes for a moment has not left. Pure. */
import type { ParticipantReading, Reading } from '../platforms/contract.ts';

/** A person must be gone from the page this long before they have left: pages rebuild their tiles (proposed by Hearth). */
export const LEAVE_GRACE_MS = 2000;
/** A tile without a name gets this long to show one before it is taken for a person. */
export const NAME_GRACE_MS = 3000;

export interface PresenceChange {
  readonly joined: readonly ParticipantReading[];
  /** Keys with the moment they were last seen. */
  readonly left: readonly { readonly key: string; readonly at: number }[];
}

export class PresenceTracker {
  readonly #lastSeen = new Map<string, number>();
  readonly #nameless = new Map<string, number>();

  /** Takes over people who were present before a reload; those who do not show up again will have left at `at`. */
  resume(keys: Iterable<string>, at: number): void {
    for (const key of keys) this.#lastSeen.set(key, at);
  }

  get present(): ReadonlySet<string> {
    return new Set(this.#lastSeen.keys());
  }

  observe(reading: Reading, at: number): PresenceChange {
    const joined: ParticipantReading[] = [];
    const waiting = new Set<string>();
    for (const participant of reading.participants) {
      if (!this.#lastSeen.has(participant.key)) {
        if (participant.name === '' && !participant.self && this.#awaitsName(participant.key, at)) {
          waiting.add(participant.key);
          continue;
        }
        joined.push(participant);
      }
      this.#lastSeen.set(participant.key, at);
    }
    for (const key of this.#nameless.keys()) if (!waiting.has(key)) this.#nameless.delete(key);
    return { joined, left: reading.complete ? this.#takeLeavers(at) : [] };
  }

  #awaitsName(key: string, at: number): boolean {
    const since = this.#nameless.get(key) ?? at;
    this.#nameless.set(key, since);
    return at - since < NAME_GRACE_MS;
  }

  #takeLeavers(at: number): { key: string; at: number }[] {
    const left: { key: string; at: number }[] = [];
    for (const [key, seen] of this.#lastSeen) {
      if (at - seen < LEAVE_GRACE_MS) continue;
      this.#lastSeen.delete(key);
      left.push({ key, at: seen });
    }
    return left;
  }
}
