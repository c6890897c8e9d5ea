/** What the user can set about hints. Every default has its source; every bound keeps a hint from becoming a nuisance or a silence. */

import type { NudgeKind } from '../../meeting/events.ts';

/** In order of weight. */
export const NUDGE_KINDS = [
  'closing',
  'hand-up-long',
  'not-heard-from',
  'round-time',
  'may-want-in',
  'joined-late',
  'new-member',
  'one-voice',
] as const satisfies readonly NudgeKind[];
const MINUTE = 60_000;

export interface NudgeSettings {
  readonly on: Readonly<Record<NudgeKind, boolean>>;
  /** *Not heard from*: so long for each person in the call… */
  readonly notHeardPerPersonMs: number;
  /** …but no less and no more than this. */
  readonly notHeardLeastMs: number;
  readonly notHeardMostMs: number;
  /** Two hints are at least so far apart. */
  readonly apartMs: number;
  /** No two hints about one person within this time. */
  readonly personMs: number;
  /** No hint this early in a meeting. */
  readonly earliestMs: number;
  /** A turn of more speech than this is long. */
  readonly longTurnMs: number;
  /** A hand that waits longer than this. */
  readonly handMs: number;
  /** The end is near when it is this close. */
  readonly closingMs: number;
  /** Nobody has spoken for so long: a pause in which a hint disturbs nobody. */
  readonly pauseMs: number;
}

/** On by default is only what a facilitator would miss most; the rest is switched on by the user. Sources: field notes, section 3. */
export const NUDGE_DEFAULTS: NudgeSettings = {
  on: {
    closing: true,
    'hand-up-long': true,
    'not-heard-from': true,
    'round-time': false,
    'may-want-in': false,
    'joined-late': false,
    'new-member': false,
    'one-voice': false,
  },
  notHeardPerPersonMs: 2 * MINUTE,
  notHeardLeastMs: 5 * MINUTE,
  notHeardMostMs: 15 * MINUTE,
  apartMs: 2 * MINUTE,
  personMs: 10 * MINUTE,
  earliestMs: 3 * MINUTE,
  longTurnMs: 2 * MINUTE,
  handMs: MINUTE,
  closingMs: 5 * MINUTE,
  pauseMs: 1500,
};

/** A setting that is a time. */
export type Threshold = Exclude<keyof NudgeSettings, 'on'>;

/** Least and most of each threshold, ms (proposed by Hearth). */
export const NUDGE_BOUNDS: Readonly<Record<Threshold, readonly [least: number, most: number]>> = {
  notHeardPerPersonMs: [MINUTE / 2, 10 * MINUTE],
  notHeardLeastMs: [2 * MINUTE, 30 * MINUTE],
  notHeardMostMs: [5 * MINUTE, 60 * MINUTE],
  apartMs: [MINUTE, 30 * MINUTE],
  personMs: [5 * MINUTE, 60 * MINUTE],
  earliestMs: [MINUTE, 30 * MINUTE],
  longTurnMs: [MINUTE, 15 * MINUTE],
  handMs: [MINUTE / 4, 15 * MINUTE],
  closingMs: [2 * MINUTE, 20 * MINUTE],
  pauseMs: [700, 5000],
};

/** Settings with every threshold brought within its bounds. */
export function bounded(settings: NudgeSettings): NudgeSettings {
  const within = Object.entries(NUDGE_BOUNDS).map(([name, [least, most]]) => [
    name,
    Math.min(most, Math.max(least, settings[name as Threshold])),
  ]);
  return { ...settings, ...Object.fromEntries(within) };
}

/** How long somebody of `people` may be silent before *not heard from* is due, ms: two minutes for each, within bounds. */
export function notHeardAfterMs(settings: NudgeSettings, people: number): number {
  const { notHeardPerPersonMs, notHeardLeastMs, notHeardMostMs } = settings;
  return Math.min(Math.max(notHeardPerPersonMs * people, notHeardLeastMs), Math.max(notHeardMostMs, notHeardLeastMs));
}
