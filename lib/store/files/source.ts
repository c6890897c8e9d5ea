/** Reads meetings one after the other, with everything that is kept of each, so that a file can be written while they are read. */

import type { Attendance } from '../../measures/attendance.ts';
import type { LogEntry } from '../../meeting/events.ts';
import { without } from '../../meeting/without.ts';
import type { HearthDatabase, MeetingRow, SeriesRow } from '../database.ts';
import { ifDamaged, readAttendance, readLog } from '../logs.ts';
import type { MeetingStore } from '../meeting-store.ts';
import { rowsOf } from '../recompute.ts';
import type { Watching } from './check.ts';

/** More at once would only be more in memory. */
const MEETINGS_AT_ONCE = 25;

/** One meeting with everything that is kept of it. */
export interface KeptMeeting {
  readonly row: MeetingRow;
  readonly log: readonly LogEntry[];
  readonly people: readonly Attendance[];
  /** What the user wrote; `''`: nothing. */
  readonly note: string;
}

/** Where meetings are read from. Private windows have a store only. */
export interface Kept {
  readonly store: MeetingStore;
  readonly db: HearthDatabase | null;
}

/** The ids of all meetings, oldest first. */
export async function allIds({ store, db }: Kept): Promise<string[]> {
  if (db) return (await db.meetings.orderBy('startedWall').primaryKeys()) as string[];
  return (await store.meetings()).reverse().map(({ id }) => id);
}

/** Meetings in the order of `ids`; what was deleted meanwhile is left out, and so is what is damaged, of which `onDamaged` is told. */
export async function* readMeetings(
  kept: Kept,
  ids: readonly string[],
  { signal, progress, onDamaged }: Watching & { readonly onDamaged?: () => void },
): AsyncGenerator<KeptMeeting> {
  for (let at = 0; at < ids.length; at += MEETINGS_AT_ONCE) {
    signal.throwIfAborted();
    const read = await readSome(kept, ids.slice(at, at + MEETINGS_AT_ONCE));
    for (const meeting of read) {
      if (meeting === 'damaged') onDamaged?.();
      else if (meeting) yield meeting;
    }
    progress(Math.min(1, (at + MEETINGS_AT_ONCE) / ids.length));
  }
}

/** Asked for together: the database answers one question after the other, but nobody waits for each. */
function readSome(kept: Kept, ids: readonly string[]): Promise<(KeptMeeting | 'damaged' | null)[]> {
  const read = () => Promise.all(ids.map((id) => readMeeting(kept, id)));
  const { db } = kept;
  return db ? db.transaction('r', [db.meetings, db.events, db.attendance, db.notes], read) : read();
}

/** A series by its id. */
export async function readSeries({ store, db }: Kept, { seriesId, ...meeting }: MeetingRow): Promise<SeriesRow | null> {
  if (db) return (await db.series.get(seriesId)) ?? null;
  const series = await store.seriesOf(meeting);
  return series.id === seriesId ? series : null;
}

async function readMeeting({ store, db }: Kept, id: string): Promise<KeptMeeting | 'damaged' | null> {
  const row = await store.meeting(id);
  if (!row) return (await db?.meetings.get(id)) ? 'damaged' : null;
  const [found, attendance, note] = await Promise.all([
    (db ? readLog(db, id) : store.log(id)).catch(ifDamaged),
    db ? readAttendance(db, id) : [],
    db?.notes.get(id),
  ]);
  if (found === null) return 'damaged';
  // A meeting that is going on may have become longer since its row was read.
  const log = found.filter(({ seq }) => seq < row.nextSeq);
  const people = attendance.map((person) => without(person, 'meetingId'));
  return { row, log, people: people.length > 0 ? people : countedNow(row, log), note: note?.text ?? '' };
}

/** Who was there, of a meeting of which that is not kept (any more, or yet). */
function countedNow(row: MeetingRow, log: readonly LogEntry[]): readonly Attendance[] {
  return log.length === 0 ? [] : rowsOf(row, log).attendance;
}
