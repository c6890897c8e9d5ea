/** The names on Google Meet's tiles and in its rows. */
import { foldName } from './dom.ts';

export const CAPTION = {
  /** `notranslate` is on names, and on icons, which are no `span`. The classes rotate: last. */
  names: ['span.notranslate', '.zWGUib, .XWGOtd, .cS7aqe'],
  /** Things that float over a tile and are not the person's caption. */
  notCaption: 'button, [role="button"], [role="tooltip"], [aria-hidden="true"]',
  /** Classes of icons; few pages have both. */
  icons: ['.google-symbols', '.google-material-icons'],
} as const;

const ICON = CAPTION.icons.join();

/** The name on a tile or a row; `''` where there is none. What stands around the tile says nothing of it: dialogs hide the whole page behind them. */
export function captionIn(tile: Element): string {
  for (const selector of CAPTION.names) {
    for (const label of tile.querySelectorAll(selector)) {
      const cover = label.closest(CAPTION.notCaption);
      if ((cover !== null && tile.contains(cover)) || label.matches(ICON)) continue;
      const name = foldName(label.textContent);
      if (name !== '') return name;
    }
  }
  return '';
}
