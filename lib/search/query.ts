/** What the list of meetings is asked for. */
import type { PlatformId } from '../platforms/contract.ts';

/** Orders of the list. None by how people did. */
export const SORTS = ['newest', 'oldest', 'longest', 'most-people'] as const;
export type Sort = (typeof SORTS)[number];

export interface ListQuery {
  /** In title, name of the series or note. */
  readonly text: string;
  /** Part of the name of somebody who was there. */
  readonly person: string;
  /** The series that stands for a history; `''`: any. */
  readonly series: string;
  readonly platform: PlatformId | '';
  /** First and last day, as a date field gives them (2026-11-25), where the user is; `''`: open. */
  readonly from: string;
  readonly to: string;
  readonly sort: Sort;
}

/** Everything, newest first. */
export const NO_QUERY: ListQuery = { text: '', person: '', series: '', platform: '', from: '', to: '', sort: 'newest' };

/** Whether nothing is left out, whatever the order. */
export function isUnfiltered({ text, person, series, platform, from, to }: ListQuery): boolean {
  return text.trim() === '' && person.trim() === '' && [series, platform, from, to].every((value) => value === '');
}

/** From when (ms, inclusive) to when (exclusive) a query asks; days put the wrong way round are turned. */
export function timesOf({ from, to }: Pick<ListQuery, 'from' | 'to'>): { from: number; to: number } {
  const turned = from !== '' && to !== '' && from > to;
  return {
    from: dayStart(turned ? to : from, 0) ?? Number.NEGATIVE_INFINITY,
    to: dayStart(turned ? from : to, 1) ?? Number.POSITIVE_INFINITY,
  };
}

/** Midnight of a day, or of so many days later, where the user is: a day may have 23 or 25 hours. `null`: no day. */
function dayStart(day: string, later: number): number | null {
  const parts = /^(\d{4,6})-(\d{2})-(\d{2})$/.exec(day);
  if (!parts) return null;
  const [year, month, date] = parts.slice(1).map(Number);
  if (year === undefined || month === undefined || date === undefined) return null;
  const at = new Date(2000, 0, 1);
  at.setFullYear(year, month - 1, date + later);
  return at.getTime();
}
