/** A meeting as lanes of time, one for each person: what a picture of it is drawn from. */
import type { GapCause, PersonId, RoundKind } from '../meeting/events.ts';
import { type Account, countedSpeech } from './account.ts';
import { type Interval, joined, within, without } from './intervals.ts';
import type { MeetingReport } from './report.ts';

/** One person's time. Everything lies within `present`. */
export interface Lane {
  readonly id: PersonId;
  readonly name: string;
  readonly namesake: number;
  readonly self: boolean;
  readonly present: readonly Interval[];
  readonly speech: readonly Interval[];
  /** Neither speech nor silence could be seen. */
  readonly unseen: readonly Interval[];
  readonly hands: readonly Interval[];
  /** When the user invited them to speak. */
  readonly invitedAt: readonly number[];
  /** `null` for people who were not heard by voice. */
  readonly firstHeardAt: number | null;
}

/** All times are ms on the meeting's clock. */
export interface Timeline {
  readonly lengthMs: number;
  /** In order of arrival; nobody but the user in a meeting that kept nobody else. */
  readonly lanes: readonly Lane[];
  readonly topics: readonly (Interval & { readonly label: string })[];
  readonly rounds: readonly (Interval & { readonly kind: RoundKind })[];
  /** The user held the counting. */
  readonly held: readonly Interval[];
  readonly gaps: readonly (Interval & { readonly cause: GapCause })[];
}

/** The lanes of a meeting, from its account and its report. */
export function timelineOf(account: Account, report: MeetingReport): Timeline {
  const { ledger, end, sightings, held } = account;
  const said = countedSpeech(account);
  const blind = joined(ledger.gaps);
  const people = report.people.filter(({ self }) => report.summary.role === 'facilitator' || self);
  const lanes = people.map(({ id, name, namesake, self, firstHeardAt }): Lane => {
    const sighting = sightings.get(id);
    const present = without(sighting?.present ?? [], held);
    const unseen = joined([...within(present, sighting?.unseen ?? []), ...within(present, blind)]);
    return {
      id,
      name,
      namesake,
      self,
      present,
      speech: said.get(id) ?? [],
      unseen,
      hands: within(present, sighting?.hands ?? []),
      invitedAt: ledger.people[id]?.invitedAt ?? [],
      firstHeardAt,
    };
  });
  const { topics, rounds } = report;
  return { lengthMs: end, lanes, topics: topics.filter(({ from, to }) => from < to), rounds, held, gaps: ledger.gaps };
}
