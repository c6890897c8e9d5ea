/** How evenly the talking was spread: one figure for the whole meeting, never one for a person. */
import type { Ledger } from '../meeting/record.ts';
import { headsOf } from '../meeting/rooms.ts';
import { type Airtime, airtimes, sharesState, trackedPeople } from './airtime.ts';

/** With more of the seats than this behind shared microphones nobody knows how the talking was spread. */
export const MOST_IN_ROOMS = 0.25;

/**
 * Balance, 0 (even) … 1 (one voice): the Gini coefficient of speech against each person's even split, made comparable
 * across group sizes. For a fixed group this is G·N/(N−1); people who came late weigh as little as their even split.
 * `null` for fewer than two people or no speech.
 */
export function balanceOf(people: readonly Airtime[]): number | null {
  const split = people.reduce((sum, person) => sum + person.evenSplit, 0);
  const spoken = people.reduce((sum, person) => sum + person.share, 0);
  if (people.length < 2 || split <= 0 || spoken <= 0) return null;
  const rows = people.map((person) => ({ weight: person.evenSplit / split, share: person.share / spoken }));
  let gini = 0;
  for (const a of rows) {
    for (const b of rows) gini += Math.abs(b.weight * a.share - a.weight * b.share) / 2;
  }
  const room = 1 - rows.reduce((sum, row) => sum + row.weight ** 2, 0);
  return room > 0 ? Math.min(1, gini / room) : null;
}

/** "As if 2.4 people talked": exp of the entropy of the shares; `null` without speech. */
export function effectiveVoices(people: readonly Airtime[]): number | null {
  const spoken = people.reduce((sum, person) => sum + person.share, 0);
  if (spoken <= 0) return null;
  const entropy = people.reduce((sum, { share }) => {
    const p = share / spoken;
    return p > 0 ? sum - p * Math.log(p) : sum;
  }, 0);
  return Math.exp(entropy);
}

/** In words. Up to .20 even, above .50 few voices; between them lie most meetings (170 AMI meetings: quartiles .19, .27, .39, natural ones up to .52). */
export type Band = 'even' | 'usual' | 'few';

/** The band of a balance. */
export function bandOf(balance: number): Band {
  return balance < 0.2 ? 'even' : balance <= 0.5 ? 'usual' : 'few';
}

/** The meeting's balance, or `null` while it would be a guess. */
export function meetingBalance(ledger: Ledger, now: number): number | null {
  return isSpreadKnown(ledger, now) ? balanceOf([...airtimes(ledger).values()]) : null;
}

/** The meeting's effective voices, or `null` while they would be a guess. */
export function meetingVoices(ledger: Ledger, now: number): number | null {
  return isSpreadKnown(ledger, now) ? effectiveVoices([...airtimes(ledger).values()]) : null;
}

/** Shares are known, and they are those of single people. */
function isSpreadKnown(ledger: Ledger, now: number): boolean {
  if (sharesState(ledger, now) !== 'shown') return false;
  const heads = trackedPeople(ledger).map((person) => headsOf(ledger, person.id));
  const all = heads.reduce((sum, n) => sum + n, 0);
  const inRooms = heads.filter((n) => n > 1).reduce((sum, n) => sum + n, 0);
  return inRooms <= all * MOST_IN_ROOMS;
}
