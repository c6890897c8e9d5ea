/** The practices of a series come into a meeting's page only when the user asks for them; see `overlay-part.ts`. */
import type { OverlayTab } from './overlay-part.ts';
import type { InCallView } from './practices-in-call.ts';
import { shelf } from './shelf.ts';

/** What the user came for: a part of it, or to thank whoever spoke last. `null`: whatever is due by now. */
export type PracticesWish = InCallView | 'thank' | null;

export interface PracticesOptions {
  readonly tab: OverlayTab;
  readonly wish: PracticesWish;
  readonly copy: (text: string) => Promise<void>;
  /** The user is done with them. */
  readonly onClose: () => void;
}

/** What is shown, as far as it can be told something. */
export interface PracticesShown {
  readonly ask: (wish: PracticesWish) => void;
}

export interface PracticesPart {
  readonly css: string;
  /** Draws into an element that is ours until the signal ends. */
  readonly show: (slot: HTMLElement, options: PracticesOptions, signal: AbortSignal) => PracticesShown;
}

export const practicesShelf = shelf<PracticesPart>('practices');
