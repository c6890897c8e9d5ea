/** One thing to try in the next meeting, from what happened in this one. A suggestion to the facilitator, never a verdict. */
import { bandOf } from '../measures/balance.ts';
import { LARGE_MEETING } from '../measures/complete.ts';
import type { MeetingKind } from '../meeting/events.ts';
import { KINDS } from './kinds.ts';

/** What the rule looks at: counts of the whole meeting. */
export interface Outcome {
  readonly kind: MeetingKind;
  readonly people: number;
  readonly notHeardFrom: number;
  readonly cantTell: number;
  /** 0 even … 1 one voice; `null`: not known. */
  readonly balance: number | null;
  readonly rounds: number;
}

/**
 * `see-everybody`: many could not be seen. `in-groups`: too many to be asked one by one. `begin-with-round`: somebody was not heard
 * from and there was no round. `invite-by-name`: somebody was not heard from in spite of one. `new-voices-first`: few voices carried
 * the talking. `nothing`: everybody was heard from.
 */
export type NextTime =
  | 'see-everybody'
  | 'in-groups'
  | 'begin-with-round'
  | 'invite-by-name'
  | 'new-voices-first'
  | 'nothing';

/** With fewer people nobody needs help to hear each other. */
const FEWEST = 3;

/** The one thing; `null` where nothing can be said: nobody is listed, or they were two. */
export function nextTimeOf({ kind, people, notHeardFrom, cantTell, balance, rounds }: Outcome): NextTime | null {
  if (people < FEWEST || !KINDS[kind].list) return null;
  if (cantTell * 2 > people) return 'see-everybody';
  if (notHeardFrom > 0 && people > LARGE_MEETING) return 'in-groups';
  if (notHeardFrom > 0) return rounds === 0 ? 'begin-with-round' : 'invite-by-name';
  if (KINDS[kind].balance && balance !== null && bandOf(balance) === 'few') return 'new-voices-first';
  return cantTell > 0 ? 'see-everybody' : 'nothing';
}
