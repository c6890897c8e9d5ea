/** How long meetings are kept: which are due for what, at a given moment. Pure; what is done about it is in `tidy.ts`. */
import type { MeetingRow } from './database.ts';

/** After how many days names go, and the figures with everything else; `null`: not before the user deletes the meeting. */
export interface Retention {
  readonly namesDays: number | null;
  readonly figuresDays: number | null;
}

/** Names for a month, so that the next few meetings can be compared; figures for a year of trends (proposed by Hearth). */
export const RETENTION_DEFAULTS: Retention = { namesDays: 30, figuresDays: 365 };

/** Nothing is due because of it. */
export const NO_LIMIT: Retention = { namesDays: null, figuresDays: null };

/** The longest that can be set, days. */
export const MOST_DAYS = 3650;

const DAY_MS = 24 * 60 * 60_000;
/** While somebody may still come back into a meeting nothing is taken from it: as long as `REJOIN_WINDOW_MS`. */
const SETTLED_MS = 10 * 60_000;

export interface RetentionRules {
  /** What the user set for everything. */
  readonly own: Retention;
  /** What holds for single series instead, by their id. */
  readonly series: ReadonlyMap<string, Retention>;
  /** What whoever manages the browser allows at most; nobody can hold a meeting back from it. */
  readonly limits: Retention;
}

type Kept = Pick<MeetingRow, 'id' | 'seriesId' | 'updatedWall' | 'closed' | 'anonymous' | 'held'>;

/** When something is due, wall clock, ms; `null`: never. */
export interface Fate {
  /** Names go; `null` too where they are gone, or where the whole meeting goes first. */
  readonly namesAt: number | null;
  readonly figuresAt: number | null;
}

/** The shorter of each. */
export function strictest(...all: readonly Retention[]): Retention {
  const least = (days: readonly (number | null)[]) => {
    const set = days.filter((one) => one !== null);
    return set.length === 0 ? null : Math.min(...set);
  };
  return {
    namesDays: least(all.map(({ namesDays }) => namesDays)),
    figuresDays: least(all.map(({ figuresDays }) => figuresDays)),
  };
}

/** What becomes of a meeting, and when. A meeting that may still be going on has no fate yet. */
export function fateOf(row: Kept, { own, series, limits }: RetentionRules): Fate {
  if (row.closed !== 1) return { namesAt: null, figuresAt: null };
  const chosen = row.held ? NO_LIMIT : (series.get(row.seriesId) ?? own);
  const { namesDays, figuresDays } = strictest(chosen, limits);
  const after = (days: number | null) => (days === null ? null : row.updatedWall + Math.max(days * DAY_MS, SETTLED_MS));
  const figuresAt = after(figuresDays);
  const namesAt = row.anonymous ? null : after(namesDays);
  const isGoneFirst = namesAt !== null && figuresAt !== null && figuresAt <= namesAt;
  return { namesAt: isGoneFirst ? null : namesAt, figuresAt };
}

export interface Due<Row> {
  /** Names are to be taken out of these. */
  readonly names: readonly Row[];
  /** These are to be deleted. */
  readonly figures: readonly Row[];
}

/** What is due after `from` and by `to`, wall clock, ms. What was due before stays due until it is done: leave out `from`. */
export function dueBy<Row extends Kept>(
  rows: readonly Row[],
  rules: RetentionRules,
  to: number,
  from = Number.NEGATIVE_INFINITY,
): Due<Row> {
  const isDue = (at: number | null) => at !== null && at > from && at <= to;
  const fates = rows.map((row) => ({ row, ...fateOf(row, rules) }));
  const figures = fates.filter(({ figuresAt }) => isDue(figuresAt));
  const names = fates.filter(({ namesAt, figuresAt }) => isDue(namesAt) && !isDue(figuresAt));
  return { names: names.map(({ row }) => row), figures: figures.map(({ row }) => row) };
}
