import type { LogEntry } from '../../meeting/events.ts';
import type { EventChunk, HearthDatabase } from '../database.ts';

/** The pieces of the log that is kept under an id, in order. */
export function chunksOf(db: HearthDatabase, id: string) {
  return db.events.where('[meetingId+seq]').between([id, 0], [id, Number.POSITIVE_INFINITY]);
}

/** A whole log. */
export async function logOf(db: HearthDatabase, id: string): Promise<LogEntry[]> {
  return (await chunksOf(db, id).toArray()).flatMap(({ events }: EventChunk) => events);
}
