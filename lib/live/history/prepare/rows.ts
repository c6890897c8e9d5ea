/** Lists of what was noted, each thing known by its id. */
import type { Practices } from '../../../store/practices.ts';
import type { PracticesChange } from './model.ts';

/** The lists whose things have an id. */
type Listed = 'roles' | 'ownQuestions' | 'followUps' | 'appreciations' | 'ideas';

/** More in one list than anybody reads; the oldest are let go (proposed by Hearth). */
const MOST_KEPT = 500;

interface Row {
  readonly id: string;
}

/** A change of one list. */
export function changeRows<K extends Listed>(
  list: K,
  change: (rows: Practices[K]) => Practices[K],
): (practices: Practices) => Practices {
  return (practices) => ({ ...practices, [list]: change(practices[list]) });
}

/** Adds a row, or puts it where the one of its id is. */
export function withRow<T extends Row>(rows: readonly T[], row: T): readonly T[] {
  if (rows.some(({ id }) => id === row.id)) return rows.map((one) => (one.id === row.id ? row : one));
  return [...rows, row].slice(-MOST_KEPT);
}

/** The list without a row. */
export function withoutRow<T extends Row>(rows: readonly T[], id: string): readonly T[] {
  return rows.filter((one) => one.id !== id);
}

/** Puts a row back to where it was among these. */
export function putBack<T extends Row>(rows: readonly T[], row: T, before: readonly T[]): readonly T[] {
  if (rows.some(({ id }) => id === row.id)) return withRow(rows, row);
  const following = before.slice(before.findIndex(({ id }) => id === row.id) + 1);
  const next = rows.findIndex(({ id }) => following.some((one) => one.id === id));
  return next < 0 ? [...rows, row] : [...rows.slice(0, next), row, ...rows.slice(next)];
}

/** Takes a row of a list out, and the way back. */
export function removal<K extends Listed>(
  practices: Practices,
  list: K,
  id: string,
): { readonly change: PracticesChange; readonly back: PracticesChange } | null {
  const before: readonly Row[] = practices[list];
  const row = before.find((one) => one.id === id);
  if (!row) return null;
  const changed = (change: (rows: readonly Row[]) => readonly Row[]) => (now: Practices) => ({
    ...now,
    [list]: change(now[list]),
  });
  return { change: changed((rows) => withoutRow(rows, id)), back: changed((rows) => putBack(rows, row, before)) };
}
