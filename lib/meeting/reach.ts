/** Which events of a log count, and which reach back to events before them. */
import type { LogEntry } from './events.ts';
import { reachesBack } from './marks.ts';

/** Puts a log in order, drops duplicates, and leaves out what was taken back (the taking back itself stays). */
export function effective(log: readonly LogEntry[]): LogEntry[] {
  const bySeq = new Map(log.map((entry) => [entry.seq, entry]));
  const inOrder = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
  const takenBack = new Set(inOrder.flatMap((entry) => (entry.type === 'undone' ? [entry.target] : [])));
  return inOrder.filter((entry) => !takenBack.has(entry.seq));
}

/** Whether an event changes the meaning of events before it. */
export function needsRefold(entry: LogEntry): boolean {
  switch (entry.type) {
    case 'undone':
    case 'merged':
    case 'split':
    case 'room':
    case 'moved':
    case 'disbelieved':
      return true;
    case 'mark':
      return reachesBack(entry.mark);
    default:
      return false;
  }
}
