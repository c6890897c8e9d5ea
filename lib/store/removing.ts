/** Deleting meetings, and taking it back for as long as the page that did it lives. */
import type { AttendanceRow, EventChunk, HearthDatabase, MeetingRow, NoteRow } from './database.ts';

/** Everything that was kept of the meetings that were deleted. */
export interface RemovedMeetings {
  readonly meetings: readonly MeetingRow[];
  readonly events: readonly EventChunk[];
  readonly attendance: readonly AttendanceRow[];
  readonly notes: readonly NoteRow[];
}

/** Deletes meetings and everything kept of them, all or none. */
export function removeMeetings(db: HearthDatabase, ids: readonly string[]): Promise<RemovedMeetings> {
  const { meetings, events, attendance, notes } = db;
  return db.transaction('rw', [meetings, events, attendance, notes], async () => {
    const chunks = ids.map((id) => events.where('[meetingId+seq]').between([id, 0], [id, Number.POSITIVE_INFINITY]));
    const people = ids.map((id) => attendance.where('[meetingId+person]').between([id, ''], [id, '\uffff']));
    const removed: RemovedMeetings = {
      meetings: (await meetings.bulkGet([...ids])).filter((row) => row !== undefined),
      events: (await Promise.all(chunks.map((rows) => rows.toArray()))).flat(),
      attendance: (await Promise.all(people.map((rows) => rows.toArray()))).flat(),
      notes: (await notes.bulkGet([...ids])).filter((row) => row !== undefined),
    };
    await Promise.all([...chunks, ...people].map((rows) => rows.delete()));
    await notes.bulkDelete([...ids]);
    await meetings.bulkDelete([...ids]);
    return removed;
  });
}

/** Puts back what was deleted. */
export function putBack(db: HearthDatabase, removed: RemovedMeetings): Promise<void> {
  return db.transaction('rw', [db.meetings, db.events, db.attendance, db.notes], async () => {
    await db.meetings.bulkAdd(removed.meetings);
    await db.events.bulkAdd(removed.events);
    await db.attendance.bulkAdd(removed.attendance);
    await db.notes.bulkAdd(removed.notes);
  });
}
