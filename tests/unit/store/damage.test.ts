/** A fault of the disk in any table: what it hit is set aside, and the rest works. */

import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeAbandoned } from '../../../lib/live/closing.ts';
import { greet } from '../../../lib/live/greeting.ts';
import { openSeries } from '../../../lib/live/history/series.ts';
import { namesIn } from '../../../lib/live/history/series-people.ts';
import { openSummary } from '../../../lib/live/history/summary.ts';
import type { HearthDatabase, SeriesRow } from '../../../lib/store/database.ts';
import { DiskStore } from '../../../lib/store/disk-store.ts';
import { readMeetings } from '../../../lib/store/files/source.ts';
import { DamagedLog } from '../../../lib/store/logs.ts';
import { recordOf } from '../../../lib/store/privacy.ts';
import { fileOf, fileText, importFile, keep as keepRow, meetingRow, seriesRow } from './files/kept.ts';
import { contents, DAY, freshDatabase, keep, threePeople, WALL } from './kept.ts';

let db: HearthDatabase;
let store: DiskStore;
beforeEach(() => {
  db = freshDatabase();
  store = new DiskStore(db);
});

const ROOM = { platform: 'livekit', room: '/rooms/team', title: 'Weekly sync' } as const;
const damage = (id: string, change: object) => db.meetings.update(id, change);
const watching = () => ({ signal: new AbortController().signal, progress: () => undefined });

/** Spoils what is kept of a meeting's events. */
const SPOILT: readonly (readonly [string, object])[] = [
  ['no list', { events: undefined }],
  ['a bare null among the events', { events: [null] }],
  ['a time that is no number', { events: [{ seq: 0, at: Number.NaN, type: 'ended' }] }],
  ['an event that nobody knows', { events: [{ seq: 0, at: 0, type: 'danced' }] }],
  ['speech that is cut off', { speech: Uint8Array.from([255]) }],
];

async function spoil(meetingId: string, change: object): Promise<void> {
  await db.events.where('[meetingId+seq]').between([meetingId, 0], [meetingId, Infinity]).modify(change);
}

describe('a damaged meeting', () => {
  it('does not keep the others of its platform from being closed', async () => {
    const damaged = await keep(db, { room: '/rooms/other' });
    await damage(damaged.id, { summary: undefined });
    const next = await keep(db, { room: '/rooms/third' });
    expect((await store.meeting(next.id))?.closed).toBe(1);
  });

  it('does not keep others that were left open from being closed', async () => {
    const open = threePeople.slice(0, -1);
    const damaged = await keep(db, { log: open });
    const unreadable = await keep(db, { log: open, room: '/rooms/b' });
    const whole = await keep(db, { log: open, room: '/rooms/c' });
    await damage(damaged.id, { summary: { title: 'x' } });
    await spoil(unreadable.id, { events: [null] });
    expect(await closeAbandoned(store, WALL + DAY)).toBe(1);
    expect((await store.meeting(whole.id))?.closed).toBe(1);
  });

  it.each([
    ['its row', (id: string) => damage(id, { summary: 7 })],
    ['its events', (id: string) => spoil(id, { events: [{}] })],
  ])('does not keep a meeting in its room from being counted: %s', async (_, hit) => {
    const open = await keep(db, { log: threePeople.slice(0, -1) });
    await hit(open.id);
    const asked = { wall: WALL + 1000, policy: 'everywhere', isClaimed: () => false } as const;
    const welcome = await greet(store, ROOM, asked);
    expect(welcome).toMatchObject({ use: 'watch', ledger: { nextSeq: 0 } });
    expect(welcome).not.toMatchObject({ meetingId: open.id });
  });

  it.each(SPOILT)('with %s is said to be one, and shows no figures', async (_, change) => {
    const { id } = await keep(db);
    await spoil(id, change);
    await expect(store.log(id)).rejects.toBeInstanceOf(DamagedLog);
    const history = { store, db, now: () => WALL, lifetime: new AbortController().signal };
    const desk = openSummary(history as Parameters<typeof openSummary>[0]);
    await desk.show(id);
    expect(desk.meeting.value).toBe('damaged');
  });

  it('is left out of a file that holds the others, and counted', async () => {
    const one = await keep(db);
    const two = await keep(db, { room: '/rooms/b' });
    const three = await keep(db, { room: '/rooms/c' });
    await spoil(one.id, { events: 'none' });
    await damage(two.id, { startedWall: 'yesterday' });
    let leftOut = 0;
    const onDamaged = () => {
      leftOut += 1;
    };
    const written: string[] = [];
    const ids = [one.id, two.id, three.id];
    for await (const { row } of readMeetings({ store, db }, ids, { ...watching(), onDamaged })) written.push(row.id);
    expect(written).toEqual([three.id]);
    expect(leftOut).toBe(2);
  });

  it('does not keep what is kept of a person elsewhere from being handed over', async () => {
    const one = await keep(db);
    const two = await keep(db, { room: '/rooms/b' });
    await spoil(one.id, { events: [{}] });
    const { meetings } = await recordOf(db, 'Ben');
    expect(meetings).toHaveLength(2);
    expect(meetings.filter(({ events }) => events.length > 0)).toHaveLength(1);
    await damage(two.id, { summary: null });
    expect((await recordOf(db, 'Ben')).meetings).toHaveLength(1);
  });
});

describe('a backup', () => {
  it.each([
    ['merge', 0],
    ['replace', 1],
  ] as const)('is taken in where a meeting of it is damaged here: %s', async (mode, back) => {
    const row = meetingRow(1, threePeople);
    await db.series.add(seriesRow(1));
    await keepRow(db, row, threePeople);
    const backup = fileOf(await fileText(db, { content: 'backup' }));
    await spoil(row.id, { events: [null] });
    const { check } = await importFile(db, backup, mode);
    expect(check.relations.get(row.id)).toBe('different');
    const log = await store.log(row.id).catch(() => []);
    expect(log).toHaveLength(back * threePeople.length);
  });
});

describe('a damaged row of a person', () => {
  it.each([{ name: 7 }, { airtimeMs: Number.NaN }, { standing: 'loud' }, { share: 3 }])(
    'is not shown, and the others are: %j',
    async (change) => {
      const row = await keep(db);
      await db.attendance.update([row.id, 'p2'], change as object);
      expect(await namesIn(db, [row])).toEqual(['Ana', 'Cleo']);
      expect((await store.earlier({ ...row, id: 'another' })).met).toEqual(['Ana', 'Cleo']);
    },
  );
});

describe('a damaged series', () => {
  it.each([
    { label: { toString: 7 } },
    { devices: null },
    { devices: [7] },
    { practices: [{ wall: 'soon' }] },
    { rounds: [['Ana'], 7] },
    { plan: { kind: 'party' } },
    { plan: { kind: 'update', lengthMs: null, purpose: '', agenda: [{ label: 7 }] } },
    { retention: { namesDays: 'many' } },
    { use: 'sometimes', role: 'boss' },
    { partOf: 9 },
    { splitFrom: 'here' },
  ])('keeps what of it is whole, and is shown and used: %j', async (change) => {
    const row = await keep(db);
    await db.series.update(row.seriesId, { personTrends: true });
    await db.series.update(row.seriesId, change as object);
    const series = (await db.series.get(row.seriesId)) as SeriesRow;
    for (const key of Object.keys(change)) expect(series[key as keyof SeriesRow]).not.toEqual(change[key as 'label']);
    expect(series).toMatchObject({ room: '/rooms/team', personTrends: true, devices: [] });
    const desk = openSeries({ db }, signal(true));
    await desk.show(row.seriesId);
    expect(desk.series.value).toMatchObject({ name: 'Weekly sync', meetings: [{ id: row.id }] });
    const asked = { wall: WALL + DAY, policy: 'everywhere', isClaimed: () => false } as const;
    expect(await greet(store, ROOM, asked)).toMatchObject({ use: 'watch' });
  });

  it('is read as it is where nothing is wrong, with what a later Hearth gave it', async () => {
    const row = await keep(db);
    await db.series.update(row.seriesId, { mood: 'warm', label: 'Team' } as object);
    const [raw] = ((await contents(db)).series ?? []) as object[];
    expect(raw).toMatchObject({ mood: 'warm', label: 'Team' });
    expect(Object.values(raw as object)).not.toContain(undefined);
  });
});

describe('a damaged note', () => {
  it('is as if none was written', async () => {
    const { id } = await keep(db);
    await db.notes.put({ meetingId: id, text: 7 as unknown as string });
    expect(await db.notes.get(id)).toEqual({ meetingId: id, text: '' });
  });
});
