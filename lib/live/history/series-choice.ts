/** Which series' next meeting to prepare, where the address names none. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { HearthDatabase } from '../../store/database.ts';
import { isSound } from '../../store/sound.ts';
import { historyIn, readSeriesRows } from './histories.ts';
import type { History } from './history.ts';

/** More than this is no short list; the others are reached by way of a meeting. */
const MOST_SERIES = 8;
/** Whatever has not met within so many meetings is not what somebody is about to go to (proposed by Hearth). */
const NEWEST_MEETINGS = 300;

export interface SeriesToPrepare {
  /** Of the series that stands for the whole history. */
  readonly id: string;
  /** What the series is called; `''`: nothing is known. */
  readonly name: string;
  /** When its newest meeting began, wall clock, ms. */
  readonly lastWall: number;
}

export interface SeriesChoiceDesk {
  /** Newest first; `null` while they are being read. */
  readonly shown: ReadonlySignal<readonly SeriesToPrepare[] | 'failed' | 'private' | null>;
  readonly show: () => Promise<void>;
}

export function openSeriesChoice({ db }: Pick<History, 'db'>): SeriesChoiceDesk {
  const shown = signal<readonly SeriesToPrepare[] | 'failed' | 'private' | null>(null);
  return {
    shown,
    show: async () => {
      shown.value = db ? await newestSeries(db).catch(() => 'failed' as const) : 'private';
    },
  };
}

async function newestSeries(db: HearthDatabase): Promise<SeriesToPrepare[]> {
  const newest = await db.meetings.orderBy('startedWall').reverse().limit(NEWEST_MEETINGS).toArray();
  const rows = newest.filter(isSound).filter(({ parentId }) => parentId === undefined);
  const series = await readSeriesRows(
    db,
    rows.map(({ seriesId }) => seriesId),
  );
  const found = new Map<string, SeriesToPrepare>();
  for (const { seriesId, startedWall, summary } of rows) {
    const { id, label } = historyIn(series, seriesId);
    if (!found.has(id)) found.set(id, { id, name: label || summary.title, lastWall: startedWall });
  }
  return [...found.values()].slice(0, MOST_SERIES);
}
