/** What was prepared for a meeting, within the overlay's card: brought in when it is first wanted. */
import type { OverlayTab } from './overlay-part.ts';
import { type PracticesOptions, type PracticesShown, type PracticesWish, practicesShelf } from './practices-part.ts';

/** Where it is drawn. */
export interface PracticesPlace {
  readonly slot: HTMLElement;
  /** Ends with the panel. */
  readonly addStyle: (css: string) => void;
}

export class OverlayPractices {
  readonly #load: () => Promise<void>;
  readonly #tab: OverlayTab;
  readonly #does: Pick<PracticesOptions, 'copy' | 'onClose'>;
  #shown: PracticesShown | null = null;
  #wish: PracticesWish = null;

  /** `load` asks the background for the script. */
  constructor(load: () => Promise<void>, tab: OverlayTab, does: Pick<PracticesOptions, 'copy' | 'onClose'>) {
    this.#load = load;
    this.#tab = tab;
    this.#does = does;
  }

  /** Tells what the user wants of it, now or once it is drawn. */
  ask(wish: PracticesWish): void {
    if (this.#shown) this.#shown.ask(wish);
    else this.#wish = wish;
  }

  /** Draws it until the signal ends; rejects where it cannot be had. */
  async mount({ slot, addStyle }: PracticesPlace, signal: AbortSignal): Promise<void> {
    const part = await practicesShelf.take(this.#load);
    if (signal.aborted) return;
    addStyle(part.css);
    this.#shown = part.show(slot, { tab: this.#tab, wish: this.#wish, ...this.#does }, signal);
    this.#wish = null;
    signal.addEventListener(
      'abort',
      () => {
        this.#shown = null;
      },
      { once: true },
    );
  }
}
