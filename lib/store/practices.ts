/** What belongs to the practices of a series: one row each, written by the user, on Hearth's own pages. */
import type { Appreciation } from '../practices/appreciations.ts';
import type { Checklist } from '../practices/checklist.ts';
import type { FollowUp } from '../practices/follow-ups.ts';
import type { Buddy, WelcomeMark } from '../practices/newcomers.ts';
import { NO_CHARTER, type SeriesCharter } from '../practices/norms.ts';
import type { OwnQuestion } from '../practices/questions.ts';
import type { RoleTaken, SeriesRole } from '../practices/roles.ts';
import type { Idea } from '../practices/you-said.ts';
import type { HearthDatabase } from './database.ts';

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

/** What is noted for a series. What an older or newer Hearth, or a damaged disk, left out is as if nothing was noted. */
export async function readPractices(db: HearthDatabase, seriesId: string): Promise<PracticesRow> {
  return { ...NO_PRACTICES, ...(await db.practices.get(seriesId)), seriesId };
}

/** Changes what is noted for a series, against whatever another page changed meanwhile; gives what is noted then. */
export function changePractices(
  db: HearthDatabase,
  seriesId: string,
  change: (practices: Practices) => Practices,
): Promise<PracticesRow> {
  return db.transaction('rw', db.practices, async () => {
    const row = { ...change(await readPractices(db, seriesId)), seriesId };
    await db.practices.put(row);
    return row;
  });
}
