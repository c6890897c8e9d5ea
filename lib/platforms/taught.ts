/** Pages that the user taught Hearth to read. The definition may come from anybody, so what it can cost is bounded. */
import type { Adapter, PageReader, PageSenses, Platform, Seen } from './contract.ts';
import { TAUGHT } from './indicators.ts';
import type { Signal } from './signals.ts';
import { selectorFault } from './simple-selector.ts';
import { selectorsOf, type TaughtLabel, type TaughtPage, type TaughtSignal, taughtIn } from './taught-page.ts';
import { openTiles } from './tiles.ts';

/** More tiles than any call shows: then the selector matches something else. */
const MOST_TILES = 1000;
/** Of what is at one place within a tile, no more is looked at. */
export const MOST_AT_PLACE = 8;
/** Of a label's text, no more is looked at, in characters. */
const MOST_TEXT = 1000;

/** The reader of a taught page. */
export function taught(platform: Platform): Adapter {
  const page = taughtIn(platform);
  return {
    ...platform,
    indicators: { 'per-participant': TAUGHT },
    marksSelf: false,
    open: (senses) => (page ? openTaught(page, senses) : unreadable),
  };
}

const unreadable: PageReader = () => {
  throw new Error('This is not a page that Hearth was taught to read.');
};

function openTaught(page: TaughtPage, senses: PageSenses): PageReader {
  if (selectorsOf(page).some(([selector, place]) => selectorFault(selector, place) !== null)) return unreadable;
  return openTiles(
    {
      tile: page.tile,
      inspect: refuseWhatIsNoTiles,
      nameOf: (tile) => labelOf(tile, page.label),
      speaking: [taughtSignal(page.signal)],
      muted: [],
      hand: [],
      inCall: page.tile,
    },
    senses,
  );
}

/** Throws where a selector matches what cannot be people's tiles. */
function refuseWhatIsNoTiles(tiles: readonly Element[]): void {
  if (tiles.length > MOST_TILES) throw new Error('Too many tiles.');
  for (const [i, tile] of tiles.entries()) {
    const { documentElement, body } = tile.ownerDocument;
    if (tile === documentElement || tile === body) throw new Error('The whole page is no tile.');
    // In the page's order whatever lies within an element follows it at once.
    const next = tiles[i + 1];
    if (next && tile.contains(next)) throw new Error('A tile within a tile.');
  }
}

/** The name as the tile shows it, `''` where it shows none. */
export function labelOf(tile: Element, { at, attribute }: TaughtLabel): string {
  const element = at === '' ? tile : tile.querySelector(at);
  const text = attribute === null ? element?.textContent : element?.getAttribute(attribute);
  return (text ?? '').slice(0, MOST_TEXT);
}

/** Its *off* is the absence of a mark, so it is believed only after the mark was seen. */
function taughtSignal(signal: TaughtSignal): Signal {
  return {
    rule: 'taught',
    read: (tile, senses) => {
      const parts = signal.at === '' ? [tile] : [...tile.querySelectorAll(signal.at)].slice(0, MOST_AT_PLACE);
      const shown = parts.map((part) => isOn(part, signal, senses));
      if (shown.includes(true)) return true;
      return shown.length > 0 && shown.every((seen) => seen === 'unknown') ? 'unknown' : false;
    },
  };
}

function isOn(part: Element, signal: TaughtSignal, senses: PageSenses): Seen {
  switch (signal.kind) {
    case 'class':
      return part.classList.contains(signal.token);
    case 'animation':
      return senses.isAnimating(part);
    case 'attribute':
      return passes(part.getAttribute(signal.name), signal);
    case 'style':
      return passes(inlineStyle(part, signal.name) || null, signal);
  }
}

/** `value`: `null` when there is none. */
function passes(
  value: string | null,
  { test, value: known }: { readonly test: 'is' | 'is-not'; readonly value: string },
): Seen {
  if (test === 'is') return value === known;
  // Something that always has a value and now has none: the page has changed.
  if (value === null) return known === '' ? false : 'unknown';
  return known === '' || value !== known;
}

/** A property that is set on the element itself, as the browser writes it; `''` when it is not. */
export function inlineStyle(element: Element, property: string): string {
  return (element as Partial<ElementCSSInlineStyle>).style?.getPropertyValue(property) ?? '';
}
