/** Where a time axis has its marks. */
import { scaleUtc } from 'd3-scale';
import type { Window } from './zoom.ts';

/** Round moments in a window, ms; about so many. */
export function ticksIn({ from, to }: Window, count: number): number[] {
  // Meeting time counts from 0, as the epoch does: what is round on a clock is round here.
  return scaleUtc()
    .domain([from, to])
    .ticks(count)
    .map((moment) => moment.getTime());
}

/** Where a moment is in a window, as a CSS length along the line of reading. */
export function placeOf(at: number, { from, to }: Window): string {
  return `${(((at - from) / Math.max(1, to - from)) * 100).toFixed(3)}%`;
}
