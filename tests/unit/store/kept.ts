/** Meetings as they lie in the database, for tests of what happens to them there. */
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { closeMeeting } from '../../../lib/live/closing.ts';
import type { LogEntry } from '../../../lib/meeting/events.ts';
import { HearthDatabase, type MeetingRow } from '../../../lib/store/database.ts';
import { DiskStore } from '../../../lib/store/disk-store.ts';
import { rowsOf } from '../../../lib/store/recompute.ts';
import { event, joins, log, speaks, start } from '../meeting/script.ts';

export const WALL = 1_700_000_000_000;
export const DAY = 24 * 60 * 60_000;

/** A database that nobody has used yet. */
export function freshDatabase(): HearthDatabase {
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  return new HearthDatabase();
}

/** Ana speaks for a minute, Ben for ten seconds, Cleo for none. */
export const threePeople: readonly LogEntry[] = log(
  start(),
  joins('p1', 0, { name: 'Ana', self: true }),
  joins('p2', 0, { name: 'Ben' }),
  joins('p3', 0, { name: 'Cleo' }),
  speaks('p1', 1000, 61_000),
  speaks('p2', 62_000, 72_000),
  event({ type: 'ended', at: 100_000 }),
);

interface Kept {
  readonly log?: readonly LogEntry[];
  readonly room?: string;
  readonly title?: string;
  /** Wall clock, ms. */
  readonly wall?: number;
}

/** Keeps a meeting as the background does, and closes it when its log ends. */
export async function keep(db: HearthDatabase, kept: Kept = {}): Promise<MeetingRow> {
  const { log: entries = threePeople, room = '/rooms/team', title = 'Weekly sync', wall = WALL } = kept;
  const store = new DiskStore(db);
  const row = await store.create({ platform: 'livekit', room, title }, 'facilitator', wall);
  const { summary } = rowsOf(row, entries);
  await store.append({ meetingId: row.id, firstSeq: 0, events: entries, summary }, wall);
  if (summary.ended) await closeMeeting(store, row.id);
  return (await store.meeting(row.id)) ?? row;
}

/** Everything that is in a database. */
export async function contents(db: HearthDatabase): Promise<Record<string, unknown[]>> {
  return Object.fromEntries(await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()])));
}
