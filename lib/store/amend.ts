/** Puts a past meeting right: what the user says of it becomes events at the end of its log, and can be undone by another. */
import type { LogEntry, MeetingEvent } from '../meeting/events.ts';
import { withoutUntrackedNames } from '../meeting/forget-names.ts';
import { fold } from '../meeting/ledger.ts';
import type { HearthDatabase, MeetingRow } from './database.ts';
import { readLog, writeAttendance, writeLog } from './logs.ts';
import { rowsOf } from './recompute.ts';

/** Why a meeting cannot be put right: it is not there, or its tab still writes its log. */
export class NotAmendable extends Error {
  override readonly name = 'NotAmendable';
  readonly why: 'missing' | 'not-over';

  constructor(why: NotAmendable['why']) {
    super(`This meeting cannot be put right: ${why}.`);
    this.why = why;
  }
}

/**
 * Appends events to the log of a meeting that is over and computes its rows anew, all or nothing. When they are said does not
 * matter: they count as said at its last moment. To take one back, amend with `undone`. Rejects with `NotAmendable`.
 */
export function amend(db: HearthDatabase, meetingId: string, events: readonly MeetingEvent[]): Promise<void> {
  return db.transaction('rw', db.meetings, db.events, db.attendance, async () => {
    const row = await db.meetings.get(meetingId);
    if (!row) throw new NotAmendable('missing');
    if (row.closed !== 1) throw new NotAmendable('not-over');
    const log = await readLog(db, meetingId);
    const { nextSeq, endedAt, at } = fold(log);
    const added = events.map(
      (event, i): LogEntry => ({ ...asKeptIn(row, event), at: endedAt ?? at, seq: nextSeq + i }),
    );
    const [first] = added;
    if (!first) return;
    await db.events.add({ meetingId, seq: first.seq, events: added });
    const amended = [...log, ...added];
    const forgotten = withoutUntrackedNames(amended);
    if (forgotten) await writeLog(db, meetingId, forgotten);
    const { summary, attendance } = rowsOf(row, forgotten ?? amended);
    await writeAttendance(db, meetingId, attendance);
    await db.meetings.update(meetingId, { summary, nextSeq: nextSeq + added.length });
  });
}

/** No name comes back into a meeting that they were taken out of. */
function asKeptIn({ anonymous = false }: MeetingRow, event: MeetingEvent): MeetingEvent {
  if (!anonymous) return event;
  switch (event.type) {
    case 'renamed':
      return { ...event, name: '' };
    case 'room':
      return { ...event, seats: event.seats.map(() => '') };
    case 'purpose':
      return { ...event, text: '' };
    default:
      return event;
  }
}
