/** What belongs to the practices of a series: one row each, written by the user, on Hearth's own pages. */
import type { Appreciation } from '../practices/appreciations.ts';
import type { Checklist } from '../practices/checklist.ts';
import type { FollowUp } from '../practices/follow-ups.ts';
import type { Buddy, WelcomeMark } from '../practices/newcomers.ts';
import type { SeriesCharter } from '../practices/norms.ts';
import type { OwnQuestion } from '../practices/questions.ts';
import type { RoleTaken, SeriesRole } from '../practices/roles.ts';
import type { Idea } from '../practices/you-said.ts';
import type { HearthDatabase } from './database.ts';
import { findPractices, rowOf } from './practices-row.ts';
import { soundPractices } from './practices-schema.ts';

/** Everything that is noted for a series; small lists, each bounded by the room `practices`. */
export interface Practices {
  readonly charter: SeriesCharter;
  /** An anonymous form of the group's own: an address, `''` without. */
  readonly feedbackLink: string;
  readonly roles: readonly SeriesRole[];
  readonly rolesTaken: readonly RoleTaken[];
  readonly ownQuestions: readonly OwnQuestion[];
  /** Ids of the check-in questions that were asked, newest last. */
  readonly questionsUsed: readonly string[];
  readonly welcomes: readonly WelcomeMark[];
  readonly buddies: readonly Buddy[];
  readonly followUps: readonly FollowUp[];
  readonly appreciations: readonly Appreciation[];
  readonly ideas: readonly Idea[];
  readonly checklists: readonly Checklist[];
}

/** Keyed by the series whose history it belongs to. */
export interface PracticesRow extends Practices {
  readonly seriesId: string;
}

/**
 * What is noted for the history that a series is part of. It is noted for the series that stands for the history, or, where nothing
 * is, for the first of its parts for which something is: so what is put together moves nothing, and taken apart everybody has
 * what was theirs. What an older or newer Hearth, or a damaged disk, left out is as if nothing was noted.
 */
export function readPractices(db: HearthDatabase, seriesId: string): Promise<PracticesRow> {
  return db.transaction('r', db.practices, db.series, async () => (await find(db, seriesId)).row);
}

/** Changes what is noted for a history, against whatever another page changed meanwhile; gives what is noted then. */
export function changePractices(
  db: HearthDatabase,
  seriesId: string,
  change: (practices: Practices) => Practices,
): Promise<PracticesRow> {
  return db.transaction('rw', db.practices, db.series, async () => {
    const { row, keptFor } = await find(db, seriesId);
    const changed = change(row);
    await db.practices.put(rowOf(changed, keptFor));
    return rowOf(changed, row.seriesId);
  });
}

/** What is noted for every series, each as it is kept. */
export async function allPractices(db: HearthDatabase): Promise<PracticesRow[]> {
  const rows = await db.practices.toArray();
  return rows.map((row) => ({ ...soundPractices(row), seriesId: row.seriesId }));
}

/** What is noted for a history, as of the series that stands for it; and for which series it is kept. */
async function find(
  db: HearthDatabase,
  seriesId: string,
): Promise<{ readonly row: PracticesRow; readonly keptFor: string }> {
  const { whole, keptFor, row } = await findPractices(db, seriesId);
  return { row: rowOf(soundPractices(row), whole), keptFor };
}
