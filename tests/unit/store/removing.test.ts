import { beforeEach, describe, expect, it } from 'vitest';
import type { HearthDatabase } from '../../../lib/store/database.ts';
import { eraseMeetings, putBack, removeMeetings } from '../../../lib/store/removing.ts';
import { contents, freshDatabase, keep } from './kept.ts';

let db: HearthDatabase;
beforeEach(() => {
  db = freshDatabase();
});

describe('deleting meetings', () => {
  it('deletes everything of theirs and nothing of others, and puts back exactly what was there', async () => {
    const [first, second, third] = [await keep(db), await keep(db), await keep(db)];
    await db.notes.bulkAdd([first, third].map(({ id }) => ({ meetingId: id, text: `of ${id}` })));
    const before = await contents(db);
    const removed = await removeMeetings(db, [first.id, second.id, 'nowhere']);
    const left = JSON.stringify(await contents(db));
    expect(left).not.toContain(first.id);
    expect(left).not.toContain(second.id);
    expect(await db.events.where('[meetingId+seq]').between([third.id, 0], [third.id, 99]).count()).toBeGreaterThan(0);
    expect(await db.attendance.count()).toBe(3);
    expect(await db.notes.count()).toBe(1);
    await putBack(db, removed);
    expect(await contents(db)).toEqual(before);
  });

  it('keeps the choice for the room', async () => {
    const { id, seriesId } = await keep(db);
    await removeMeetings(db, [id]);
    expect(await db.series.get(seriesId)).toBeDefined();
  });

  it('leaves a meeting alone that came back meanwhile', async () => {
    const row = await keep(db);
    const removed = await removeMeetings(db, [row.id]);
    await db.meetings.add({ ...row, nextSeq: 99 });
    await putBack(db, removed);
    expect((await db.meetings.get(row.id))?.nextSeq).toBe(99);
    expect(await db.events.count()).toBe(0);
  });

  it('erases for good', async () => {
    const { id } = await keep(db);
    await eraseMeetings(db, [id]);
    const { series: _, ...rest } = await contents(db);
    expect(Object.values(rest).flat()).toEqual([]);
  });
});
