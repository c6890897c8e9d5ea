/**
 * Pointer and keys while Hearth is taught. What the user does to pick something never reaches the page: it is taken at the window,
 * before the page's elements, and a shield of ours lies over them. Only what the user does counts, never an event of the page's making.
 */
import type { PageHost } from './page-host.ts';
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

const MOVES: Readonly<Record<string, Move>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'other',
  ArrowUp: 'other-back',
};

/** A key that went down for us goes up for us, within this time after the end. */
const GOES_UP_MS = 1000;

/** Listens until `signal` ends. */
export function listenToHands(host: PageHost, hands: TeachHands, signal: AbortSignal): void {
  const first = { capture: true, passive: false } as const;
  for (const type of POINTER) addEventListener(type, (event) => onPointer(event, host, hands), { ...first, signal });
  listenToKeys(host, hands, signal);
}

function listenToKeys(host: PageHost, hands: TeachHands, signal: AbortSignal): void {
  const held = new Set<string>();
  const listening = new AbortController();
  for (const type of KEYS) {
    addEventListener(
      type,
      (event) => {
        if (!isKey(event)) return;
        if (event.type === 'keyup' && held.delete(event.code)) event.stopImmediatePropagation();
        else if (!signal.aborted && onKey(event, host, hands)) {
          event.stopImmediatePropagation();
          if (event.type === 'keydown') held.add(event.code);
        }
        if (signal.aborted && held.size === 0) listening.abort();
      },
      { capture: true, signal: listening.signal },
    );
  }
  signal.addEventListener('abort', () => setTimeout(() => listening.abort(), held.size > 0 ? GOES_UP_MS : 0), {
    once: true,
  });
}

function onPointer(event: Event, { element, root }: PageHost, hands: TeachHands): void {
  if (!event.isTrusted || !hands.isPicking()) return;
  const at = pointOf(event);
  const inner = at && root.elementFromPoint(at.x, at.y);
  // A key on a button of ours makes a click too, which is nowhere.
  const isByKey = event.type === 'click' && (event as MouseEvent).detail === 0;
  if (event.target === element && (isByKey || inner?.closest('[data-panel]'))) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (!at) return;
  if (event.type === 'pointermove' || event.type === 'pointerdown') {
    const below = elementBelow(at, element);
    if (below) hands.point(below);
  }
  if (event.type === 'click' && !isByKey && (event as MouseEvent).button === 0) hands.pick();
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

/** What the user's keyboard did; while a word is being composed its keys belong to that. */
function isKey(event: Event): event is KeyboardEvent {
  return event instanceof KeyboardEvent && event.isTrusted && !event.isComposing;
}

/** Does what a key asks for. Returns whether the key is ours: then the page is not told of it. */
function onKey(event: KeyboardEvent, { element, root }: PageHost, hands: TeachHands): boolean {
  const isDown = event.type === 'keydown';
  if (event.key === 'Escape') {
    event.preventDefault();
    if (isDown) hands.close();
    return true;
  }
  const isOurs = document.activeElement === element;
  if (!hands.isPicking()) return isOurs;
  const move = MOVES[event.key];
  const isOnButton = isOurs && root.activeElement instanceof HTMLButtonElement;
  if (move) {
    event.preventDefault();
    if (isDown) hands.move(move);
  } else if (event.key === 'Enter' && !isOnButton) {
    event.preventDefault();
    if (isDown && !event.repeat) hands.pick();
  }
  // Tab, and a key on a button, do what they always do.
  return true;
}
