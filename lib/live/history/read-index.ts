/** Reads what a search needs. In pieces, so that the page stays free to draw what is typed meanwhile. */

import { byAlphabet } from '../../i18n/in-language.ts';
import { type IndexedMeeting, type IndexedName, SearchIndex } from '../../search/search-index.ts';
import type { HearthDatabase, MeetingRow } from '../../store/database.ts';
import { isSound } from '../../store/sound.ts';
import { historyIn, readSeriesRows } from './histories.ts';

const ROWS_AT_ONCE = 1000;
const NAMES_AT_ONCE = 100;

export async function readIndex(db: HearthDatabase): Promise<SearchIndex> {
  const notes = new Map((await db.notes.toArray()).map(({ meetingId, text }) => [meetingId, text]));
  const series = await readSeriesRows(db, await db.series.toCollection().primaryKeys());
  const meetings: IndexedMeeting[] = [];
  for (let after = ''; ; ) {
    const rows = await db.meetings.where(':id').above(after).limit(ROWS_AT_ONCE).toArray();
    for (const row of rows.filter(isSound)) {
      const { id, label } = historyIn(series, row.seriesId);
      meetings.push(indexedMeeting(row, { series: id, label, note: notes.get(row.id) ?? '' }));
    }
    const last = rows.at(-1);
    if (!last || rows.length < ROWS_AT_ONCE) break;
    after = last.id;
  }
  return new SearchIndex(meetings, byAlphabet);
}

/** What the index keeps of a stored row. */
export function indexedMeeting(
  { id, startedWall, platform, summary }: MeetingRow,
  beside: Pick<IndexedMeeting, 'series' | 'label' | 'note'>,
): IndexedMeeting {
  const { lengthMs, people, title } = summary;
  return { id, startedWall, lengthMs, people, platform, title, ...beside };
}

/** Who was in which meeting, from keys alone: the rows of sixty thousand people would take many times as long. */
export async function readPeople(db: HearthDatabase): Promise<IndexedName[]> {
  const names = (await db.attendance.orderBy('name').uniqueKeys()).filter((key) => typeof key === 'string');
  const people: IndexedName[] = [];
  for (let i = 0; i < names.length; i += NAMES_AT_ONCE) {
    const some = names.slice(i, i + NAMES_AT_ONCE).filter((name) => name !== '');
    const read = (name: string) => db.attendance.where('name').equals(name).primaryKeys();
    const keys = await db.transaction('r', db.attendance, () => Promise.all(some.map(read)));
    for (const [j, name] of some.entries()) {
      people.push({ name, meetingIds: (keys[j] ?? []).map(([meetingId]) => meetingId) });
    }
  }
  return people;
}
