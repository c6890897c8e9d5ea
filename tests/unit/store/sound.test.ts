import { beforeEach, describe, expect, it } from 'vitest';
import type { HearthDatabase } from '../../../lib/store/database.ts';
import { DiskStore } from '../../../lib/store/disk-store.ts';
import { isSound } from '../../../lib/store/sound.ts';
import { freshDatabase, keep } from './kept.ts';

let db: HearthDatabase;
beforeEach(() => {
  db = freshDatabase();
});

describe('a damaged row', () => {
  it.each([
    { summary: undefined },
    { summary: { title: 'x' } },
    { 'summary.lengthMs': Number.NaN },
    { 'summary.platform': 'pigeon' },
    { 'summary.balance': 7 },
    { startedWall: -1 },
    { over: 2 },
    { nextSeq: 'many' },
  ])('is set aside and the others are listed: %j', async (damage) => {
    const damaged = await keep(db);
    const sound = await keep(db, { room: '/b' });
    await db.meetings.update(damaged.id, damage as object);
    expect((await new DiskStore(db).meetings()).map(({ id }) => id)).toEqual([sound.id]);
    expect((await db.meetings.toArray()).filter((row) => !isSound(row)).map(({ id }) => id)).toEqual([damaged.id]);
  });

  it('is not one that a later Hearth gave more to', async () => {
    const row = await keep(db);
    expect(isSound({ ...row, mood: 'warm' })).toBe(true);
  });
});
