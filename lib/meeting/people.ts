/** Who is who in a ledger: descriptions, names, and people told apart by the user. */
import { whoIs } from './corrections.ts';
import type { LogEntry, PersonId } from './events.ts';
import type { Ledger, PersonRecord } from './record.ts';
import { noSpeech } from './speech.ts';

type PersonEntry = Extract<LogEntry, { type: 'person' }>;

/** Takes over what the page says of somebody. */
export function describePerson(ledger: Ledger, entry: PersonEntry): void {
  const id = whoIs(ledger.corrections, entry.person, entry.at);
  ledger.lastPerson = Math.max(ledger.lastPerson, Number(entry.person.slice(1)));
  const known = ledger.people[id];
  if (!known) {
    ledger.people[id] = newPerson(id, entry);
    return;
  }
  if (entry.key !== '') known.keys[entry.key] = entry.name;
  known.self ||= entry.self;
  // Another person of the page, who the user said is the same one, does not change the name.
  if (id !== entry.person && known.pageName !== '') return;
  if (known.name === known.pageName) known.name = entry.name;
  known.pageName = entry.name;
}

/** The record of somebody the watch met; somebody told apart from `source` looks like them until the page says otherwise. */
export function personFor(ledger: Ledger, id: PersonId, source: PersonId, at: number): PersonRecord | undefined {
  const known = ledger.people[id];
  const original = ledger.people[source];
  if (known || !original || id === source) return known;
  const { pageName: name } = original;
  const told = newPerson(id, { at, key: '', name, self: false });
  ledger.people[id] = told;
  return told;
}

/** The user's own name for somebody; `''` goes back to the page's. */
export function rename(person: PersonRecord, name: string): void {
  person.name = name === '' ? person.pageName : name;
}

function newPerson(
  id: PersonId,
  { at, key, name, self }: Pick<PersonEntry, 'at' | 'key' | 'name' | 'self'>,
): PersonRecord {
  return {
    id,
    keys: key === '' ? {} : { [key]: name },
    name,
    pageName: name,
    self,
    present: false,
    sources: {},
    firstJoinedAt: at,
    lastJoinedAt: at,
    spans: [],
    measurable: false,
    measuredMs: 0,
    unmeasuredMs: 0,
    gapMs: 0,
    settledAt: at,
    speech: noSpeech(),
    topics: [],
    entitledMs: 0,
    last: null,
    firstHeardAt: null,
    handUpSince: null,
    marks: [],
    invitedAt: [],
    seatsHeard: [],
  };
}
