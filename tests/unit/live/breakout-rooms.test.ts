import { describe, expect, it, vi } from 'vitest';
import { closeAbandoned } from '../../../lib/live/closing.ts';
import { greet } from '../../../lib/live/greeting.ts';
import { CHECKPOINT_MS } from '../../../lib/live/meeting-tab.ts';
import { fold } from '../../../lib/meeting/ledger.ts';
import type { Reading } from '../../../lib/platforms/contract.ts';
import type { MeetingRow } from '../../../lib/store/database.ts';
import { reading } from '../watch/readings.ts';
import { ana, ben, me, settled, speaking, World } from './tab-harness.ts';

const MINUTES = 60_000;

/** What the page shows in one of the meeting's rooms, or between two. */
function room(world: World, people: Parameters<World['shows']>, sign: Partial<Reading> = {}): void {
  world.page = () => reading(people, { title: 'Weekly sync', ...sign });
}
const between = (world: World) => room(world, [], { complete: false, breakout: { at: 'between' } });
const inside = (world: World, ...people: Parameters<World['shows']>) =>
  room(world, people, { breakout: { at: 'inside' } });

/** A counted meeting in which Ana has been speaking, and only the user chose it. */
async function inMeeting(): Promise<World> {
  const world = new World();
  world.policy = 'chosen-rooms';
  world.shows(speaking('Ana'), ben, me);
  await world.play(1000);
  await world.choose({ use: 'once', role: 'facilitator' });
  world.tab.chosen(world.tab.snapshot().room);
  await settled();
  await world.play(9000);
  return world;
}

async function enter(world: World, ...people: Parameters<World['shows']>): Promise<void> {
  between(world);
  await world.play(3000);
  inside(world, ...people);
  await world.play(2000);
}

async function comeBack(world: World, ...people: Parameters<World['shows']>): Promise<void> {
  between(world);
  await world.play(3000);
  world.shows(...people);
  await world.play(2000);
}

/** Oldest first. */
async function rows(world: World): Promise<MeetingRow[]> {
  return (await world.store.meetings()).sort((a, b) => a.startedWall - b.startedWall);
}

async function ledgerOf(world: World, row: MeetingRow | undefined) {
  return fold(await world.store.log(row?.id ?? ''));
}

const named = (ledger: Awaited<ReturnType<typeof ledgerOf>>, name: string) =>
  Object.values(ledger.people).find((person) => person.name === name);

describe('going into a breakout room of a counted meeting', () => {
  it('is counted without asking, as a part of the meeting', async () => {
    const world = await inMeeting();
    await enter(world, me, speaking('Ben'));
    expect(world.tab.snapshot()).toMatchObject({ status: 'watching', role: 'facilitator' });
    await world.play(5000);
    const [parent, part, ...more] = await rows(world);
    expect(more).toEqual([]);
    expect(part).toMatchObject({ parentId: parent?.id, room: parent?.room, seriesId: parent?.seriesId });
    expect(parent).not.toHaveProperty('parentId');
    expect(named(await ledgerOf(world, part), 'Ben')?.speech.airtimeMs).toBeGreaterThanOrEqual(2000);
    expect(named(await ledgerOf(world, part), 'Ana')).toBeUndefined();
    expect(named(await ledgerOf(world, parent), 'Ben')?.speech.airtimeMs).toBe(0);
  });

  it('counts nothing while the page is between two rooms', async () => {
    const world = await inMeeting();
    room(world, [speaking('Ana'), ben, me], { breakout: { at: 'between' } });
    await world.play(20_000);
    const [meeting, ...more] = await rows(world);
    expect(more).toEqual([]);
    expect(named(await ledgerOf(world, meeting), 'Ana')?.speech.airtimeMs).toBeLessThan(10_000);
    expect((await ledgerOf(world, meeting)).health.at(-1)?.state).toBe('good');
  });

  it('is the same kind of meeting, and what is planned there is not planned for the series', async () => {
    const world = await inMeeting();
    world.tab.command({ type: 'meeting-kind', kind: 'brainstorm' });
    world.tab.command({ type: 'purpose', text: 'Ideas for May' });
    await settled();
    await enter(world, me, ben);
    expect(world.tab.snapshot()).toMatchObject({ kind: 'brainstorm', purpose: '' });
    world.tab.command({ type: 'purpose', text: 'Ideas for this table' });
    await settled();
    const [parent] = await rows(world);
    expect((await world.store.seriesOf(parent!)).plan).toMatchObject({ kind: 'brainstorm', purpose: 'Ideas for May' });
  });

  it('keeps not tracking whoever is not tracked in the meeting', async () => {
    const world = await inMeeting();
    const person = world.tab.snapshot().people.find(({ name }) => name === 'Ben')?.id ?? '';
    world.tab.command({ type: 'mark', person, mark: 'dont-track' });
    await settled();
    await vi.waitFor(async () =>
      expect((await world.store.seriesOf((await rows(world))[0]!)).untracked).toHaveLength(1),
    );
    await enter(world, me, speaking('Ben'));
    const marks = () => world.tab.snapshot().people.find(({ name }) => name === 'Ben')?.marks;
    await vi.waitFor(() => expect(marks()).toMatchObject([{ mark: 'dont-track' }]));
  });

  it('asks as before where the meeting is not counted', async () => {
    const world = new World();
    world.policy = 'chosen-rooms';
    world.shows(ana, ben, me);
    await world.play(1000);
    await enter(world, me, ben);
    expect(world.tab.snapshot().status).toBe('ask');
    expect(await rows(world)).toEqual([]);
  });

  it.each([
    ['the way there took too long', async (world: World) => world.wait(3 * MINUTES)],
    [
      'the user went through the lobby',
      async (world: World) => {
        world.page = () => reading([], { phase: 'lobby' });
        await world.play(1000);
      },
    ],
    [
      'the user left the call',
      async (world: World) => {
        world.page = () => reading([], { phase: 'left' });
        await world.play(4000);
      },
    ],
  ])('is no part of the meeting when %s', async (_why, happens) => {
    const world = await inMeeting();
    between(world);
    await world.play(1000);
    await happens(world);
    inside(world, me, ben);
    await world.play(2000);
    for (const row of await rows(world)) expect(row).not.toHaveProperty('parentId');
  });
});

describe('coming back', () => {
  it('goes on with the meeting, in which nobody was silent or absent meanwhile', async () => {
    const world = await inMeeting();
    const before = (await rows(world))[0];
    await enter(world, me, ben);
    await world.play(2 * MINUTES);
    await comeBack(world, ana, speaking('Ben'), me);
    expect(world.tab.run?.meetingId).toBe(before?.id);
    await world.play(10_000);
    const [parent, part, ...more] = await rows(world);
    expect(more).toEqual([]);
    expect(part).toMatchObject({ over: 1, parentId: parent?.id });
    expect(parent).toMatchObject({ over: 0 });
    const ledger = await ledgerOf(world, parent);
    const [gap, ...gaps] = ledger.gaps;
    expect(gaps).toEqual([]);
    expect(gap).toMatchObject({ cause: 'breakout' });
    expect(gap!.to - gap!.from).toBeGreaterThan(2 * MINUTES);
    expect(gap!.to - gap!.from).toBeLessThan(2 * MINUTES + 12_000);
    for (const name of ['Ana', 'Ben', 'Me']) {
      const person = named(ledger, name);
      expect(person).toMatchObject({ present: true, gapMs: gap!.to - gap!.from, spans: [{ to: null }] });
      expect(person!.measuredMs).toBeLessThan(25_000);
    }
    expect(named(ledger, 'Ben')?.speech.airtimeMs).toBeGreaterThan(6000);
  });

  it('is possible after longer than a meeting waits for the user otherwise', async () => {
    const world = await inMeeting();
    await enter(world, me, ben);
    await world.play(11 * MINUTES);
    await closeAbandoned(world.store, world.wall);
    await comeBack(world, ana, ben, me);
    expect(world.tab.run?.meetingId).toBe((await rows(world))[0]?.id);
    expect((await rows(world)).filter(({ parentId }) => parentId === undefined)).toHaveLength(1);
  }, 20_000);

  it('goes on after two breakout rooms in a row, each a session of its own', async () => {
    const world = await inMeeting();
    await enter(world, me, speaking('Ben'));
    await enter(world, me, speaking('Cem'));
    await comeBack(world, ana, ben, me);
    await world.play(CHECKPOINT_MS);
    const [parent, first, second, ...more] = await rows(world);
    expect(more).toEqual([]);
    expect([first?.parentId, second?.parentId]).toEqual([parent?.id, parent?.id]);
    expect(named(await ledgerOf(world, first), 'Cem')).toBeUndefined();
    expect(named(await ledgerOf(world, second), 'Ben')).toBeUndefined();
    expect(world.tab.run?.meetingId).toBe(parent?.id);
    expect((await ledgerOf(world, parent)).gaps).toMatchObject([{ cause: 'breakout' }]);
  });

  it('goes on with the session of a room whose name the page shows, when the user was in it before', async () => {
    const world = await inMeeting();
    const table = () => room(world, [me, ben], { title: 'Table 1', breakout: { at: 'inside' } });
    for (let i = 0; i < 2; i++) {
      between(world);
      await world.play(1000);
      table();
      await world.play(2000);
      await comeBack(world, ana, ben, me);
    }
    const [, part, ...more] = await rows(world);
    expect(more).toEqual([]);
    expect(part?.summary.title).toBe('Table 1');
  });

  it('finds the meeting after a reload in the breakout room', async () => {
    const world = await inMeeting();
    await enter(world, me, ben);
    await world.play(2000);
    await world.unload();
    world.wait(2000);
    world.load();
    world.shows(ana, ben, me);
    await world.play(2000);
    const [parent] = await rows(world);
    expect(world.tab.run?.meetingId).toBe(parent?.id);
    await world.play(6000);
    expect((await ledgerOf(world, parent)).gaps).toMatchObject([{ cause: 'breakout' }]);
  });

  it('never happens when the tab is closed in the breakout room: both logs end where they were', async () => {
    const world = await inMeeting();
    await enter(world, me, speaking('Ben'));
    await world.play(2000);
    await world.unload();
    world.wait(20 * MINUTES);
    await closeAbandoned(world.store, world.wall);
    const [parent, part, ...more] = await rows(world);
    expect(more).toEqual([]);
    expect(part?.parentId).toBe(parent?.id);
    expect(parent?.summary.lengthMs).toBeLessThan(12_000);
    expect(named(await ledgerOf(world, part), 'Ben')?.speech.airtimeMs).toBeGreaterThan(2000);
    world.load();
    world.shows(ana, ben, me);
    await world.play(2000);
    expect(world.tab.snapshot().status).toBe('ask');
  });
});

describe('a breakout room in a tab of its own', () => {
  const TITLE = 'Weekly sync (Room 1)';

  /** The breakout room's tab finds its meeting by the title that it shows. */
  async function openRoom(world: World, of: string) {
    const { room: known } = world.tab.snapshot();
    const parent = { room: known.replace('Weekly sync', of) };
    const rest = { wall: world.wall, policy: world.policy, isClaimed: () => false };
    return greet(world.store, { platform: 'livekit', room: `${known} (Room 1)`, title: TITLE, parent }, rest);
  }

  it('stops the meeting, and lets it go on once the breakout room is over', async () => {
    const world = await inMeeting();
    const welcome = await openRoom(world, 'Weekly sync');
    const [parent] = await rows(world);
    expect(welcome).toMatchObject({ use: 'watch', parentId: parent?.id });
    world.elsewhere = welcome.use === 'watch' ? [welcome.meetingId] : [];
    await world.play(6000);
    world.shows(ana, speaking('Ben'), me);
    await world.play(MINUTES);
    const away = world.tab.snapshot();
    expect(away.people.find(({ name }) => name === 'Ben')?.airtimeMs).toBe(0);
    expect(away.elapsedMs).toBeLessThan(20_000);
    world.elsewhere = [];
    await world.play(12_000);
    const ledger = await ledgerOf(world, (await rows(world))[0]);
    expect(ledger.gaps).toMatchObject([{ cause: 'breakout' }]);
    const ben = named(ledger, 'Ben');
    expect(ben).toMatchObject({ present: true, spans: [{ to: null }] });
    expect(ben!.gapMs).toBeGreaterThan(55_000);
    expect(ben!.speech.airtimeMs).toBeLessThan(12_000);
    expect(ben!.speech.airtimeMs).toBeGreaterThanOrEqual(2000);
  });

  it('goes on with its session when its tab is loaded anew', async () => {
    const world = await inMeeting();
    const first = await openRoom(world, 'Weekly sync');
    expect(await openRoom(world, 'Weekly sync')).toMatchObject({ meetingId: first.use === 'watch' && first.meetingId });
  });

  it('asks where no such meeting is counted', async () => {
    const world = await inMeeting();
    world.url = 'https://meet.example/rooms/other';
    world.wait(3 * MINUTES);
    expect((await openRoom(world, 'Weekly sync')).use).toBe('ask');
  });
});
