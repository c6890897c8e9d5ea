import { beforeEach, describe, expect, it } from 'vitest';
import type { HearthDatabase } from '../../../lib/store/database.ts';
import { DiskStore } from '../../../lib/store/disk-store.ts';
import {
  labelSeries,
  meetingsOfSeries,
  mergeSeries,
  partsOf,
  separateSeries,
  seriesOfMeeting,
  splitMeetings,
  undoSplit,
} from '../../../lib/store/series-moves.ts';
import { contents, DAY, freshDatabase, keep, WALL } from './kept.ts';

let db: HearthDatabase;
beforeEach(() => {
  db = freshDatabase();
});

/** Meetings in rooms a, a, b, c on consecutive days, with titles of their own. */
async function four() {
  const rooms = ['/a', '/a', '/b', '/c'];
  const rows = [];
  for (const [i, room] of rooms.entries())
    rows.push(await keep(db, { room, title: `${room} ${i}`, wall: WALL + i * DAY }));
  const [a1, a2, b, c] = rows;
  if (!a1 || !a2 || !b || !c) throw new Error('unreachable');
  return { a1, a2, b, c };
}

const idsOf = async (seriesId: string) => (await meetingsOfSeries(db, seriesId)).map(({ id }) => id);

describe('histories', () => {
  it('begin as rooms', async () => {
    const { a1, a2, b } = await four();
    expect(a1.seriesId).toBe(a2.seriesId);
    expect(await idsOf(a1.seriesId)).toEqual([a1.id, a2.id]);
    expect((await seriesOfMeeting(db, b.id))?.room).toBe('/b');
  });

  it('are put together, meetings of both and of both parts from now on, oldest first', async () => {
    const { a1, a2, b, c } = await four();
    await mergeSeries(db, b.seriesId, a1.seriesId);
    await mergeSeries(db, a1.seriesId, c.seriesId);
    const later = await keep(db, { room: '/b', wall: WALL + 9 * DAY });
    for (const { seriesId } of [a1, b, c]) {
      expect(await idsOf(seriesId)).toEqual([a1.id, a2.id, b.id, c.id, later.id]);
      expect((await partsOf(db, seriesId)).map(({ room }) => room)).toEqual(['/c', '/a', '/b']);
    }
    expect((await seriesOfMeeting(db, later.id))?.id).toBe(c.seriesId);
  });

  it('are taken apart again as they were', async () => {
    const { a1, b, c } = await four();
    await mergeSeries(db, b.seriesId, a1.seriesId);
    const before = await contents(db);
    const merge = await mergeSeries(db, a1.seriesId, c.seriesId);
    expect(merge).toEqual({ series: a1.seriesId, into: c.seriesId });
    await separateSeries(db, merge?.series ?? '');
    await db.series
      .where('id')
      .equals(a1.seriesId)
      .modify((row) => {
        expect(row.keptApart).toBe(true);
        delete row.keptApart;
      });
    expect(await contents(db)).toEqual(before);
  });

  it('cannot be put into themselves, however far round', async () => {
    const { a1, b, c } = await four();
    await mergeSeries(db, a1.seriesId, b.seriesId);
    await mergeSeries(db, b.seriesId, c.seriesId);
    const before = await contents(db);
    for (const id of [a1.seriesId, b.seriesId, c.seriesId]) expect(await mergeSeries(db, c.seriesId, id)).toBeNull();
    expect(await mergeSeries(db, 'nowhere', c.seriesId)).toBeNull();
    expect(await contents(db)).toEqual(before);
  });

  it('never carry the choice for a room to another room', async () => {
    const { a1, b } = await four();
    const store = new DiskStore(db);
    const room = (name: string) => ({ platform: 'livekit', room: name }) as const;
    await store.setSeries(room('/a'), { use: 'always', role: 'facilitator' });
    await mergeSeries(db, b.seriesId, a1.seriesId);
    expect((await store.seriesOf(room('/b'))).use).toBe('ask');
    const own = await splitMeetings(db, [a1.id]);
    expect((await store.seriesOf(room('/a'))).id).toBe(a1.seriesId);
    await store.setSeries(room('/a'), { use: 'never' });
    expect((await db.series.get(own))?.use).toBe('ask');
  });

  it('give meetings away, from several rooms, and take them back', async () => {
    const { a1, a2, b } = await four();
    const before = await contents(db);
    const own = await splitMeetings(db, [a2.id, b.id, 'nowhere']);
    expect(await idsOf(own)).toEqual([a2.id, b.id]);
    expect(await idsOf(a1.seriesId)).toEqual([a1.id]);
    const again = await splitMeetings(db, [a2.id]);
    expect(await idsOf(own)).toEqual([b.id]);
    await undoSplit(db, again);
    await undoSplit(db, own);
    expect(await contents(db)).toEqual(before);
  });

  it('are not taken from a room by undoing what was no split', async () => {
    const { a1, a2 } = await four();
    await undoSplit(db, a1.seriesId);
    expect(await idsOf(a1.seriesId)).toEqual([a1.id, a2.id]);
    expect(await splitMeetings(db, ['nowhere'])).toBe('');
  });

  it('stay together and readable when what they were put into is gone', async () => {
    const { a1, a2, b } = await four();
    await mergeSeries(db, a1.seriesId, b.seriesId);
    await db.series.delete(b.seriesId);
    expect(await idsOf(a1.seriesId)).toEqual([a1.id, a2.id]);
    await db.series.clear();
    expect(await idsOf(a1.seriesId)).toEqual([a1.id, a2.id]);
  });

  it('have the name that the user gave them', async () => {
    const { a1, b } = await four();
    await mergeSeries(db, a1.seriesId, b.seriesId);
    await labelSeries(db, a1.seriesId, '  Team  ');
    expect((await seriesOfMeeting(db, a1.id))?.label).toBe('Team');
    await labelSeries(db, b.seriesId, ' ');
    expect(await db.series.get(b.seriesId)).not.toHaveProperty('label');
  });
});
