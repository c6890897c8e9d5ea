/** What the overlay remembers for the user, on one site: its corner, and where it was hidden. */
import { type OverlayMemory, readOverlay, setOverlay, withCorner } from '../settings/overlay.ts';
import type { Corner } from './placement.ts';

export interface Remembered {
  readonly corner: Corner;
  readonly hiddenIn: string | null;
}

export class SiteMemory {
  readonly #host: string;
  readonly #usual: Corner;
  #memory: OverlayMemory = { corners: {}, hiddenIn: null };

  /** `usual`: the corner on a site on which the overlay was never moved. */
  constructor(host: string, usual: Corner) {
    this.#host = host;
    this.#usual = usual;
  }

  async read(): Promise<Remembered> {
    this.#memory = await readOverlay();
    return { corner: this.#corner, hiddenIn: this.#memory.hiddenIn };
  }

  keep({ corner, hiddenIn }: Remembered): void {
    const isSame = this.#corner === corner;
    if (isSame && this.#memory.hiddenIn === hiddenIn) return;
    this.#memory = { ...(isSame ? this.#memory : withCorner(this.#memory, this.#host, corner)), hiddenIn };
    // Where nothing can be stored it holds for as long as the page is open.
    setOverlay(this.#memory).catch(() => undefined);
  }

  get #corner(): Corner {
    return this.#memory.corners[this.#host] ?? this.#usual;
  }
}
