/** Rounds: everybody in turn. What the log says of one, and what follows from it at any moment. */
import { whoIs } from './corrections.ts';
import type { LogEntry, PersonId, RoundKind, StanceCounts, TurnResult } from './events.ts';
import type { Ledger } from './record.ts';
import { roundView } from './round-view.ts';
import { isArriving } from './topics.ts';

/** Somebody's place in a round: a person of the call, or a guest without a tile (on the phone, in the room). */
export interface RoundPlace {
  readonly id: PersonId;
  /** A guest's name; `null` for people of the call, whose name may change. */
  readonly guest: string | null;
}

/** One round as the log tells it. */
export interface RoundRecord {
  readonly seq: number;
  readonly kind: RoundKind;
  readonly topic: number;
  readonly from: number;
  to: number | null;
  /** Soft time for each, ms; `null`: none. */
  readonly softMs: number | null;
  /** In the order in which they are asked. */
  places: RoundPlace[];
  /** What came of each turn, in order; somebody who came back later has two. */
  turns: { readonly seq: number; readonly id: PersonId; readonly result: TurnResult; readonly at: number }[];
  /** People who take the time they need: no timer, no hint. */
  unhurried: PersonId[];
  pausedSince: number | null;
  /** How long the turn that goes on was held, ms. */
  pausedInTurnMs: number;
  /** Whose turn it is, and since when, meeting clock, ms; `null` when everybody was asked. */
  asked: PersonId | null;
  askedSince: number;
  stances: StanceCounts | null;
  /** What each has said since the turn that goes on began, ms. */
  spoken: Record<PersonId, number>;
  /** Its places are groups, so nobody who comes later gets a place of their own. */
  readonly byGroup: boolean;
  /** What everybody is asked; `''`: nothing was written down. */
  readonly question: string;
}

/** Guests are numbered by the event that brought them. */
export function guestId(seq: number): PersonId {
  return `g${seq}`;
}

type RoundEntry = Extract<
  LogEntry,
  { type: 'round' | 'turn' | 'passed' | 'round-order' | 'round-guest' | 'round-paused' | 'unhurried' | 'stances' }
>;

/** Takes one event about rounds. Whatever does not fit (a turn without a round) says nothing. */
export function stepRound(ledger: Ledger, entry: RoundEntry): void {
  if (entry.type === 'round') {
    endRound(ledger, entry.at);
    if (entry.on) beginRound(ledger, entry);
    return;
  }
  const { round } = ledger;
  if (!round) return;
  const id = 'person' in entry ? idOf(ledger, entry.person) : '';
  switch (entry.type) {
    case 'turn':
      if (round.places.some((place) => place.id === id) || ledger.people[id]) {
        settlePlace(round, id);
        endTurn(round, { seq: entry.seq, id, result: entry.result, at: entry.at });
      }
      return;
    case 'passed':
      settlePlace(round, id);
      endTurn(round, { seq: entry.seq, id, result: 'passed', at: entry.at });
      return;
    case 'round-order':
      reorder(
        ledger,
        round,
        entry.order.map((one) => idOf(ledger, one)),
      );
      return;
    case 'round-guest':
      round.places.push({ id: guestId(entry.seq), guest: entry.name });
      return;
    case 'unhurried':
      round.unhurried = [...round.unhurried.filter((one) => one !== id), ...(entry.on ? [id] : [])];
      return;
    case 'stances':
      round.stances = entry.counts;
      return;
    case 'round-paused':
      if (entry.on) round.pausedSince ??= entry.at;
      else if (round.pausedSince !== null) {
        round.pausedInTurnMs += entry.at - round.pausedSince;
        round.pausedSince = null;
      }
      return;
  }
}

function beginRound(
  ledger: Ledger,
  { seq, kind, at, order = [], softMs = null, byGroup = false, question = '' }: Extract<RoundEntry, { type: 'round' }>,
) {
  const places = [...new Set(order.map((one) => idOf(ledger, one)))].map((id) => ({ id, guest: null }));
  ledger.round = {
    seq,
    kind,
    topic: ledger.topics.length - 1,
    from: at,
    to: null,
    softMs,
    places,
    turns: [],
    unhurried: [],
    pausedSince: null,
    pausedInTurnMs: 0,
    stances: null,
    asked: null,
    askedSince: at,
    spoken: {},
    byGroup,
    question,
  };
  // A meeting in which everybody speaks in turn has begun.
  const [first] = ledger.topics;
  if (first && isArriving(ledger, at)) first.from = at;
}

function endRound(ledger: Ledger, at: number): void {
  const { round } = ledger;
  if (!round) return;
  round.to = at;
  ledger.rounds.push(round);
  ledger.round = null;
}

function endTurn(round: RoundRecord, turn: RoundRecord['turns'][number]): void {
  round.turns.push(turn);
  beginTurn(round, turn.at);
}

function beginTurn(round: RoundRecord, at: number): void {
  round.askedSince = at;
  round.spoken = {};
  round.pausedInTurnMs = 0;
  if (round.pausedSince !== null) round.pausedSince = at;
}

/** What else may hand the turn on: somebody leaves or comes, or the order is another one. */
const HANDS_ON = ['round', 'turn', 'passed', 'round-order', 'round-guest', 'joined', 'left', 'mark', 'undone'];

/** Begins the turn of whoever is asked after an event, when that is somebody else than before it. */
export function settleTurn(ledger: Ledger, { type, at }: LogEntry): void {
  const { round } = ledger;
  if (!round || !HANDS_ON.includes(type)) return;
  const { current } = roundView(ledger, round);
  if (current === round.asked) return;
  round.asked = current;
  beginTurn(round, at);
}

/** The live effect of taking a turn back; folding the log again gives the exact one. */
export function takeBackTurn({ round }: Ledger, seq: number): void {
  if (round) round.turns = round.turns.filter((turn) => turn.seq !== seq);
}

/** Whoever had a turn has a place, late joiners too. */
function settlePlace(round: RoundRecord, id: PersonId): void {
  if (!round.places.some((place) => place.id === id)) round.places.push({ id, guest: null });
}

/** Those who are named come in this order; places that are not named keep theirs behind them. Whoever is nobody gets no place. */
function reorder(ledger: Ledger, round: RoundRecord, order: readonly PersonId[]): void {
  const rest = round.places.filter(({ id }) => !order.includes(id));
  const named = [...new Set(order)].flatMap((id) => {
    const known = round.places.find((place) => place.id === id);
    return known ?? (ledger.people[id] ? { id, guest: null } : []);
  });
  round.places = [...named, ...rest];
}

function idOf(ledger: Ledger, person: PersonId): PersonId {
  return whoIs(ledger.corrections, person, null);
}
