/**
 * What the two MiroTalk products have in common: level bars, microphone icons and hands. Both find these by ids that hold the
 * peer's, and write to the first element of an id only: of a person with several tiles the others keep showing old news.
 */
import type { Seen } from './contract.ts';
import type { Signal } from './signals.ts';

/** A bar higher than this shows a voice, in per cent: it begins at 1, and levels are sent from 10 on. */
const LOUD_PERCENT = 5;
const MICROPHONE_OFF = 'fa-microphone-slash';
const MICROPHONE_ON = 'fa-microphone';

/** Finds one of a tile's elements. */
type Part = (tile: Element) => Element | null;

/** What the page itself finds by an id. */
export function byId(tile: Element, id: string): Element | null {
  return tile.ownerDocument.getElementById(id);
}

/** A level bar. One that never moved may be switched off, so its silence must be believed by the absence rule. */
export function pitchBar(barOf: Part): Signal {
  return { rule: 'pitch-bar', read: (tile) => isLoud(barOf(tile)) };
}

function isLoud(bar: Element | null): Seen {
  if (isHidden(bar) || isHidden(bar?.parentElement)) return 'unknown';
  const percent = Number.parseFloat(styleOf(bar)?.height ?? '');
  return Number.isNaN(percent) ? 'unknown' : percent > LOUD_PERCENT;
}

/** A microphone icon: one class for on, another for off. */
export function microphoneIcon(iconOf: Part): Signal {
  return {
    rule: 'microphone-icon',
    saysOff: true,
    read(tile) {
      const classes = iconOf(tile)?.classList;
      return classes?.contains(MICROPHONE_OFF) ? true : classes?.contains(MICROPHONE_ON) ? false : 'unknown';
    },
  };
}

/** A hand that is always there, and hidden while it is down. Before it was first raised nothing may be said of it. */
export function handIcon(iconOf: Part): Signal {
  return {
    rule: 'hand-icon',
    saysOff: true,
    read(tile) {
      const display = styleOf(iconOf(tile))?.display ?? '';
      return display === '' ? 'unknown' : display !== 'none';
    },
  };
}

/** Whether an element is hidden by its own inline style. */
export function isHidden(element: Element | null | undefined): boolean {
  return styleOf(element)?.display === 'none';
}

function styleOf(element: Element | null | undefined): CSSStyleDeclaration | undefined {
  return (element as Partial<HTMLElement> | null | undefined)?.style;
}
