/** How a person stands in a scope: complete by voice, another way or listening; not heard from; or can't tell. */
import type { Mark } from '../meeting/events.ts';
import type { Ledger, PersonRecord } from '../meeting/record.ts';
import { seatsOf } from '../meeting/rooms.ts';
import { isHeard } from '../meeting/speech.ts';
import { measuredShare } from './airtime.ts';
import type { Scope, Standing } from './complete.ts';

export { isComplete } from './complete.ts';
export type { Scope, Standing };

/** Somebody not heard from is only said to be so when this much of their presence could be seen (proposed by Hearth). */
export const ENOUGH_MEASURED = 0.8;

/** How a person stands at meeting time `now`: in the running topic, or in the whole meeting. */
export function standingOf(ledger: Ledger, person: PersonRecord, scope: Scope, now: number): Standing {
  const topic = ledger.topics.length - 1;
  const has = (mark: Mark) => person.marks.some((record) => record.mark === mark);
  if (has('away')) return 'away';
  const seats = seatStandings(ledger, person, scope);
  if (seats) return SEATS_FIRST.find((standing) => seats.some((seat) => seat.standing === standing)) ?? 'heard';
  const completion = completionOf(person, scope === 'topic' ? topic : null);
  if (completion) return completion;
  const visible = person.measurable || !person.present;
  const seen = visible && (scope === 'topic' || measuredShare(ledger, person, now) >= ENOUGH_MEASURED);
  return seen ? 'not-heard-from' : 'cant-tell';
}

/** How a person of their own was heard from in a topic (by its index), or in the whole meeting (`null`); `null`: not yet. */
export function completionOf(
  person: PersonRecord,
  topic: number | null,
): Extract<Standing, 'heard' | 'another-way' | 'listening'> | null {
  if (isHeard(topic === null ? person.speech : person.topics[topic])) return 'heard';
  const bears = (mark: Mark, at: number | null) =>
    person.marks.some((record) => record.mark === mark && (at === null || record.topic === at));
  if (bears('another-way', topic)) return 'another-way';
  return bears('listening', null) ? 'listening' : null;
}

/** What is said of a shared microphone: somebody there is missing, or cannot be told, or all were heard from. */
const SEATS_FIRST: readonly Standing[] = ['not-heard-from', 'cant-tell'];

/** One of several people behind a shared microphone. */
export interface SeatStanding {
  /** `''`: the user gave no name. */
  readonly name: string;
  readonly standing: 'heard' | 'not-heard-from' | 'cant-tell';
}

/**
 * Everybody behind a shared microphone; `null` for a person of their own. A microphone cannot tell who speaks, so the user
 * says who was heard from; a seat without a name is *can't tell* until then.
 */
export function seatStandings(ledger: Ledger, person: PersonRecord, scope: Scope): SeatStanding[] | null {
  const topic = ledger.topics.length - 1;
  return (
    seatsOf(ledger, person.id)?.map((name, i) => {
      const isHeardFrom = person.seatsHeard.some((s) => s.seat === i && (scope === 'meeting' || s.topic === topic));
      return { name, standing: isHeardFrom ? 'heard' : name === '' ? 'cant-tell' : 'not-heard-from' };
    }) ?? null
  );
}

/** The standing of each human being behind a person's microphone: usually the one. */
export function headStandings(ledger: Ledger, person: PersonRecord, scope: Scope, now: number): Standing[] {
  const standing = standingOf(ledger, person, scope, now);
  const seats = standing === 'away' ? null : seatStandings(ledger, person, scope);
  return seats?.map((seat) => seat.standing) ?? [standing];
}
