/** What the popup is given and what it can ask for. Plain data in, callbacks out. */

import type { NudgeSettings } from '../facilitation/nudges/settings.ts';
import type { NudgeKind, Role } from '../meeting/events.ts';
import type { Aloud } from './aloud.ts';
import type { Inspection } from './inspection.ts';
import type { OwnPrompts } from './own-prompts.ts';
import type { InCallDesk } from './practices-in-call.ts';
import type { LiveCommand, LiveSnapshot } from './snapshot.ts';

/** Where the live view stands: under the icon, at the side and staying open, or in a tab of its own. */
export type Place = 'popup' | 'panel' | 'page';

export type PopupView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'disconnected' }
  | {
      readonly kind: 'live';
      readonly snapshot: LiveSnapshot;
      /** The browser must still be asked for this site. */
      readonly siteMissing: boolean;
      /** The user said no to the browser's question. */
      readonly siteDenied: boolean;
      /** Hearth can be taught this page: scripts can run on it, and no reader of ours is for its host. */
      readonly canTeach?: boolean;
    };

/** A meeting in some tab, to switch to. */
export interface OtherMeeting {
  readonly tabId: number;
  readonly title: string;
}

export interface PopupActions {
  /** Asks the browser for this site. Must be called straight from a click. */
  readonly useHere: () => void;
  /** Begins to teach Hearth the page of the tab that is shown. */
  readonly teach: () => void;
  /** Shows the overlay on the meeting page. */
  readonly showOnPage: () => void;
  readonly choose: (use: 'once' | 'always' | 'never' | 'ask', role: Role | null) => void;
  readonly command: (command: LiveCommand) => void;
  /** While the user shows their screen it holds for that time only. */
  /** The rules by which hints come. */
  readonly hintRules: () => Promise<NudgeSettings>;
  /** No hints of this kind any more, in any meeting. */
  readonly switchOffHints: (kind: NudgeKind) => void;
  readonly hideNames: (hidden: boolean) => void;
  /** Opens the view where it stays open; `null` where it does already, or cannot. Must be called straight from a click. */
  readonly keepOpen: (() => void) | null;
  /** Leads to a window that stays on top; `null` where there is none. */
  readonly float: (() => void) | null;
  /** Lets Hearth listen to how loud the user's own microphone is, where the page does not show their speech. */
  readonly listenToMicrophone: (on: boolean) => void;
  /** Resolves when the text is on the clipboard; rejects when the browser refuses. */
  readonly copy: (text: string) => Promise<void>;
  /** The speaking order in the form that may be shown to everybody. */
  readonly orderForChat: () => string;
  /** The user's own words to say, read when they are first asked for. */
  readonly ownPrompts: () => Promise<OwnPrompts>;
  /** What is noted for the series of the meeting that is shown; `null`: there is no meeting. */
  readonly practices: () => Promise<InCallDesk | null>;
  readonly show: (tabId: number) => void;
  /** `at`: which part of the page, as its address has it: a bare id is a meeting. */
  readonly openMeetings: (at?: string) => void;
  /** The user knows by now what the first call is to show. */
  readonly firstCallDone: () => void;
  /** Opens what Hearth is and how it is tried. */
  readonly openWelcome: () => void;
  /** Begins or stops asking what Hearth sees of the page. */
  readonly inspect: (on: boolean) => void;
  /** What Hearth sees, as a report for others: structure and counts, nothing personal. */
  readonly seenReport: () => string;
}

export interface PopupProps {
  readonly view: PopupView;
  readonly namesHidden: boolean;
  /** `null` while it is not asked for, or the page has not answered yet. */
  readonly inspection: Inspection | null;
  readonly others: readonly OtherMeeting[];
  /** What is to be read out; `null` or none: nothing. */
  readonly aloud?: Aloud | null;
  /** No real call was shown before. */
  readonly firstCall?: boolean;
  readonly actions: PopupActions;
}
