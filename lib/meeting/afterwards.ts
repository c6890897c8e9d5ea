/** What comes after a meeting's end: the user puts something right, or comes back. */
import type { LogEntry } from './events.ts';
import type { Ledger } from './record.ts';

/** What can be said of a meeting that is over without its having gone on. */
const AFTERWORDS: readonly LogEntry['type'][] = [
  'mark',
  'renamed',
  'merged',
  'split',
  'room',
  'seat',
  'moved',
  'meeting-kind',
  'purpose',
  'undone',
];

/**
 * An event as it is to be taken. What the user says of a meeting that is over is said of its last moment; whatever else comes
 * after the end shows that the meeting went on.
 */
export function asSaidAfterwards(ledger: Ledger, entry: LogEntry): LogEntry {
  if (ledger.endedAt === null || entry.type === 'ended') return entry;
  if (AFTERWORDS.includes(entry.type)) return { ...entry, at: Math.min(entry.at, ledger.endedAt) };
  ledger.endedAt = null;
  return entry;
}
