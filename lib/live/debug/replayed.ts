/** A meeting as its live view was at any moment: the events up to then, folded as they were while it went on. Pure. */
import type { LogEntry } from '../../meeting/events.ts';
import { fold } from '../../meeting/ledger.ts';
import type { Ledger } from '../../meeting/record.ts';
import { asPeople, type LiveContext } from '../outline.ts';
import type { LiveSnapshot } from '../snapshot.ts';
import { snapshotOf } from '../snapshot-of.ts';

/** A log, and what it does not say itself. */
export interface ReplayedLog {
  readonly id: string;
  readonly title: string;
  readonly platform: LiveSnapshot['platform'];
  readonly log: readonly LogEntry[];
}

export interface Moment {
  readonly snapshot: LiveSnapshot;
  readonly ledger: Ledger;
  /** How many events there were by then. */
  readonly events: number;
}

/** When the last event was, on the meeting clock, ms. */
export function endOf({ log }: ReplayedLog): number {
  return log.reduce((latest, { at }) => Math.max(latest, at), 0);
}

/** What was known at a moment. Who speaks just then is told only by what was said later: the log has speech when it is over. */
export function momentOf(replayed: ReplayedLog, at: number): Moment {
  const { id, log, platform, title } = replayed;
  const until = log.filter((entry) => entry.at <= at);
  const ledger = fold(until);
  const context: LiveContext = {
    platform,
    room: '',
    title,
    ownVoice: 'shown',
    storageFailing: false,
    prepared: false,
    sharing: false,
    ...voicesAt(log, at),
  };
  return { ledger, events: until.length, snapshot: snapshotOf(id, ledger, asPeople(ledger, context, at), at) };
}

function voicesAt(log: readonly LogEntry[], now: number): Pick<LiveContext, 'speaking' | 'unreported'> {
  const going = log.flatMap((entry) =>
    entry.type === 'spoke' && entry.from <= now && entry.to > now ? [[entry.person, now - entry.from] as const] : [],
  );
  return { speaking: new Set(going.map(([person]) => person)), unreported: new Map(going) };
}
