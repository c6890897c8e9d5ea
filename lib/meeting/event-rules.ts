/** What follows from an event beside what it says. A leaf. */
import type { LogEntry } from './events.ts';
import { reachesBack } from './mark-rules.ts';

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

/** Whether an event only says something of what was: putting right a meeting that is over does not make it go on. */
export function isAfterthought({ type }: LogEntry): boolean {
  return AFTERTHOUGHTS.has(type);
}

const AFTERTHOUGHTS: ReadonlySet<LogEntry['type']> = new Set([
  'mark',
  'renamed',
  'merged',
  'split',
  'room',
  'moved',
  'undone',
  'meeting-kind',
]);
