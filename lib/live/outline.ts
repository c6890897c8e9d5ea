/** The live view but for its people, which is all that most of Hearth asks for while nobody looks: once a second, in a call of any size. Pure. */
import { elapsedMs } from '../measures/airtime.ts';
import { headStandings, isComplete, type Scope, type Standing } from '../measures/standing.ts';
import { whoIs } from '../meeting/corrections.ts';
import type { PersonId } from '../meeting/events.ts';
import { FEWEST_PEOPLE, takesPart } from '../meeting/presence.ts';
import type { Ledger } from '../meeting/record.ts';
import { isArriving } from '../meeting/topics.ts';
import { liveNudge } from './live-hint.ts';
import { planOf, topicOf } from './live-plan.ts';
import { liveRound } from './live-round.ts';
import type { LiveOutline, LiveSnapshot, LiveStatus, ScopeCount } from './snapshot.ts';

/** What the watch knows of speech that goes on. */
export interface Voices {
  readonly speaking: ReadonlySet<PersonId>;
  /** Speech that goes on and is not in the ledger yet, ms. */
  readonly unreported: ReadonlyMap<PersonId, number>;
}

/** What the page and the watch know beside the ledger. */
export interface LiveContext extends Voices {
  readonly platform: LiveSnapshot['platform'];
  readonly room: string;
  readonly title: string;
  readonly ownVoice: LiveSnapshot['ownVoice'];
  readonly storageFailing: boolean;
  /** Something was prepared to open this series' meetings with. */
  readonly prepared: boolean;
  /** The page shows that the user is showing their screen. */
  readonly sharing: boolean;
}

/** How long a step stays undoable, ms: as long as its line is of any use. */
const UNDO_MS = 60_000;

/** What a meeting that is being counted, or was until it ended, comes to. `context`: as `asPeople` says it; `now` on the meeting clock, ms. */
export function outlineOf(meetingId: string, ledger: Ledger, context: LiveContext, now: number): LiveOutline {
  const at = ledger.endedAt ?? now;
  const counts = { topic: count(ledger, 'topic', at), meeting: count(ledger, 'meeting', at) };
  const health = ledger.health.at(-1) ?? { state: 'good' as const, reason: null };
  return {
    status: statusOf(ledger),
    platform: context.platform,
    unread: null,
    room: context.room,
    title: context.title,
    meetingId,
    role: ledger.role,
    elapsedMs: elapsedMs(ledger, at),
    health: { state: health.state, reason: health.reason },
    mode: ledger.mode,
    approximate: ledger.approximate,
    topic: topicOf(ledger, at),
    ...planOf(ledger, counts.topic.people, at),
    round: liveRound(ledger, context, at),
    roundsDone: ledger.rounds.length,
    nudge: liveNudge(ledger, context, at),
    snoozedMs: Math.max(0, ledger.snoozedUntil - at),
    sharing: context.sharing,
    arriving: isArriving(ledger, at),
    counts,
    undoable: undoableOf(ledger, at),
    ownVoice: context.ownVoice,
    storageFailing: context.storageFailing,
    prepared: context.prepared,
  };
}

/** What the watch says of the page's people, said of those they turned out to be. */
export function asPeople<T extends Voices>({ corrections }: Ledger, context: T, now: number): T {
  const unreported = new Map<PersonId, number>();
  for (const [source, ms] of context.unreported) {
    const id = whoIs(corrections, source, now);
    unreported.set(id, Math.max(ms, unreported.get(id) ?? 0));
  }
  const speaking = new Set([...context.speaking].map((source) => whoIs(corrections, source, now)));
  return { ...context, speaking, unreported };
}

/** How a meeting that is being counted stands. */
export function statusOf(ledger: Ledger): LiveStatus {
  if (ledger.endedAt !== null) return 'ended';
  if (ledger.pausedSince !== null) return 'paused';
  return (ledger.steps.at(-1)?.n ?? 0) < FEWEST_PEOPLE ? 'alone' : 'watching';
}

function count(ledger: Ledger, scope: Scope, now: number): ScopeCount {
  const heads = Object.values(ledger.people)
    .filter((person) => takesPart(ledger, person))
    .flatMap((person) => headStandings(ledger, person, scope, now));
  const having = (test: (standing: Standing) => boolean) => heads.filter(test).length;
  return {
    heardFrom: having(isComplete),
    notHeardFrom: having((standing) => standing === 'not-heard-from'),
    cantTell: having((standing) => standing === 'cant-tell'),
    people: heads.length,
  };
}

function undoableOf(ledger: Ledger, now: number): LiveSnapshot['undoable'] {
  const action = ledger.actions.at(-1);
  if (!action || now - action.at > UNDO_MS) return null;
  return { seq: action.seq, action: action.kind, person: action.person };
}
