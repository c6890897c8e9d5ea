/** Rounds: everybody in turn. What the log says of one, and what follows from it at any moment. */
import { whoIs } from './corrections.ts';
import type { LogEntry, PersonId, RoundKind, StanceCounts, TurnResult } from './events.ts';
import { takesPart } from './presence.ts';
import type { Ledger } from './record.ts';
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
  /** How long the newest turn was held, ms. */
  pausedInTurnMs: number;
  stances: StanceCounts | null;
  /** What each has said since the newest turn began, ms. */
  spoken: Record<PersonId, number>;
  /** Its places are groups, so nobody who comes later gets a place of their own. */
  readonly byGroup: boolean;
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
  { seq, kind, at, order = [], softMs = null, byGroup = false }: Extract<RoundEntry, { type: 'round' }>,
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
    spoken: {},
    byGroup,
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
  round.spoken = {};
  round.pausedInTurnMs = 0;
  if (round.pausedSince !== null) round.pausedSince = turn.at;
}

/** The live effect of taking a turn back; folding the log again gives the exact one. */
export function takeBackTurn({ round }: Ledger, seq: number): void {
  if (round) round.turns = round.turns.filter((turn) => turn.seq !== seq);
}

/** Whoever had a turn has a place, late joiners too. */
function settlePlace(round: RoundRecord, id: PersonId): void {
  if (!round.places.some((place) => place.id === id)) round.places.push({ id, guest: null });
}

/** Those who are named come in this order; places that are not named keep theirs behind them. */
function reorder(round: RoundRecord, order: readonly PersonId[]): void {
  const rest = round.places.filter(({ id }) => !order.includes(id));
  const named = [...new Set(order)].map((id) => round.places.find((place) => place.id === id) ?? { id, guest: null });
  round.places = [...named, ...rest];
}

function idOf(ledger: Ledger, person: PersonId): PersonId {
  return whoIs(ledger.corrections, person, null);
}

/** `waiting`: not asked yet. `later`: asked, and wants to be asked again. `gone`: not in the call (any more). */
export type PlaceState = 'waiting' | 'later' | 'gone' | TurnResult;

export interface PlaceView extends RoundPlace {
  readonly state: PlaceState;
}

/** A round at one moment. */
export interface RoundView {
  readonly places: readonly PlaceView[];
  /** Whose turn it is; `null` when everybody was asked: then anyone else may speak, and the round can be closed. */
  readonly current: PersonId | null;
  /** Who is asked after them. */
  readonly next: PersonId | null;
  /** Since when it has been their turn, meeting clock, ms. */
  readonly turnSince: number;
}

/**
 * What a round comes to now: late joiners stand at the end, people who left are gone, and whoever said *later* is asked again
 * after everybody else. Everybody is offered the floor once, and again only after *later*.
 */
export function roundView(ledger: Ledger, round: RoundRecord): RoundView {
  const places = [...round.places, ...lateJoiners(ledger, round)].map((place) => ({
    ...place,
    state: stateOf(ledger, round, place),
  }));
  const laters = round.turns.filter(({ result }) => result === 'later').map(({ id }) => id);
  const waiting = places.filter(({ state }) => state === 'waiting').map(({ id }) => id);
  const again = laters.filter((id) => places.some((place) => place.id === id && place.state === 'later'));
  const [current = null, next = null] = [...waiting, ...new Set(again)];
  return { places, current, next, turnSince: turnSince(round) };
}

/** Since when it has been the turn of whoever is asked now, meeting clock, ms. */
export function turnSince({ turns, from }: RoundRecord): number {
  return turns.at(-1)?.at ?? from;
}

function lateJoiners(ledger: Ledger, round: RoundRecord): RoundPlace[] {
  if (round.byGroup) return [];
  return Object.values(ledger.people)
    .filter((person) => takesPart(ledger, person) && person.firstJoinedAt > round.from)
    .filter(({ id }) => !round.places.some((place) => place.id === id))
    .sort((a, b) => a.firstJoinedAt - b.firstJoinedAt || a.id.localeCompare(b.id, 'en', { numeric: true }))
    .map(({ id }) => ({ id, guest: null }));
}

function stateOf(ledger: Ledger, round: RoundRecord, { id, guest }: RoundPlace): PlaceState {
  const turns = round.turns.filter((turn) => turn.id === id);
  const last = turns.at(-1);
  if (last && last.result !== 'later' && last.result !== 'not-here') return last.result;
  const person = ledger.people[id];
  if (guest === null && !(person && takesPart(ledger, person))) return 'gone';
  if (last?.result === 'not-here') {
    // Somebody who was not here and came into the call since is asked after all.
    return person && person.lastJoinedAt > last.at ? 'waiting' : 'not-here';
  }
  return last ? 'later' : 'waiting';
}
