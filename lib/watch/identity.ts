/** Which person a page's key belongs to, within one meeting. */
import type { PersonId } from '../meeting/events.ts';
import type { Ledger } from '../meeting/record.ts';

/** What identity needs to know of somebody on the page. */
export interface Described {
  readonly key: string;
  readonly name: string;
  readonly self: boolean;
}

interface Known {
  readonly id: PersonId;
  name: string;
  readonly self: boolean;
}

export class Identity {
  readonly #people: Known[] = [];
  readonly #byKey = new Map<string, Known>();

  /** Starts from the people a resumed meeting knows. */
  constructor(ledger?: Ledger) {
    for (const { id, name, self, keys } of Object.values(ledger?.people ?? {})) {
      const known = { id, name, self };
      this.#people.push(known);
      for (const key of keys) this.#byKey.set(key, known);
    }
  }

  /**
   * Who somebody on the page is: by a key the meeting knows; the user by being the user; else somebody of the same name
   * who is not here at the moment, as platforms give new ids on rejoining. Somebody of the same name who *is* here is
   * another person. `changed` tells that the log must describe the person anew.
   */
  resolve(described: Described, isHere: (id: PersonId) => boolean): { id: PersonId; changed: boolean } {
    const byKey = this.#byKey.get(described.key);
    const known = byKey ?? this.#find(described, isHere) ?? this.#add(described);
    const renamed = described.name !== '' && described.name !== known.name;
    if (renamed) known.name = described.name;
    this.#byKey.set(described.key, known);
    return { id: known.id, changed: renamed || byKey === undefined };
  }

  /** The name that was last shown for a person. */
  nameOf(id: PersonId): string {
    return this.#people[Number(id.slice(1)) - 1]?.name ?? '';
  }

  #find(described: Described, isHere: (id: PersonId) => boolean): Known | undefined {
    if (described.self) return this.#people.find((person) => person.self);
    if (described.name === '') return undefined;
    const absent = this.#people.filter((p) => !p.self && p.name === described.name && !isHere(p.id));
    return absent.length === 1 ? absent[0] : undefined;
  }

  #add(described: Described): Known {
    const known = { id: `p${this.#people.length + 1}`, name: described.name, self: described.self };
    this.#people.push(known);
    return known;
  }
}
