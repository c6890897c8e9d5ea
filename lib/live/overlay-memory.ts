/** What the overlay remembers for the user, on one site: its corner, where it was hidden, and which meeting was begun. */
import { type OverlayMemory, readOverlay, setOverlay, withCorner } from '../settings/overlay.ts';
import type { Corner } from './placement.ts';

export interface Remembered {
  readonly corner: Corner;
  readonly hiddenIn: string | null;
  readonly openedIn: string | null;
}

export class SiteMemory {
  readonly #host: string;
  readonly #usual: Corner;
  #memory: OverlayMemory = { corners: {}, hiddenIn: null, openedIn: null };

  /** `usual`: the corner on a site on which the overlay was never moved. */
  constructor(host: string, usual: Corner) {
    this.#host = host;
    this.#usual = usual;
  }

  async read(): Promise<Remembered> {
    this.#memory = await readOverlay();
    const { hiddenIn, openedIn } = this.#memory;
    return { corner: this.#corner, hiddenIn, openedIn };
  }

  keep({ corner, hiddenIn, openedIn }: Remembered): void {
    const before = this.#memory;
    const isSame = this.#corner === corner;
    if (isSame && before.hiddenIn === hiddenIn && before.openedIn === openedIn) return;
    this.#memory = { ...(isSame ? before : withCorner(before, this.#host, corner)), hiddenIn, openedIn };
    // Where nothing can be stored it holds for as long as the page is open.
    setOverlay(this.#memory).catch(() => undefined);
  }

  get #corner(): Corner {
    return this.#memory.corners[this.#host] ?? this.#usual;
  }
}
