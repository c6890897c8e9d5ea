/**
 * The ledger: everything a meeting's log adds up to. Plain data, so that it can cross a message or be stored.
 */
import type { IndicatorMode, PlatformId } from '../platforms/contract.ts';
import { type Corrections, noCorrections } from './corrections.ts';
import type {
  AgendaItem,
  GapCause,
  HealthReason,
  HealthState,
  Mark,
  MeetingKind,
  NudgeKind,
  PersonId,
  Role,
} from './events.ts';
import type { MarkRecord } from './marks.ts';
import type { SeatHeard } from './rooms.ts';
import type { RoundRecord } from './rounds.ts';
import type { SpeechTotals, Stretch } from './speech.ts';

/** A span of meeting time; `to` is `null` while it is still open. */
export interface Span {
  from: number;
  to: number | null;
}

export interface PersonRecord {
  readonly id: PersonId;
  /** Every key that the platform has shown for this person, with the name it showed there last. */
  keys: Record<string, string>;
  /** The user's own name for them, else the page's. */
  name: string;
  /** The name that the page shows. */
  pageName: string;
  self: boolean;
  /** In the call. Someone marked away is present too, but takes no part. */
  present: boolean;
  /** What the page shows of each person that turned out to be this one: usually just themselves. */
  sources: Record<PersonId, Source>;
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
  /** For a shared microphone: who behind it was heard from. */
  seatsHeard: SeatHeard[];
}

/** One of the page's people who are this person. */
export interface Source {
  here: boolean;
  measurable: boolean;
}

export interface Topic {
  readonly seq: number;
  readonly label: string;
  /** Meeting clock, ms; `null` for the first topic until company gathers. In the future while people are still arriving. */
  from: number | null;
  /** Who leads it instead of the user. */
  ledBy: PersonId | null;
  /** How long it was meant to take, ms; `null`: not said. */
  readonly plannedMs: number | null;
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
  /** The highest number that was given to somebody on the page; people who were merged into others have theirs too. */
  lastPerson: number;
  topics: Topic[];
  /** The round that is going on, and those before it. */
  round: RoundRecord | null;
  rounds: RoundRecord[];
  /** How many people (seats, in shared rooms) took part from `at` on. */
  steps: { at: number; n: number }[];
  /** Hints that were shown, and until when there are none. */
  nudges: { readonly kind: NudgeKind; readonly people: readonly PersonId[]; readonly at: number }[];
  snoozedUntil: number;
  /** When the user closed the newest hint, meeting clock, ms; `null`: not yet. */
  nudgeClosedAt: number | null;
  /** When the meeting is to end, meeting clock, ms; `null`: nobody knows. */
  endsAt: number | null;
  kind: MeetingKind;
  /** Why people meet; `''`: not said. */
  purpose: string;
  /** Topics still to come. */
  agenda: readonly AgendaItem[];
  /** The newest floor turn: whose, how much was said in it (ms), and when that ended. */
  turn: { person: PersonId; speechMs: number; to: number } | null;
  pausedSince: number | null;
  pausedMs: number;
  gaps: { from: number; to: number; cause: GapCause }[];
  health: { at: number; state: HealthState; reason: HealthReason | null }[];
  endedAt: number | null;
  /** What the user did, newest last, for *Undo*. */
  actions: { seq: number; at: number; kind: ActionKind; person: PersonId | null }[];
  /** What the user put right. */
  corrections: Corrections;
  /** Newest pieces of speech of which the even split is known: somebody may turn out to have left before them. */
  recent: { from: number; to: number }[];
}

/** What the user did and can take back. */
export type ActionKind = Mark | 'topic' | 'renamed' | 'merged' | 'split' | 'room' | 'moved';

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
    lastPerson: 0,
    topics: [{ seq: -1, label: '', from: null, ledBy: null, plannedMs: null }],
    round: null,
    rounds: [],
    steps: [{ at: 0, n: 0 }],
    nudges: [],
    snoozedUntil: 0,
    nudgeClosedAt: null,
    endsAt: null,
    kind: 'discussion',
    purpose: '',
    agenda: [],
    turn: null,
    pausedSince: null,
    pausedMs: 0,
    gaps: [],
    health: [{ at: 0, state: 'good', reason: null }],
    endedAt: null,
    actions: [],
    corrections: noCorrections(),
    recent: [],
  };
}
