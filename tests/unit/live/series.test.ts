import { signal } from '@preact/signals';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openSeries, type SeriesDesk } from '../../../lib/live/history/series.ts';
import { HearthDatabase } from '../../../lib/store/database.ts';
import { generateHistory } from '../../bench/histories.ts';

const history = generateHistory({ seed: 5, meetings: 96, peoplePerMeeting: 6 });
const count = (id: string) => history.meetings.filter(({ seriesId }) => seriesId === id).length;
const [big, other] = [...history.series].sort((a, b) => count(b.id) - count(a.id));

async function opened(allowed = true): Promise<{ db: HearthDatabase; desk: SeriesDesk }> {
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  const db = new HearthDatabase();
  await db.series.bulkAdd(history.series);
  await db.meetings.bulkAdd(history.meetings);
  await db.attendance.bulkAdd(history.attendance);
  const desk = openSeries({ db }, signal(allowed));
  await desk.show(big!.id);
  return { db, desk };
}

let world: Awaited<ReturnType<typeof opened>>;
beforeEach(async () => {
  world = await opened();
});

const seriesOf = (desk: SeriesDesk) => {
  const series = desk.series.value;
  if (series === null || typeof series === 'string') throw new Error(`Nothing is shown: ${series}`);
  return series;
};

describe('a series', () => {
  it('has its meetings newest first, and a trend of those that are over', async () => {
    const { db, desk } = world;
    const series = seriesOf(desk);
    expect(series.meetings).toHaveLength(count(big!.id));
    const walls = series.meetings.map(({ summary }) => summary.startedWall);
    expect(walls).toEqual([...walls].sort((a, b) => b - a));
    const inTrend = () => seriesOf(desk).trend.points.reduce((sum, { meetings }) => sum + meetings, 0);
    expect(inTrend()).toBe(count(big!.id));
    await db.meetings.update(series.meetings[0]!.id, { over: 0, closed: 0 });
    await desk.show(big!.id);
    expect(inTrend()).toBe(count(big!.id) - 1);
  });

  it('can be called by another name, and by its own again', async () => {
    const { desk } = world;
    desk.onLabel('Team Orchid');
    await vi.waitFor(() => expect(seriesOf(desk)).toMatchObject({ name: 'Team Orchid', label: 'Team Orchid' }));
    desk.onLabel(' ');
    await vi.waitFor(() => expect(seriesOf(desk).label).toBe(''));
    expect(seriesOf(desk).name).toBe(seriesOf(desk).meetings[0]?.summary.title);
  });

  it('can be put together with another, and that can be taken back or apart', async () => {
    const { desk } = world;
    desk.onWantOthers();
    await vi.waitFor(() => expect(desk.others.value).not.toBeNull());
    expect(desk.others.value?.map(({ id }) => id)).not.toContain(big!.id);
    const both = count(big!.id) + count(other!.id);
    desk.onMerge(other!.id);
    await vi.waitFor(() => expect(seriesOf(desk).meetings).toHaveLength(both));
    expect(desk.notice.value?.kind).toBe('merged');
    expect(seriesOf(desk).parts).toMatchObject([{ id: other!.id }]);
    desk.onUndo();
    await vi.waitFor(() => expect(seriesOf(desk).meetings).toHaveLength(count(big!.id)));
    desk.onMerge(other!.id);
    await vi.waitFor(() => expect(seriesOf(desk).parts).toHaveLength(1));
    desk.onSeparate(other!.id);
    await vi.waitFor(() => expect(seriesOf(desk).parts).toHaveLength(0));
    desk.onUndo();
    await vi.waitFor(() => expect(seriesOf(desk).meetings).toHaveLength(both));
  });

  it('lets go of meetings that belong somewhere else, and takes them back', async () => {
    const { desk } = world;
    const ids = seriesOf(desk)
      .meetings.slice(0, 2)
      .map(({ id }) => id);
    desk.onSelect(ids, true);
    desk.onSplit();
    await vi.waitFor(() => expect(seriesOf(desk).meetings).toHaveLength(count(big!.id) - 2));
    expect(desk.notice.value).toMatchObject({ kind: 'split', count: 2 });
    expect(desk.selected.value.size).toBe(0);
    desk.onUndo();
    await vi.waitFor(() => expect(seriesOf(desk).meetings).toHaveLength(count(big!.id)));
  });

  it('keeps what was begun, in order of time, with what was so before and since', async () => {
    const { desk } = world;
    const { points } = seriesOf(desk).trend;
    const middle = points[Math.floor(points.length / 2)]!.wall;
    for (const { wall, text } of seriesOf(desk).practices) desk.onRemovePractice({ wall, text });
    await vi.waitFor(() => expect(seriesOf(desk).practices).toEqual([]));
    desk.onPractice({ wall: middle, text: 'Rounds' });
    desk.onPractice({ wall: 1000, text: 'Check-in' });
    await vi.waitFor(() => expect(seriesOf(desk).practices.map(({ text }) => text)).toEqual(['Check-in', 'Rounds']));
    expect(seriesOf(desk).practices[0]?.besides).toEqual([]);
    expect(seriesOf(desk).practices[1]?.besides.map(({ measure }) => measure)).toContain('coverage');
  });

  it('shows nobody over time until that is turned on, and then one at a time', async () => {
    const { desk, db } = world;
    expect(seriesOf(desk).people).toBeNull();
    desk.onPerson('Ana');
    await vi.waitFor(() => expect(seriesOf(desk).people).toBeNull());
    desk.onPeople(true);
    await vi.waitFor(() => expect(seriesOf(desk).people).not.toBeNull());
    const { names, shown } = seriesOf(desk).people!;
    expect(shown).toBeNull();
    expect(names).toEqual([...names].sort(new Intl.Collator().compare));
    const name = names.find((one) => one !== 'Me')!;
    desk.onPerson(name);
    await vi.waitFor(() => expect(seriesOf(desk).people?.shown?.name).toBe(name));
    const inSeries = new Set(seriesOf(desk).meetings.map(({ id }) => id));
    const theirs = history.attendance.filter((row) => row.name === name && inSeries.has(row.meetingId));
    expect(seriesOf(desk).people?.shown?.meetings).toHaveLength(theirs.length);
    await db.meetings.update(theirs[0]!.meetingId, { anonymous: true });
    desk.onPerson(name);
    await vi.waitFor(() => expect(seriesOf(desk).people?.shown?.meetings).toHaveLength(theirs.length - 1));
    desk.onPeople(false);
    await vi.waitFor(() => expect(seriesOf(desk).people).toBeNull());
  });

  it('shows nobody over time where that is forbidden, whatever was turned on', async () => {
    const { db, desk } = await opened(false);
    desk.onPeople(true);
    await vi.waitFor(async () => expect((await db.series.get(big!.id))?.personTrends).toBe(false));
    await db.series.update(big!.id, { personTrends: true });
    await desk.show(big!.id);
    expect(seriesOf(desk).people).toBeNull();
  });

  it('says when it is not there, and when it cannot be read', async () => {
    const { db, desk } = world;
    await desk.show('no such series');
    expect(desk.series.value).toBe('missing');
    const inPrivate = openSeries({ db: null }, signal(true));
    await inPrivate.show(big!.id);
    expect(inPrivate.series.value).toBe('missing');
    db.close({ disableAutoOpen: true });
    await desk.show(big!.id);
    expect(desk.series.value).toBe('failed');
  });
});
