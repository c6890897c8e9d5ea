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
  | 'odd-indicators'
  | 'page-changed'
  | 'no-self'
  | 'shifting-tiles'
  | 'one-voice'
  | 'reader-failed';

/**
 * What the user said about a person.
 * `another-way`: heard from in chat, by sign, phone or in the room (this topic). `listening`: listening today, complete.
 * `away`: not here for now. `not-a-person`: a recorder, notetaker or room display. `dont-track`: keep no figures.
 * `no-hints`: no hints about them. `exempt`: presents, or helps to facilitate: in no figure, and asked for nothing.
 * `not-measured`: what the page shows of their speech is not to be believed (an open microphone, an interpreter).
 */
export type Mark =
  | 'another-way'
  | 'listening'
  | 'away'
  | 'not-a-person'
  | 'dont-track'
  | 'not-measured'
  | 'no-hints'
  | 'exempt';

/**
 * What kind of meeting this is: what is shown, hinted at and asked for follows from it (`facilitation/kinds`).
 * `large`: too many to be heard one by one. `webinar`: the audience cannot be seen.
 */
export type MeetingKind =
  | 'discussion'
  | 'decision'
  | 'brainstorm'
  | 'stand-up'
  | 'one-to-one'
  | 'update'
  | 'presentation'
  | 'training'
  | 'webinar'
  | 'large';

/** A line of the agenda: a topic to come. `minutes`: how long it may take; `null`: not said. */
export interface AgendaItem {
  readonly label: string;
  readonly minutes: number | null;
}

/** What a round is for. In any round a short turn or a pass makes a person heard. */
export type RoundKind = 'check-in' | 'ideas' | 'decision' | 'reflections' | 'closing';

/** How a turn in a round went. `later`: wants to be asked again. `not-here`: did not answer. `skipped`: the user went on. */
export type TurnResult = 'done' | 'passed' | 'later' | 'not-here' | 'skipped';

/** In a decision round, how many said what: kept by the facilitator, by nobody's name. */
export interface StanceCounts {
  readonly agree: number;
  readonly concerns: number;
  readonly standAside: number;
}

/**
 * What a hint to the facilitator is about; the rules are in `facilitation/nudges`.
 * `closing`: the end is near and people were not heard from. `hand-up-long`: a hand has waited. `not-heard-from`: somebody was not
 * heard from for long. `round-time`: half-time, and nobody new was heard. `may-want-in`: somebody began and gave way.
 * `joined-late`: somebody came late. `new-member`: somebody new has not been welcomed. `one-voice`: one person spoke for long.
 */
export type NudgeKind =
  | 'closing'
  | 'hand-up-long'
  | 'not-heard-from'
  | 'round-time'
  | 'may-want-in'
  | 'joined-late'
  | 'new-member'
  | 'one-voice';

/** Why nothing was measured for a while: the page reloaded, the computer slept, the user left and came back, or was in a breakout room. */
export type GapCause = 'reload' | 'sleep' | 'rejoin' | 'frozen' | 'breakout';

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
  /** What the page showed of a person between `from` and `to` was neither speech nor silence: their indicator is broken. */
  | {
      readonly type: 'disbelieved';
      readonly at: number;
      readonly person: PersonId;
      readonly from: number;
      readonly to: number;
    }
  /** What the page showed of a person between `from` and `to`, and was disbelieved, was silence after all. */
  | {
      readonly type: 'believed';
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
  /** A hint was shown; about the meeting when it names nobody. */
  | { readonly type: 'nudged'; readonly at: number; readonly kind: NudgeKind; readonly people: readonly PersonId[] }
  /** The user has seen the hint that was shown, and is done with it. */
  | { readonly type: 'nudge-closed'; readonly at: number }
  /** No hints until then, meeting clock, ms. */
  | { readonly type: 'snoozed'; readonly at: number; readonly until: number }
  /** When the meeting is to end, meeting clock, ms; `null`: nobody knows. */
  | { readonly type: 'ends-at'; readonly at: number; readonly endsAt: number | null }
  | { readonly type: 'meeting-kind'; readonly at: number; readonly kind: MeetingKind }
  /** Why people meet, in the user's words; `''`: not said. */
  | { readonly type: 'purpose'; readonly at: number; readonly text: string }
  /** The topics that are still to come. */
  | { readonly type: 'agenda'; readonly at: number; readonly items: readonly AgendaItem[] }
  /** Somebody else leads this topic, so the user gets no hints in it; `null`: nobody does any more. */
  | { readonly type: 'topic-led'; readonly at: number; readonly person: PersonId | null }
  /** The user's own name for somebody; `''` goes back to the page's. */
  | { readonly type: 'renamed'; readonly at: number; readonly person: PersonId; readonly name: string }
  /** `person` is the same human being as `into`, from the log's beginning on. */
  | { readonly type: 'merged'; readonly at: number; readonly person: PersonId; readonly into: PersonId }
  /** Whoever came as `person` at `from` (their return) or later is somebody else: the new person `into`. */
  | {
      readonly type: 'split';
      readonly at: number;
      readonly person: PersonId;
      readonly into: PersonId;
      readonly from: number;
    }
  /** Several people behind one microphone, by seat; `''` is a seat without a name. Fewer than two seats: no room (any more). */
  | { readonly type: 'room'; readonly at: number; readonly person: PersonId; readonly seats: readonly string[] }
  /** Somebody in a room was heard from in this topic (or was not, after all). */
  | {
      readonly type: 'seat';
      readonly at: number;
      readonly person: PersonId;
      readonly seat: number;
      readonly on: boolean;
    }
  /** What `person` seemed to say between `from` and `to` was said by `into`, or by nobody (`null`: noise). */
  | {
      readonly type: 'moved';
      readonly at: number;
      readonly person: PersonId;
      readonly from: number;
      readonly to: number;
      readonly into: PersonId | null;
    }
  /** A round begins or ends. `order`: whom to ask, one after the other. `softMs`: time that each may take, without consequence. `question`: what everybody is asked. */
  | {
      readonly type: 'round';
      readonly at: number;
      readonly kind: RoundKind;
      readonly on: boolean;
      readonly order?: readonly PersonId[];
      readonly softMs?: number | null;
      /** The places are groups of people, one guest each. */
      readonly byGroup?: boolean;
      readonly question?: string;
    }
  /** Somebody's turn is over (passing is an event of its own). */
  | {
      readonly type: 'turn';
      readonly at: number;
      readonly person: PersonId;
      readonly result: Exclude<TurnResult, 'passed'>;
    }
  /** The user put the round into another order. */
  | { readonly type: 'round-order'; readonly at: number; readonly order: readonly PersonId[] }
  /** Somebody without a tile takes part in the round. */
  | { readonly type: 'round-guest'; readonly at: number; readonly name: string }
  | { readonly type: 'round-paused'; readonly at: number; readonly on: boolean }
  /** This person takes the time they need: no timer and no hint. */
  | { readonly type: 'unhurried'; readonly at: number; readonly person: PersonId; readonly on: boolean }
  | { readonly type: 'stances'; readonly at: number; readonly counts: StanceCounts }
  /** Somebody's turn in a round came and they passed: as good an answer as any. */
  | { readonly type: 'passed'; readonly at: number; readonly person: PersonId }
  /** Takes back the event numbered `target`, as if it had never been. */
  | { readonly type: 'undone'; readonly at: number; readonly target: number }
  | { readonly type: 'ended'; readonly at: number };

/** An event with its place in the log: 0, 1, 2, … without holes. */
export type LogEntry = MeetingEvent & { readonly seq: number };
