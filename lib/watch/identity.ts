/** Which person each of a page's keys belongs to, within one meeting. */
import type { PersonId } from '../meeting/events.ts';
import type { Ledger } from '../meeting/record.ts';
import type { ParticipantReading } from '../platforms/contract.ts';
import { isSameName, plainName } from '../platforms/index.ts';

interface Known {
  readonly id: PersonId;
  /** As it may be shown: without "(you)" and the like. */
  name: string;
  /** Every name the page has shown for them. */
  readonly shown: Set<string>;
  self: boolean;
}

/** Whom a key belongs to, and the name that the page showed with it last. */
interface Holder {
  readonly known: Known;
  shown: string;
}

/** A participant of a reading and who it is. `isNews`: the log must describe the person anew. */
export interface Identified {
  readonly id: PersonId;
  readonly name: string;
  readonly self: boolean;
  readonly participant: ParticipantReading;
  readonly isNews: boolean;
}

export class Identity {
  readonly #people: Known[] = [];
  readonly #byKey = new Map<string, Holder>();
  #last: number;

  /** Starts from the people a resumed meeting knows. */
  constructor(ledger?: Ledger) {
    this.#last = ledger?.lastPerson ?? 0;
    for (const { id, pageName, self, keys } of Object.values(ledger?.people ?? {})) {
      const known = { id, name: pageName, shown: new Set([pageName, ...Object.values(keys)]), self };
      this.#people.push(known);
      for (const [key, shown] of Object.entries(keys)) this.#byKey.set(key, { known, shown });
    }
  }

  /** Whether a key has been seen in this meeting. */
  knows(key: string): boolean {
    return this.#byKey.has(key);
  }

  /**
   * Who everybody in a reading is. A key stays with its person as long as the name agrees. Otherwise: the user is the user;
   * somebody known of that name who is not on the page is them, as platforms give new ids on rejoining and some
   * deal out old ones anew; a known key under a new name was renamed; anybody else is new. Somebody of the same name who *is*
   * on the page is another person.
   */
  identify(participants: readonly ParticipantReading[]): Identified[] {
    const here = new Set<Known>();
    const found = new Map<ParticipantReading, Known>();
    for (const participant of participants) {
      const holder = this.#byKey.get(participant.key);
      if (!holder || !agrees(holder, participant)) continue;
      found.set(participant, holder.known);
      here.add(holder.known);
    }
    // A page may take a moment to say who the user is: until then their name does.
    const user = participants.some(({ self }) => self) ? this.#user : undefined;
    if (user) here.add(user);
    return participants.map((participant) => {
      const known = found.get(participant) ?? this.#resolve(participant, here);
      here.add(known);
      return { ...this.#note(known, participant), participant };
    });
  }

  get #user(): Known | undefined {
    return this.#people.find(({ self }) => self);
  }

  #resolve(participant: ParticipantReading, here: ReadonlySet<Known>): Known {
    if (participant.self) return this.#user ?? this.#add(participant);
    const namesakes = this.#people.filter((person) => participant.name !== '' && isCalled(person, participant.name));
    const absent = namesakes.filter((person) => !here.has(person));
    const [only] = absent;
    if (only && absent.length === 1) return only;
    const byKey = this.#byKey.get(participant.key)?.known;
    return byKey && !here.has(byKey) ? byKey : this.#add(participant);
  }

  #note(known: Known, { key, name: shown, self }: ParticipantReading): Omit<Identified, 'participant'> {
    const before = this.#byKey.get(key);
    const isNewKey = before?.known !== known;
    const isRenamed = shown !== '' && shown !== (isNewKey ? known.name : before.shown);
    if (isNewKey || isRenamed) this.#byKey.set(key, { known, shown });
    let isNews = isNewKey || (self && !known.self);
    if (isRenamed) {
      const name = plainName(shown);
      isNews ||= name !== known.name;
      known.name = name;
      known.shown.add(shown);
    }
    known.self ||= self;
    return { id: known.id, name: known.name, self: known.self, isNews };
  }

  #add(participant: ParticipantReading): Known {
    this.#last++;
    const { name: shown, self } = participant;
    const known = { id: `p${this.#last}`, name: plainName(shown), shown: new Set([shown]), self };
    this.#people.push(known);
    return known;
  }
}

function isCalled({ shown }: Known, name: string): boolean {
  return [...shown].some((one) => one !== '' && isSameName(one, name));
}

/** A page that shows no name for a moment says nothing against it. */
function agrees({ shown }: Holder, { name }: ParticipantReading): boolean {
  return name === '' || name === shown || isSameName(shown, name);
}
