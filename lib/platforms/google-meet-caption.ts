/** The names on Google Meet's tiles and in its rows. */
import { foldName } from './dom.ts';
import type { FreshLooks } from './fresh-looks.ts';

export const CAPTION = {
  /** `notranslate` is on names, and on icons, which are no `span`. The classes rotate: last. */
  names: ['span.notranslate', '.zWGUib, .XWGOtd, .cS7aqe'],
  /** Things that float over a tile and are not the person's caption. */
  notCaption: 'button, [role="button"], [role="tooltip"], [aria-hidden="true"]',
  /** Classes of icons; few pages have both. */
  icons: ['.google-symbols', '.google-material-icons'],
} as const;

const ICON = CAPTION.icons.join();

interface Caption {
  readonly label: Element;
  readonly text: string | null;
  readonly name: string;
}

/** Reads names, and keeps where each one stood: while its text is the same, so is the name. */
export class Captions {
  readonly #freshLooks: FreshLooks;
  readonly #kept = new WeakMap<Element, Caption>();

  constructor(freshLooks: FreshLooks) {
    this.#freshLooks = freshLooks;
  }

  /** `''` where there is none. */
  read(tile: Element): string {
    const kept = this.#freshLooks.isDue(tile) ? undefined : this.#kept.get(tile);
    if (kept && tile.contains(kept.label) && kept.label.textContent === kept.text) return kept.name;
    const caption = captionIn(tile);
    if (caption) this.#kept.set(tile, caption);
    return caption?.name ?? '';
  }
}

function captionIn(tile: Element): Caption | null {
  for (const selector of CAPTION.names) {
    for (const label of tile.querySelectorAll(selector)) {
      if (label.closest(CAPTION.notCaption) !== null || label.matches(ICON)) continue;
      const text = label.textContent;
      const name = foldName(text);
      if (name !== '') return { label, text, name };
    }
  }
  return null;
}
