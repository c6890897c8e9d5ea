/**
 * What of a page the overlay must not cover: dialogs, notices, and bars with buttons. Found by what every page has in common, not by
 * a product's own names.
 */
import { type Box, boxAt, CORNERS, type Size } from './placement.ts';

/** How the page is looked at; happy-dom has no layout. */
export interface PageLook {
  readonly window: Size;
  boxOf(element: Element): Box;
  /** What is shown at a point, the topmost first. */
  at(x: number, y: number): readonly Element[];
}

const MARKED =
  'dialog[open],[aria-modal="true"],[role="dialog"],[role="alertdialog"],[role="alert"],[role="banner"],[role="toolbar"],[role="contentinfo"]';
const CONTROL = 'button,[role="button"],[role="switch"],a[href],input,select,textarea';

/** More than this is no page to be careful of, but a list. */
const MOST_MARKED = 60;
/** Smaller than this, px, it is there for screen readers only. */
const SMALLEST = 8;
/** Whatever fills more of the window than this leaves no place beside it. */
const MOST_OF_WINDOW = 0.6;
/** A bar is no higher than this part of the window, and no further from its upper or lower edge. */
const BAR = 0.25;
/** A bar holds at least so many controls. */
const BAR_CONTROLS = 2;
const CLIMB = 8;
/** At so many points across and down each corner it is looked for bars. */
const GRID = [0.05, 0.35, 0.65, 0.95];

/** Obstacles for something so large in any corner. `own`: the overlay's own host. */
export function obstaclesOn(document: Document, own: Element, size: Size, look: PageLook): Box[] {
  const found = new Map<Element, Box>();
  const { window } = look;
  const isInWay = (box: Box) =>
    box.width >= SMALLEST &&
    box.height >= SMALLEST &&
    box.width * box.height <= window.width * window.height * MOST_OF_WINDOW;
  const marked = [...document.querySelectorAll(MARKED)].slice(0, MOST_MARKED);
  for (const element of marked) {
    const box = look.boxOf(element);
    if (isInWay(box)) found.set(element, box);
  }
  const boxes = CORNERS.map((corner) => boxAt({ corner, x: 0, y: 0 }, window, size));
  for (const { left, top, width, height } of boxes) {
    for (const across of GRID) {
      for (const down of GRID) {
        const there = look.at(left + width * across, top + height * down).find((element) => element !== own);
        const bar = there && barOf(there, look);
        if (bar && !found.has(bar)) found.set(bar, look.boxOf(bar));
      }
    }
  }
  return [...found.values()].filter(isInWay);
}

/** The bar that something belongs to, else the control that it is part of; `null`: neither. */
function barOf(element: Element, look: PageLook): Element | null {
  let found = element.closest(CONTROL);
  let current: Element | null = element;
  for (let climbed = 0; current && climbed < CLIMB; climbed++) {
    if (!isBarLike(look.boxOf(current), look.window)) break;
    if (current.querySelectorAll(CONTROL).length >= BAR_CONTROLS) found = current;
    current = current.parentElement;
  }
  return found;
}

function isBarLike({ top, height }: Box, window: Size): boolean {
  const isLow = height <= window.height * BAR;
  return isLow && (top <= window.height * BAR || top + height >= window.height * (1 - BAR));
}
