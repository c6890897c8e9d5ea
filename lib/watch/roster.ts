/** From readings to the people who are in the call: who is new, who came back, who left. */
import type { MeetingEvent, PersonId, Role } from '../meeting/events.ts';
import type { Ledger } from '../meeting/record.ts';
import type { ParticipantReading, Reading } from '../platforms/contract.ts';
import { mergeByKey } from '../platforms/index.ts';
import { Identity } from './identity.ts';
import { PresenceTracker } from './presence.ts';

/** A tile without a name gets this long to show one before it is taken for a person. */
export const NAME_GRACE_MS = 3000;

export interface Attendance {
  /** What the page shows of each person: several tiles of one are merged, and keyed by the person. */
  readonly shown: ReadonlyMap<PersonId, ParticipantReading>;
  /** Descriptions that the log needs. */
  readonly descriptions: readonly MeetingEvent[];
  readonly joined: readonly PersonId[];
  /** With the moment each was last seen. */
  readonly left: readonly { readonly person: PersonId; readonly at: number }[];
}

export class Roster {
  readonly #role: Role;
  readonly #identity: Identity;
  readonly #presence = new PresenceTracker();
  /** Tiles that may still get a name, with the moment they were first seen. */
  readonly #nameless = new Map<string, number>();

  /** In `just-me` nobody else's name or key enters a description. */
  constructor(role: Role, resumed?: Ledger) {
    this.#role = role;
    this.#identity = new Identity(resumed);
    const people = Object.values(resumed?.people ?? {});
    const present = people.filter((person) => person.present && Object.keys(person.keys).length > 0);
    if (resumed) {
      this.#presence.resume(
        present.map(({ id }) => id),
        resumed.at,
      );
    }
  }

  observe(reading: Reading, at: number): Attendance {
    const settled = reading.participants.filter((participant) => this.#isSettled(participant, at));
    for (const key of this.#nameless.keys()) {
      if (!reading.participants.some((participant) => participant.key === key)) this.#nameless.delete(key);
    }
    const identified = this.#identity.identify(settled);
    const shown = new Map(
      mergeByKey(identified.map(({ id, participant }) => ({ ...participant, key: id }))).map((one) => [one.key, one]),
    );
    const descriptions = identified.flatMap(({ id, name, self, participant, isNews }): MeetingEvent[] => {
      if (!isNews) return [];
      const isNamed = this.#role === 'facilitator' || self;
      const [key, shownName] = isNamed ? [participant.key, name] : ['', ''];
      return [{ type: 'person', at, person: id, key, name: shownName, self }];
    });
    return { shown, descriptions, ...this.#presence.observe([...shown.keys()], reading.complete, at) };
  }

  #isSettled({ key, name, self }: ParticipantReading, at: number): boolean {
    if (name !== '' || self || this.#identity.knows(key)) {
      this.#nameless.delete(key);
      return true;
    }
    const since = this.#nameless.get(key) ?? at;
    this.#nameless.set(key, since);
    return at - since >= NAME_GRACE_MS;
  }
}
