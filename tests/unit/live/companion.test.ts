/** The live companion in a tab: hints, rounds, plans, and what a series remembers of them. */
import { describe, expect, it, vi } from 'vitest';
import { NUDGE_DEFAULTS } from '../../../lib/facilitation/nudges/settings.ts';
import { closeMeeting } from '../../../lib/live/closing.ts';
import type { LiveCommand, LiveRound } from '../../../lib/live/snapshot.ts';
import { COMPANION_DEFAULTS } from '../../../lib/settings/companion.ts';
import type { PracticesRow } from '../../../lib/store/practices.ts';
import { NO_PRACTICES } from '../../../lib/store/practices-row.ts';
import { shows } from '../watch/readings.ts';
import { ana, ben, me, settled, speaking, World } from './tab-harness.ts';

const MINUTE = 60_000;
const cleo = shows('Cleo');
const dev = shows('Dev');

async function inMeeting(...others: ReturnType<typeof shows>[]): Promise<World> {
  const world = new World();
  world.shows(ana, ben, cleo, ...others, me);
  await world.play(2000);
  await tell(world, { type: 'new-topic', label: '' });
  return world;
}

async function tell(world: World, command: LiveCommand): Promise<void> {
  world.tab.command(command);
  await settled();
}

/** Ana and Ben talk for so long; nobody else does. */
async function talk(world: World, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 30_000) {
    world.shows(speaking('Ana'), ben, cleo, me);
    await world.play(12_000);
    world.shows(ana, speaking('Ben'), cleo, me);
    await world.play(12_000);
    world.shows(ana, ben, cleo, me);
    await world.play(6000);
  }
}

const round = (world: World): LiveRound => {
  const { round: running } = world.tab.snapshot();
  if (!running) throw new Error('No round is running');
  return running;
};
const names = (world: World) => round(world).places.map(({ name, state }) => `${name} ${state}`);
const nameOf = (world: World, id: string | null) => round(world).places.find((place) => place.id === id)?.name;
const next = async (world: World, result: 'done' | 'passed' | 'later' | 'not-here' = 'done') => {
  const { current } = round(world);
  world.wait(1000);
  if (current !== null) await tell(world, { type: 'turn', person: current, result });
};

const START: LiveCommand = { type: 'start-round', kind: 'check-in', order: 'alphabetical', softMs: null };

describe('hints', () => {
  it('come in a pause about whoever was not heard from, once', async () => {
    const world = await inMeeting();
    await talk(world, 9 * MINUTE);
    expect(world.tab.snapshot().nudge).toMatchObject({ kind: 'not-heard-from', people: ['p3'] });
    await tell(world, { type: 'close-nudge' });
    expect(world.tab.snapshot().nudge).toBeNull();
    await talk(world, 4 * MINUTE);
    expect(world.tab.snapshot().nudge).toBeNull();
  });

  it('tell once who is new in the series, where earlier names are known', async () => {
    const newcomer = async (met: string[], on = true) => {
      const world = new World();
      vi.spyOn(world.store, 'earlier').mockResolvedValue({ met, startedWall: null });
      world.shows(ana, ben, cleo, me);
      await world.play(2000);
      const nudges = { ...NUDGE_DEFAULTS, on: { ...NUDGE_DEFAULTS.on, 'new-member': on } };
      world.tab.setCompanion({ ...COMPANION_DEFAULTS, nudges });
      await talk(world, 4 * MINUTE);
      return world;
    };
    const world = await newcomer(['Ana', 'ben (he/him)', 'Me']);
    expect(world.tab.snapshot().nudge).toMatchObject({ kind: 'new-member', people: ['p3'] });
    await tell(world, { type: 'close-nudge' });
    await talk(world, 2 * MINUTE);
    expect(world.tab.snapshot().nudge).toBeNull();
    expect((await newcomer([])).tab.snapshot().nudge).toBeNull();
    expect((await newcomer(['Ana', 'Ben', 'Cleo'])).tab.snapshot().nudge).toBeNull();
    expect((await newcomer(['Ana'], false)).tab.snapshot().nudge).toBeNull();
  });

  it('go away when their person speaks, and stay away while snoozed', async () => {
    const world = await inMeeting();
    await talk(world, 9 * MINUTE);
    world.shows(ana, ben, speaking('Cleo'), me);
    await world.play(3000);
    expect(world.tab.snapshot().nudge).toBeNull();

    const other = await inMeeting();
    await tell(other, { type: 'snooze', minutes: 15 });
    await talk(other, 12 * MINUTE);
    expect(other.tab.snapshot()).toMatchObject({ nudge: null, snoozedMs: 3 * MINUTE });
  });

  it('do not come where they are switched off, in a kind of meeting without, or while somebody else leads', async () => {
    for (const prepare of [
      async (world: World) =>
        world.tab.setCompanion({
          ...COMPANION_DEFAULTS,
          nudges: { ...NUDGE_DEFAULTS, on: { ...NUDGE_DEFAULTS.on, 'not-heard-from': false } },
        }),
      (world: World) => tell(world, { type: 'meeting-kind', kind: 'presentation' }),
      (world: World) => tell(world, { type: 'topic-led', person: 'p1' }),
      (world: World) => tell(world, { type: 'mark', person: 'p3', mark: 'no-hints' }),
      (world: World) => tell(world, { type: 'mark', person: 'p3', mark: 'listening' }),
    ]) {
      const world = await inMeeting();
      await prepare(world);
      await talk(world, 10 * MINUTE);
      expect(world.tab.snapshot().nudge).toBeNull();
    }
  });
});

describe('a round of eight', () => {
  it('goes through passes, a late joiner, a leaver and a reload', async () => {
    const others = ['Eli', 'Fay', 'Gus'].map((name) => shows(name));
    const world = await inMeeting(dev, ...others);
    await tell(world, START);
    expect(names(world)).toEqual(['Ana', 'Ben', 'Cleo', 'Dev', 'Eli', 'Fay', 'Gus', 'Me'].map((n) => `${n} waiting`));
    await next(world);
    await next(world, 'passed');
    await next(world, 'later');
    world.shows(ana, ben, cleo, ...others, shows('Hana'), me);
    await world.play(12_000);
    expect(names(world)).toContain('Dev gone');
    expect(names(world).at(-1)).toBe('Hana waiting');
    expect(nameOf(world, round(world).current)).toBe('Eli');

    const before = names(world);
    await world.unload();
    world.load();
    await world.play(3000);
    expect(names(world)).toEqual(before);
    for (let i = 0; i < 6; i++) await next(world);
    expect(nameOf(world, round(world).last?.person ?? null)).toBe('Cleo');
    expect(round(world).current).toBeNull();
    expect(world.tab.snapshot().counts.topic.notHeardFrom).toBe(0);
    await tell(world, { type: 'end-round' });
    expect(world.tab.snapshot()).toMatchObject({ round: null, roundsDone: 1 });
  });

  it('counts one turn when two windows press next at once, and takes a turn back', async () => {
    const world = await inMeeting();
    await tell(world, START);
    const { current } = round(world);
    world.wait(1000);
    await Promise.all([1, 2].map(() => tell(world, { type: 'turn', person: current ?? '', result: 'done' })));
    expect(names(world)).toEqual(['Ana done', 'Ben waiting', 'Cleo waiting', 'Me waiting']);
    // Nor does a second click that comes when the views have gone on already.
    await tell(world, { type: 'turn', person: round(world).current ?? '', result: 'done' });
    expect(names(world)[1]).toBe('Ben waiting');
    await tell(world, { type: 'turn-back' });
    await world.play(6000);
    expect(names(world)[0]).toBe('Ana waiting');
    expect(nameOf(world, round(world).current)).toBe('Ana');
  });

  it('moves on by itself only where the user asked for it, after speech and quiet', async () => {
    const world = await inMeeting();
    await tell(world, START);
    world.shows(speaking('Ana'), ben, cleo, me);
    await world.play(10_000);
    world.shows(ana, ben, cleo, me);
    await world.play(8000);
    expect(round(world).seemsDone).toBe(true);
    expect(nameOf(world, round(world).current)).toBe('Ana');
    world.tab.setCompanion({ ...COMPANION_DEFAULTS, roundMovesOn: true });
    await world.play(2000);
    expect(nameOf(world, round(world).current)).toBe('Ben');
  });

  it('takes everybody by group, and nobody who comes later', async () => {
    const world = await inMeeting();
    await tell(world, { ...START, type: 'start-round', groups: ['North', 'South'] });
    world.shows(ana, ben, cleo, dev, me);
    await world.play(2000);
    expect(names(world)).toEqual(['North waiting', 'South waiting']);
  });
});

describe('a series', () => {
  it('remembers kind, end and purpose, and the order of the last round', async () => {
    const world = await inMeeting();
    await tell(world, { type: 'meeting-kind', kind: 'decision' });
    await tell(world, { type: 'purpose', text: 'Pick a date' });
    await tell(world, { type: 'ends-in', ms: 30 * MINUTE });
    await tell(world, START);
    world.wait(3_600_000);
    world.load();
    await world.play(2000);
    const { kind, purpose, endsInMs } = world.tab.snapshot();
    expect([kind, purpose, Math.round((endsInMs ?? 0) / MINUTE)]).toEqual(['decision', 'Pick a date', 30]);
    await tell(world, { type: 'start-round', kind: 'ideas', order: 'reversed', softMs: 60_000 });
    expect(names(world)).toEqual(['Me', 'Cleo', 'Ben', 'Ana'].map((name) => `${name} waiting`));
  });

  it('does not track again whom the user did not track, known by a hash alone', async () => {
    const world = await inMeeting();
    await tell(world, { type: 'mark', person: 'p3', mark: 'dont-track' });
    const kept = () => world.store.seriesOf({ platform: 'livekit', room: world.tab.snapshot().room });
    // Hashing is real work, done elsewhere.
    const series = await vi.waitUntil(async () => ((await kept()).untracked?.length === 1 ? kept() : null));
    expect(JSON.stringify(series)).not.toContain('Cleo');
    world.wait(3_600_000);
    world.load();
    await world.play(2000);
    const marked = () =>
      world.tab.snapshot().people.filter(({ marks }) => marks.some(({ mark }) => mark === 'dont-track'));
    await vi.waitUntil(() => marked().length > 0);
    expect(marked().map(({ name }) => name)).toEqual(['Cleo']);
  });
});

describe('people who ask by their name', () => {
  it('are not tracked, and their name is not kept', async () => {
    const world = await inMeeting(shows('Zoe (off)'));
    world.shows(speaking('Ana'), ben, cleo, shows('Zoe (off)', { speaking: true }), me);
    await world.play(9000);
    const { people, counts } = world.tab.snapshot();
    expect(people.find(({ marks }) => marks.some(({ mark }) => mark === 'dont-track'))?.airtimeMs).toBe(0);
    expect(counts.meeting.people).toBe(4);
    const [row] = await world.store.meetings();
    if (!row) throw new Error('Nothing was kept');
    await closeMeeting(world.store, row.id);
    const log = JSON.stringify(await world.store.log(row.id));
    expect(log).toContain('Ana');
    expect(log).not.toContain('Zoe');
  });
});

describe('a one-to-one', () => {
  it('is not kept once it is over', async () => {
    const world = await inMeeting();
    await tell(world, { type: 'meeting-kind', kind: 'one-to-one' });
    await world.play(6000);
    const [row] = await world.store.meetings();
    if (!row) throw new Error('It is kept while it goes on');
    await closeMeeting(world.store, row.id);
    expect(await world.store.meetings()).toEqual([]);
  });
});

describe('what was prepared for the series', () => {
  const withNoted = async (row: Partial<PracticesRow>) => {
    const world = new World();
    vi.spyOn(world.store, 'practicesOf').mockResolvedValue({
      whole: 's1',
      keptFor: 's1',
      row: { ...NO_PRACTICES, seriesId: 's1', ...row },
    } as never);
    world.shows(ana, ben, me);
    await world.play(2000);
    return world;
  };

  it.each<[string, Partial<PracticesRow>, boolean]>([
    ['nothing', {}, false],
    ['a purpose', { charter: { ...NO_PRACTICES.charter, purpose: 'To plan.' } }, true],
    ['norms', { charter: { ...NO_PRACTICES.charter, norms: ['Anybody may pass.'] } }, true],
    ['what only the end needs', { charter: { ...NO_PRACTICES.charter, ritual: 'A bell.' } }, false],
    ['a follow-up that waits', { followUps: [{ state: 'open' }] as never }, true],
    ['a follow-up that is done', { followUps: [{ state: 'done' }] as never }, false],
    ['damaged rows', { charter: 'x', followUps: { some: 3 } } as never, false],
  ])('is known from the start: %s', async (_, row, isPrepared) => {
    const world = await withNoted(row);
    expect(world.tab.snapshot().prepared).toBe(isPrepared);
  });
});

describe('a meeting of a series', () => {
  it('begins with the topics and the purpose of the series, which a change in one meeting does not undo', async () => {
    const world = new World();
    const agenda = [{ label: 'What is new', minutes: 10 }];
    vi.spyOn(world.store, 'practicesOf').mockResolvedValue({
      whole: 's1',
      keptFor: 's1',
      row: { ...NO_PRACTICES, seriesId: 's1', charter: { ...NO_PRACTICES.charter, purpose: 'To plan.' } },
    } as never);
    world.tab.tick();
    const hello = { platform: 'livekit', room: world.tab.snapshot().room } as const;
    await world.store.setSeries(hello, { plan: { kind: 'decision', lengthMs: null, purpose: 'Of last week', agenda } });
    world.shows(ana, ben, me);
    await world.play(2000);
    expect(world.tab.snapshot()).toMatchObject({ kind: 'decision', purpose: 'To plan.', agenda });
    await tell(world, { type: 'agenda', items: [] });
    await tell(world, { type: 'meeting-kind', kind: 'brainstorm' });
    expect((await world.store.seriesOf(hello)).plan).toMatchObject({ kind: 'brainstorm', agenda });
  });

  it('asks nobody first in a round who is new in it', async () => {
    const world = new World();
    vi.spyOn(world.store, 'earlier').mockResolvedValue({ met: ['Ben', 'Cleo', 'Me'], startedWall: null });
    world.shows(ana, ben, cleo, me);
    await world.play(2000);
    await tell(world, START);
    expect(names(world).map((one) => one.split(' ')[0])).toEqual(['Ben', 'Ana', 'Cleo', 'Me']);
  });
});

describe('the last voice', () => {
  it('is whoever speaks, else who spoke last, and never the user', async () => {
    const world = new World();
    world.shows(ana, ben, me);
    await world.play(2000);
    const last = () => {
      const { lastVoice, people } = world.tab.snapshot();
      return people.find(({ id }) => id === lastVoice)?.name ?? null;
    };
    expect(last()).toBeNull();
    world.shows(speaking('Ana'), ben, me);
    await world.play(8000);
    world.shows(ana, ben, me);
    await world.play(4000);
    expect(last()).toBe('Ana');
    world.shows(ana, speaking('Ben'), me);
    await world.play(8000);
    expect(last()).toBe('Ben');
    world.shows(ana, ben, { ...me, speaking: true });
    await world.play(8000);
    expect(last()).toBe('Ben');
  });
});
