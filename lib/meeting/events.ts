/**
 * A meeting is its event log. Every figure Hearth shows is folded from these events by `ledger.ts`.
 * `at`, `from` and `to` are ms on the meeting's own clock: 0 is the meeting's start, never going back. The wall clock
 * is kept only to date a meeting.
 */
import type { IndicatorMode, PlatformId } from '../platforms/contract.ts';

/** A person's id within one meeting (`p1`, `p2`, …): says nothing about who they are. */
export type PersonId = string;

/** What the user does here: `facilitator` keeps everybody's airtime, `just-me` only the user's own and no other name. */
export type Role = 'facilitator' | 'just-me';

export type HealthState = 'good' | 'partial' | 'lost';

/** Why health is not good; the interface turns each into a sentence. */
export type HealthReason =
  | 'no-people'
  | 'no-indicators'
  | 'some-indicators'
  | 'no-transitions'
  | 'all-on'
  | 'no-names'
  | 'reader-failed';

/**
 * What the user said about a person.
 * `another-way`: heard from in chat, by sign, phone or in the room (this topic). `listening`: listening today, complete.
 * `away`: not here for now. `not-a-person`: a recorder, notetaker or room display. `dont-track`: keep no figures.
 */
export type Mark = 'another-way' | 'listening' | 'away' | 'not-a-person' | 'dont-track';

/** Why nothing was measured for a while: the page reloaded, the computer slept, the user left and came back. */
export type GapCause = 'reload' | 'sleep' | 'rejoin' | 'frozen';

export type MeetingEvent =
  | {
      readonly type: 'meeting-started';
      readonly at: number;
      /** Wall clock, ms since the epoch. */
      readonly wall: number;
      readonly platform: PlatformId;
      readonly mode: IndicatorMode;
      readonly role: Role;
    }
  /** A person is seen for the first time, or their name changed. */
  | {
      readonly type: 'person';
      readonly at: number;
      readonly person: PersonId;
      readonly key: string;
      readonly name: string;
      readonly self: boolean;
    }
  | { readonly type: 'joined'; readonly at: number; readonly person: PersonId }
  | { readonly type: 'left'; readonly at: number; readonly person: PersonId }
  /** From now on this person's speech can (or cannot) be seen. */
  | { readonly type: 'measurable'; readonly at: number; readonly person: PersonId; readonly measurable: boolean }
  /** Speech between `from` and `to` (`to` ≤ `at`). A long stretch arrives in several pieces that touch. */
  | {
      readonly type: 'spoke';
      readonly at: number;
      readonly person: PersonId;
      readonly from: number;
      readonly to: number;
    }
  | { readonly type: 'hand'; readonly at: number; readonly person: PersonId; readonly up: boolean }
  | { readonly type: 'topic'; readonly at: number; readonly label: string }
  | { readonly type: 'paused'; readonly at: number }
  | { readonly type: 'resumed'; readonly at: number }
  /** Nothing could be seen between `from` and `to`: neither speech nor silence. */
  | {
      readonly type: 'gap';
      readonly at: number;
      readonly from: number;
      readonly to: number;
      readonly cause: GapCause;
    }
  | { readonly type: 'mode'; readonly at: number; readonly mode: IndicatorMode }
  | { readonly type: 'health'; readonly at: number; readonly state: HealthState; readonly reason: HealthReason | null }
  | { readonly type: 'mark'; readonly at: number; readonly person: PersonId; readonly mark: Mark; readonly on: boolean }
  | { readonly type: 'invited'; readonly at: number; readonly person: PersonId }
  /** Takes back the event numbered `target`, as if it had never been. */
  | { readonly type: 'undone'; readonly at: number; readonly target: number }
  | { readonly type: 'ended'; readonly at: number };

/** An event with its place in the log: 0, 1, 2, … without holes. */
export type LogEntry = MeetingEvent & { readonly seq: number };
