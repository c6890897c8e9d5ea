/**
 * The live view: what popup, side panel, overlay and badge are drawn from. Plain data, derived anew from the ledger
 * and what the watch last saw; crosses a port, so it holds no functions, maps or classes.
 */

import type { Reach } from '../facilitation/kinds.ts';
import type { OrderEntry } from '../facilitation/order.ts';
import type { RoundOrder } from '../facilitation/round-orders.ts';
import type { SharesState } from '../measures/airtime.ts';
import type { Scope, SeatStanding, Standing } from '../measures/standing.ts';
import type {
  AgendaItem,
  HealthReason,
  HealthState,
  Mark,
  MeetingKind,
  PersonId,
  Role,
  RoundKind,
  StanceCounts,
  TurnResult,
} from '../meeting/events.ts';
import type { ActionKind } from '../meeting/record.ts';
import type { IndicatorMode, PlatformId } from '../platforms/contract.ts';
import type { LiveNudge } from './live-hint.ts';
import type { LivePlace, LiveRound } from './live-round.ts';
import type { OwnVoiceState } from './own-voice.ts';

export type { LiveNudge, LivePlace, LiveRound, OrderEntry, Reach, Scope, SharesState, Standing };

/**
 * `elsewhere`: no meeting on this page. `ask`: a meeting, the user has not yet chosen whether to use Hearth in this room.
 * `never`: the user said never here. `lobby`: waiting to be let in. `alone`: in the call, nobody else yet, nothing counts.
 * `watching`, `paused`: counting, or held by the user. `ended`: the call was left. Health says how well `watching` sees.
 */
export type LiveStatus = 'elsewhere' | 'ask' | 'never' | 'lobby' | 'alone' | 'watching' | 'paused' | 'ended';

export interface LivePerson {
  readonly id: PersonId;
  /** May be `''` (the page shows no name), and any text: untrusted. */
  readonly name: string;
  /** 2, 3, … for the second, third person of the same name in this meeting; 1 for the first of several; 0 when the name is theirs alone. */
  readonly namesake: number;
  readonly self: boolean;
  /** In the call now. */
  readonly present: boolean;
  /** Hearth can see whether they speak now. */
  readonly measured: boolean;
  readonly speaking: boolean;
  readonly handUp: boolean;
  readonly newHere: boolean;
  readonly standing: Readonly<Record<Scope, Standing>>;
  readonly airtimeMs: number;
  /** Share of all talking, 0–1; `null` while shares are held back. */
  readonly share: number | null;
  /** Their even split of the talking while they were here, 0–1; `null` while shares are held back. */
  readonly evenSplit: number | null;
  /** The marks in force, each with the number of the event to undo. */
  readonly marks: readonly { readonly mark: Mark; readonly seq: number }[];
  /** Several people behind this microphone, and how each stands; `null` for a person of their own. */
  readonly room: Readonly<Record<Scope, readonly SeatStanding[]>> | null;
  /** They left and came back, so they may have been taken for somebody else of their name. */
  readonly cameBack: boolean;
  /** The user gave them another name than the page's. */
  readonly renamed: boolean;
  /** Length of their newest stretch, ms; 0 before they spoke. */
  readonly lastSaidMs: number;
  /** The name looks like a notetaker, recorder or room display, and the user has not said yet. */
  readonly looksLikeDevice: boolean;
}

export interface ScopeCount {
  /** Complete: by voice, another way, or listening. */
  readonly heardFrom: number;
  readonly notHeardFrom: number;
  readonly cantTell: number;
  /** Everybody present who is asked for: heardFrom + notHeardFrom + cantTell. */
  readonly people: number;
}

export interface LiveSnapshot {
  readonly status: LiveStatus;
  /** `null` when no adapter knows the page. */
  readonly platform: {
    readonly id: PlatformId;
    readonly name: string;
    /** Its list of people, when it is open, shows everybody's speech. */
    readonly panelHelps?: boolean;
    /** Nobody is there and nothing is kept. */
    readonly isPractice?: true;
  } | null;
  /** Why no adapter may read the page, where it is not simply no meeting. */
  readonly unread: {
    /** `unreadable`: a product that does not show who speaks in a way that can be read. `ambiguous`: it looks like several. */
    readonly kind: 'unreadable' | 'ambiguous';
    readonly names: readonly string[];
  } | null;
  /** Stable room name on that platform, `''` elsewhere. */
  readonly room: string;
  /** The meeting's title, else the room; `''` elsewhere. */
  readonly title: string;
  readonly meetingId: string | null;
  readonly role: Role | null;
  /** Meeting time so far, ms, without pauses. */
  readonly elapsedMs: number;
  readonly health: { readonly state: HealthState; readonly reason: HealthReason | null };
  readonly mode: IndicatorMode | null;
  /** Figures come from an indicator that shows one person at a time. */
  readonly approximate: boolean;
  readonly topic: {
    readonly number: number;
    readonly label: string;
    /** How long it has gone on, and was meant to (`null`: not said), ms. */
    readonly elapsedMs: number;
    readonly plannedMs: number | null;
    /** Who leads it instead of the user. */
    readonly ledBy: PersonId | null;
  };
  readonly kind: MeetingKind;
  /** Why people meet, in the user's words; `''`: not said. */
  readonly purpose: string;
  /** Topics still to come. */
  readonly agenda: readonly AgendaItem[];
  /** Time until the meeting is to end, ms; negative when it is over that; `null`: not said. */
  readonly endsInMs: number | null;
  /** How far hints go among so many people. */
  readonly reach: Reach;
  /** Everybody in turn is the first thing to offer. */
  readonly roundFirst: boolean;
  readonly round: LiveRound | null;
  /** How many rounds there were. */
  readonly roundsDone: number;
  readonly nudge: LiveNudge | null;
  /** No hints for so long, ms; 0: hints may come. */
  readonly snoozedMs: number;
  /** The user is showing their screen: names are hidden. */
  readonly sharing: boolean;
  /** People are still coming in: what they say is airtime, but makes nobody heard from yet. */
  readonly arriving: boolean;
  /** Present people first in order of arrival, then people who left and had been heard. People marked `not-a-person` or `dont-track` are at the end and are in no count. */
  readonly people: readonly LivePerson[];
  /** New voices first: everybody present who can be asked. */
  readonly order: readonly OrderEntry[];
  readonly counts: Readonly<Record<Scope, ScopeCount>>;
  readonly shares: SharesState;
  /** All seats are lit and health is good, in the topic. */
  readonly everyoneHeard: boolean;
  /** The newest action that can be taken back, `null` when there is none. */
  readonly undoable: {
    readonly seq: number;
    readonly action: ActionKind;
    readonly person: PersonId | null;
  } | null;
  /** How the user's own speech is seen. */
  readonly ownVoice: OwnVoiceState;
  /** The last chunk could not be stored; figures go on, history may miss them. */
  readonly storageFailing: boolean;
  /** The user prepared something to open this series' meetings with. */
  readonly prepared: boolean;
  /** Who is speaking, else who spoke last; never the user. `null`: nobody yet. */
  readonly lastVoice: PersonId | null;
}

/** The live view without its people: what the badge, the list of running meetings and the wait for the next hint need. */
export type LiveOutline = Omit<LiveSnapshot, 'people' | 'order' | 'shares' | 'everyoneHeard' | 'lastVoice'>;

/** What the facilitator can do to a running meeting. */
export type LiveCommand =
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'new-topic'; readonly label: string }
  | { readonly type: 'mark'; readonly person: PersonId; readonly mark: Mark }
  | { readonly type: 'unmark'; readonly person: PersonId; readonly mark: Mark }
  | { readonly type: 'invited'; readonly person: PersonId }
  /** `''`: the page's name again. */
  | { readonly type: 'rename'; readonly person: PersonId; readonly name: string }
  | { readonly type: 'merge'; readonly person: PersonId; readonly into: PersonId }
  /** Since they came back, they are somebody else. */
  | { readonly type: 'split'; readonly person: PersonId }
  /** Names by seat; fewer than two: not a shared microphone. */
  | { readonly type: 'room'; readonly person: PersonId; readonly seats: readonly string[] }
  | { readonly type: 'seat'; readonly person: PersonId; readonly seat: number; readonly on: boolean }
  /** Their newest stretch was somebody else's, or nobody's. */
  | { readonly type: 'not-them'; readonly person: PersonId; readonly into: PersonId | null }
  | { readonly type: 'undo'; readonly seq: number }
  | {
      readonly type: 'start-round';
      readonly kind: RoundKind;
      readonly order: RoundOrder;
      /** These come before all others, or after them, whatever the order. */
      readonly first?: readonly PersonId[];
      readonly last?: readonly PersonId[];
      readonly softMs: number | null;
      /** What everybody is asked. */
      readonly question?: string;
      /** Everybody by group instead: the groups' labels. */
      readonly groups?: readonly string[];
    }
  | { readonly type: 'end-round' }
  /** Says nothing unless it is their turn: two windows may press *next* at once. */
  | { readonly type: 'turn'; readonly person: PersonId; readonly result: TurnResult }
  | { readonly type: 'turn-back' }
  | { readonly type: 'round-order'; readonly order: readonly PersonId[] }
  | { readonly type: 'round-guest'; readonly name: string }
  | { readonly type: 'hold-round'; readonly on: boolean }
  | { readonly type: 'unhurried'; readonly person: PersonId; readonly on: boolean }
  | { readonly type: 'stances'; readonly counts: StanceCounts }
  | { readonly type: 'close-nudge' }
  | { readonly type: 'snooze'; readonly minutes: number }
  /** `null`: it is not known when the meeting ends. */
  | { readonly type: 'ends-in'; readonly ms: number | null }
  | { readonly type: 'meeting-kind'; readonly kind: MeetingKind }
  | { readonly type: 'purpose'; readonly text: string }
  | { readonly type: 'agenda'; readonly items: readonly AgendaItem[] }
  | { readonly type: 'topic-led'; readonly person: PersonId | null };
