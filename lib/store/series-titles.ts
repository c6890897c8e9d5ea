/**
 * Meetings of one name in ever new rooms (a fresh link each week) belong together. A room that was just used for the first time is
 * put into the history of the one series that bears its meeting's title; where two do, nobody can tell which, and nothing is done.
 */
import type { HearthDatabase, MeetingRow } from './database.ts';
import { historyOf } from './series-moves.ts';
import { isSound } from './sound.ts';

/** Puts the room of a meeting that is over into a history, by its title. What the user took apart stays apart. */
export async function joinByTitle(db: HearthDatabase, { id, seriesId, platform, summary }: MeetingRow): Promise<void> {
  const title = compared(summary.title);
  const series = await db.series.get(seriesId);
  if (title === '' || !series || series.partOf !== undefined || series.keptApart || series.splitFrom) return;
  const whole = db.meetings.where('seriesId').equals(seriesId);
  // Its breakout rooms bear its series, and are no meetings of their own.
  const isFirst = (await whole.filter((row) => row.parentId === undefined).count()) === 1;
  const hasParts = (await db.series.where('partOf').equals(seriesId).count()) > 0;
  if (!isFirst || hasParts) return;
  const found = new Set<string>();
  const others = db.meetings.where('[platform+room]').between([platform, ''], [platform, '\uffff']);
  const namesakes = await others
    .filter(
      (row) => isSound(row) && row.id !== id && row.parentId === undefined && compared(row.summary.title) === title,
    )
    .toArray();
  for (const one of new Set(namesakes.map((row) => row.seriesId))) {
    const whole = await historyOf(db, one);
    if (whole && whole.id !== seriesId) found.add(whole.id);
  }
  const [into, ...more] = found;
  if (into !== undefined && more.length === 0) await db.series.update(seriesId, { partOf: into });
}

/** Titles are the same whatever their case and spaces. */
function compared(title: string): string {
  return title.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
