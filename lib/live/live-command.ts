/** What each of the facilitator's commands says in the log. */
import type { MeetingEvent } from '../meeting/events.ts';
import type { Ledger } from '../meeting/record.ts';
import { type RoundContext, roundEvents } from './round-command.ts';
import type { LiveCommand } from './snapshot.ts';

const MINUTE_MS = 60_000;

/** The events at `at` (meeting clock, ms); none when there is nothing to say: the meeting is paused already, nobody spoke yet. */
export function eventsOf(
  command: LiveCommand,
  ledger: Ledger,
  { at, context }: { at: number; context: RoundContext },
): MeetingEvent[] {
  switch (command.type) {
    case 'start-round':
    case 'end-round':
    case 'turn':
    case 'turn-back':
    case 'round-order':
    case 'round-guest':
    case 'hold-round':
    case 'unhurried':
    case 'stances':
      return roundEvents(command, ledger, { at, context });
    default: {
      const event = eventOf(command, ledger, at);
      return event ? [event] : [];
    }
  }
}

type OtherCommand = Exclude<LiveCommand, Parameters<typeof roundEvents>[0]>;

function eventOf(command: OtherCommand, ledger: Ledger, at: number): MeetingEvent | null {
  switch (command.type) {
    case 'close-nudge':
      return { type: 'nudge-closed', at };
    case 'snooze':
      return { type: 'snoozed', at, until: at + command.minutes * MINUTE_MS };
    case 'ends-in':
      return { type: 'ends-at', at, endsAt: command.ms === null ? null : Math.max(0, at + command.ms) };
    case 'meeting-kind':
      return { type: 'meeting-kind', at, kind: command.kind };
    case 'purpose':
      return { type: 'purpose', at, text: command.text };
    case 'agenda':
      return { type: 'agenda', at, items: command.items };
    case 'topic-led':
      return { type: 'topic-led', at, person: command.person };
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
