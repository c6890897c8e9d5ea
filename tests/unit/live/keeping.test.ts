import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openFate } from '../../../lib/live/history/fate.ts';
import type { History } from '../../../lib/live/history/history.ts';
import { type Disk, openKeeping } from '../../../lib/live/history/keeping.ts';
import type { KeptData } from '../../../lib/live/history/keeping-model.ts';
import { openPeople } from '../../../lib/live/history/people.ts';
import { readRetention } from '../../../lib/settings/retention.ts';
import type { HearthDatabase } from '../../../lib/store/database.ts';
import { DiskStore } from '../../../lib/store/disk-store.ts';
import { labelSeries } from '../../../lib/store/series-moves.ts';
import { SessionStore } from '../../../lib/store/session-store.ts';
import { DAY, freshDatabase, keep, WALL } from '../store/kept.ts';
import { everythingOf } from '../store/noted.ts';
import { memoryArea } from './tab-harness.ts';

let db: HearthDatabase;
let now = WALL;
beforeEach(() => {
  fakeBrowser.reset();
  db = freshDatabase();
  now = WALL;
});

const { signal: lifetime } = new AbortController();
const history = (): History => ({ store: new DiskStore(db), db, now: () => now, lifetime });
const diskOf = (over: Partial<Disk> = {}): Disk => ({
  estimate: () => Promise.resolve({ usage: 1_234_567 }),
  persisted: () => Promise.resolve(false),
  persist: () => Promise.resolve(true),
  ...over,
});
const forgetUnsent = vi.fn(() => Promise.resolve());

async function opened(disk: Disk | undefined = diskOf()) {
  const desk = openKeeping(history(), { disk, forgetUnsent });
  await desk.refresh();
  const data = () => desk.view.value as KeptData;
  return { desk, data };
}
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

describe('the data page', () => {
  it('says what goes by tomorrow, and lets it be kept', async () => {
    const names = await keep(db, { wall: WALL - 29.5 * DAY });
    const figures = await keep(db, { wall: WALL - 364.5 * DAY });
    await keep(db, { wall: WALL - 2 * DAY });
    await db.meetings.update(figures.id, { anonymous: true });
    const { desk, data } = await opened();
    expect(data()).toMatchObject({ meetings: 3, damaged: 0, held: [] });
    expect(ids(data().soon.names)).toEqual([names.id]);
    expect(ids(data().soon.figures)).toEqual([figures.id]);
    desk.onHold([names.id, figures.id], true);
    await vi.waitFor(() => expect(data().held).toHaveLength(2));
    expect(data().soon).toEqual({ names: [], figures: [] });
    desk.onHold([names.id], false);
    await vi.waitFor(() => expect(ids(data().soon.names)).toEqual([names.id]));
  });

  it('keeps a meeting together with its breakout rooms', async () => {
    const whole = await keep(db);
    const part = await keep(db);
    await db.meetings.put({ ...part, parentId: whole.id });
    const { desk, data } = await opened();
    desk.onHold([whole.id], true);
    await vi.waitFor(() => expect(data().held).toHaveLength(2));
  });

  it('sets for how long, for everything and for one series', async () => {
    const { seriesId } = await keep(db, { wall: WALL - 3 * DAY });
    await labelSeries(db, seriesId, 'Team');
    const { desk, data } = await opened();
    desk.onRetention({ namesDays: 7, figuresDays: null });
    await vi.waitFor(() => expect(data().retention).toEqual({ namesDays: 7, figuresDays: null }));
    expect(await readRetention()).toEqual({ namesDays: 7, figuresDays: null });
    expect(data().series).toEqual([{ id: seriesId, title: 'Team', retention: null }]);
    desk.onSeriesRetention(seriesId, { namesDays: 1, figuresDays: 90 });
    await vi.waitFor(() => expect(data().series[0]?.retention).toEqual({ namesDays: 1, figuresDays: 90 }));
    expect(data().soon.names).toHaveLength(1);
    desk.onSeriesRetention(seriesId, null);
    await vi.waitFor(() => expect(data().series[0]?.retention).toBeNull());
  });

  it('shows what a policy makes of it', async () => {
    const { id } = await keep(db);
    await db.meetings.update(id, { held: true });
    vi.spyOn(browser.storage.managed, 'get').mockResolvedValue({ historyOff: true } as never);
    const { data } = await opened();
    expect(data().policies.historyOff).toBe(true);
    expect(ids(data().soon.figures)).toEqual([id]);
  });

  it('counts what cannot be read, and deletes it', async () => {
    const damaged = await keep(db);
    await keep(db, { room: '/b' });
    await db.meetings.update(damaged.id, { summary: null as never });
    const { desk, data } = await opened();
    expect(data()).toMatchObject({ meetings: 2, damaged: 1 });
    desk.onDeleteDamaged();
    await vi.waitFor(() => expect(data()).toMatchObject({ meetings: 1, damaged: 0 }));
    expect(await db.events.where('meetingId').equals(damaged.id).count()).toBe(0);
  });

  it('deletes everything, what pages left outside too', async () => {
    await keep(db);
    const { desk, data } = await opened();
    desk.onDeleteEverything();
    await vi.waitFor(() => expect(data().meetings).toBe(0));
    expect(await Promise.all(db.tables.map((table) => table.count()))).toEqual(db.tables.map(() => 0));
    expect(forgetUnsent).toHaveBeenCalledOnce();
  });

  it('tells how much is used, and asks the browser to keep it', async () => {
    let lasting = false;
    const asked = await opened(
      diskOf({
        persisted: () => Promise.resolve(lasting),
        persist: () => {
          lasting = true;
          return Promise.resolve(true);
        },
      }),
    );
    expect(asked.desk.room.value).toEqual({ usedBytes: 1_234_567, lasting: false });
    asked.desk.onAskToLast();
    await vi.waitFor(() => expect(asked.desk.room.value.lasting).toBe(true));
    const refused = await opened(diskOf({ persist: () => Promise.resolve(false) }));
    refused.desk.onAskToLast();
    await vi.waitFor(() => expect(refused.desk.room.value.lasting).toBe('refused'));
  });

  it('is there although the browser says nothing of its disk', async () => {
    const { desk, data } = await opened(diskOf({ estimate: () => Promise.reject(new Error('no')) }));
    expect(data().meetings).toBe(0);
    expect(desk.room.value).toEqual({ usedBytes: null, lasting: null });
  });

  it('has nothing to show in a private window, and says so when it cannot read', async () => {
    const nowhere = openKeeping(
      { store: new SessionStore(memoryArea()), db: null, now: () => now, lifetime },
      { disk: diskOf(), forgetUnsent },
    );
    await nowhere.refresh();
    expect(nowhere.view.value).toBe('private');
    vi.spyOn(db.meetings, 'toArray').mockRejectedValue(new Error('closed'));
    const { desk } = await opened();
    expect(desk.view.value).toBe('failed');
  });
});

describe('one person', () => {
  const file = vi.fn<(saved: { readonly name: string; readonly text: string }) => void>();
  const changed = vi.fn();
  const people = () => openPeople(history(), file, changed);

  it('is found, gets what is kept, and is forgotten', async () => {
    await keep(db);
    const { search, onSearch, onExport, onForget } = people();
    onSearch('b');
    await vi.waitFor(() => expect(search.value.found).toEqual([{ name: 'Ben', meetings: 1, noted: [] }]));
    onExport('Ben');
    await vi.waitFor(() => expect(search.value.done).toEqual({ name: 'Ben', what: 'exported' }));
    const saved = file.mock.lastCall?.[0];
    expect(saved?.name).toBe('hearth-person.json');
    expect(JSON.parse(saved?.text ?? '')).toMatchObject({
      format: 'hearth-person',
      version: 1,
      name: 'Ben',
      meetings: [{}],
    });
    onForget('Ben');
    await vi.waitFor(() => expect(search.value.done?.what).toMatchObject({ meetings: 1 }));
    expect(search.value.found).toEqual([]);
    expect(changed).toHaveBeenCalled();
    onSearch('c');
    expect(search.value.done).toBeNull();
  });

  it('is found with everything that is noted about them, and with nothing of it once they are forgotten', async () => {
    const { seriesId } = await keep(db);
    await labelSeries(db, seriesId, 'Team Orchid');
    await db.practices.bulkPut([
      { ...everythingOf(seriesId), seriesId },
      { ...everythingOf('gone'), seriesId: 'gone' },
    ]);
    const { search, onSearch, onForget } = people();
    onSearch('ben');
    await vi.waitFor(() => expect(search.value.found).toHaveLength(1));
    const noted = search.value.found[0]?.noted ?? [];
    expect(noted.map(({ name }) => name).sort()).toEqual(['', 'Team Orchid']);
    const wall = 1_795_000_000_000;
    const here = noted.find(({ id }) => id === seriesId);
    expect(here?.roles).toEqual([{ id: 'own-1', text: 'Keeper of snacks', leads: true }]);
    expect(here?.lines).toEqual([
      { kind: 'role', role: 'own-1', walls: [wall] },
      { kind: 'welcomed', wall },
      { kind: 'has-buddy', other: 'Ana', wall, asked: true },
      { kind: 'is-buddy', other: 'Cleo', wall, asked: false },
      { kind: 'to-ask', text: 'How did the talk go?', wall },
      { kind: 'thanks', other: 'Ana', what: 'The budget', value: 'Care', wall },
      { kind: 'gave-thanks', other: 'Ana', what: 'The notes', value: '', wall },
    ]);
    onForget('Ben');
    await vi.waitFor(() => expect(search.value.done?.what).toMatchObject({ noted: 14 }));
    expect(search.value.found).toEqual([]);
  });

  it('is found by what was typed last', async () => {
    await keep(db);
    const { search, onSearch } = people();
    onSearch('ben');
    onSearch('cleo');
    await vi.waitFor(() => expect(search.value.found.map(({ name }) => name)).toEqual(['Cleo']));
  });

  it('is told of when it could not be done', async () => {
    const { search, onForget } = people();
    vi.spyOn(db.series, 'toCollection').mockImplementation(() => {
      throw new Error('closed');
    });
    onForget('Ben');
    await vi.waitFor(() => expect(search.value.done).toEqual({ name: 'Ben', what: 'failed' }));
  });
});

describe('one meeting', () => {
  it('has a fate that the user can change', async () => {
    const { id } = await keep(db);
    const changed = vi.fn();
    const desk = openFate(history(), changed);
    await desk.show(id);
    const asDue = { id, namesAt: WALL + 30 * DAY, figuresAt: WALL + 365 * DAY, held: false, anonymous: false };
    expect(desk.fate.value).toEqual(asDue);
    desk.onHold(true);
    await vi.waitFor(() => expect(desk.fate.value).toMatchObject({ namesAt: null, figuresAt: null, held: true }));
    desk.onHold(false);
    await vi.waitFor(() => expect(desk.fate.value).toEqual(asDue));
    desk.onAnonymise();
    await vi.waitFor(() => expect(desk.fate.value).toMatchObject({ namesAt: null, anonymous: true }));
    expect(changed).toHaveBeenCalledWith(id);
    expect(JSON.stringify(await db.events.toArray())).not.toContain('Ben');
    expect((await db.attendance.toArray()).map(({ name }) => name)).toContain('Person 2');
  });

  it('has none while it goes on', async () => {
    const { id } = await keep(db);
    await db.meetings.update(id, { closed: 0 });
    const desk = openFate(history(), vi.fn());
    await desk.show(id);
    expect(desk.fate.value).toBeNull();
  });
});
