/** What the overlay on the meeting page is given and can ask for. Plain data in, callbacks out. */
import type { NudgeSettings } from '../facilitation/nudges/settings.ts';
import type { PromptSituation } from '../facilitation/prompts.ts';
import type { NudgeKind, PersonId } from '../meeting/events.ts';
import type { Aloud } from './aloud.ts';
import type { OwnPrompts } from './own-prompts.ts';
import type { Corner } from './placement.ts';
import type { PracticesWish } from './practices-part.ts';
import type { LiveCommand, LiveNudge, LiveSnapshot } from './snapshot.ts';

/** `pill`: one line. `hint`: the hint that is due, and what to do about it. `card`: opened by the user. */
export type OverlayShape = 'pill' | 'hint' | 'card';

export interface OverlayView {
  readonly shape: OverlayShape;
  readonly snapshot: LiveSnapshot;
  /** The hint that is shown; stays while the user is at it. */
  readonly nudge: LiveNudge | null;
  /** The rules by which hints come. */
  readonly rules: NudgeSettings;
  /** Whom the user is about to invite: words are shown. */
  readonly inviting: PersonId | null;
  /** What kind of words. */
  readonly situation: PromptSituation;
  readonly pinned: boolean;
  readonly corner: Corner;
  /** The meeting begins, and the user prepared something to begin it with. */
  readonly opening: boolean;
  /** What is noted for the series is shown. */
  readonly practices: boolean;
  /** What is to be read out; `null` or none: nothing. */
  readonly aloud?: Aloud | null;
}

export interface OverlayActions {
  readonly open: () => void;
  /** Makes a pill of the card again. */
  readonly collapse: () => void;
  /** Nothing is shown on the page in this meeting any more, until the user asks for it. */
  readonly hide: () => void;
  readonly pin: (on: boolean) => void;
  readonly invite: (person: PersonId, situation?: PromptSituation) => void;
  readonly endInviting: () => void;
  /** The page of this meeting, once it is over. */
  readonly openSummary: () => void;
  readonly command: (command: LiveCommand) => void;
  /** No hints of this kind any more, in any meeting. */
  readonly switchOff: (kind: NudgeKind) => void;
  readonly copy: (text: string) => Promise<void>;
  /** The user's own words, to be read; rejects while the background is out of reach. */
  readonly ownPrompts: () => Promise<Pick<OwnPrompts, 'prompts'>>;
  /** Shows what is noted for the series, or no longer; `wish`: what the user wants of it. */
  readonly practices: (on: boolean, wish?: PracticesWish) => void;
  /** Draws it into an element until the signal ends; rejects where it cannot be had. */
  readonly drawPractices: (slot: HTMLElement, signal: AbortSignal) => Promise<void>;
  /** This meeting begins without what was prepared. */
  readonly notOpening: () => void;
  /** Into the next corner. */
  readonly move: () => void;
}

export interface OverlayProps {
  readonly view: OverlayView;
  readonly actions: OverlayActions;
}

/** How the overlay is drawn; `null` takes it away. */
type DrawOverlay = (mount: HTMLElement, props: OverlayProps | null) => void;

export interface OverlayOptions {
  readonly draw: DrawOverlay;
  readonly css: string;
  /** The page's site, under which the overlay's corner is remembered. */
  readonly host: string;
  /** Where it stands on a site on which it was never moved. */
  readonly corner: Corner;
}
