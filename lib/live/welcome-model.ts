/** What the welcome page is given. Plain data in, callbacks out. */
import type { ReadonlySignal } from '@preact/signals';
import type { PopupActions, PopupProps } from './popup-model.ts';

/** Where the icons of add-ons are, by kind of browser. */
export type BrowserKind = 'chromium' | 'edge' | 'firefox';

/** A popup's view, as it is anywhere. */
export interface ShownView {
  readonly state: ReadonlySignal<Omit<PopupProps, 'actions'>>;
  readonly actions: PopupActions;
}

export interface WelcomeProps {
  readonly browserKind: BrowserKind;
  /** The icon is on the toolbar; `null`: the browser does not say. */
  readonly isPinned: ReadonlySignal<boolean | null>;
  /** With which step it begins, from 0. */
  readonly firstStep: number;
  /** `null` until it is there. */
  readonly example: ReadonlySignal<ShownView | null>;
}
