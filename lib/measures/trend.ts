/** A series over time, as the meetings' summary rows tell it: no log is read, and nothing is told of single people. */
import type { MeetingKind } from '../meeting/events.ts';
import type { MeetingSummary } from '../meeting/summary.ts';

/** `heard`: share of the people who were heard from. `balance`, `voices`: how the talking was spread. `coverage`: how much was measured. */
export const TREND_MEASURES = ['heard', 'balance', 'voices', 'coverage'] as const;
export type TrendMeasure = (typeof TREND_MEASURES)[number];

/** More points than this are put together by month, quarter or year (proposed by Hearth: what one can tell apart on a page). */
export const MOST_POINTS = 60;
/** So many meetings before and since a practice was begun are put side by side… */
const MEETINGS_BESIDE = 10;
/** …and of fewer than this nothing is said (both proposed by Hearth). */
const FEWEST_BESIDE = 3;

/** What a kind of meeting lets one say. */
export interface KindSays {
  /** How evenly people spoke says something. */
  readonly spread: boolean;
  /** Everybody is on the page, so how many were heard from says something. */
  readonly heard: boolean;
}

export interface TrendValue {
  /** The figure, or the middle one of several meetings; `null`: it lies somewhere between `low` and `high`. */
  readonly middle: number | null;
  /** Of several meetings half lie between these. Of one meeting: both the figure, or how far what could not be seen may have moved it. */
  readonly low: number;
  readonly high: number;
}

export interface TrendPoint {
  /** Wall clock, ms: when the meeting began, or the first of several. */
  readonly wall: number;
  /** How many meetings it stands for. */
  readonly meetings: number;
  /** Some of them were read off a page that shows one speaker at a time. */
  readonly approximate: boolean;
  /** `null`: held back. */
  readonly values: Readonly<Record<TrendMeasure, TrendValue | null>>;
}

/** What a point stands for. */
export type TrendStep = 'meeting' | 'month' | 'quarter' | 'year';

export interface Trend {
  readonly step: TrendStep;
  /** Oldest first. */
  readonly points: readonly TrendPoint[];
}

/** The trend of meetings that are over, in any order. */
export function trendOf(summaries: readonly MeetingSummary[], says: (kind: MeetingKind) => KindSays): Trend {
  const single = pointsOf(summaries, says);
  if (single.length <= MOST_POINTS) return { step: 'meeting', points: single };
  for (const step of ['month', 'quarter'] as const) {
    const points = together(single, step);
    if (points.length <= MOST_POINTS) return { step, points };
  }
  return { step: 'year', points: together(single, 'year') };
}

/** One point a meeting, oldest first. */
function pointsOf(summaries: readonly MeetingSummary[], says: (kind: MeetingKind) => KindSays): TrendPoint[] {
  return [...summaries]
    .sort((a, b) => a.startedWall - b.startedWall)
    .map((summary) => {
      const { spread, heard } = says(summary.kind ?? 'discussion');
      return {
        wall: summary.startedWall,
        meetings: 1,
        approximate: summary.mode !== 'per-participant',
        values: {
          heard: heard ? heardShare(summary) : null,
          balance: exactly(spread ? summary.balance : null),
          voices: exactly(spread ? (summary.effectiveVoices ?? null) : null),
          coverage: exactly(summary.coverage),
        },
      };
    });
}

/** Share of the people who were heard from, 0–1; between two bounds where some could not be seen. */
function heardShare({ role, people, heardFrom, cantTell }: MeetingSummary): TrendValue | null {
  if (role === 'just-me' || people < 2) return null;
  const low = heardFrom / people;
  return cantTell === 0 ? exactly(low) : { middle: null, low, high: (heardFrom + cantTell) / people };
}

function exactly(value: number | null): TrendValue | null {
  return value === null ? null : { middle: value, low: value, high: value };
}

function together(points: readonly TrendPoint[], step: Exclude<TrendStep, 'meeting'>): TrendPoint[] {
  const groups = new Map<number, TrendPoint[]>();
  for (const point of points) {
    const at = startOf(point.wall, step);
    groups.set(at, [...(groups.get(at) ?? []), point]);
  }
  return [...groups.values()].map((group) => ({
    wall: group[0]?.wall ?? 0,
    meetings: group.length,
    approximate: group.some(({ approximate }) => approximate),
    values: {
      heard: middleOf(group, 'heard'),
      balance: middleOf(group, 'balance'),
      voices: middleOf(group, 'voices'),
      coverage: middleOf(group, 'coverage'),
    },
  }));
}

/** A month, quarter or year, where the user is. */
function startOf(wall: number, step: Exclude<TrendStep, 'meeting'>): number {
  const date = new Date(wall);
  const month = step === 'month' ? date.getMonth() : step === 'quarter' ? Math.floor(date.getMonth() / 3) * 3 : 0;
  return date.getFullYear() * 12 + month;
}

/** Of meetings whose figure is known. */
function middleOf(points: readonly TrendPoint[], measure: TrendMeasure): TrendValue | null {
  const known = points.flatMap(({ values }) => values[measure]?.middle ?? []).sort((a, b) => a - b);
  if (known.length === 0) return null;
  return { middle: quantile(known, 0.5), low: quantile(known, 0.25), high: quantile(known, 0.75) };
}

/** Of values in ascending order, at least one. */
function quantile(values: readonly number[], q: number): number {
  const at = (values.length - 1) * q;
  const below = values[Math.floor(at)] ?? 0;
  return below + ((values[Math.ceil(at)] ?? below) - below) * (at - Math.floor(at));
}

/** A measure before and since a practice was begun: the middle of so many meetings each. */
export interface Beside {
  readonly measure: TrendMeasure;
  readonly before: { readonly middle: number; readonly meetings: number };
  readonly since: { readonly middle: number; readonly meetings: number };
}

/**
 * What was otherwise after `wall`: the last ten meetings before it beside the first ten from then on. A measure with too few
 * meetings on either side is passed over. It tells what was so when, never why.
 */
export function besides(
  summaries: readonly MeetingSummary[],
  says: (kind: MeetingKind) => KindSays,
  wall: number,
): Beside[] {
  const points = pointsOf(summaries, says);
  return TREND_MEASURES.flatMap((measure) => {
    const known = points.filter(({ values }) => (values[measure]?.middle ?? null) !== null);
    const before = sideOf(known.filter((point) => point.wall < wall).slice(-MEETINGS_BESIDE), measure);
    const since = sideOf(known.filter((point) => point.wall >= wall).slice(0, MEETINGS_BESIDE), measure);
    return before && since ? [{ measure, before, since }] : [];
  });
}

/** What the last meetings had in the middle, of those whose figure is known. */
export interface Lately {
  readonly heard: Beside['since'] | null;
  readonly balance: Beside['since'] | null;
  /** Some of them were read off a page that shows one speaker at a time. */
  readonly approximate: boolean;
}

/** So many of the last meetings are told of. */
export const MEETINGS_LATELY = MEETINGS_BESIDE;

/** How the last ten meetings went; a measure that is known of too few of them is `null`. */
export function lately(summaries: readonly MeetingSummary[], says: (kind: MeetingKind) => KindSays): Lately {
  const points = pointsOf(summaries, says).slice(-MEETINGS_LATELY);
  const side = (measure: TrendMeasure) =>
    sideOf(
      points.filter(({ values }) => (values[measure]?.middle ?? null) !== null),
      measure,
    );
  return {
    heard: side('heard'),
    balance: side('balance'),
    approximate: points.some(({ approximate }) => approximate),
  };
}

function sideOf(points: readonly TrendPoint[], measure: TrendMeasure): Beside['before'] | null {
  const middle = points.length < FEWEST_BESIDE ? null : (middleOf(points, measure)?.middle ?? null);
  return middle === null ? null : { middle, meetings: points.length };
}
