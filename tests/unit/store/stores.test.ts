import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeAbandoned } from '../../../lib/live/closing.ts';
import { greet } from '../../../lib/live/greeting.ts';
import type { Attendance } from '../../../lib/measures/attendance.ts';
import type { Checkpoint, RoomHello } from '../../../lib/meeting/checkpoint.ts';
import type { LogEntry } from '../../../lib/meeting/events.ts';
import { HearthDatabase } from '../../../lib/store/database.ts';
import { DiskStore } from '../../../lib/store/disk-store.ts';
import type { MeetingStore } from '../../../lib/store/meeting-store.ts';
import { REJOIN_WINDOW_MS } from '../../../lib/store/meeting-store.ts';
import { rowsOf } from '../../../lib/store/recompute.ts';
import { saveUnsent } from '../../../lib/store/save-unsent.ts';
import { SessionStore } from '../../../lib/store/session-store.ts';
import { drainUnsent } from '../../../lib/store/unsent.ts';
import { memoryArea } from '../live/tab-harness.ts';
import { joins, log, marks, speaks, start } from '../meeting/script.ts';

const hello: RoomHello = { platform: 'livekit', room: '/rooms/team', title: 'Weekly sync' };
const WALL = 1_700_000_000_000;
const entries = log(start(), joins('p1', 0), joins('p2', 0), speaks('p1', 0, 4000), speaks('p2', 5000, 9000));

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
});

function checkpoint(meetingId: string, events: readonly LogEntry[], people = 2): Checkpoint {
  return {
    meetingId,
    firstSeq: events[0]?.seq ?? entries.length,
    events,
    summary: {
      platform: 'livekit',
      title: 'Weekly sync',
      role: 'facilitator',
      mode: 'per-participant',
      startedWall: WALL,
      lengthMs: 9000,
      ended: false,
      people,
      heardFrom: 2,
      cantTell: 0,
      speechMs: 8000,
      coverage: 1,
      balance: null,
    },
  };
}

const stores: [string, () => MeetingStore][] = [
  ['on disk', () => new DiskStore(new HearthDatabase())],
  ['in a private window', () => new SessionStore(memoryArea())],
];

describe('whom a series knows', () => {
  it('is whoever was in its newest meetings, by name', async () => {
    const db = new HearthDatabase();
    const store = new DiskStore(db);
    const keep = async (wall: number, ...names: string[]) => {
      const row = await store.create(hello, 'facilitator', wall);
      const { attendance } = rowsOf(row, entries);
      await store.close(
        row.id,
        names.map((name, i) => ({ ...attendance[0], person: `p${i}`, name }) as Attendance),
      );
      return row;
    };
    for (let n = 0; n < 13; n++) await keep(WALL + n, `Person of ${n}`);
    const nameless = await keep(WALL + 20, 'Person 1');
    await db.meetings.update(nameless.id, { anonymous: true });
    const now = await keep(WALL + 30, 'Ana');
    const { met, startedWall } = await store.earlier(now);
    expect([...met].sort()).toEqual(Array.from({ length: 12 }, (_, n) => `Person of ${n + 1}`).sort());
    // Its names are gone, but it was there.
    expect(startedWall).toBe(WALL + 20);
    expect(await store.earlier({ ...now, seriesId: 'another' })).toEqual({ met: [], startedWall: null });
  });
});

describe.each(stores)('meetings %s', (_, open) => {
  it('keeps every event once, however often and in whatever pieces it comes', async () => {
    const store = open();
    const { id } = await store.create(hello, 'facilitator', WALL);
    await store.append(checkpoint(id, entries.slice(0, 4)), WALL);
    await store.append(checkpoint(id, entries.slice(0, 4)), WALL);
    const ack = await store.append(checkpoint(id, entries.slice(2)), WALL);
    expect(ack).toEqual({ stored: true, nextSeq: entries.length });
    expect(await store.log(id)).toEqual(entries);
  });

  it('says which events are missing instead of leaving a hole', async () => {
    const store = open();
    const { id } = await store.create(hello, 'facilitator', WALL);
    expect(await store.append(checkpoint(id, entries.slice(5)), WALL)).toEqual({ stored: true, nextSeq: 0 });
    expect(await store.log(id)).toEqual([]);
  });

  it('does not let an older checkpoint replace a newer summary', async () => {
    const store = open();
    const { id } = await store.create(hello, 'facilitator', WALL);
    await store.append(checkpoint(id, entries, 9), WALL);
    await store.append(checkpoint(id, entries.slice(0, 3), 1), WALL);
    expect((await store.meeting(id))?.summary.people).toBe(9);
  });

  it('knows the meeting to go on with, for a while', async () => {
    const store = open();
    const { id } = await store.create(hello, 'facilitator', WALL);
    await store.append(checkpoint(id, entries), WALL + 1000);
    expect((await store.resumable(hello, WALL + REJOIN_WINDOW_MS))?.id).toBe(id);
    expect(await store.resumable(hello, WALL + REJOIN_WINDOW_MS + 1000)).toBeUndefined();
    expect(await store.resumable({ ...hello, room: '/rooms/other' }, WALL)).toBeUndefined();
  });

  it('refuses events of a meeting it does not know', async () => {
    expect(await open().append(checkpoint(crypto.randomUUID(), entries), WALL)).toEqual({ stored: false, nextSeq: 0 });
  });

  it('deletes a meeting with its events and leaves the others', async () => {
    const store = open();
    const first = await store.create(hello, 'facilitator', WALL);
    const second = await store.create(hello, 'facilitator', WALL + 5);
    await store.append(checkpoint(first.id, entries), WALL);
    await store.append(checkpoint(second.id, entries), WALL);
    await store.remove(first.id);
    expect((await store.meetings()).map((row) => row.id)).toEqual([second.id]);
    expect(await store.log(first.id)).toEqual([]);
    expect(await store.log(second.id)).toEqual(entries);
  });

  it('closes what was abandoned, and leaves what somebody may come back to', async () => {
    const store = open();
    const named = log(start(), joins('p1', 0), joins('p2', 0, { name: 'Zoe' }), marks('p2', 5, 'dont-track'));
    const kept = await store.create(hello, 'facilitator', WALL);
    await store.append(checkpoint(kept.id, named), WALL);
    await closeAbandoned(store, WALL + REJOIN_WINDOW_MS - 1);
    expect(JSON.stringify(await store.log(kept.id))).toContain('Zoe');
    await closeAbandoned(store, WALL + REJOIN_WINDOW_MS);
    expect(JSON.stringify(await store.log(kept.id))).not.toContain('Zoe');
    expect((await store.log(kept.id)).map(({ seq }) => seq)).toEqual(named.map(({ seq }) => seq));
  });

  it('keeps one choice for a room', async () => {
    const store = open();
    await Promise.all([store.setSeries(hello, { role: 'facilitator' }), store.setSeries(hello, { use: 'never' })]);
    expect(await store.seriesOf(hello)).toMatchObject({ use: 'never', role: 'facilitator' });
    await store.setSeries(hello, { use: 'always', role: 'just-me' });
    expect(await store.seriesOf(hello)).toMatchObject({ use: 'always', role: 'just-me' });
    expect((await store.seriesOf({ ...hello, room: '/rooms/other' })).use).toBe('ask');
  });
});

describe('a room that nobody chose', () => {
  it('leaves no trace on disk', async () => {
    const db = new HearthDatabase();
    expect(
      await greet(new DiskStore(db), hello, { wall: WALL, policy: 'chosen-rooms', isClaimed: () => false }),
    ).toEqual({ use: 'ask', role: null });
    expect(await Promise.all([db.meetings, db.events, db.series].map((table) => table.count()))).toEqual([0, 0, 0]);
  });
});

describe('what a page could not hand over', () => {
  it('is taken into the store once, oldest first, and rubbish is dropped', async () => {
    const area = memoryArea();
    const store = new DiskStore(new HearthDatabase());
    const { id } = await store.create(hello, 'facilitator', WALL);
    await saveUnsent(area, checkpoint(id, entries.slice(4)));
    await saveUnsent(area, checkpoint(id, entries.slice(0, 4)));
    await area.set({ 'unsent:rubbish:1': { events: [{ type: 'spoke', person: '<b>' }] }, 'names-hidden': true });
    await drainUnsent(area, store, WALL);
    await drainUnsent(area, store, WALL);
    expect(await store.log(id)).toEqual(entries);
    expect([...area.items.keys()]).toEqual(['names-hidden']);
  });

  it('stays where it is while the store refuses', async () => {
    const area = memoryArea();
    const store = new DiskStore(new HearthDatabase());
    const { id } = await store.create(hello, 'facilitator', WALL);
    await saveUnsent(area, checkpoint(id, entries));
    const full = Object.assign(Object.create(store) as MeetingStore, {
      append: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
    });
    await drainUnsent(area, full, WALL);
    expect(area.items.size).toBe(1);
    await drainUnsent(area, store, WALL);
    expect(await store.log(id)).toEqual(entries);
  });
});
