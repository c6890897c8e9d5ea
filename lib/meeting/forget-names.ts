/** Takes the names of people who are not tracked out of a log that is to be kept. */
import { whoIs } from './corrections.ts';
import type { LogEntry } from './events.ts';
import { fold } from './ledger.ts';

/** The log without the names, and without the platform's keys, of everybody who is not tracked; `null` when it names none of them. */
export function withoutUntrackedNames(log: readonly LogEntry[]): LogEntry[] | null {
  const { corrections, people } = fold(log);
  const isUntracked = (id: string) =>
    people[whoIs(corrections, id, null)]?.marks.some(({ mark }) => mark === 'dont-track') ?? false;
  let found = false;
  const forget = (entry: LogEntry): LogEntry => {
    if (entry.type === 'person' && (entry.name !== '' || entry.key !== '') && isUntracked(entry.person)) {
      found = true;
      return { ...entry, name: '', key: '' };
    }
    if (entry.type === 'renamed' && entry.name !== '' && isUntracked(entry.person)) {
      found = true;
      return { ...entry, name: '' };
    }
    return entry;
  };
  const forgotten = log.map(forget);
  return found ? forgotten : null;
}
