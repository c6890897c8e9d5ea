/** A whole meeting, told once: its log folded, and what happened along the way that a ledger only adds up. */
import { whoIs } from '../meeting/corrections.ts';
import type { LogEntry, PersonId } from '../meeting/events.ts';
import { fold } from '../meeting/ledger.ts';
import { FEWEST_PEOPLE } from '../meeting/presence.ts';
import { effective } from '../meeting/reach.ts';
import type { Ledger } from '../meeting/record.ts';
import { trackedPeople } from './airtime.ts';
import { type Interval, joined, within } from './intervals.ts';
import { type SpeechStretch, stretchesOf } from './turns.ts';

/** When somebody was here, could not be seen, and had a hand up. */
export interface Sighting {
  readonly present: readonly Interval[];
  /** Within `present`: what the page showed of their speech said nothing, or was not believed. */
  readonly unseen: readonly Interval[];
  readonly hands: readonly Interval[];
}

export interface Account {
  readonly ledger: Ledger;
  /** The meeting's end, or as far as the log goes, ms. */
  readonly end: number;
  /** Every stretch of speech of people who are in the figures, in order of beginning. */
  readonly stretches: readonly SpeechStretch[];
  /** Of the people who are in the figures, in order of arrival. */
  readonly sightings: ReadonlyMap<PersonId, Sighting>;
  /** When the user held the counting. */
  readonly held: readonly Interval[];
}

/** Begins and ends of one state. */
class Switch {
  readonly #done: Interval[] = [];
  #since: number | null = null;

  set(on: boolean, at: number): void {
    if (on) this.#since ??= at;
    else if (this.#since !== null) {
      this.#done.push({ from: this.#since, to: at });
      this.#since = null;
    }
  }

  until(end: number): Interval[] {
    return joined([...this.#done, ...(this.#since === null ? [] : [{ from: this.#since, to: end }])]);
  }
}

/** Folds a log, and notes on the way who could be seen when. */
export function accountOf(log: readonly LogEntry[]): Account {
  const held = new Switch();
  const seen = new Map<PersonId, { unseen: Switch; hand: Switch; disbelieved: Interval[] }>();
  const ledger = fold(log, (now, entry) => {
    held.set(now.pausedSince !== null, entry.at);
    if (!WATCHED.has(entry.type) || !('person' in entry) || entry.person === null) return;
    const person = now.people[whoIs(now.corrections, entry.person, entry.at)];
    if (!person) return;
    const known = seen.get(person.id) ?? { unseen: new Switch(), hand: new Switch(), disbelieved: [] };
    seen.set(person.id, known);
    known.unseen.set(!person.measurable, entry.at);
    known.hand.set(person.handUpSince !== null, entry.at);
    if (entry.type === 'disbelieved') known.disbelieved.push({ from: entry.from, to: entry.to });
  });
  const end = ledger.endedAt ?? ledger.at;
  const stretches = stretchesOf(effective(log));
  const sightings = new Map<PersonId, Sighting>();
  for (const { id, spans } of trackedPeople(ledger)) {
    const known = seen.get(id);
    const present = joined(spans.map(({ from, to }) => ({ from, to: to ?? end })));
    const unseen = joined([...(known?.unseen.until(end) ?? []), ...(known?.disbelieved ?? [])]);
    const hands = known?.hand.until(end) ?? [];
    sightings.set(id, { present, unseen: within(present, unseen), hands: within(present, hands) });
  }
  return {
    ledger,
    end,
    stretches: stretches.filter(({ person }) => sightings.has(person)),
    sightings,
    held: held.until(end),
  };
}

const WATCHED: ReadonlySet<LogEntry['type']> = new Set(['joined', 'left', 'measurable', 'disbelieved', 'hand']);

/** Everybody's speech as far as it counts: said while they took part, and were not alone. */
export function countedSpeech({ ledger, end, stretches, sightings }: Account): Map<PersonId, Interval[]> {
  const company = companyIn(ledger, end);
  const said = new Map<PersonId, Interval[]>([...sightings.keys()].map((id) => [id, []]));
  for (const { person, from, to } of stretches) said.get(person)?.push({ from, to });
  return new Map(
    [...said].map(([id, own]) => [id, within(joined(own), within(sightings.get(id)?.present ?? [], company))]),
  );
}

/** When there were enough people for anything to count. */
function companyIn({ steps }: Ledger, end: number): Interval[] {
  return joined(
    steps.flatMap(({ at, n }, i) => (n >= FEWEST_PEOPLE ? [{ from: at, to: steps[i + 1]?.at ?? end }] : [])),
  );
}
