/** How a round stands at a moment: everybody's place, and whose turn it is. */
import type { PersonId, TurnResult } from './events.ts';
import { takesPart } from './presence.ts';
import type { Ledger, PersonRecord } from './record.ts';
import type { RoundPlace, RoundRecord } from './rounds.ts';

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
  // By their newest *later*: whoever says it again comes after those who said it once.
  const laters = round.turns.flatMap(({ id, result }, i) =>
    result === 'later' && !round.turns.some((turn, j) => j > i && turn.id === id) ? [id] : [],
  );
  const waiting = places.filter(({ state }) => state === 'waiting').map(({ id }) => id);
  const again = laters.filter((id) => places.some((place) => place.id === id && place.state === 'later'));
  const [current = null, next = null] = [...waiting, ...again];
  return { places, current, next, turnSince: round.askedSince };
}

function lateJoiners(ledger: Ledger, round: RoundRecord): RoundPlace[] {
  if (round.byGroup) return [];
  const placed = new Set(round.places.map(({ id }) => id));
  const came = Object.values(ledger.people).flatMap((person) => {
    const since = person.spans.at(-1)?.from ?? 0;
    const comes = takesPart(ledger, person) && since > round.from && !placed.has(person.id) && !isListening(person);
    return comes ? [{ id: person.id, since }] : [];
  });
  return came
    .sort((a, b) => a.since - b.since || a.id.localeCompare(b.id, 'en', { numeric: true }))
    .map(({ id }) => ({ id, guest: null }));
}

/** Whoever is listening today is not asked. */
function isListening({ marks }: PersonRecord): boolean {
  return marks.some(({ mark }) => mark === 'listening');
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
