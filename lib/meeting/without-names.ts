/** A meeting without anybody's name, and without whatever else the user or the page wrote that may hold one. Its figures stay the same. */
import type { LogEntry, PersonId } from './events.ts';

/** What stands in the place of what was written. */
export interface Stand {
  /** "Person 3". */
  readonly person: (number: number) => string;
  /** "Topic 2". */
  readonly topic: (number: number) => string;
}

/** Gives numbers to people in the order in which they are met; the same person always has the same one. */
export class PersonNumbers {
  readonly #numbers = new Map<string, number>();

  of(person: PersonId): number {
    return numberIn(this.#numbers, `person ${person}`);
  }

  /** Somebody behind another's microphone. */
  ofSeat(person: PersonId, name: string): number {
    return numberIn(this.#numbers, `seat ${person} ${name}`);
  }

  /** Somebody in a round who is not on the page. */
  ofGuest(name: string): number {
    return numberIn(this.#numbers, `guest ${name}`);
  }
}

/** The log with numbers for names. `numbers` goes on counting, so that rows made beside the log call people the same. */
export function withoutNames(log: readonly LogEntry[], stand: Stand, numbers = new PersonNumbers()): LogEntry[] {
  const labels = new Map<string, number>();
  const topic = (label: string) => (label === '' ? '' : stand.topic(numberIn(labels, label)));
  return log.map((entry): LogEntry => {
    switch (entry.type) {
      case 'person': {
        const number = numbers.of(entry.person);
        return { ...entry, key: '', name: entry.name === '' ? '' : stand.person(number) };
      }
      case 'renamed':
        return { ...entry, name: entry.name === '' ? '' : stand.person(numbers.of(entry.person)) };
      case 'topic':
        return { ...entry, label: topic(entry.label) };
      case 'purpose':
        return { ...entry, text: '' };
      case 'agenda':
        // A topic is crossed off by its label, so both are replaced by the same words.
        return { ...entry, items: entry.items.map((item) => ({ ...item, label: topic(item.label) })) };
      case 'room': {
        // A seat without a name says something else than one with a name.
        const seat = (name: string) => (name === '' ? '' : stand.person(numbers.ofSeat(entry.person, name)));
        return { ...entry, seats: entry.seats.map(seat) };
      }
      case 'round-guest':
        return { ...entry, name: stand.person(numbers.ofGuest(entry.name)) };
      default:
        return entry;
    }
  });
}

function numberIn(numbers: Map<string, number>, key: string): number {
  const number = numbers.get(key) ?? numbers.size + 1;
  numbers.set(key, number);
  return number;
}
