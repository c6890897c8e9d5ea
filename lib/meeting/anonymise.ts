/** Takes every name out of a log that is to be kept, and leaves every figure as it was. */
import type { LogEntry, PersonId } from './events.ts';

/** What stands where names stood, in the user's language. */
export interface StandIns {
  /** For the person numbered `n` in this meeting: *Person 3*. */
  readonly person: (n: string) => string;
  /** For the `n`th topic: *Topic 2*. */
  readonly topic: (n: string) => string;
}

/**
 * The same log by nobody's name: no name, no key of the platform's, and none of the user's own words, as they may name people.
 * The user stays who they are, without a name. Events keep their numbers.
 */
export function anonymised(log: readonly LogEntry[], standIns: StandIns): LogEntry[] {
  const topics = numbered(log.flatMap(labelsIn));
  const topic = (label: string) => (label === '' ? '' : standIns.topic(String(topics.get(label))));
  const selves = new Set(log.flatMap((entry) => (entry.type === 'person' && entry.self ? [entry.person] : [])));
  const person = (id: PersonId) => (selves.has(id) ? '' : standIns.person(id.slice(1)));
  return log.map((entry): LogEntry => {
    switch (entry.type) {
      case 'person':
        return { ...entry, key: '', name: person(entry.person) };
      case 'renamed':
      case 'round-guest':
        return { ...entry, name: '' };
      case 'room':
        // A seat that had a name still is one that can be missed.
        return { ...entry, seats: entry.seats.map((name, i) => (name === '' ? '' : String(i + 1))) };
      case 'topic':
        return { ...entry, label: topic(entry.label) };
      case 'agenda':
        return { ...entry, items: entry.items.map((item) => ({ ...item, label: topic(item.label) })) };
      case 'purpose':
        return { ...entry, text: '' };
      default:
        return entry;
    }
  });
}

/** A topic that begins is found on the agenda by its label, so both are told apart as before. */
function labelsIn(entry: LogEntry): string[] {
  if (entry.type === 'topic') return [entry.label];
  return entry.type === 'agenda' ? entry.items.map(({ label }) => label) : [];
}

function numbered(labels: readonly string[]): Map<string, number> {
  const distinct = [...new Set(labels)].filter((label) => label !== '');
  return new Map(distinct.map((label, i) => [label, i + 1]));
}
