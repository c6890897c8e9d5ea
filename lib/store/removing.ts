/** Deleting meetings, and taking it back for as long as the page that did it lives. */
import type { AttendanceRow, EventChunk, HearthDatabase, MeetingRow, NoteRow } from './database.ts';
import { attendanceIn, chunksOf } from './logs.ts';

/** Everything that was kept of the meetings that were deleted. */
export interface RemovedMeetings {
  readonly meetings: readonly MeetingRow[];
  readonly events: readonly EventChunk[];
  readonly attendance: readonly AttendanceRow[];
  readonly notes: readonly NoteRow[];
}

/** Deletes meetings and everything kept of them, all or none. Ids that are not there are passed over. */
export function removeMeetings(db: HearthDatabase, ids: readonly string[]): Promise<RemovedMeetings> {
  return overMeetings(db, async () => {
    const removed = {
      meetings: present(await db.meetings.bulkGet([...ids])),
      events: (await Promise.all(ids.map((id) => chunksOf(db, id).toArray()))).flat(),
      attendance: (await Promise.all(ids.map((id) => attendanceIn(db, id).toArray()))).flat(),
      notes: present(await db.notes.bulkGet([...ids])),
    };
    await eraseMeetings(db, ids);
    return removed;
  });
}

/** Puts back what was deleted. A meeting that is there again is left as it is. */
export function putBack(db: HearthDatabase, removed: RemovedMeetings): Promise<void> {
  return overMeetings(db, async () => {
    const there = await db.meetings.bulkGet(removed.meetings.map(({ id }) => id));
    const back = new Set(removed.meetings.flatMap(({ id }, i) => (there[i] ? [] : [id])));
    await db.meetings.bulkAdd(removed.meetings.filter(({ id }) => back.has(id)));
    await db.events.bulkAdd(removed.events.filter(({ meetingId }) => back.has(meetingId)));
    await db.attendance.bulkAdd(removed.attendance.filter(({ meetingId }) => back.has(meetingId)));
    await db.notes.bulkAdd(removed.notes.filter(({ meetingId }) => back.has(meetingId)));
  });
}

/** Deletes meetings for good, without holding what was in them. */
export function eraseMeetings(db: HearthDatabase, ids: readonly string[]): Promise<void> {
  return overMeetings(db, async () => {
    await Promise.all(ids.flatMap((id) => [chunksOf(db, id).delete(), attendanceIn(db, id).delete()]));
    await db.notes.bulkDelete([...ids]);
    await db.meetings.bulkDelete([...ids]);
  });
}

function overMeetings<T>(db: HearthDatabase, act: () => Promise<T>): Promise<T> {
  return db.transaction('rw', [db.meetings, db.events, db.attendance, db.notes], act);
}

function present<T>(rows: readonly (T | undefined)[]): T[] {
  return rows.filter((row) => row !== undefined);
}

/** Deletes everything that the database holds, what was chosen for rooms included. */
export function eraseEverything(db: HearthDatabase): Promise<void> {
  return db.transaction('rw', db.tables, async () => {
    await Promise.all(db.tables.map((table) => table.clear()));
  });
}
