import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { serveTidying, tidyAfterMeeting } from '../../../lib/live/tidying.ts';
import type { HearthDatabase } from '../../../lib/store/database.ts';
import { DiskStore } from '../../../lib/store/disk-store.ts';
import { REJOIN_WINDOW_MS } from '../../../lib/store/meeting-store.ts';
import { DAY, freshDatabase, keep, threePeople } from '../store/kept.ts';

let db: HearthDatabase;
beforeEach(() => {
  fakeBrowser.reset();
  db = freshDatabase();
});

/** The browser wakes the background. */
async function alarm(): Promise<void> {
  const [daily] = await browser.alarms.getAll();
  if (!daily) throw new Error('no alarm');
  await fakeBrowser.alarms.onAlarm.trigger(daily);
}

const namedIn = async () => JSON.stringify(await db.events.toArray()).includes('Ben');

describe('what is kept is tidied by itself', () => {
  it('every day, and once however often the background starts', async () => {
    serveTidying(db, new DiskStore(db));
    serveTidying(db, new DiskStore(db));
    await vi.waitFor(async () => expect(await browser.alarms.getAll()).toHaveLength(1));
    expect((await browser.alarms.getAll())[0]).toMatchObject({ periodInMinutes: 1440 });
  });

  it('names go after a month', async () => {
    await keep(db, { wall: Date.now() - 31 * DAY });
    serveTidying(db, new DiskStore(db));
    await vi.waitFor(async () => expect(await browser.alarms.getAll()).toHaveLength(1));
    expect(await namedIn()).toBe(true);
    await alarm();
    await vi.waitFor(async () => expect(await namedIn()).toBe(false));
    expect(await db.meetings.count()).toBe(1);
  });

  it('by what the user set', async () => {
    await keep(db, { wall: Date.now() - 31 * DAY });
    await browser.storage.local.set({ retention: { namesDays: null, figuresDays: 7 } });
    serveTidying(db, new DiskStore(db));
    await vi.waitFor(async () => expect(await browser.alarms.getAll()).toHaveLength(1));
    await alarm();
    await vi.waitFor(async () => expect(await db.meetings.count()).toBe(0));
  });

  it('where nothing may be kept, as soon as nobody can come back', async () => {
    await tidyAfterMeeting();
    const [after] = await browser.alarms.getAll();
    expect((after?.scheduledTime ?? 0) - Date.now()).toBeGreaterThan(REJOIN_WINDOW_MS);
  });

  it('and what nobody closed is closed when the background starts', async () => {
    await keep(db, { log: threePeople.slice(0, -1), wall: Date.now() - DAY });
    serveTidying(db, new DiskStore(db));
    await vi.waitFor(async () => expect(await db.attendance.count()).toBe(3));
  });
});
