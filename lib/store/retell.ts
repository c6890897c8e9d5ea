/** Tells a past meeting anew: its log, and with it everything that is kept beside the log. */
import type { LogEntry } from '../meeting/events.ts';
import type { HearthDatabase, MeetingRow } from './database.ts';
import { readLog, writeAttendance, writeLog } from './logs.ts';
import { rowsOf } from './recompute.ts';

/** Why a meeting cannot be told anew: it is not there, or its tab still writes its log. */
export class NotAmendable extends Error {
  override readonly name = 'NotAmendable';
  readonly why: 'missing' | 'not-over';

  constructor(why: NotAmendable['why']) {
    super(`This meeting cannot be put right: ${why}.`);
    this.why = why;
  }
}

export interface Retold {
  readonly log: readonly LogEntry[];
  /** Another title; absent: the one that it has. */
  readonly title?: string;
  readonly anonymous?: true;
}

/** Puts what `tell` makes of a closed meeting in its place, all or nothing; `null` changes nothing. Rejects with `NotAmendable`. */
export function retell(
  db: HearthDatabase,
  meetingId: string,
  tell: (log: readonly LogEntry[], row: MeetingRow) => Retold | null,
): Promise<void> {
  return db.transaction('rw', [db.meetings, db.events, db.attendance, db.notes], async () => {
    const row = await db.meetings.get(meetingId);
    if (!row) throw new NotAmendable('missing');
    if (row.closed !== 1) throw new NotAmendable('not-over');
    const retold = tell(await readLog(db, meetingId), row);
    if (!retold) return;
    const { log, title = row.summary.title, anonymous = row.anonymous } = retold;
    const { summary, attendance } = rowsOf({ ...row, summary: { ...row.summary, title } }, log);
    await writeLog(db, meetingId, log);
    await writeAttendance(db, meetingId, attendance);
    const nextSeq = log.reduce((next, { seq }) => Math.max(next, seq + 1), row.nextSeq);
    await db.meetings.put({ ...row, summary, nextSeq, ...(anonymous && { anonymous }) });
    if (retold.anonymous) await db.notes.delete(meetingId);
  });
}
