/** What each of the facilitator's commands says in the log. */
import type { MeetingEvent } from '../meeting/events.ts';
import type { Ledger } from '../meeting/record.ts';
import type { LiveCommand } from './snapshot.ts';

/** The event at `at` (meeting clock, ms); `null` when there is nothing to say: the meeting is paused already, nobody spoke yet. */
export function eventOf(command: LiveCommand, ledger: Ledger, at: number): MeetingEvent | null {
  switch (command.type) {
    case 'pause':
      return ledger.pausedSince === null ? { type: 'paused', at } : null;
    case 'resume':
      return ledger.pausedSince === null ? null : { type: 'resumed', at };
    case 'new-topic':
      return { type: 'topic', at, label: command.label };
    case 'mark':
    case 'unmark':
      return { type: 'mark', at, person: command.person, mark: command.mark, on: command.type === 'mark' };
    case 'undo':
      return { type: 'undone', at, target: command.seq };
    case 'invited':
      return { type: 'invited', at, person: command.person };
    case 'rename':
      return { type: 'renamed', at, person: command.person, name: command.name };
    case 'merge':
      return command.person === command.into
        ? null
        : { type: 'merged', at, person: command.person, into: command.into };
    case 'split':
      return splitOff(command.person, ledger, at);
    case 'room':
      return { type: 'room', at, person: command.person, seats: command.seats };
    case 'seat':
      return { type: 'seat', at, person: command.person, seat: command.seat, on: command.on };
    case 'not-them': {
      const last = ledger.people[command.person]?.last;
      return last
        ? { type: 'moved', at, person: command.person, from: last.from, to: last.to, into: command.into }
        : null;
    }
  }
}

/** Since their newest return, somebody is a new person with an id that no other event gives. */
function splitOff(id: string, ledger: Ledger, at: number): MeetingEvent | null {
  const person = ledger.people[id];
  if (!person || person.lastJoinedAt <= person.firstJoinedAt) return null;
  // What the page says of a person is said of everybody they were merged with, so the newest of those is told apart.
  const source = Object.entries(person.sources).findLast(([, { here }]) => here)?.[0] ?? id;
  return { type: 'split', at, person: source, into: `s${ledger.nextSeq}`, from: person.lastJoinedAt };
}
