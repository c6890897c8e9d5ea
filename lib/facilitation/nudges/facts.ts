/** What hints are made from: the state of a meeting at one moment. Plain data; how it is gathered is not known here. */
import type { NudgeKind, PersonId } from '../../meeting/events.ts';
import type { Reach } from '../kinds.ts';

export interface NudgePerson {
  readonly id: PersonId;
  readonly self: boolean;
  /** Hints may be about them: in the call, tracked, asked for in this kind of meeting, and the user did not switch hints off for them. */
  readonly hinted: boolean;
  /** Present, measured and not heard from in this topic. */
  readonly notHeardFrom: boolean;
  readonly speaking: boolean;
  /** When they last opened their microphone, meeting clock, ms; `null`: not seen. */
  readonly unmutedAt: number | null;
  readonly handUpSince: number | null;
  readonly joinedAt: number;
  /** When they last said more than a word or two; `null`: not yet. */
  readonly lastSpokeAt: number | null;
  readonly invitedAt: number | null;
  /** In the series for the first time, and nobody noted that they were welcomed. */
  readonly awaitsWelcome: boolean;
}

/** A hint that was shown. */
export interface ShownNudge {
  readonly kind: NudgeKind;
  readonly people: readonly PersonId[];
  readonly at: number;
}

export interface NudgeFacts {
  /** Meeting clock, ms. */
  readonly now: number;
  /** How far hints go in a meeting of this kind and size. */
  readonly reach: Reach;
  /** When the meeting began: people had arrived; `null` before. */
  readonly begunAt: number | null;
  readonly topicFrom: number;
  /** When the user said it ends; `null`: not said. Without it there is neither half-time nor closing. */
  readonly endsAt: number | null;
  /** Since when nobody has been speaking; `null` while somebody is. */
  readonly quietSince: number | null;
  readonly people: readonly NudgePerson[];
  /** The newest floor turn: whose, how much was said in it, when it ended (so far). */
  readonly turn: { readonly person: PersonId; readonly speechMs: number; readonly to: number } | null;
  /** People who began to speak and gave way in this topic; empty where the page cannot show it. */
  readonly gaveWay: readonly { readonly person: PersonId; readonly at: number }[];
  /** When somebody was last heard from for the first time in this topic. */
  readonly newVoiceAt: number | null;
  /** A round is going on: it does what hints would. */
  readonly roundOn: boolean;
  readonly shown: readonly ShownNudge[];
  readonly snoozedUntil: number;
}
