/** The hints as data: when each is due and about whom. Gates that hold for all of them are in `choose.ts`. */
import type { NudgeKind, PersonId } from '../../meeting/events.ts';
import { EARLY_MS } from '../order.ts';
import type { NudgeFacts, NudgePerson } from './facts.ts';
import { type NudgeSettings, notHeardAfterMs } from './settings.ts';

/** A hint names so many at most: more are no hint. */
const MOST_NAMES = 3;
/** A hint about something that just happened comes so soon after it, or not at all. */
const FRESH_MS = 20_000;
/** Most people who gave way get in by themselves; a hint is about those who did not after so long… */
export const PATIENCE_MS = 15_000;
/** …and not about what everybody has forgotten. */
const STALE_MS = 60_000;
/** Somebody who came late gets so long to settle before anything is said about it. */
export const SETTLED_MS = 20_000;

export interface NudgeRule {
  readonly kind: NudgeKind;
  /** Whom it is about, the most urgent first; `null`: not due. Without anybody it is about the meeting. */
  readonly due: (facts: NudgeFacts, settings: NudgeSettings) => readonly PersonId[] | null;
}

/** In order of weight: the first that is due is the one that is shown. */
export const NUDGE_RULES: readonly NudgeRule[] = [
  {
    kind: 'closing',
    due: ({ endsAt, now, people, shown }, { closingMs }) => {
      const isNear = endsAt !== null && endsAt - now <= closingMs && now < endsAt;
      if (!isNear || shown.some(({ kind, at }) => kind === 'closing' && at >= endsAt - closingMs)) return null;
      return someone(people.filter(isAskable).sort(bySilence));
    },
  },
  {
    kind: 'hand-up-long',
    due: ({ people, now }, { handMs }) =>
      someone(
        people
          .filter(
            ({ hinted, self, handUpSince }) => hinted && !self && handUpSince !== null && now - handUpSince >= handMs,
          )
          .sort((a, b) => (a.handUpSince ?? 0) - (b.handUpSince ?? 0)),
      ),
  },
  {
    kind: 'not-heard-from',
    due: (facts, settings) => {
      const after = notHeardAfterMs(settings, facts.people.length);
      const since = (person: NudgePerson) =>
        Math.max(facts.topicFrom, facts.begunAt ?? facts.now, person.joinedAt, person.lastSpokeAt ?? 0);
      return someone(
        facts.people.filter((person) => isAskable(person) && facts.now - since(person) >= after).sort(bySilence),
      );
    },
  },
  {
    kind: 'round-time',
    due: ({ begunAt, endsAt, now, newVoiceAt, people, shown }) => {
      if (begunAt === null || endsAt === null) return null;
      const half = (begunAt + endsAt) / 2;
      const isHalf = now >= half && now < endsAt && people.filter(isAskable).length >= 2;
      const isQuiet = newVoiceAt === null || now - newVoiceAt >= (endsAt - begunAt) / 4;
      return isHalf && isQuiet && !shown.some(({ kind }) => kind === 'round-time') ? [] : null;
    },
  },
  {
    kind: 'may-want-in',
    due: ({ gaveWay, people, now }) => {
      const waits = ({ id, lastSpokeAt }: NudgePerson) =>
        gaveWay.some(
          ({ person, at }) =>
            person === id &&
            now - at >= PATIENCE_MS &&
            now - at < STALE_MS &&
            (lastSpokeAt === null || lastSpokeAt <= at),
        );
      return someone(people.filter((person) => isFree(person) && waits(person)));
    },
  },
  {
    kind: 'joined-late',
    due: ({ people, now, begunAt, shown }) =>
      someone(
        people.filter(
          ({ id, hinted, self, joinedAt }) =>
            hinted &&
            !self &&
            joinedAt > Math.max(EARLY_MS, begunAt ?? now) &&
            now - joinedAt >= SETTLED_MS &&
            now - joinedAt < SETTLED_MS * 6 &&
            !shown.some((nudge) => nudge.kind === 'joined-late' && nudge.people.includes(id) && nudge.at > joinedAt),
        ),
      ),
  },
  {
    kind: 'new-member',
    due: ({ people, shown }) =>
      someone(
        people.filter(
          ({ id, hinted, self, awaitsWelcome }) =>
            hinted &&
            !self &&
            awaitsWelcome &&
            !shown.some((nudge) => nudge.kind === 'new-member' && nudge.people.includes(id)),
        ),
      ),
  },
  {
    kind: 'one-voice',
    due: ({ turn, people, now }, { longTurnMs }) => {
      if (!turn || turn.speechMs <= longTurnMs || now - turn.to >= FRESH_MS) return null;
      return someone(people.filter(({ id, hinted, self }) => id === turn.person && hinted && !self));
    },
  },
];

/** Not heard from, and not about to be: speaking, opening the microphone, or with a hand up already. */
function isAskable(person: NudgePerson): boolean {
  return isFree(person) && person.notHeardFrom;
}

function isFree({ hinted, self, handUpSince }: NudgePerson): boolean {
  return hinted && !self && handUpSince === null;
}

/** Whoever has been silent longest comes first. */
function bySilence(a: NudgePerson, b: NudgePerson): number {
  return (
    Math.max(a.lastSpokeAt ?? 0, a.joinedAt) - Math.max(b.lastSpokeAt ?? 0, b.joinedAt) ||
    a.id.localeCompare(b.id, 'en', { numeric: true })
  );
}

function someone(people: readonly NudgePerson[]): PersonId[] | null {
  return people.length > 0 ? people.slice(0, MOST_NAMES).map(({ id }) => id) : null;
}
