/** What the user notes about a history: what was begun, whether single people are shown over time, and what its meetings are usually like. */
import { NO_PLAN, type SeriesPlan } from '../meeting/series.ts';
import type { HearthDatabase, MeetingRow, SeriesRow } from './database.ts';
import { historyOf, partsOf } from './series-moves.ts';

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

/** What a history's meetings are usually like: as in the room that it met in last, else in the one that stands for it, which is the first of its parts. */
export function usualPlan(parts: readonly SeriesRow[], newest: MeetingRow | undefined): SeriesPlan {
  const own = parts.find(({ id }) => id === newest?.seriesId)?.plan;
  return own ?? parts[0]?.plan ?? NO_PLAN;
}

/** Plans the meetings in every room of a history. */
export function setUsualPlan(db: HearthDatabase, seriesId: string, plan: SeriesPlan): Promise<void> {
  return db.transaction('rw', db.series, async () => {
    for (const { id } of await partsOf(db, seriesId)) await db.series.update(id, { plan });
  });
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
