/** The overlay comes into a page only when it is first needed: the user asks for it, or a hint is due. */
import { OPENING_MS } from '../facilitation/phases.ts';
import { shelf } from './shelf.ts';
import type { ViewShortcut } from './shortcuts.ts';
import type { LiveCommand, LiveOutline, LiveSnapshot } from './snapshot.ts';

/** What the overlay needs of the tab's meeting. */
export interface OverlayTab {
  /** Shows the live view, now and at each change. Returns how to stop. */
  connect(viewer: (snapshot: LiveSnapshot) => void): () => void;
  command(command: LiveCommand): void;
}

export interface Overlay {
  /** The user asks for it, by a key of theirs; `showOnly`: with the mouse, elsewhere, and it does not go away by this. */
  toggle(showOnly: boolean): void;
  /** Copies the words that are shown, or those for whoever is next. */
  copyPrompt(): void;
  /** Marks what the last voice said as worth a word of thanks. */
  thank(): void;
  /** Reads out who is not heard from and whose turn it is. */
  readOut(): void;
  /** Looks at the meeting, about once a second, whether the overlay is shown or not. */
  glance(): void;
}

/** Makes an overlay that lives until the signal ends. */
export type OverlayMaker = (tab: OverlayTab, signal: AbortSignal) => Overlay;

export const overlayShelf = shelf<OverlayMaker>('overlay');

/** The meeting begins, and the user prepared something to begin it with. */
export function offersOpening({ prepared, role, status, elapsedMs, round }: LiveOutline): boolean {
  return prepared && role === 'facilitator' && status === 'watching' && round === null && elapsedMs < OPENING_MS;
}

/** Asks for the overlay when it is first needed, and hands on to it what it needs to know. */
export class OverlayAsker {
  readonly #load: () => Promise<void>;
  readonly #tab: OverlayTab;
  readonly #signal: AbortSignal;
  #overlay: Overlay | null = null;
  #asked: Promise<Overlay | null> | null = null;

  /** `load` asks the background for the overlay's script. */
  constructor(load: () => Promise<void>, tab: OverlayTab, signal: AbortSignal) {
    this.#load = load;
    this.#tab = tab;
    this.#signal = signal;
  }

  toggle(showOnly: boolean): void {
    void this.#ask().then((overlay) => overlay?.toggle(showOnly));
  }

  /** A key of the user's. */
  press(shortcut: ViewShortcut): void {
    if (shortcut === 'toggle-overlay') this.toggle(false);
    else {
      void this.#ask().then((overlay) => {
        if (shortcut === 'thank') overlay?.thank();
        else if (shortcut === 'read-out') overlay?.readOut();
        else overlay?.copyPrompt();
      });
    }
  }

  /** Costs nothing before the first hint. */
  glance(outline: LiveOutline): void {
    if (this.#overlay) this.#overlay.glance();
    else if ((outline.nudge || offersOpening(outline)) && !outline.sharing)
      void this.#ask().then((overlay) => overlay?.glance());
  }

  #ask(): Promise<Overlay | null> {
    this.#asked ??= this.#take();
    return this.#asked;
  }

  async #take(): Promise<Overlay | null> {
    try {
      const make = await overlayShelf.take(this.#load);
      if (!this.#signal.aborted) this.#overlay = make(this.#tab, this.#signal);
    } catch {
      // Out of reach of the background: asked again when it is needed again.
    }
    if (!this.#overlay) this.#asked = null;
    return this.#overlay;
  }
}
