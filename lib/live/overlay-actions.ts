/** What can be done in the overlay. */
import { signal } from '@preact/signals';
import { isInvitation } from '../facilitation/ladder.ts';
import { switchNudge } from '../settings/companion.ts';
import { sendMessage } from './messages.ts';
import type { OverlayActions } from './overlay-model.ts';
import type { OverlayPanel } from './overlay-panel.ts';
import type { OverlayTab } from './overlay-part.ts';
import type { OverlayPractices } from './overlay-practices.ts';
import type { OverlayState } from './overlay-state.ts';
import { type Corner, nextCorner } from './placement.ts';

/** What the actions work on. */
export interface OverlayScene {
  readonly state: OverlayState;
  readonly tab: OverlayTab;
  readonly practices: OverlayPractices;
  /** `null` while nothing is shown. */
  readonly panel: () => OverlayPanel | null;
  /** Draws what is to be shown now. */
  readonly update: () => void;
  /** Remembers what holds for this site. */
  readonly keep: () => void;
  readonly moveTo: (corner: Corner) => void;
}

export function overlayActions({ state, tab, practices, panel, update, keep, moveTo }: OverlayScene): OverlayActions {
  const did = (act: () => void) => {
    act();
    update();
  };
  return {
    openSummary: () => {
      const { meetingId } = state;
      // Where the background is out of reach the popup leads there, too.
      if (meetingId !== null) sendMessage('openSummary', { meetingId }).catch(() => undefined);
      did(() => state.hide());
    },
    ownPrompts: async () => ({ prompts: signal(await sendMessage('ownPrompts')) }),
    open: () => {
      const byKey = panel()?.isFocused ?? false;
      did(() => state.open());
      if (byKey) panel()?.takeFocus(true);
    },
    collapse: () => {
      const byKey = panel()?.isFocused ?? false;
      did(() => state.collapse());
      if (byKey) panel()?.focusPill();
    },
    hide: () => {
      const shown = panel();
      state.hide();
      keep();
      shown?.giveFocusBack();
      update();
    },
    pin: (on) =>
      did(() => {
        state.pinned = on;
      }),
    invite: (person, situation = 'by-name') => {
      state.invite(person, situation);
      tab.command(isInvitation(situation) ? { type: 'invited', person } : { type: 'close-nudge' });
      update();
    },
    endInviting: () =>
      did(() => {
        state.invite(null);
        state.answered();
      }),
    command: (command) => {
      // The hint stays only if it is still due after this.
      state.answered();
      // Whoever starts a round from a hint goes on with it.
      if (command.type === 'start-round') state.open();
      tab.command(command);
      update();
    },
    switchOff: (kind) => {
      state.answered();
      tab.command({ type: 'close-nudge' });
      void switchNudge(kind, false);
      update();
    },
    copy: copyHere,
    move: () => moveTo(nextCorner(state.corner)),
    practices: (on, wish = null) => {
      if (on) practices.ask(wish);
      did(() => state.practise(on));
      keep();
    },
    drawPractices: async (slot, ends) => {
      const shown = panel();
      if (shown) await practices.mount({ slot, addStyle: (css) => shown.addStyle(css) }, ends);
    },
    notOpening: () => {
      did(() => state.beginMeeting());
      keep();
    },
  };
}

/** A frame of the page whose keyboard is elsewhere, as a click on the overlay takes none, may not copy. */
export function copyHere(text: string): Promise<void> {
  if (!document.hasFocus()) window.focus();
  return navigator.clipboard.writeText(text);
}
