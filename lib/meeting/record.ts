/**
 * The ledger: everything a meeting's log adds up to. Plain data, so that it can cross a message or be stored.
 */
import type { IndicatorMode, PlatformId } from '../platforms/contract.ts';
import type { GapCause, HealthReason, HealthState, Mark, PersonId, Role } from './events.ts';
import type { MarkRecord } from './marks.ts';
import type { SpeechTotals, Stretch } from './speech.ts';

/** A span of meeting time; `to` is `null` while it is still open. */
export interface Span {
  from: number;
  to: number | null;
}

export interface PersonRecord {
  readonly id: PersonId;
  /** Every key the platform has shown for this person, newest last. */
  keys: string[];
  name: string;
  self: boolean;
  /** In the call. Someone marked away is present too, but takes no part. */
  present: boolean;
  firstJoinedAt: number;
  lastJoinedAt: number;
  /** When the person took part: present and not away. */
  spans: Span[];
  measurable: boolean;
  /** Time taking part during which their speech could be seen, could not, or nothing could; settled up to `settledAt`. */
  measuredMs: number;
  unmeasuredMs: number;
  gapMs: number;
  settledAt: number;
  /** Speech in the whole meeting, and by topic (same index as `Ledger.topics`; missing = none). */
  speech: SpeechTotals;
  topics: (SpeechTotals | null)[];
  /** What an even split of the talking during their presence comes to, ms (the integral in field terms: ∫ speech·[present]/n dt). */
  entitledMs: number;
  last: Stretch | null;
  firstHeardAt: number | null;
  handUpSince: number | null;
  marks: MarkRecord[];
  invitedAt: number[];
}

export interface Topic {
  readonly seq: number;
  readonly label: string;
  readonly from: number;
}

export interface Ledger {
  /** The number of the next event. */
  nextSeq: number;
  /** Meeting clock of the newest event. */
  at: number;
  startedWall: number;
  platform: PlatformId | null;
  role: Role;
  mode: IndicatorMode;
  /** Some figures came from an indicator that shows one person at a time. */
  approximate: boolean;
  people: Record<PersonId, PersonRecord>;
  topics: Topic[];
  /** How many people took part from `at` on. */
  steps: { at: number; n: number }[];
  pausedSince: number | null;
  pausedMs: number;
  gaps: { from: number; to: number; cause: GapCause }[];
  health: { at: number; state: HealthState; reason: HealthReason | null }[];
  endedAt: number | null;
  /** What the user did, newest last, for *Undo*. */
  actions: { seq: number; at: number; kind: Mark | 'topic'; person: PersonId | null }[];
  /** People who are outside every figure from the start of the log on. */
  excluded: PersonId[];
}

export function emptyLedger(): Ledger {
  return {
    nextSeq: 0,
    at: 0,
    startedWall: 0,
    platform: null,
    role: 'facilitator',
    mode: 'per-participant',
    approximate: false,
    people: {},
    topics: [{ seq: -1, label: '', from: 0 }],
    steps: [{ at: 0, n: 0 }],
    pausedSince: null,
    pausedMs: 0,
    gaps: [],
    health: [{ at: 0, state: 'good', reason: null }],
    endedAt: null,
    actions: [],
    excluded: [],
  };
}
