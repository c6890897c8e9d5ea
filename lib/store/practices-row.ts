/**
 * Rows of practices as they lie on disk, looked at by nobody: the background hands them on and has no room for what they must look
 * like. Whoever shows one puts it through `soundPractices` first.
 */
import { LONGEST_NORM, NO_CHARTER } from '../practices/norms.ts';
import type { HearthDatabase } from './database.ts';
import type { Practices, PracticesRow } from './practices.ts';
import { partsOf } from './series-moves.ts';

/** What is noted during a meeting; the rest is for Hearth's own pages. */
export const LISTS_IN_CALL = [
  'rolesTaken',
  'questionsUsed',
  'welcomes',
  'buddies',
  'followUps',
  'appreciations',
  'ideas',
] as const satisfies readonly (keyof Practices)[];
export type ListInCall = (typeof LISTS_IN_CALL)[number];

/** Lists as they were read, and as they are to be. `null`: there was none. */
export type ListChanges = Partial<
  Record<ListInCall, { readonly before: readonly unknown[] | null; readonly after: readonly unknown[] }>
>;

/** Of a series for which nothing was noted. */
export const NO_PRACTICES: Practices = {
  charter: NO_CHARTER,
  feedbackLink: '',
  roles: [],
  rolesTaken: [],
  ownQuestions: [],
  questionsUsed: [],
  welcomes: [],
  buddies: [],
  followUps: [],
  appreciations: [],
  ideas: [],
  checklists: [],
};

/** What lies there for a history. */
export interface PracticesFound {
  /** The series that stands for the history. */
  readonly whole: string;
  /** The series for which it is kept. */
  readonly keptFor: string;
  /** Trusted by nobody; `undefined`: nothing is noted. */
  readonly row: PracticesRow | undefined;
}

/** Whatever is noted for the history that a series is part of; see `readPractices`. */
export async function findPractices(db: HearthDatabase, seriesId: string): Promise<PracticesFound> {
  const parts = (await partsOf(db, seriesId)).map(({ id }) => id);
  const [whole = seriesId] = parts;
  const rows = await db.practices.bulkGet(parts.length > 0 ? parts : [whole]);
  const row = rows.find((one) => one !== undefined);
  return { whole, keptFor: row?.seriesId ?? whole, row };
}

/** Puts lists in the place of what they were; where somebody changed one of them meanwhile, nothing. What lies there then, and whether it was done. */
export function putLists(
  db: HearthDatabase,
  seriesId: string,
  changes: ListChanges,
): Promise<{ readonly isKept: boolean; readonly found: PracticesFound }> {
  return db.transaction('rw', db.practices, db.series, async () => {
    const found = await findPractices(db, seriesId);
    const all = Object.entries(changes);
    const isAsRead = all.every(([list, { before }]) => {
      const now = found.row?.[list as ListInCall];
      return JSON.stringify(Array.isArray(now) ? now : null) === JSON.stringify(before);
    });
    if (!isAsRead) return { isKept: false, found };
    const lists = Object.fromEntries(all.map(([list, { after }]) => [list, after]));
    // What is not in it is as if nothing was noted, for whoever reads it.
    const row = { ...found.row, ...lists, seriesId: found.keptFor } as PracticesRow;
    await db.practices.put(row);
    return { isKept: true, found: { ...found, row } };
  });
}

/** As the row of a series: what is in it is of that series, whatever series it was noted in. */
export function rowOf(practices: Practices, seriesId: string): PracticesRow {
  // A damaged row may have anything there.
  const here = <One extends { readonly series: string }>(all: readonly One[]) =>
    Array.isArray(all) ? all.map((one: One) => ({ ...one, series: seriesId })) : [];
  const { followUps, ideas, checklists } = practices;
  return {
    ...practices,
    followUps: here(followUps),
    ideas: here(ideas),
    checklists: here(checklists),
    seriesId,
  };
}

/** Whether there is something to open a meeting with: words for the start, or somebody to be asked about something. */
export function isPrepared({ row }: PracticesFound): boolean {
  const { purpose, norms } = row?.charter ?? NO_CHARTER;
  const followUps = Array.isArray(row?.followUps) ? row.followUps : [];
  return Boolean(purpose) || norms?.length > 0 || followUps.some((one) => one?.state === 'open');
}

/** Why the series meets, as the user noted it; `''`: not said. */
export function purposeOf({ row }: PracticesFound): string {
  const purpose: unknown = row?.charter?.purpose;
  return typeof purpose === 'string' ? purpose.slice(0, 2 * LONGEST_NORM) : '';
}
