/** Airtime, shares and the even split, and when they may be shown at all. */
import type { PersonId } from '../meeting/events.ts';
import { isTracked, takesPart, timesAt } from '../meeting/presence.ts';
import type { Ledger, PersonRecord } from '../meeting/record.ts';
import { headsOf } from '../meeting/rooms.ts';

/** Before this much meeting, or this much speech, shares are mostly chance (mean error of a Gini .29 after 5 min, .18 after 10, on AMI). */
export const SHARES_AFTER_MS = 10 * 60_000;
export const SHARES_AFTER_SPEECH_MS = 3 * 60_000;
/** Shares are held back when people who could not be seen may have inflated them by more than this (proposed by Hearth). */
export const LARGEST_INFLATION = 0.02;

/** Why shares, even-split marks and balance are held back; `shown` when they are not. */
export type SharesState = 'shown' | 'too-early' | 'not-everyone' | 'two-people' | 'just-me' | 'no-speech';

export interface Airtime {
  readonly ms: number;
  /** Share of all talking, 0–1. */
  readonly share: number;
  /** The even split of the talking while they were here, 0–1. */
  readonly evenSplit: number;
  /** share / evenSplit: 1 = even; `null` when nothing was said while they were here. */
  readonly ratio: number | null;
}

/** The people who are in the figures: tracked, and present at some time. */
export function trackedPeople(ledger: Ledger): PersonRecord[] {
  return Object.values(ledger.people).filter((person) => isTracked(ledger, person) && person.spans.length > 0);
}

/** How many people that is, with everybody in shared rooms. */
function headcount(ledger: Ledger): number {
  return trackedPeople(ledger).reduce((sum, person) => sum + headsOf(ledger, person.id), 0);
}

/** Everybody who takes part now. */
export function peopleNow(ledger: Ledger): PersonRecord[] {
  return Object.values(ledger.people).filter((person) => takesPart(ledger, person));
}

/** Meeting time up to `now` (meeting clock), ms, without pauses, and not past the end. */
export function elapsedMs(ledger: Ledger, now: number): number {
  const until = clamp(ledger, now);
  const paused = ledger.pausedMs + (ledger.pausedSince === null ? 0 : Math.max(0, until - ledger.pausedSince));
  return Math.max(0, until - paused);
}

/** Speech of all tracked people, ms. */
export function speechMs(ledger: Ledger): number {
  return trackedPeople(ledger).reduce((sum, person) => sum + person.speech.airtimeMs, 0);
}

/** Each tracked person's airtime against all talking. Shares are 0 while nobody has spoken. */
export function airtimes(ledger: Ledger): Map<PersonId, Airtime> {
  const all = speechMs(ledger);
  return new Map(
    trackedPeople(ledger).map((person) => {
      const ms = person.speech.airtimeMs;
      const share = all > 0 ? ms / all : 0;
      const evenSplit = all > 0 ? person.entitledMs / all : 0;
      return [person.id, { ms, share, evenSplit, ratio: evenSplit > 0 ? share / evenSplit : null }];
    }),
  );
}

/** Share of a person's presence in which their speech could be seen, 0–1, at meeting time `now`; 1 before any time passed. */
export function measuredShare(ledger: Ledger, person: PersonRecord, now: number): number {
  const { measuredMs, unmeasuredMs, gapMs } = timesAt(ledger, person, clamp(ledger, now));
  const all = measuredMs + unmeasuredMs + gapMs;
  return all > 0 ? measuredMs / all : 1;
}

/**
 * Whether shares may be shown. A share among those who can be seen inflates them, so everybody must be measured; and
 * however short the time in which somebody was not, it must not have been able to shift the shares noticeably.
 */
export function sharesState(ledger: Ledger, now: number): SharesState {
  const until = clamp(ledger, now);
  if (ledger.role === 'just-me') return 'just-me';
  if (headcount(ledger) <= 2) return 'two-people';
  if (ledger.endedAt === null && peopleNow(ledger).some((person) => !person.measurable)) return 'not-everyone';
  if (ledger.health.at(-1)?.state === 'lost') return 'not-everyone';
  const all = speechMs(ledger);
  if (all === 0) return elapsedMs(ledger, until) < SHARES_AFTER_MS ? 'too-early' : 'no-speech';
  const unseen = trackedPeople(ledger).reduce((sum, person) => sum + timesAt(ledger, person, until).unmeasuredMs, 0);
  if (unseen / (all + unseen) > LARGEST_INFLATION) return 'not-everyone';
  if (elapsedMs(ledger, until) < SHARES_AFTER_MS || all < SHARES_AFTER_SPEECH_MS) return 'too-early';
  return 'shown';
}

/** Share of present person-time that was measured, 0–1; `null` before anybody was present. */
export function coverage(ledger: Ledger, now: number): number | null {
  const until = clamp(ledger, now);
  let measured = 0;
  let all = 0;
  for (const person of trackedPeople(ledger)) {
    const times = timesAt(ledger, person, until);
    measured += times.measuredMs;
    all += times.measuredMs + times.unmeasuredMs + times.gapMs;
  }
  return all > 0 ? measured / all : null;
}

/** The meeting clock does not run past the meeting's end. */
function clamp(ledger: Ledger, now: number): number {
  return ledger.endedAt === null ? now : Math.min(now, ledger.endedAt);
}
