/** Stretches of meeting time as plain intervals: in order, apart from each other. ms on the meeting clock. */

export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** Puts intervals in order and joins those that touch; what has no length is dropped. */
export function joined(intervals: readonly Interval[]): Interval[] {
  const parts: { from: number; to: number }[] = [];
  for (const { from, to } of [...intervals].sort((a, b) => a.from - b.from)) {
    if (to <= from) continue;
    const last = parts.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else parts.push({ from, to });
  }
  return parts;
}

/** What lies in both. */
export function within(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const parts: Interval[] = [];
  let first = 0;
  for (const one of a) {
    while ((b[first]?.to ?? Number.POSITIVE_INFINITY) <= one.from) first += 1;
    for (let i = first; i < b.length; i++) {
      const other = b[i];
      if (!other || other.from >= one.to) break;
      parts.push({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) });
    }
  }
  return parts;
}

/** What lies in `a` and not in `b`. */
export function without(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  return within(a, gapsBetween(b));
}

/** Everything outside of some intervals. */
function gapsBetween(intervals: readonly Interval[]): Interval[] {
  const edges = [
    Number.NEGATIVE_INFINITY,
    ...intervals.flatMap(({ from, to }) => [from, to]),
    Number.POSITIVE_INFINITY,
  ];
  const gaps: Interval[] = [];
  for (let i = 0; i < edges.length; i += 2) {
    const [from, to] = [edges[i], edges[i + 1]];
    if (from !== undefined && to !== undefined && from < to) gaps.push({ from, to });
  }
  return gaps;
}

/** How long they are together, ms. */
export function lengthOf(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, { from, to }) => sum + to - from, 0);
}
