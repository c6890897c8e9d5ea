/** How the talking grew: everybody's share of all talking up to a moment, and everybody's airtime in each topic. */
import { SHARES_AFTER_MS, SHARES_AFTER_SPEECH_MS } from './airtime.ts';
import { type Interval, lengthOf, within } from './intervals.ts';
import type { Timeline } from './timeline.ts';

/** Shares up to a moment, in the order of the lanes. */
export interface SharePoint {
  /** Meeting clock, ms. */
  readonly at: number;
  /** 0–1 each; together 1. */
  readonly shares: readonly number[];
}

/** Everybody's share of the talking up to each of so many moments, from the first at which a share says anything. */
export function sharesOverTime(timeline: Timeline, moments: number): SharePoint[] {
  const { lanes, lengthMs } = timeline;
  const from = firstMoment(timeline);
  if (from === null || from >= lengthMs) return [];
  const counters = lanes.map(({ speech }) => counterOf(speech));
  return Array.from({ length: moments }, (_, i) => {
    const at = from + ((lengthMs - from) * i) / (moments - 1);
    const said = counters.map((upTo) => upTo(at));
    const all = said.reduce((sum, ms) => sum + ms, 0);
    return { at, shares: said.map((ms) => ms / all) };
  });
}

/** When ten minutes of meeting and three of speech are over; before that shares are mostly chance. `null`: never. */
function firstMoment({ lanes, lengthMs, held }: Timeline): number | null {
  const counters = lanes.map(({ speech }) => counterOf(speech));
  const heldUpTo = counterOf(held);
  const step = 1000;
  for (let at = SHARES_AFTER_MS; at < lengthMs; at += step) {
    if (at - heldUpTo(at) < SHARES_AFTER_MS) continue;
    const speech = counters.reduce((sum, upTo) => sum + upTo(at), 0);
    if (speech >= SHARES_AFTER_SPEECH_MS) return at;
  }
  return null;
}

/** How much of some intervals lies before a moment; moments must not go back. */
function counterOf(intervals: readonly Interval[]): (at: number) => number {
  let next = 0;
  let before = 0;
  return (at) => {
    for (let one = intervals[next]; one && one.to <= at; one = intervals[next]) {
      before += one.to - one.from;
      next += 1;
    }
    const open = intervals[next];
    return before + (open && open.from < at ? at - open.from : 0);
  };
}

/** Airtime of everybody in each topic, ms: a row for each topic, in the order of the lanes. */
export function airtimeByTopic({ lanes, topics }: Pick<Timeline, 'lanes' | 'topics'>): number[][] {
  return topics.map((topic) => lanes.map(({ speech }) => lengthOf(within([topic], speech))));
}
