import { beforeEach, describe, expect, it } from 'vitest';
import type { HearthDatabase } from '../../../lib/store/database.ts';
import { DiskStore } from '../../../lib/store/disk-store.ts';
import { changePractices, readPractices } from '../../../lib/store/practices.ts';
import { withoutNamed } from '../../../lib/store/practices-people.ts';
import { NO_LIMIT, RETENTION_DEFAULTS } from '../../../lib/store/retention.ts';
import { labelSeries, mergeSeries } from '../../../lib/store/series-moves.ts';
import { anonymiseMeeting, seriesRetentions, setSeriesRetention, tidy } from '../../../lib/store/tidy.ts';
import { contents, DAY, freshDatabase, keep, threePeople, WALL } from './kept.ts';
import { everythingOf } from './noted.ts';

const standIns = { person: (n: string) => `Person ${n}`, topic: (n: string) => `Topic ${n}` };
const rules = { own: RETENTION_DEFAULTS, limits: NO_LIMIT };

let db: HearthDatabase;
beforeEach(() => {
  db = freshDatabase();
});

const at = (day: number) => ({ now: WALL + day * DAY, standIns });
const everything = async () => JSON.stringify(await contents(db));

describe('what is due', () => {
  it('is done when its day comes, and not before', async () => {
    const { id, summary } = await keep(db, { title: "Ana's weekly" });
    await db.notes.add({ meetingId: id, text: 'Ask Cleo' });
    const before = await contents(db);
    expect(await tidy(db, rules, at(29.9))).toEqual({ anonymised: 0, erased: 0 });
    expect(await contents(db)).toEqual(before);

    expect(await tidy(db, rules, at(30))).toEqual({ anonymised: 1, erased: 0 });
    expect(await everything()).not.toMatch(/Ana|Ben|Cleo|key-/);
    const row = await db.meetings.get(id);
    expect(row).toMatchObject({ anonymous: true, summary: { ...summary, title: '' } });
    expect((await db.attendance.toArray()).map(({ name }) => name)).toEqual(['', 'Person 2', 'Person 3']);

    expect(await tidy(db, rules, at(200))).toEqual({ anonymised: 0, erased: 0 });
    expect(await tidy(db, rules, at(365))).toEqual({ anonymised: 0, erased: 1 });
    const { series, ...rest } = await contents(db);
    expect(Object.values(rest).flat()).toEqual([]);
    // The choice for the room is not a meeting.
    expect(series).toHaveLength(1);
  });

  it('is not done to what the user holds, and to nothing that is going on', async () => {
    const { id } = await keep(db);
    await keep(db, { room: '/going-on', log: threePeople.slice(0, -1) });
    await db.meetings.update(id, { held: true });
    const before = await contents(db);
    await tidy(db, { ...rules, limits: NO_LIMIT }, at(900));
    expect(await contents(db)).toEqual(before);
  });

  it('is done at once where a policy keeps no names, or nothing', async () => {
    await keep(db);
    await tidy(db, { ...rules, limits: { namesDays: 0, figuresDays: null } }, at(0.1));
    expect(await everything()).not.toContain('Ben');
    await tidy(db, { ...rules, limits: { namesDays: 0, figuresDays: 0 } }, at(0.1));
    expect(await db.meetings.count()).toBe(0);
  });

  it.each([
    ['no names', { namesDays: 0, figuresDays: null }],
    ['no history', { namesDays: null, figuresDays: 0 }],
  ])(
    'is done to what is noted for series where a policy keeps %s, and to nothing in it but names',
    async (_, limits) => {
      const everything = everythingOf('s1');
      await changePractices(db, 's1', () => everything);
      await tidy(db, { ...rules, limits: { namesDays: 1, figuresDays: 1 } }, at(900));
      expect(await readPractices(db, 's1')).toEqual({ ...everything, seriesId: 's1' });
      await tidy(db, { ...rules, limits }, at(0));
      expect(await readPractices(db, 's1')).toEqual({ ...withoutNamed(everything), seriesId: 's1' });
      expect(JSON.stringify(await contents(db))).not.toMatch(/ana|ben|cleo/i);
      expect((await readPractices(db, 's1')).ideas).toEqual(everything.ideas);
    },
  );

  it('does not stop at a meeting that it cannot change', async () => {
    const { id } = await keep(db);
    await keep(db, { room: '/b' });
    await db.events.put({ meetingId: id, seq: 0, events: null as never });
    expect(await tidy(db, rules, at(30))).toEqual({ anonymised: 1, erased: 0 });
  });

  it('takes the order of rounds with the last names of a room', async () => {
    const store = new DiskStore(db);
    const team = { platform: 'livekit', room: '/rooms/team' } as const;
    await keep(db);
    const last = await keep(db, { wall: WALL + 10 * DAY });
    await store.setSeries(team, { rounds: [['Ana', 'Ben']], devices: ['Camera 1'] });
    await tidy(db, rules, at(30));
    expect((await store.seriesOf(team)).rounds).toEqual([['Ana', 'Ben']]);
    await tidy(db, rules, at(40));
    expect((await db.meetings.get(last.id))?.anonymous).toBe(true);
    expect(await store.seriesOf(team)).toMatchObject({ devices: ['Camera 1'] });
    expect(await store.seriesOf(team)).not.toHaveProperty('rounds');
  });
});

describe('a meeting without names', () => {
  it('is called by the name that the user gave its series', async () => {
    const { id, seriesId } = await keep(db);
    const into = await keep(db, { room: '/b' });
    await mergeSeries(db, seriesId, into.seriesId);
    await labelSeries(db, into.seriesId, 'Our team');
    await anonymiseMeeting(db, id, standIns);
    expect((await db.meetings.get(id))?.summary.title).toBe('Our team');
  });

  it('is not made of one that is going on', async () => {
    const { id } = await keep(db, { log: threePeople.slice(0, -1) });
    await expect(anonymiseMeeting(db, id, standIns)).rejects.toMatchObject({ why: 'not-over' });
    expect(await everything()).toContain('Ben');
  });
});

describe('how long a series is kept', () => {
  it('is what the user said of it, for every room in its history', async () => {
    const [a, b] = [await keep(db, { title: 'A' }), await keep(db, { room: '/b', title: 'B' })];
    await setSeriesRetention(db, a.seriesId, { namesDays: 7, figuresDays: null });
    expect([...(await seriesRetentions(db))]).toEqual([[a.seriesId, { namesDays: 7, figuresDays: null }]]);
    await setSeriesRetention(db, b.seriesId, { namesDays: 90, figuresDays: 90 });
    // Put together, what was kept for a shorter time does not stay for longer.
    await mergeSeries(db, a.seriesId, b.seriesId);
    expect((await seriesRetentions(db)).get(a.seriesId)).toEqual({ namesDays: 7, figuresDays: 90 });
    await setSeriesRetention(db, a.seriesId, { namesDays: 365, figuresDays: null });
    const set = await seriesRetentions(db);
    expect(set.get(a.seriesId)).toEqual({ namesDays: 365, figuresDays: null });
    expect(set.get(b.seriesId)).toEqual({ namesDays: 365, figuresDays: null });
    await setSeriesRetention(db, b.seriesId, null);
    expect((await seriesRetentions(db)).size).toBe(0);
  });

  it('decides over the setting for everything', async () => {
    const { id, seriesId } = await keep(db);
    await setSeriesRetention(db, seriesId, { namesDays: null, figuresDays: null });
    await tidy(db, rules, at(900));
    expect(await db.meetings.get(id)).toMatchObject({ closed: 1 });
    await setSeriesRetention(db, seriesId, { namesDays: 1, figuresDays: 2 });
    await tidy(db, rules, at(2));
    expect(await db.meetings.count()).toBe(0);
  });
});
