import { beforeEach, describe, expect, it } from 'vitest';
import { closeMeeting } from '../../../lib/live/closing.ts';
import type { HearthDatabase } from '../../../lib/store/database.ts';
import { DiskStore } from '../../../lib/store/disk-store.ts';
import { meetingsOfSeries, mergeSeries, separateSeries, splitMeetings } from '../../../lib/store/series-moves.ts';
import { DAY, freshDatabase, keep, WALL } from './kept.ts';

let db: HearthDatabase;
beforeEach(() => {
  db = freshDatabase();
});

const inWeek = (week: number, title = 'Weekly sync') =>
  keep(db, { room: `/w${week}`, title, wall: WALL + 7 * week * DAY });
const together = async ({ seriesId }: { seriesId: string }) =>
  (await meetingsOfSeries(db, seriesId)).map(({ room }) => room);

describe('meetings of one title in ever new rooms', () => {
  it('are one history', async () => {
    const first = await inWeek(1);
    await inWeek(2, '  weekly  SYNC ');
    const third = await inWeek(3);
    await inWeek(4, 'Something else');
    for (const row of [first, third]) expect(await together(row)).toEqual(['/w1', '/w2', '/w3']);
  });

  it('leave each room its own choice', async () => {
    const store = new DiskStore(db);
    await store.setSeries({ platform: 'livekit', room: '/w1' }, { use: 'always', role: 'facilitator' });
    await inWeek(1);
    await inWeek(2);
    expect(await store.seriesOf({ platform: 'livekit', room: '/w2' })).toMatchObject({ use: 'ask', role: null });
  });

  it('are left alone without a title', async () => {
    await inWeek(1, '');
    expect(await together(await inWeek(2, ''))).toEqual(['/w2']);
  });

  it('are left alone on another platform', async () => {
    await inWeek(1);
    await db.meetings.toCollection().modify({ platform: 'jitsi' });
    expect(await together(await inWeek(2))).toEqual(['/w2']);
  });

  it('are left alone where two histories bear the title', async () => {
    const first = await inWeek(1);
    await inWeek(2);
    await splitMeetings(db, [first.id]);
    expect(await together(await inWeek(3))).toEqual(['/w3']);
  });

  it('stay apart once the user took them apart, however often they are closed', async () => {
    await inWeek(1);
    const second = await inWeek(2);
    await separateSeries(db, second.seriesId);
    await closeMeeting(new DiskStore(db), second.id);
    expect(await together(second)).toEqual(['/w2']);
  });

  it('do not move a room that has a history of its own', async () => {
    await inWeek(1, 'Retro');
    await inWeek(1);
    await inWeek(2, 'Planning');
    const again = await keep(db, { room: '/w2', title: 'Weekly sync', wall: WALL + 99 * DAY });
    expect(await together(again)).toEqual(['/w2', '/w2']);
    const whole = await inWeek(3, 'Other');
    const part = await inWeek(4, 'Another');
    await mergeSeries(db, part.seriesId, whole.seriesId);
    await db.meetings.update(whole.id, { 'summary.title': 'Retro' });
    await closeMeeting(new DiskStore(db), whole.id);
    expect(await together(whole)).toEqual(['/w3', '/w4']);
  });
});
