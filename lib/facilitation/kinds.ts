/** What follows from the kind of a meeting and its size: what is shown, hinted at, and asked for. Data and arithmetic, no more. */
import type { MeetingKind } from '../meeting/events.ts';

export interface KindRules {
  /** Hints may be shown. */
  readonly hints: boolean;
  /** Whoever has not been heard from is listed. */
  readonly list: boolean;
  /** How evenly people spoke, and who spoke for long, says something. */
  readonly balance: boolean;
  /** It opens with everybody in turn. */
  readonly opensInRound: boolean;
  /** It is kept once it is over. */
  readonly kept: boolean;
  /** There are people whom the page does not show. */
  readonly unseenAudience: boolean;
}

const TALK: KindRules = {
  hints: true,
  list: true,
  balance: true,
  opensInRound: false,
  kept: true,
  unseenAudience: false,
};
const SHOWN: KindRules = { ...TALK, hints: false, balance: false };

/** In the order in which they are offered. */
export const KINDS: Readonly<Record<MeetingKind, KindRules>> = {
  discussion: TALK,
  decision: TALK,
  brainstorm: TALK,
  'stand-up': { ...TALK, hints: false, opensInRound: true },
  'one-to-one': { ...TALK, hints: false, list: false, balance: false, kept: false },
  update: { ...TALK, balance: false },
  presentation: SHOWN,
  training: { ...TALK, balance: false },
  webinar: { ...SHOWN, list: false, unseenAudience: true },
  large: TALK,
};

/** In the order in which they are offered. */
export const MEETING_KINDS = Object.keys(KINDS) as readonly MeetingKind[];

/** Two people need nobody's help to hear each other. */
const FEWEST_FOR_HINTS = 3;
/** Up to so many, everybody in turn is the first thing to offer (proposed by Hearth: the size of a stand-up). */
export const MOST_FOR_ROUND_FIRST = 5;
/** Up to so many people are named one by one… */
export const MOST_NAMED = 12;
/** …up to so many in groups… */
export const MOST_IN_GROUPS = 50;

/**
 * How far hints go. `none`: silent. `names`: about people. `groups`: too many to be asked one by one, so about groups, a round by
 * group or the chat. `signs`: only about people with a hand up or a microphone just opened.
 */
export type Reach = 'none' | 'names' | 'groups' | 'signs';

/** How far hints go in a meeting of this kind among so many people. */
export function reachOf(kind: MeetingKind, people: number): Reach {
  if (!KINDS[kind].hints || people < FEWEST_FOR_HINTS) return 'none';
  if (people <= MOST_NAMED) return kind === 'large' ? 'groups' : 'names';
  return people <= MOST_IN_GROUPS ? 'groups' : 'signs';
}

/** Whether everybody in turn is the first thing to offer. */
export function offersRoundFirst(kind: MeetingKind, people: number): boolean {
  if (people < FEWEST_FOR_HINTS || !KINDS[kind].list) return false;
  return KINDS[kind].opensInRound || people <= MOST_FOR_ROUND_FIRST;
}
