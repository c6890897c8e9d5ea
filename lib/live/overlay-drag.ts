/** Dragging the overlay by its handle, with mouse, pen or finger. A press that does not move is a click like any other. */
import type { PageHost } from './page-host.ts';
import { type Box, type Corner, nearestCorner, type Size } from './placement.ts';

/** A hand that moves less than this, px, meant to click. */
const SLACK = 5;

export interface Draggable {
  window(): Size;
  /** Where it stands now. */
  box(): Box;
  /** Shows it at a place of the hand's. */
  follow(left: number, top: number): void;
  /** It was let go in this corner; `null`: the hand was taken away, so it goes back. */
  drop(corner: Corner | null): void;
}

/** Listens until `signal` ends. What can be dragged by bears `data-handle`. */
export function letDrag({ root, mount }: PageHost, target: Draggable, signal: AbortSignal): void {
  let hasDragged = false;
  root.addEventListener(
    'pointerdown',
    (event) => {
      const hand = event as PointerEvent;
      const isHandle = hand.target instanceof Element && hand.target.closest('[data-handle]') !== null;
      if (!hand.isPrimary || hand.button !== 0 || !isHandle) return;
      hasDragged = false;
      followHand(hand, target, {
        begin: () => {
          hasDragged = true;
          // Taken only now: a press that is taken at once clicks on nothing.
          mount.setPointerCapture(hand.pointerId);
        },
        signal,
      });
    },
    { signal },
  );
  root.addEventListener(
    'click',
    (event) => {
      // The end of a drag presses no button.
      if (hasDragged && (event as MouseEvent).detail > 0) event.stopImmediatePropagation();
      hasDragged = false;
    },
    { capture: true, signal },
  );
}

/** Until the hand lets go. Listens at the window, as a quick hand is outside before it is taken. */
function followHand(
  press: PointerEvent,
  target: Draggable,
  { begin, signal }: { begin: () => void; signal: AbortSignal },
): void {
  const over = new AbortController();
  const options = { capture: true, signal: AbortSignal.any([over.signal, signal]) };
  const start = target.box();
  let box: Box | null = null;
  const move = (event: Event) => {
    const hand = event as PointerEvent;
    if (hand.pointerId !== press.pointerId) return;
    const [right, down] = [hand.clientX - press.clientX, hand.clientY - press.clientY];
    if (!box && Math.hypot(right, down) < SLACK) return;
    if (!box) begin();
    event.stopImmediatePropagation();
    box = { ...start, left: start.left + right, top: start.top + down };
    target.follow(box.left, box.top);
  };
  const end = (event: Event) => {
    if ((event as PointerEvent).pointerId !== press.pointerId) return;
    over.abort();
    if (!box) return;
    event.stopImmediatePropagation();
    target.drop(event.type === 'pointerup' ? nearestCorner(box, target.window()) : null);
  };
  addEventListener('pointermove', move, options);
  addEventListener('pointerup', end, options);
  addEventListener('pointercancel', end, options);
}
