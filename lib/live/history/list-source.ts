/** Where the list reads meetings from, and deletes them: the database, or what a private window keeps. */

import { type IndexedName, SearchIndex } from '../../search/search-index.ts';
import type { HearthDatabase, MeetingRow } from '../../store/database.ts';
import type { MeetingStore } from '../../store/meeting-store.ts';
import { putBack, removeMeetings } from '../../store/removing.ts';
import { isSound } from '../../store/sound.ts';
import { historyIn, readSeriesRows } from './histories.ts';
import type { ListedMeeting } from './model.ts';
import { indexedMeeting, readIndex, readPeople } from './read-index.ts';

export type TimeOrder = 'newest' | 'oldest';

export interface ListSource {
  /** Whether what was deleted can come back, and people can be searched for. */
  readonly isLasting: boolean;
  /** The next meetings after those that are shown. */
  readonly page: (shown: readonly MeetingRow[], order: TimeOrder, size: number) => Promise<MeetingRow[]>;
  /** In this order; without those that are gone. */
  readonly rows: (ids: readonly string[]) => Promise<MeetingRow[]>;
  readonly ids: () => Promise<readonly string[]>;
  readonly count: () => Promise<number>;
  readonly seriesOf: (rows: readonly MeetingRow[]) => Promise<(row: MeetingRow) => ListedMeeting['series']>;
  readonly index: () => Promise<SearchIndex>;
  readonly people: () => Promise<IndexedName[]>;
  /** Deletes meetings and everything kept of them. The result puts them back. */
  readonly remove: (ids: readonly string[]) => Promise<() => Promise<void>>;
}

/** The database. What it costs to open does not grow with what is in it: pages are read by the index of their beginning. */
export function diskSource(db: HearthDatabase): ListSource {
  return {
    isLasting: true,
    async page(shown, order, size) {
      const last = shown.at(-1);
      if (!last) {
        const all = db.meetings.orderBy('startedWall');
        return (order === 'newest' ? all.reverse() : all).filter(isSound).limit(size).toArray();
      }
      // Meetings that began in the same moment as the last one: some are shown, some may not be.
      const alike = shown.filter(({ startedWall }) => startedWall === last.startedWall).map(({ id }) => id);
      const at = db.meetings.where('startedWall');
      const rest = order === 'newest' ? at.belowOrEqual(last.startedWall).reverse() : at.aboveOrEqual(last.startedWall);
      const rows = await rest
        .filter(isSound)
        .limit(size + alike.length)
        .toArray();
      return rows.filter(({ id }) => !alike.includes(id)).slice(0, size);
    },
    async rows(ids) {
      return (await db.meetings.bulkGet([...ids])).filter(isSound);
    },
    ids: () => db.meetings.toCollection().primaryKeys(),
    count: () => db.meetings.count(),
    async seriesOf(rows) {
      const series = await readSeriesRows(
        db,
        rows.map(({ seriesId }) => seriesId),
      );
      return ({ seriesId }) => historyIn(series, seriesId);
    },
    index: () => readIndex(db),
    people: () => readPeople(db),
    async remove(ids) {
      const removed = await removeMeetings(db, ids);
      return () => putBack(db, removed);
    },
  };
}

/** What a private window keeps: little, without rows for people, and gone when the browser is closed. */
export function privateSource(store: MeetingStore): ListSource {
  const all = () => store.meetings();
  return {
    isLasting: false,
    async page(shown, order, size) {
      const rows = await all();
      return (order === 'newest' ? rows : rows.reverse()).slice(shown.length, shown.length + size);
    },
    async rows(ids) {
      const rows = new Map((await all()).map((row) => [row.id, row]));
      return ids.flatMap((id) => rows.get(id) ?? []);
    },
    ids: async () => (await all()).map(({ id }) => id),
    count: async () => (await all()).length,
    seriesOf: () => Promise.resolve(() => null),
    async index() {
      const rows = await all();
      return new SearchIndex(rows.map((row) => indexedMeeting(row, { series: row.seriesId, label: '', note: '' })));
    },
    people: () => Promise.resolve([]),
    async remove(ids) {
      for (const id of ids) await store.remove(id);
      return () => Promise.resolve();
    },
  };
}
