import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type MeetingListDesk, openMeetingList } from '../../../lib/live/history/meeting-list.ts';
import { HearthDatabase } from '../../../lib/store/database.ts';
import { DiskStore } from '../../../lib/store/disk-store.ts';
import { SessionStore } from '../../../lib/store/session-store.ts';
import { generateHistory } from '../../bench/histories.ts';
import { memoryArea } from './tab-harness.ts';

const history = generateHistory({ seed: 3, meetings: 128, peoplePerMeeting: 6 });
const newest = [...history.meetings].sort((a, b) => b.startedWall - a.startedWall).map(({ id }) => id);

async function seeded(): Promise<HearthDatabase> {
  const db = new HearthDatabase();
  await db.series.bulkAdd(history.series);
  await db.meetings.bulkAdd(history.meetings);
  await db.events.bulkAdd(history.events);
  await db.attendance.bulkAdd(history.attendance);
  await db.notes.bulkAdd(history.notes);
  return db;
}

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
});

const viewOf = (desk: MeetingListDesk) => {
  const view = desk.view.value;
  if (view === null || view === 'failed') throw new Error('Nothing is shown');
  return view;
};
const shown = (desk: MeetingListDesk) => viewOf(desk).meetings.map(({ id }) => id);
const opened = async (db: HearthDatabase) => {
  const desk = openMeetingList({ store: new DiskStore(db), db });
  await desk.refresh();
  return desk;
};
const [someone] = history.attendance.filter(({ name, self }) => !self && name.length > 5);
const whereSomeone = newest.filter((id) =>
  history.attendance.some(({ meetingId, name }) => meetingId === id && name === someone?.name),
);

describe('the list of past meetings', () => {
  it('goes on without meetings that are damaged', async () => {
    const db = await seeded();
    const [first = '', second = '', ...rest] = newest;
    await db.meetings.update(first, { summary: null as never });
    const desk = await opened(db);
    expect(shown(desk)).toEqual([second, ...rest].slice(0, 50));
    desk.onQuery({ sort: 'most-people' });
    await vi.waitFor(() => expect(viewOf(desk).total).toBe(127));
    expect(desk.notice.value).toBeNull();
  });

  it('reads only the newest at first, and goes on from there', async () => {
    const db = await seeded();
    const read = vi.spyOn(db.attendance, 'orderBy');
    const desk = await opened(db);
    expect(shown(desk)).toEqual(newest.slice(0, 50));
    await vi.waitFor(() => expect(viewOf(desk)).toMatchObject({ total: 128, hasMore: true, isAll: true }));
    desk.onMore();
    desk.onMore();
    await vi.waitFor(() => expect(shown(desk)).toEqual(newest.slice(0, 100)));
    desk.onMore();
    await vi.waitFor(() => expect(shown(desk)).toEqual(newest));
    expect(viewOf(desk).hasMore).toBe(false);
    expect(read).not.toHaveBeenCalled();
  });

  it('loses none of those that began in the same moment', async () => {
    const db = await seeded();
    await db.meetings.toCollection().modify((row) => {
      Object.assign(row, { startedWall: 1000 });
    });
    const desk = await opened(db);
    desk.onMore();
    await vi.waitFor(() => expect(shown(desk)).toHaveLength(100));
    desk.onMore();
    await vi.waitFor(() => expect(new Set(shown(desk)).size).toBe(128));
  });

  it('finds a person, and names them only then', async () => {
    const desk = await opened(await seeded());
    expect(viewOf(desk).meetings.every(({ found }) => found.length === 0)).toBe(true);
    desk.onQuery({ person: someone?.name ?? '' });
    await vi.waitFor(() => expect(viewOf(desk).total).toBe(whereSomeone.length));
    expect(shown(desk)).toEqual(whereSomeone.slice(0, 50));
    expect(viewOf(desk).meetings[0]?.found).toContain(someone?.name);
    desk.onQuery({ person: '' });
    await vi.waitFor(() => expect(viewOf(desk).isAll).toBe(true));
    expect(viewOf(desk).meetings.every(({ found }) => found.length === 0)).toBe(true);
  });

  it('shows what was asked for last, whatever comes first', async () => {
    const desk = await opened(await seeded());
    desk.onQuery({ sort: 'longest' });
    desk.onQuery({ sort: 'oldest' });
    await vi.waitFor(() => expect(shown(desk)[0]).toBe(newest.at(-1)));
    await new Promise((done) => setTimeout(done, 20));
    expect(shown(desk)).toEqual([...newest].reverse().slice(0, 50));
  });

  it('deletes several, shows the next ones instead, and puts everything back', async () => {
    const db = await seeded();
    const count = async () => [await db.meetings.count(), await db.events.count(), await db.attendance.count()];
    const before = await count();
    const desk = await opened(db);
    const ids = newest.slice(0, 2);
    desk.onSelect(newest.slice(0, 3), true);
    desk.onDelete(ids);
    await vi.waitFor(() => expect(shown(desk)).toEqual(newest.slice(2, 52)));
    expect(desk.notice.value).toEqual({ kind: 'deleted', count: 2 });
    expect([...desk.selected.value]).toEqual(newest.slice(2, 3));
    await vi.waitFor(() => expect(viewOf(desk).total).toBe(126));
    desk.onUndo();
    await vi.waitFor(() => expect(shown(desk)).toEqual(newest.slice(0, 50)));
    expect(await count()).toEqual(before);
    expect(desk.notice.value).toBeNull();
  });

  it('does not find what was deleted, and finds it again', async () => {
    const desk = await opened(await seeded());
    desk.onQuery({ person: someone?.name ?? '' });
    await vi.waitFor(() => expect(viewOf(desk).total).toBe(whereSomeone.length));
    desk.onDelete(whereSomeone.slice(0, 1));
    await vi.waitFor(() => expect(shown(desk)).toEqual(whereSomeone.slice(1, 51)));
    desk.onUndo();
    await vi.waitFor(() => expect(shown(desk)).toEqual(whereSomeone.slice(0, 50)));
  });

  it('selects everything that was found, shown or not', async () => {
    const desk = await opened(await seeded());
    desk.onSelectAll();
    await vi.waitFor(() => expect(desk.selected.value.size).toBe(128));
    desk.onQuery({ sort: 'longest', person: someone?.name ?? '' });
    await vi.waitFor(() => expect(viewOf(desk).isAll).toBe(false));
    expect(desk.selected.value.size).toBe(0);
    desk.onSelectAll();
    await vi.waitFor(() => expect([...desk.selected.value].sort()).toEqual([...whereSomeone].sort()));
  });

  it('says when something could not be done, and when nothing can be read', async () => {
    const db = await seeded();
    const desk = await opened(db);
    db.close({ disableAutoOpen: true });
    desk.onDelete(newest.slice(0, 1));
    await vi.waitFor(() => expect(desk.notice.value).toEqual({ kind: 'failed' }));
    await desk.refresh();
    expect(desk.view.value).toBe('failed');
  });

  it('knows no way back and no people in a private window', async () => {
    const store = new SessionStore(memoryArea());
    const hello = { platform: 'jitsi', room: 'r', title: 'Secret' } as const;
    const { id } = await store.create(hello, 'facilitator', 1000);
    const desk = openMeetingList({ store, db: null });
    await desk.refresh();
    expect(desk.isLasting).toBe(false);
    expect(viewOf(desk).meetings).toMatchObject([{ id, series: null }]);
    desk.onDelete([id]);
    await vi.waitFor(() => expect(viewOf(desk)).toMatchObject({ meetings: [], total: 0 }));
  });
});
