import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { moved, type Window, zoomed } from './zoom.ts';

const IN = 0.5;
const OUT = 2;
/** One notch of a wheel. */
const NOTCH_PX = 100;
/** How far an arrow goes, in lengths of what is shown. */
const STEP = 0.25;

export interface Zoom {
  readonly window: Window;
  /** Whether everything is shown. */
  readonly isWhole: boolean;
  readonly closer: () => void;
  readonly farther: () => void;
  readonly earlier: () => void;
  readonly later: () => void;
  readonly whole: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Where the wheel zooms, while the control or command key is held. Its width is the time that is shown. */
  readonly track: RefObject<HTMLElement | null>;
}

/** A part of a meeting's time to look at, and every way to change it: buttons, keys, wheel. */
export function useZoom(lengthMs: number): Zoom {
  const [window, setWindow] = useState<Window>({ from: 0, to: lengthMs });
  const track = useRef<HTMLElement>(null);
  const around = (factor: number, place: number) => setWindow((now) => zoomed(now, lengthMs, { factor, place }));
  const by = (lengths: number) => setWindow((now) => moved(now, lengthMs, lengths));
  const whole = () => setWindow({ from: 0, to: lengthMs });

  useEffect(() => {
    const element = track.current;
    const lifetime = new AbortController();
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      // The page would be enlarged instead.
      event.preventDefault();
      setWindow((now) =>
        zoomed(now, lengthMs, {
          factor: OUT ** (event.deltaY / NOTCH_PX / 2),
          place: element ? placeIn(element, event) : 0.5,
        }),
      );
    };
    // The wheel is heard on everything around the track, where names are too.
    const whole = element?.closest<HTMLElement>('.timeline') ?? element;
    whole?.addEventListener('wheel', onWheel, { passive: false, signal: lifetime.signal });
    return () => lifetime.abort();
  }, [lengthMs]);

  const towards = (key: string): (() => void) | null => {
    const forward = isBackwards(track.current) ? 'ArrowLeft' : 'ArrowRight';
    switch (key) {
      case '+':
      case '=':
        return () => around(IN, 0.5);
      case '-':
        return () => around(OUT, 0.5);
      case '0':
        return whole;
      case 'ArrowLeft':
      case 'ArrowRight':
        return () => by(key === forward ? STEP : -STEP);
      case 'Home':
        return () => by(Number.NEGATIVE_INFINITY);
      case 'End':
        return () => by(Number.POSITIVE_INFINITY);
      default:
        return null;
    }
  };
  return {
    window,
    isWhole: window.to - window.from >= lengthMs,
    closer: () => around(IN, 0.5),
    farther: () => around(OUT, 0.5),
    earlier: () => by(-STEP),
    later: () => by(STEP),
    whole,
    track,
    onKeyDown: (event) => {
      const act = towards(event.key);
      if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      act();
    },
  };
}

/** Where the pointer is along the line of reading, 0–1. */
function placeIn(element: HTMLElement, { clientX }: WheelEvent): number {
  const { left, width } = element.getBoundingClientRect();
  const place = Math.min(1, Math.max(0, (clientX - left) / Math.max(1, width)));
  return isBackwards(element) ? 1 - place : place;
}

/** Time runs from right to left. */
function isBackwards(element: HTMLElement | null): boolean {
  const view = element?.ownerDocument.defaultView;
  return element !== null && view?.getComputedStyle(element).direction === 'rtl';
}
