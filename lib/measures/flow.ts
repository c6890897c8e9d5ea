/** How the talking went, for the whole meeting and nobody in particular. */
import type { Account } from './account.ts';
import { type Interval, joined, lengthOf, without } from './intervals.ts';
import type { MeetingReport } from './report.ts';
import type { Timeline } from './timeline.ts';
import { floorTurns } from './turns.ts';

/** A silence shorter than this is a breath between two people, not a pause (proposed by Hearth; gaps between people are about 0.2 s). */
export const PAUSE_MS = 3000;

export interface Flow {
  /** How often the floor went to somebody. */
  readonly turns: number;
  /** What was said in the longest floor turn, ms. */
  readonly longestTurnMs: number;
  /** How long nobody spoke, in pauses of three seconds and more, ms; `null` unless everybody could be seen. */
  readonly pausedMs: number | null;
  readonly longestPauseMs: number | null;
}

/** `null` where the page showed one speaker at a time, or nobody spoke: turns cannot be known there. */
export function flowOf({ ledger, stretches, end }: Account, report: MeetingReport, timeline: Timeline): Flow | null {
  if (ledger.approximate || ledger.role !== 'facilitator') return null;
  const turns = floorTurns(stretches);
  if (turns.length === 0) return null;
  const pauses = report.shares === 'shown' ? pausesIn(timeline, ledger.topics[0]?.from ?? 0, end) : null;
  return {
    turns: turns.length,
    longestTurnMs: Math.max(...turns.map(({ speechMs }) => speechMs)),
    pausedMs: pauses && lengthOf(pauses),
    longestPauseMs: pauses && Math.max(0, ...pauses.map(({ from, to }) => to - from)),
  };
}

function pausesIn({ lanes, held, gaps }: Timeline, from: number, to: number): Interval[] {
  const notSilent = joined([...lanes.flatMap(({ speech }) => speech), ...held, ...gaps]);
  return without([{ from, to }], notSilent).filter((pause) => pause.to - pause.from >= PAUSE_MS);
}
