/** What each of the facilitator's commands about rounds and hints says in the log. */
import { type RoundPerson, roundOrder } from '../facilitation/round-orders.ts';
import { airtimes } from '../measures/airtime.ts';
import { isComplete, standingOf } from '../measures/standing.ts';
import type { MeetingEvent, PersonId } from '../meeting/events.ts';
import { takesPart } from '../meeting/presence.ts';
import type { Ledger } from '../meeting/record.ts';
import { roundView } from '../meeting/round-view.ts';
import type { LiveCommand } from './snapshot.ts';

/** What is needed to put people in an order, beside the meeting itself. */
export interface RoundContext {
  /** Names in the order of earlier rounds of the series, newest last. */
  readonly earlier: readonly (readonly string[])[];
  /** Numbers in [0, 1). */
  readonly random: () => number;
  /** BCP 47. */
  readonly language: string;
  /** People in the series for the first time. */
  readonly newMembers: ReadonlySet<PersonId>;
}

type RoundCommand = Extract<
  LiveCommand,
  {
    type:
      | 'start-round'
      | 'end-round'
      | 'turn'
      | 'turn-back'
      | 'round-order'
      | 'round-guest'
      | 'hold-round'
      | 'unhurried'
      | 'stances';
  }
>;

/** Nobody's turn is over so soon: it was a second click, or another window's, meant for whoever had the turn before (proposed by Hearth). */
export const SHORTEST_TURN_MS = 600;

/** The events at `at` (meeting clock, ms); none when there is nothing to say: no round, or it is somebody else's turn. */
export function roundEvents(
  command: RoundCommand,
  ledger: Ledger,
  { at, context }: { at: number; context: RoundContext },
): MeetingEvent[] {
  const { round } = ledger;
  if (command.type === 'start-round') return begin(command, ledger, { at, context });
  if (!round) return [];
  switch (command.type) {
    case 'end-round':
      return [{ type: 'round', at, kind: round.kind, on: false }];
    case 'turn': {
      const { person, result } = command;
      const { current, turnSince } = roundView(ledger, round);
      if (current !== person || at - turnSince < SHORTEST_TURN_MS) return [];
      return [result === 'passed' ? { type: 'passed', at, person } : { type: 'turn', at, person, result }];
    }
    case 'turn-back': {
      const last = round.turns.at(-1);
      return last ? [{ type: 'undone', at, target: last.seq }] : [];
    }
    case 'round-order':
      return [{ type: 'round-order', at, order: command.order }];
    case 'round-guest':
      return command.name.trim() === '' ? [] : [{ type: 'round-guest', at, name: command.name.trim() }];
    case 'hold-round':
      return [{ type: 'round-paused', at, on: command.on }];
    case 'unhurried':
      return [{ type: 'unhurried', at, person: command.person, on: command.on }];
    case 'stances':
      return [{ type: 'stances', at, counts: command.counts }];
  }
}

function begin(
  { kind, order, first = [], last = [], softMs, groups, question }: Extract<RoundCommand, { type: 'start-round' }>,
  ledger: Ledger,
  { at, context }: { at: number; context: RoundContext },
): MeetingEvent[] {
  if (groups) {
    const guests = groups.map((name): MeetingEvent => ({ type: 'round-guest', at, name }));
    return [{ type: 'round', at, kind, on: true, order: [], softMs, byGroup: true }, ...guests];
  }
  const usual = roundOrder(peopleIn(ledger, at, context), order, { now: at, ...context });
  const here = (some: readonly string[]) => some.filter((id) => usual.includes(id));
  const ordered = [...here(first), ...usual.filter((id) => !first.includes(id) && !last.includes(id)), ...here(last)];
  return [{ type: 'round', at, kind, on: true, order: ordered, softMs, ...(question && { question }) }];
}

/** Everybody who can be asked, those whose speech cannot be seen too: a round hears them without measuring. */
function peopleIn(ledger: Ledger, now: number, { newMembers }: RoundContext): RoundPerson[] {
  const all = airtimes(ledger);
  return Object.values(ledger.people)
    .filter((person) => takesPart(ledger, person) && !person.marks.some(({ mark }) => mark === 'listening'))
    .map((person) => ({
      id: person.id,
      name: person.name,
      self: person.self,
      heardInMeeting: isComplete(standingOf(ledger, person, 'meeting', now)),
      heardInTopic: isComplete(standingOf(ledger, person, 'topic', now)),
      ratio: all.get(person.id)?.ratio ?? null,
      airtimeMs: person.speech.airtimeMs,
      handUpSince: person.handUpSince,
      joinedAt: person.firstJoinedAt,
      newInSeries: newMembers.has(person.id),
    }));
}
