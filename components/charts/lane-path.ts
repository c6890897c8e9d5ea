/** Intervals as one path: only what is to be seen, and nothing finer than can be seen. Pure. */
import type { Interval } from '../../lib/measures/intervals.ts';
import type { Window } from './zoom.ts';

/** Lanes are so many units long, however wide they are drawn: about a pixel each, never much more. */
export const LANE_UNITS = 1000;

/** Those that touch the window, joined where they are less than a unit apart, in units from the window's beginning. */
export function unitsIn(intervals: readonly Interval[], window: Window): Interval[] {
  const scale = LANE_UNITS / Math.max(1, window.to - window.from);
  const shown: { from: number; to: number }[] = [];
  for (let i = firstEndingAfter(intervals, window.from); i < intervals.length; i++) {
    const one = intervals[i];
    if (!one || one.from >= window.to) break;
    const from = Math.max(0, (one.from - window.from) * scale);
    // The shortest word can be seen.
    const to = Math.min(LANE_UNITS, Math.max((one.to - window.from) * scale, from + 1));
    const last = shown.at(-1);
    if (last && from - last.to < 1) last.to = Math.max(last.to, to);
    else shown.push({ from, to });
  }
  return shown;
}

/** Intervals are in order and apart, so a long meeting costs a search, not a walk. */
function firstEndingAfter(intervals: readonly Interval[], at: number): number {
  let low = 0;
  let high = intervals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((intervals[middle]?.to ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where bars stand in a lane, px. */
export interface BarPlace {
  readonly top: number;
  readonly height: number;
}

/** Bars for the intervals that are to be seen. */
export function barsPath(intervals: readonly Interval[], window: Window, { top, height }: BarPlace): string {
  let path = '';
  for (const { from, to } of unitsIn(intervals, window)) {
    path += `M${tenth(from)} ${top}H${tenth(to)}v${height}H${tenth(from)}z`;
  }
  return path;
}

/** Upright lines at moments that are to be seen. */
export function linesPath(moments: readonly number[], window: Window, { top, height }: BarPlace): string {
  const scale = LANE_UNITS / Math.max(1, window.to - window.from);
  return moments
    .filter((at) => at > window.from && at < window.to)
    .map((at) => `M${tenth((at - window.from) * scale)} ${top}v${height}`)
    .join('');
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
