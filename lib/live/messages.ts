/**
 * What is said between the contexts. Who may send each message, how large and how often, and what it must look like is said in
 * `message-rules.ts` (to the background) and `tab-rules.ts` (to a meeting script). The live view itself flows over a port
 * (`LIVE_PORT`) between popup and meeting script, so that it needs no living service worker.
 */
import { browser } from 'wxt/browser';
import type { OwnPrompt } from '../facilitation/prompts.ts';
import type { Checkpoint, CheckpointAck, RoomHello } from '../meeting/checkpoint.ts';
import type { HealthState, Role } from '../meeting/events.ts';
import type { Ledger } from '../meeting/record.ts';
import type { SeriesKnown, SeriesMemory } from '../meeting/series.ts';
import type { PlatformId } from '../platforms/contract.ts';
import type { TaughtPage } from '../platforms/taught-page.ts';
import type { Reply } from './gate.ts';
import type { Inspection } from './inspection.ts';
import type { PracticesAsked, PracticesKept, PracticesNoted } from './noting.ts';
import type { Shortcut } from './shortcuts.ts';
import type { LiveSnapshot, LiveStatus } from './snapshot.ts';

export const LIVE_PORT = 'live';

/** The background's answer to a meeting script that found a meeting. */
export type Welcome =
  /** Nobody has chosen yet, or it is not settled who the user is in this series. */
  | { readonly use: 'ask'; readonly role: Role | null }
  | { readonly use: 'never' }
  /** `seenWall`: wall clock of the newest checkpoint of a meeting that goes on, ms. */
  | {
      readonly use: 'watch';
      readonly role: Role;
      readonly meetingId: string;
      readonly ledger: Ledger;
      readonly seenWall: number;
      readonly series: SeriesKnown;
      /** The meeting of which this is a breakout room. */
      readonly parentId: string | null;
      /** The user was in a breakout room of this meeting since its newest checkpoint. */
      readonly wasInBreakout: boolean;
    };

/** What the badge and the list of running meetings need of a tab. */
export interface TabStatus {
  readonly status: LiveStatus;
  readonly health: HealthState;
  readonly title: string;
  readonly platform: PlatformId | null;
  readonly room: string;
  readonly meetingId: string | null;
  readonly notHeardFrom: number;
  readonly people: number;
  /** The user is showing their screen. */
  readonly sharing: boolean;
}

/** A meeting that runs in some tab, and the frame that speaks for it. */
export interface RunningMeeting extends TabStatus {
  readonly tabId: number;
  readonly frameId: number;
}

export interface ChooseRoom {
  readonly tabId: number;
  /** `once`: only this meeting. */
  readonly use: 'once' | 'always' | 'never' | 'ask';
  /** Needed before anything is counted; `null` with `never` and `ask`. */
  readonly role: Role | null;
}

/** Scripts that come into a frame only when it needs them. `counting`: a meeting is counted. `overlay`: something is to be shown on the page. `practices`: what was prepared for the meeting is to be. */
export const PARTS = ['counting', 'overlay', 'practices'] as const;
export type Part = (typeof PARTS)[number];

/** Meeting scripts and our own pages → background. */
export interface ToBackground {
  hello(data: RoomHello): Welcome;
  checkpoint(data: Checkpoint): CheckpointAck;
  /** The ledger of a meeting folded anew, after a correction. */
  refold(data: { meetingId: string }): Ledger | null;
  /** The user settled something for this meeting's series. */
  remember(data: SeriesMemory): void;
  isUntracked(data: { meetingId: string; name: string }): boolean;
  status(data: TabStatus): void;
  /** The script that reads this platform's pages, into the frame that asks. */
  loadReader(data: { platform: PlatformId }): void;
  /** The user's own words to invite with. */
  ownPrompts(): readonly OwnPrompt[];
  /** The user asks for the page of a meeting that is over. */
  openSummary(data: { meetingId: string }): void;
  /** What is noted for the series of a meeting; `null`: nothing can be. Rejects for a meeting of another tab. */
  practices(data: { meetingId: string }): PracticesNoted | null;
  /** Notes something for it. */
  changePractices(data: PracticesAsked): PracticesKept | null;
  /** A script of ours for this frame, into the frame that asks. */
  loadPart(data: { part: Part }): void;
  /** The user confirmed what Hearth learnt of the page that sends this. */
  teach(data: TaughtPage): void;
  choose(data: ChooseRoom): void;
}

/** Background and our own pages → meeting script. */
export interface ToTab {
  roomChosen(data: { room: string }): void;
  /** Rejects where no script of ours is left. */
  areYouThere(): boolean;
  /** The user asks for the overlay, or no longer. `showOnly`: it never goes away by this. */
  toggleOverlay(data?: { readonly showOnly: boolean }): void;
  /** The user took this site back: stop here. */
  siteForgotten(): void;
  /** The user pressed a key of Hearth's. */
  shortcut(data: { name: Shortcut }): void;
}

type Messages = ToBackground & ToTab;
type Name = keyof Messages;
type Data<N extends Name> = Parameters<Messages[N]>[0];
type To = { readonly tabId: number; readonly frameId: number };
type Given<N extends Name> = N extends keyof ToTab
  ? [data: Data<N>, to: To]
  : undefined extends Data<N>
    ? []
    : [data: Data<N>];

/** Sends a message to the background, or to the meeting script of a frame. Rejects when nobody is there, and when it is refused or fails there. */
export async function sendMessage<N extends Name>(name: N, ...given: Given<N>): Promise<ReturnType<Messages[N]>> {
  const [data, to] = given as [data?: unknown, to?: To];
  const message = { type: name, data };
  const reply: Reply | undefined = await (to
    ? browser.tabs.sendMessage(to.tabId, message, { frameId: to.frameId })
    : browser.runtime.sendMessage(message));
  if (!reply) throw new Error('Nobody answered.');
  if ('error' in reply) throw new Error(reply.error);
  return reply.value as ReturnType<Messages[N]>;
}

/** Meeting script → popup, over the live port. */
export interface SnapshotMessage {
  readonly type: 'snapshot';
  readonly snapshot: LiveSnapshot;
}

/** Meeting script → popup, over the live port, while the popup asks for it. */
export interface InspectionMessage {
  readonly type: 'inspection';
  readonly inspection: Inspection;
}
