/** Joins the overlay to the page on which it is shown: a panel of ours, its place, hands and keys, a timer, and what is remembered. */

import { systemClock } from './clock.ts';
import { sendMessage } from './messages.ts';
import { copyHere, overlayActions } from './overlay-actions.ts';
import { SiteMemory } from './overlay-memory.ts';
import type { OverlayActions, OverlayOptions, OverlayView } from './overlay-model.ts';
import { OverlayPanel } from './overlay-panel.ts';
import type { Overlay, OverlayTab } from './overlay-part.ts';
import { OverlayPractices } from './overlay-practices.ts';
import { followSettings } from './overlay-settings.ts';
import { COLLAPSE_MS, OverlayState } from './overlay-state.ts';
import { type Corner, cornerTowards } from './placement.ts';
import type { LiveSnapshot } from './snapshot.ts';

/** Nothing of it is on the page before it is first to be shown, and nothing stays when the signal ends. */
export function startOverlay(tab: OverlayTab, options: OverlayOptions, signal: AbortSignal): Overlay {
  return new PageOverlay(tab, options, signal);
}

class PageOverlay implements Overlay {
  readonly #tab: OverlayTab;
  readonly #options: OverlayOptions;
  readonly #signal: AbortSignal;
  readonly #state: OverlayState;
  readonly #actions: OverlayActions;
  readonly #memory: SiteMemory;
  readonly #practices: OverlayPractices;
  #panel: OverlayPanel | null = null;
  /** The keyboard is to come into what is shown next. */
  #takesFocus = false;
  readonly #ready: Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDrawing = false;
  #toDraw: OverlayView | null = null;

  constructor(tab: OverlayTab, options: OverlayOptions, signal: AbortSignal) {
    this.#tab = tab;
    this.#options = options;
    this.#signal = signal;
    this.#state = new OverlayState(options.corner);
    this.#memory = new SiteMemory(options.host, options.corner);
    const practices = new OverlayPractices(() => sendMessage('loadPart', { part: 'practices' }), tab, {
      copy: copyHere,
      onClose: () => this.#actions.practices(false),
    });
    this.#practices = practices;
    this.#actions = overlayActions({
      state: this.#state,
      tab,
      practices,
      panel: () => this.#panel,
      update: () => this.#update(),
      keep: () => this.#memory.keep(this.#state),
      moveTo: (corner) => this.#moveTo(corner),
    });
    const signals = { signal, onChange: () => this.#update() };
    this.#ready = followSettings(this.#state, this.#memory, signals);
    signal.addEventListener('abort', () => this.#takeAway(), { once: true });
  }

  toggle(showOnly: boolean): void {
    void this.#ready.then(() => this.#toggle(showOnly));
  }

  #toggle(showOnly: boolean): void {
    if (this.#signal.aborted) return;
    if (!this.#panel) this.#look();
    this.#state.toggle(showOnly);
    // Whoever uses a key goes on by keyboard; a hand is somewhere else.
    this.#takesFocus = !showOnly;
    this.#memory.keep(this.#state);
    this.#update();
  }

  copyPrompt(): void {
    void this.#ready.then(() => {
      if (this.#signal.aborted) return;
      if (!this.#panel) this.#look();
      const person = this.#state.toInvite;
      const isNew = person !== null && !this.#state.isInviting;
      if (person !== null) this.#state.invite(person);
      else if (this.#state.isInRound) this.#state.open();
      else return;
      if (!this.#state.view) {
        // Nothing may be shown: names are hidden, or the screen is shared.
        this.#state.invite(null);
        return;
      }
      if (isNew) this.#tab.command({ type: 'invited', person });
      this.#update();
      this.#panel?.copy();
    });
  }

  thank(): void {
    void this.#ready.then(() => {
      if (this.#signal.aborted) return;
      if (!this.#panel) this.#look();
      this.#state.practise(true);
      if (this.#state.view) this.#practices.ask('thank');
      // Names are hidden, or the screen is shared.
      else this.#state.practise(false);
      this.#update();
    });
  }

  glance(): void {
    if (this.#panel || this.#signal.aborted) return;
    this.#look();
    this.#update();
  }

  readOut(): void {
    void this.#ready.then(() => {
      if (this.#signal.aborted) return;
      if (!this.#panel) this.#look();
      this.#did(() => this.#state.readOut());
    });
  }

  #see(snapshot: LiveSnapshot): void {
    this.#state.see(snapshot);
    this.#state.aloud.see(snapshot, systemClock.now());
  }

  /** Sees the meeting once. */
  #look(): void {
    this.#tab.connect((snapshot) => this.#see(snapshot))();
  }

  #update(): void {
    if (this.#signal.aborted) return;
    const { view } = this.#state;
    if (!view) {
      this.#takeAway();
      return;
    }
    this.#panel ??= this.#show();
    this.#draw(this.#panel, view);
    this.#panel.stand(view.corner, view.shape);
    if (this.#takesFocus && view.shape === 'card') this.#panel.takeFocus();
    this.#takesFocus = false;
    this.#schedule();
  }

  /** What has the keyboard may go away while it is drawn, which the browser says at once: then it is drawn once more, not within itself. */
  #draw(panel: OverlayPanel, view: OverlayView): void {
    this.#toDraw = view;
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    try {
      for (let next: OverlayView | null = this.#toDraw; next; next = this.#toDraw) {
        this.#toDraw = null;
        this.#options.draw(panel.mount, { view: next, actions: this.#actions });
      }
    } finally {
      this.#isDrawing = false;
    }
  }

  #show(): OverlayPanel {
    const panel = new OverlayPanel(this.#options.css, {
      pointed: (on) => this.#did(() => this.#state.pointed(on)),
      focused: (on) => this.#did(() => this.#state.focused(on)),
      dropped: (corner) => this.#moveTo(corner),
      key: (event, isOnMove) => this.#key(event, isOnMove),
    });
    const { signal } = panel;
    let isFirst = true;
    const disconnect = this.#tab.connect((snapshot) => {
      // The first one is what is being shown already.
      if (!isFirst) this.#did(() => this.#see(snapshot));
      isFirst = false;
    });
    signal.addEventListener('abort', disconnect, { once: true });
    return panel;
  }

  #takeAway(): void {
    clearTimeout(this.#timer);
    const panel = this.#panel;
    this.#panel = null;
    if (!panel) return;
    this.#state.pointed(false);
    this.#state.focused(false);
    panel.close(() => this.#options.draw(panel.mount, null));
  }

  #did(act: () => void): void {
    act();
    this.#update();
  }

  /** Starts counting anew, or not at all. */
  #schedule(): void {
    if (!this.#state.collapses) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      return;
    }
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#did(() => this.#state.collapse());
    }, COLLAPSE_MS);
  }

  #key(event: KeyboardEvent, isOnMove: boolean): void {
    const corner = isOnMove ? cornerTowards(this.#state.corner, event.key) : null;
    if (corner) {
      event.preventDefault();
      this.#moveTo(corner);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.#escape();
    }
  }

  #escape(): void {
    const panel = this.#panel;
    const view = this.#state.view;
    if (!panel || !view || view.shape === 'pill') return;
    if (view.practices) {
      // Back to the card it came from.
      panel.takeFocus(panel.cameFromPill);
      this.#actions.practices(false);
      return;
    }
    const isFromPill = panel.cameFromPill;
    // Before what has the keyboard goes away.
    if (!isFromPill) panel.giveFocusBack();
    if (view.shape === 'hint') this.#state.answered();
    if (view.shape === 'hint' && view.nudge) this.#tab.command({ type: 'close-nudge' });
    this.#did(() => this.#state.collapse());
    if (isFromPill) this.#panel?.focusPill();
  }

  #moveTo(corner: Corner | null): void {
    if (corner) {
      this.#state.corner = corner;
      this.#memory.keep(this.#state);
    }
    this.#update();
    this.#panel?.standAgain();
  }
}
