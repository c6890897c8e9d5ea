/** Which actor each person of a reading is. */
import type { ParticipantReading, Reading } from '../../lib/platforms/contract.ts';
import { isSameName } from '../../lib/platforms/index.ts';
import type { Actor } from '../replay/cast.ts';

export interface Matched {
  /** By the actor's number. */
  readonly people: ReadonlyMap<number, ParticipantReading>;
  /** Names, or keys, of those who are none of the actors. */
  readonly nobody: readonly string[];
}

/**
 * By name. Without one, whoever is marked as the user is the user, and everybody else is found by the order in which
 * people first appeared on the page as it was.
 */
export class Matcher {
  readonly #names: readonly string[];
  readonly #user: number;
  readonly #model: Matcher | null;
  readonly #byName = new Map<string, number>();
  /** Keys in the order of their first appearance, with the actor each was taken for then. */
  readonly #order = new Map<string, number>();

  /** `model`: what was matched on the page as it was, up to the same moment. */
  constructor(cast: readonly Actor[], model: Matcher | null = null) {
    this.#names = cast.map(({ name }) => name);
    this.#user = cast.findIndex(({ self }) => self);
    this.#model = model;
  }

  match(reading: Reading | null): Matched {
    const people = new Map<number, ParticipantReading>();
    const nobody: string[] = [];
    for (const participant of reading?.participants ?? []) {
      const actor = this.#actorOf(participant);
      if (actor < 0 || people.has(actor)) nobody.push(participant.name || participant.key);
      else people.set(actor, participant);
    }
    return { people, nobody };
  }

  #actorOf({ key, name, self }: ParticipantReading): number {
    const known = name !== '' ? this.#called(name) : self ? this.#user : -1;
    const place = [...this.#order.keys()].indexOf(key);
    if (place < 0) this.#order.set(key, known);
    if (name !== '' || self || !this.#model) return known;
    return [...this.#model.#order.values()][place < 0 ? this.#order.size - 1 : place] ?? -1;
  }

  #called(name: string): number {
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    const found = this.#names.findIndex((one) => isSameName(one, name));
    this.#byName.set(name, found);
    return found;
  }
}
