/** Puts a past meeting right: what the user says of it becomes events at the end of its log, and can be undone by another. */
import type { LogEntry, MeetingEvent } from '../meeting/events.ts';
import { withoutUntrackedNames } from '../meeting/forget-names.ts';
import { fold } from '../meeting/ledger.ts';
import type { HearthDatabase } from './database.ts';
import { retell } from './retell.ts';

export { NotAmendable } from './retell.ts';

/**
 * Appends events to the log of a meeting that is over and computes its rows anew, all or nothing. When they are said does not
 * matter: they count as said at its last moment. To take one back, amend with `undone`. Rejects with `NotAmendable`.
 */
export function amend(db: HearthDatabase, meetingId: string, events: readonly MeetingEvent[]): Promise<void> {
  return retell(db, meetingId, (log, { anonymous = false }) =>
    events.length === 0 ? null : { log: amended(log, anonymous ? events.map(withoutNames) : events) },
  );
}

/** A log with events at its end. Whoever is not tracked by then is not named in it any more. */
export function amended(log: readonly LogEntry[], events: readonly MeetingEvent[]): readonly LogEntry[] {
  const { nextSeq, endedAt, at } = fold(log);
  const added = events.map((event, i): LogEntry => ({ ...event, at: endedAt ?? at, seq: nextSeq + i }));
  const whole = [...log, ...added];
  return withoutUntrackedNames(whole) ?? whole;
}

/** No name comes back into a meeting that they were taken out of. */
function withoutNames(event: MeetingEvent): MeetingEvent {
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
