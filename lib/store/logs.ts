/** Where a meeting's events and its people are in the database. */
import type { Attendance } from '../measures/attendance.ts';
import type { LogEntry } from '../meeting/events.ts';
import type { AttendanceRow, HearthDatabase } from './database.ts';
import { packed, unpacked } from './packing.ts';
import { isSoundChunk, isSoundPerson } from './sound.ts';

/** A meeting's runs of events, in order. */
export function chunksOf(db: HearthDatabase, meetingId: string) {
  return db.events.where('[meetingId+seq]').between([meetingId, 0], [meetingId, Number.POSITIVE_INFINITY]);
}

/** Who was in a meeting. */
export function attendanceIn(db: HearthDatabase, meetingId: string) {
  return db.attendance.where('[meetingId+person]').between([meetingId, ''], [meetingId, '\uffff']);
}

/** A log that a fault of the disk damaged: what is left of it would tell a meeting that never was. */
export class DamagedLog extends Error {
  override readonly name = 'DamagedLog';
}

/** A meeting's events. Rejects with `DamagedLog` where some of them cannot be read. */
export async function readLog(db: HearthDatabase, meetingId: string): Promise<LogEntry[]> {
  const chunks = await chunksOf(db, meetingId).toArray();
  if (!chunks.every(isSoundChunk)) throw new DamagedLog(meetingId);
  try {
    return chunks.flatMap(unpacked);
  } catch {
    throw new DamagedLog(meetingId);
  }
}

/** For what goes on without a log that is damaged; whatever else is wrong stays wrong. */
export function ifDamaged(error: unknown): null {
  if (error instanceof DamagedLog) return null;
  throw error;
}

/** Who was in a meeting, but for rows that are damaged. */
export async function readAttendance(db: HearthDatabase, meetingId: string): Promise<AttendanceRow[]> {
  return (await attendanceIn(db, meetingId).toArray()).filter(isSoundPerson);
}

/** Puts another telling of the same events in the place of a log, in one row. Within a transaction over `events`. */
export async function writeLog(db: HearthDatabase, meetingId: string, log: readonly LogEntry[]): Promise<void> {
  await chunksOf(db, meetingId).delete();
  const chunk = packed(meetingId, log);
  if (chunk) await db.events.add(chunk);
}

/** Puts other rows in the place of a meeting's people. Within a transaction over `attendance`. */
export async function writeAttendance(
  db: HearthDatabase,
  meetingId: string,
  attendance: readonly Attendance[],
): Promise<void> {
  await attendanceIn(db, meetingId).delete();
  await db.attendance.bulkAdd(attendance.map((row) => ({ ...row, meetingId })));
}
