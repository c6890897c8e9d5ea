/** What came of inviting people: shown to the facilitator as it was. No rate, no trend, no claim of cause. */
import type { PersonId } from '../meeting/events.ts';
import type { Ledger } from '../meeting/record.ts';
import { BACKCHANNEL_MS } from '../meeting/speech.ts';
import type { SpeechStretch } from './turns.ts';

/** Whoever speaks within this time after an invitation may have taken it up (proposed by Hearth). */
export const ANSWER_MS = 3 * 60_000;

export interface Invitations {
  /** How many people were invited; somebody who was invited several times is one. */
  readonly people: number;
  readonly spoke: number;
  /** Passed in a round, or were heard from in another way. */
  readonly passed: number;
  /** Their speech could not be seen, so nobody can tell. */
  readonly cantTell: number;
}

/** What came of all invitations of a meeting; `null` when nobody was invited. */
export function invitationsOf(ledger: Ledger, stretches: readonly SpeechStretch[]): Invitations | null {
  const invited = Object.values(ledger.people).filter(({ invitedAt }) => invitedAt.length > 0);
  if (invited.length === 0) return null;
  const rounds = [...ledger.rounds, ...(ledger.round ? [ledger.round] : [])];
  const within = (id: PersonId, at: number) =>
    ledger.people[id]?.invitedAt.some((from) => at > from && at - from <= ANSWER_MS) ?? false;
  const spoke = new Set(
    stretches
      .filter(({ person, from, to }) => to - from >= BACKCHANNEL_MS && within(person, from))
      .map(({ person }) => person),
  );
  const passed = new Set(
    rounds.flatMap(({ turns }) =>
      turns.flatMap(({ id, result, at }) => (result === 'passed' && within(id, at) ? [id] : [])),
    ),
  );
  const count = (test: (id: PersonId) => boolean) => invited.filter(({ id }) => test(id)).length;
  const otherwise = (id: PersonId) => ledger.people[id]?.marks.some(({ mark }) => mark === 'another-way') ?? false;
  const declined = (id: PersonId) => !spoke.has(id) && (passed.has(id) || otherwise(id));
  return {
    people: invited.length,
    spoke: count((id) => spoke.has(id)),
    passed: count(declined),
    cantTell: count((id) => !spoke.has(id) && !declined(id) && !(ledger.people[id]?.measurable ?? false)),
  };
}
