/** What there may be to say at a moment of a meeting that Hearth sees by itself: in a round, and when a topic ends. Pure. */
import type { PersonId, RoundKind, TurnResult } from '../meeting/events.ts';
import type { PromptSituation } from './prompts.ts';

/** Words for a moment: of what kind, and about whom. */
export interface Moment {
  readonly situation: PromptSituation;
  /** `null`: about nobody. */
  readonly person: PersonId | null;
  /** Who comes after them; `null`: nobody. */
  readonly next: PersonId | null;
}

/** What of a round decides which words fit. */
export interface RoundMoment {
  readonly kind: RoundKind;
  readonly current: PersonId | null;
  readonly next: PersonId | null;
  readonly last: { readonly person: PersonId; readonly result: TurnResult } | null;
}

/** So many of those who spoke are offered to be asked whether their point was met: more are no offer (proposed by Hearth). */
const MOST_TO_ASK = 3;

/**
 * What a facilitator may say now in a round, best first; never nothing. Before the first turn the words that open it; after somebody
 * spoke a thanks; in the last turn, and when everybody was asked, whether somebody's point was met; else who is next. Who passed
 * is not spoken to. `self` needs no words for themselves.
 */
export function roundMoments({ kind, current, next, last }: RoundMoment, self: PersonId | null): Moment[] {
  if (last === null) {
    const opening = aboutNobody(`round-${kind}`);
    return kind === 'check-in' ? [opening, aboutNobody('check-in')] : [opening];
  }
  const others = (person: PersonId | null) => (person === self ? null : person);
  const about = (situation: PromptSituation, person: PersonId | null, then: PersonId | null = null): Moment[] =>
    person === null ? [] : [{ situation, person, next: then }];
  const spoke = last.result === 'done' ? others(last.person) : null;
  const thanks = about('thanks', spoke);
  if (current === null) {
    const close = kind === 'closing' ? 'closing' : 'open';
    return [...thanks, ...about('close-loop', spoke), aboutNobody(close)];
  }
  if (next === null) return [...about('close-loop', others(current)), ...thanks, aboutNobody('open')];
  const [first, second] = [current, next].filter((person) => person !== self);
  return [...thanks, ...about('heads-up', first ?? null, second ?? null)];
}

/** Somebody in a meeting, as far as it matters when a topic ends. */
export interface TopicVoice {
  readonly id: PersonId;
  readonly self: boolean;
  readonly present: boolean;
  /** Heard from by voice in this topic. */
  readonly heard: boolean;
  readonly airtimeMs: number;
}

/** When a topic ends: those who brought something up and said least are asked first whether it was met. */
export function topicMoments(people: readonly TopicVoice[]): Moment[] {
  return people
    .filter(({ self, present, heard }) => heard && present && !self)
    .sort((a, b) => a.airtimeMs - b.airtimeMs)
    .slice(0, MOST_TO_ASK)
    .map(({ id }) => ({ situation: 'close-loop', person: id, next: null }));
}

function aboutNobody(situation: PromptSituation): Moment {
  return { situation, person: null, next: null };
}
