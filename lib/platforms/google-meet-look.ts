/** Google Meet's page as one look finds it: who is on it, and the icons, whose ligatures are no words of any language. */

import type { FreshLooks } from './fresh-looks.ts';
import { CAPTION, captionIn } from './google-meet-caption.ts';
import { find, findAll } from './page-documents.ts';

export const MARKS = {
  /** `spaces/<space>/devices/<n>`, on tiles and on rows of the people panel. */
  person: '[data-participant-id]',
  /** Where nobody bears it: its twin on the same elements, and its older name. */
  personElsewhere: '[data-requested-participant-id], [data-initial-participant-id]',
  icons: CAPTION.icons,
  /** Where nothing bears such a class: icons are the page's only elements of this kind (assumption). */
  unclassedIcon: 'i',
} as const;

/** On each person, the first that is there. */
const IDS = ['data-participant-id', 'data-requested-participant-id', 'data-initial-participant-id'] as const;

export const ICONS = {
  leave: 'call_end',
  /** Captions can be switched only after admission. */
  captions: /^closed_caption/,
  muted: 'mic_off',
  microphone: /^mic(_|$)/,
  hand: 'front_hand',
  people: /^(people|group)$/,
  /** On the tile of a shared screen (general knowledge of the icon names, not captured). */
  share: /^(present_to_all|screen_share|computer_arrow_up)$/,
} as const;

/** An icon of the page itself, on nobody's tile or row. */
interface Icon {
  readonly element: Element;
  readonly ligature: string;
}

/** What one look at the page finds of it. */
export interface Page {
  readonly document: Document;
  /** Everybody's tiles and rows. */
  readonly people: readonly Element[];
  /** What those match. */
  readonly person: string;
  readonly icons: readonly Icon[];
  /** What icons match. */
  readonly icon: string;
}

/** What a tile or a row tells of itself. */
export interface Facts {
  readonly key: string | null;
  readonly name: string;
  readonly isMuted: boolean;
  readonly isShare: boolean;
  readonly hasHand: boolean;
}

export const ANY_ICON = MARKS.icons.join();
const ANY_PERSON = `${MARKS.person}, ${MARKS.personElsewhere}`;

/** Looks at the page. The icons of its toolbar stay where they are, so they are looked for in each lap, or when one has gone. */
export class Looks {
  readonly #freshLooks: FreshLooks;
  #icons: readonly Element[] = [];
  #icon: string = ANY_ICON;

  constructor(freshLooks: FreshLooks) {
    this.#freshLooks = freshLooks;
  }

  at(document: Document): Page {
    const known = findAll(document, MARKS.person);
    const person = known.length > 0 ? MARKS.person : MARKS.personElsewhere;
    const people = known.length > 0 ? known : findAll(document, person);
    const isKept = this.#icons.length > 0 && this.#icons.every((icon) => icon.isConnected);
    if (this.#freshLooks.isLap || !isKept) {
      this.#icon = find(document, ANY_ICON) === null ? MARKS.unclassedIcon : ANY_ICON;
      this.#icons = findAll(document, this.#icon).filter((icon) => icon.closest(person) === null);
    }
    const icons = this.#icons.map((element) => ({ element, ligature: ligatureOf(element) }));
    return { document, people, person, icons, icon: this.#icon };
  }
}

/** `icon`: what icons match on this page. */
export function factsOf(tile: Element, icon: string): Facts {
  const own = [...tile.querySelectorAll(icon)].flatMap((one) =>
    one.closest(ANY_PERSON) === tile ? [ligatureOf(one)] : [],
  );
  return {
    key: keyOf(tile),
    name: captionIn(tile),
    isMuted: own.includes(ICONS.muted),
    isShare: own.some((ligature) => ICONS.share.test(ligature)),
    hasHand: own.includes(ICONS.hand),
  };
}

function ligatureOf(icon: Element): string {
  return icon.textContent?.trim() ?? '';
}

function keyOf(element: Element): string | null {
  for (const attribute of IDS) {
    const id = element.getAttribute(attribute);
    if (id) return id;
  }
  return null;
}
