/** What Hearth stored of the meetings in a room, read from its database. */
import type { LogEntry } from '../../lib/meeting/events.ts';
import { fold } from '../../lib/meeting/ledger.ts';
import type { EventChunk, MeetingRow } from '../../lib/store/database.ts';
import { unpacked } from '../../lib/store/packing.ts';
import { overlaps, repeated } from './compare.ts';
import type { SpokenSpan } from './truth.ts';

export interface StoredRoom {
  readonly meetings: readonly MeetingRow[];
  /** Every stretch that is in a log, by the name of whoever said it. */
  readonly spoken: readonly SpokenSpan[];
  readonly eventsDoubled: number;
}

/** `tables`: the whole database as plain data. `room`: the last part of the room's name. */
export function storedIn(tables: Readonly<Record<string, unknown[]>>, room: string): StoredRoom {
  const meetings = (tables.meetings as MeetingRow[]).filter((row) => row.room.endsWith(room));
  const logs = meetings.map(({ id }) => logOf(tables.events as EventChunk[], id));
  const spoken = logs.flatMap(spokenSpans);
  const doubled = logs.reduce((sum, log) => sum + repeated(log.map(({ seq }) => seq)), 0);
  return { meetings, spoken, eventsDoubled: doubled + overlaps(spoken) };
}

function logOf(chunks: readonly EventChunk[], meetingId: string): LogEntry[] {
  return chunks.filter((chunk) => chunk.meetingId === meetingId).flatMap((chunk) => [...unpacked(asStored(chunk))]);
}

/** Bytes became an object of numbers on their way here. */
function asStored(chunk: EventChunk): EventChunk {
  return chunk.speech ? { ...chunk, speech: Uint8Array.from(Object.values(chunk.speech)) } : chunk;
}

function spokenSpans(log: readonly LogEntry[]): SpokenSpan[] {
  const { startedWall, people } = fold(log);
  return log.flatMap((entry) => {
    if (entry.type !== 'spoke') return [];
    const speaker = people[entry.person]?.pageName ?? entry.person;
    return [{ speaker, from: startedWall + entry.from, to: startedWall + entry.to }];
  });
}
