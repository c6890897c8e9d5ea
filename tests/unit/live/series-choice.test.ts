import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { openSeriesChoice } from '../../../lib/live/history/series-choice.ts';
import { HearthDatabase, type MeetingRow } from '../../../lib/store/database.ts';
import { labelSeries, mergeSeries } from '../../../lib/store/series-moves.ts';
import { generateHistory } from '../../bench/histories.ts';

const [sample] = generateHistory({ seed: 2, meetings: 1, peoplePerMeeting: 5 }).meetings;
const { platform, startedWall: start } = sample!;

let db: HearthDatabase;
beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  db = new HearthDatabase();
});

/** A meeting of a series; `at`: ms after the first. */
function meeting(id: string, seriesId: string, at: number, rest: Partial<MeetingRow> = {}): MeetingRow {
  const startedWall = start + at;
  return { ...sample!, id, seriesId, startedWall, summary: { ...sample!.summary, startedWall, title: id }, ...rest };
}

const add = (...ids: readonly string[]) =>
  db.series.bulkAdd(ids.map((id) => ({ id, platform, room: id, use: 'always', role: null, devices: [] })));

async function shown() {
  const desk = openSeriesChoice({ db });
  expect(desk.shown.value).toBeNull();
  await desk.show();
  return desk.shown.value;
}

it('has each history once, the newest first, called as the user or its newest meeting calls it', async () => {
  await add('s1', 's2', 's3');
  await db.meetings.bulkAdd([
    meeting('Old', 's1', 0),
    meeting('New', 's1', 5),
    meeting('Board', 's2', 3),
    meeting('Same as board', 's3', 4),
    meeting('Group 1', 's1', 9, { parentId: 'New' }),
  ]);
  await mergeSeries(db, 's3', 's2');
  await labelSeries(db, 's2', 'The board');
  expect(await shown()).toEqual([
    { id: 's1', name: 'New', lastWall: start + 5 },
    { id: 's2', name: 'The board', lastWall: start + 4 },
  ]);
});

it('has a series whose row is gone, passes over what is damaged, and is no longer than a short list', async () => {
  const many = Array.from({ length: 9 }, (_, i) => meeting(`m${i}`, `s${i}`, i));
  await db.meetings.bulkAdd([...many, { ...meeting('bad', 's99', 50), over: 7 as 0 }]);
  const series = await shown();
  expect(series).toHaveLength(8);
  expect(series?.[0]).toEqual({ id: 's8', name: 'm8', lastWall: start + 8 });
});

it('is empty before the first meeting, and says so where nothing is kept or can be read', async () => {
  expect(await shown()).toEqual([]);
  db.close();
  expect(await shown()).toBe('failed');
  const desk = openSeriesChoice({ db: null });
  await desk.show();
  expect(desk.shown.value).toBe('private');
});
