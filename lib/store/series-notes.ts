/** What the user notes about a history: what was begun, and whether single people are shown over time. */
import type { HearthDatabase, SeriesRow } from './database.ts';
import { historyOf } from './series-moves.ts';

type Practice = NonNullable<SeriesRow['practices']>[number];

/** Notes that something was begun; in order of time. */
export function addPractice(db: HearthDatabase, seriesId: string, practice: Practice): Promise<void> {
  return changePractices(db, seriesId, (practices) =>
    [...practices, practice].sort((a, b) => a.wall - b.wall || (a.text < b.text ? -1 : 1)),
  );
}

export function removePractice(db: HearthDatabase, seriesId: string, { wall, text }: Practice): Promise<void> {
  return changePractices(db, seriesId, (practices) =>
    practices.filter((practice) => practice.wall !== wall || practice.text !== text),
  );
}

export async function setPersonTrends(db: HearthDatabase, seriesId: string, on: boolean): Promise<void> {
  const whole = await historyOf(db, seriesId);
  if (whole) await db.series.update(whole.id, { personTrends: on });
}

function changePractices(
  db: HearthDatabase,
  seriesId: string,
  change: (practices: readonly Practice[]) => readonly Practice[],
): Promise<void> {
  return db.transaction('rw', db.series, async () => {
    const whole = await historyOf(db, seriesId);
    if (whole) await db.series.update(whole.id, { practices: change(whole.practices ?? []) });
  });
}
