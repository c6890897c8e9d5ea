/**
 * Pointer and keys while Hearth is taught. What the user does to pick something never reaches the page: it is taken at the window,
 * before the page's elements, and a shield of ours lies over them. Only what the user does counts, never an event of the page's making.
 */
import type { TeachHost } from './teach-host.ts';
import type { Move } from './teach-picks.ts';

export interface TeachHands {
  /** The user is to pick something. */
  isPicking(): boolean;
  point(element: Element): void;
  move(move: Move): void;
  pick(): void;
  close(): void;
}

/** What a hand does to the page. */
const POINTER = [
  'pointerdown',
  'pointerup',
  'pointermove',
  'mousedown',
  'mouseup',
  'mousemove',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
] as const;
const KEYS = ['keydown', 'keyup', 'keypress'] as const;
/** What must not leave our panel. */
const INNER = [...POINTER, 'input', 'change', 'beforeinput', 'focusin', 'focusout', 'paste', 'copy', 'cut'] as const;

const MOVES: Readonly<Record<string, Move>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'other',
  ArrowUp: 'other-back',
};

/** Listens until `signal` ends. */
export function listenToHands(host: TeachHost, hands: TeachHands, signal: AbortSignal): void {
  const first = { capture: true, passive: false, signal };
  for (const type of POINTER) addEventListener(type, (event) => onPointer(event, host, hands), first);
  for (const type of KEYS) addEventListener(type, (event) => onKey(event, host, hands), first);
  // An event of the page's making gets no further than the root of our panel.
  for (const type of INNER) {
    host.root.addEventListener(type, (event) => !event.isTrusted && event.stopImmediatePropagation(), first);
    host.root.addEventListener(type, (event) => event.stopPropagation(), { signal });
  }
}

function onPointer(event: Event, { element, root }: TeachHost, hands: TeachHands): void {
  if (!event.isTrusted || !hands.isPicking()) return;
  const at = pointOf(event);
  const inner = at && root.elementFromPoint(at.x, at.y);
  if (event.target === element && inner?.closest('[data-panel]')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (!at) return;
  if (event.type === 'pointermove' || event.type === 'pointerdown') {
    const below = elementBelow(at, element);
    if (below) hands.point(below);
  }
  // Of a mouse only the main button picks; a key pressed on the page's own element makes a click as well.
  if (event.type === 'click' && event instanceof PointerEvent && event.button === 0 && event.detail > 0) hands.pick();
}

function pointOf(event: Event): { readonly x: number; readonly y: number } | null {
  if (event instanceof MouseEvent) return { x: event.clientX, y: event.clientY };
  const touch = (event as Partial<TouchEvent>).changedTouches?.[0];
  return touch ? { x: touch.clientX, y: touch.clientY } : null;
}

/** What the page shows there, beneath our shield. */
function elementBelow({ x, y }: { readonly x: number; readonly y: number }, own: Element): Element | null {
  return document.elementsFromPoint(x, y).find((one) => one !== own && !one.matches('html, body')) ?? null;
}

function onKey(event: Event, { element, root }: TeachHost, hands: TeachHands): void {
  if (!(event instanceof KeyboardEvent) || !event.isTrusted || event.isComposing) return;
  const isOurs = document.activeElement === element;
  if (event.key === 'Escape') {
    taken(event);
    // The key goes up on the page otherwise.
    if (event.type === 'keyup') hands.close();
    return;
  }
  if (!hands.isPicking() && !isOurs) return;
  const move = MOVES[event.key];
  if (hands.isPicking() && move) {
    taken(event);
    if (event.type === 'keydown') hands.move(move);
    return;
  }
  const isOnButton = isOurs && root.activeElement instanceof HTMLButtonElement;
  if (hands.isPicking() && event.key === 'Enter' && !isOnButton) {
    taken(event);
    if (event.type === 'keydown' && !event.repeat) hands.pick();
    return;
  }
  // Tab, Enter on a button and text do what they do; the page is not told.
  event.stopImmediatePropagation();
}

function taken(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
