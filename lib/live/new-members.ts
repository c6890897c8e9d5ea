/** Who in a meeting is in its series for the first time. */
import type { PersonId } from '../meeting/events.ts';
import type { Ledger } from '../meeting/record.ts';
import { newcomersOf } from '../practices/newcomers.ts';

/** Nobody is new, as far as anybody knows. */
export const NOBODY: ReadonlySet<PersonId> = new Set();

/** Asked every second, so each name is compared once. */
export class NewMembers {
  readonly #met: readonly string[];
  readonly #told = new Map<string, boolean>();

  /** `met`: whom the user met in this series before; empty: nobody can tell who is new. */
  constructor(met: readonly string[]) {
    this.#met = met;
  }

  /** Those of them who have a name, and are not the user. */
  in({ people }: Pick<Ledger, 'people'>): ReadonlySet<PersonId> {
    if (this.#met.length === 0) return NOBODY;
    return new Set(
      Object.values(people)
        .filter(({ self, name }) => !self && name !== '' && this.#isNewcomer(name))
        .map(({ id }) => id),
    );
  }

  #isNewcomer(name: string): boolean {
    const known = this.#told.get(name);
    if (known !== undefined) return known;
    const isNew = newcomersOf({ present: [name], earlier: [this.#met], marks: [] }).length > 0;
    this.#told.set(name, isNew);
    return isNew;
  }
}
