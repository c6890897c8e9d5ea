/** What decides whether notes may be opened: how many people there are, and whether a meeting goes on. */
import type { HearthDatabase, MeetingRow } from '../../store/database.ts';
import { readAttendance } from '../../store/logs.ts';
import { REJOIN_WINDOW_MS } from '../../store/meeting-store.ts';
import { historyOf, meetingsOfSeries, partsOf } from '../../store/series-moves.ts';
import { isSound } from '../../store/sound.ts';
import { isWhole } from './series.ts';

/** So many newest meetings tell how large a group is (proposed by Hearth). */
const MEETINGS_LOOKED_AT = 5;

export interface IdeaFacts {
  /** The series whose history it is. */
  readonly id: string;
  /** All series of the history, that one first. */
  readonly parts: readonly string[];
  readonly name: string;
  /** How many people beside the user are usually there; `null`: no meeting tells. */
  readonly groupSize: number | null;
}

/** Reads it; `null`: nothing is known of such a series. */
export async function ideaFacts(db: HearthDatabase, seriesId: string): Promise<IdeaFacts | null> {
  const [whole, parts, all] = await Promise.all([
    historyOf(db, seriesId),
    partsOf(db, seriesId),
    meetingsOfSeries(db, seriesId),
  ]);
  const rows = all.filter(isSound);
  if (rows.length === 0 && !whole) return null;
  return {
    id: whole?.id ?? seriesId,
    parts: parts.length > 0 ? parts.map(({ id }) => id) : [seriesId],
    name: whole?.label || (rows.at(-1)?.summary.title ?? ''),
    groupSize: await groupSizeIn(db, rows.filter(isWhole)),
  };
}

/** Whether a meeting of any room goes on at `wall`, or may be gone on with. */
export async function isMeetingOn(db: HearthDatabase, wall: number): Promise<boolean> {
  const open = await db.meetings.where('over').equals(0).toArray();
  return open.some(({ updatedWall }) => wall - updatedWall < REJOIN_WINDOW_MS);
}

/** The middle one of the newest meetings; of two the smaller, so that it is rather too careful. */
async function groupSizeIn(db: HearthDatabase, meetings: readonly MeetingRow[]): Promise<number | null> {
  const newest = meetings.filter(({ summary }) => summary.role === 'facilitator').slice(-MEETINGS_LOOKED_AT);
  const attendances = await Promise.all(newest.map(({ id }) => readAttendance(db, id)));
  const sizes = attendances
    .filter((people) => people.length > 0)
    .map((people) => people.filter(({ self }) => !self).length)
    .sort((a, b) => a - b);
  return sizes[Math.floor((sizes.length - 1) / 2)] ?? null;
}
