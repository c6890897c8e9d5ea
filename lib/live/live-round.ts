/** A round as the views show it, drawn anew from the ledger. Plain data: it crosses a port. */
import { paceOf } from '../facilitation/round-pace.ts';
import { namesakes } from '../measures/namesakes.ts';
import { quietSince } from '../measures/quiet.ts';
import type { PersonId, RoundKind, StanceCounts, TurnResult } from '../meeting/events.ts';
import { takesPart } from '../meeting/presence.ts';
import type { Ledger } from '../meeting/record.ts';
import { type PlaceState, roundView } from '../meeting/round-view.ts';
import type { RoundRecord } from '../meeting/rounds.ts';
import type { Voices } from './outline.ts';

export interface LivePlace {
  readonly id: PersonId;
  /** May be `''`, and any text: untrusted. A guest's name is the user's own text. */
  readonly name: string;
  /** As in `LivePerson`. */
  readonly namesake: number;
  /** Takes part without a tile: on the phone, in the room, or a group. */
  readonly guest: boolean;
  readonly self: boolean;
  readonly state: PlaceState;
  readonly speaking: boolean;
  readonly handUp: boolean;
  /** Takes the time they need: no timer and no hint. */
  readonly unhurried: boolean;
}

export interface LiveRound {
  readonly seq: number;
  readonly kind: RoundKind;
  /** What everybody is asked, in the user's words or Hearth's; `''`: nothing was written down. */
  readonly question: string;
  /** In the order in which they are asked. */
  readonly places: readonly LivePlace[];
  /** Whose turn it is; `null`: everybody was asked, *anyone else?* is open. */
  readonly current: PersonId | null;
  readonly next: PersonId | null;
  /** How long the turn has gone on, ms. */
  readonly turnMs: number;
  /** Soft time for each, ms; `null`: none. */
  readonly softMs: number | null;
  readonly paused: boolean;
  /** Whoever has the turn spoke and has been quiet for a while. */
  readonly seemsDone: boolean;
  readonly stances: StanceCounts | null;
  /** The newest turn, to be taken back; `null` before any. */
  readonly last: { readonly seq: number; readonly person: PersonId; readonly result: TurnResult } | null;
}

/** The round that goes on; `null`: none. `now` on the meeting clock, ms. */
export function liveRound(ledger: Ledger, context: Voices, now: number): LiveRound | null {
  const { round } = ledger;
  if (!round) return null;
  const { places, current, next } = roundView(ledger, round);
  const numbers = namesakes(Object.values(ledger.people));
  const last = round.turns.at(-1);
  return {
    seq: round.seq,
    kind: round.kind,
    question: round.question,
    places: places.map(({ id, guest, state }) => {
      const person = ledger.people[id];
      return {
        id,
        name: guest ?? person?.name ?? '',
        namesake: guest === null ? (numbers.get(id) ?? 0) : 0,
        guest: guest !== null,
        self: person?.self ?? false,
        state,
        speaking: context.speaking.has(id),
        handUp: (person?.handUpSince ?? null) !== null,
        unhurried: round.unhurried.includes(id),
      };
    }),
    current,
    next,
    turnMs: turnMs(round, now),
    softMs: round.softMs,
    paused: round.pausedSince !== null,
    seemsDone: current !== null && paceOf(turnFacts(ledger, round, { current, context, now })) !== 'going',
    stances: round.stances,
    last: last ? { seq: last.seq, person: last.id, result: last.result } : null,
  };
}

/** Who is to be moved on from, where the user asked for that; `null`: nobody. The context is about people, not the page's people. */
export function movesOnFrom(ledger: Ledger, context: Voices, now: number): PersonId | null {
  const { round } = ledger;
  const current = round ? roundView(ledger, round).current : null;
  if (!round || current === null) return null;
  return paceOf(turnFacts(ledger, round, { current, context, now })) === 'moves-on' ? current : null;
}

function turnFacts(
  ledger: Ledger,
  round: RoundRecord,
  { current, context, now }: { current: PersonId; context: Voices; now: number },
) {
  return {
    spokenMs: (round.spoken[current] ?? 0) + Math.min(context.unreported.get(current) ?? 0, now - round.askedSince),
    quietMs: quietMs(ledger, { current, context, now }),
    unhurried: round.unhurried.includes(current),
    paused: round.pausedSince !== null || ledger.pausedSince !== null,
    approximate: ledger.approximate,
  };
}

/** How long nobody has been speaking, ms; `null` while somebody is, or it cannot be seen whether. */
function quietMs(
  ledger: Ledger,
  { current, context, now }: { current: PersonId; context: Voices; now: number },
): number | null {
  const isSeen = ledger.people[current]?.measurable ?? false;
  if (!isSeen || ledger.health.at(-1)?.state === 'lost') return null;
  const here = Object.values(ledger.people).filter((person) => takesPart(ledger, person));
  const since = quietSince(here, context.speaking);
  return since === null ? null : now - since;
}

/** Time held by the user is no time of anybody's turn. */
function turnMs(round: RoundRecord, now: number): number {
  const until = round.pausedSince ?? now;
  return Math.max(0, until - round.askedSince - round.pausedInTurnMs);
}
