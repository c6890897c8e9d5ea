import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Inspection } from '../../../lib/live/inspection.ts';
import { INSPECT_MS, Inspector } from '../../../lib/live/inspector.ts';
import { reading, shows } from '../watch/readings.ts';
import { ana, ben, me, settled, speaking, World } from './tab-harness.ts';

/** A viewer that looks at a tab; `last` is what it was told last. */
function viewerOf(world: World) {
  const told: Inspection[] = [];
  const inspector = new Inspector({
    page: world.tab.page,
    url: () => new URL(world.url),
    watched: () => world.tab.run?.watched ?? null,
    now: () => world.now,
    send: (inspection) => told.push(inspection),
  });
  return { inspector, told, last: () => told.at(-1) as Inspection };
}

/** What is told at this moment. */
function seenIn(world: World): Inspection {
  const { inspector, last } = viewerOf(world);
  inspector.take({ type: 'inspect', on: true });
  inspector.stop();
  return last();
}

describe('what Hearth sees', () => {
  it('is every tile with its rule, and what a running meeting makes of it', async () => {
    const world = new World();
    world.page = () =>
      reading([me, speaking('Ana'), shows('Ben', { speaking: 'unknown', rule: null, muted: 'unknown' })], {
        title: 'Weekly sync',
        rosterCount: 4,
        complete: false,
        missing: ['toolbar'],
      });
    await world.play(5000);
    expect(seenIn(world)).toEqual({
      platform: { id: 'livekit', name: 'Test meeting' },
      ownHost: false,
      readerLoaded: true,
      phase: 'in-call',
      mode: 'per-participant',
      complete: false,
      rosterCount: 4,
      missing: ['toolbar'],
      health: { state: 'good', reason: null },
      coverage: expect.closeTo(0.66, 1) as number,
      people: [
        {
          id: 'p1',
          name: 'Me',
          self: true,
          speaking: false,
          muted: false,
          handUp: false,
          rule: 'test',
          measured: true,
        },
        {
          id: 'p2',
          name: 'Ana',
          self: false,
          speaking: true,
          muted: false,
          handUp: false,
          rule: 'test',
          measured: true,
        },
        {
          id: 'p3',
          name: 'Ben',
          self: false,
          speaking: 'unknown',
          muted: 'unknown',
          handUp: false,
          rule: null,
          measured: false,
        },
      ],
    });
  });

  it('calls nobody measured whom the meeting does not believe, whatever the page shows', async () => {
    const world = new World();
    world.shows(me, ana, ben);
    await world.play(2000);
    world.tab.command({ type: 'mark', person: 'p2', mark: 'not-measured' });
    await settled();
    expect(seenIn(world).people.map(({ measured }) => measured)).toEqual([true, false, true]);
  });

  it('gives people the numbers of the live view, and newcomers the next ones', async () => {
    const world = new World();
    world.shows(ana, ben, me);
    await world.play(2000);
    world.shows(shows('Zoe'), me, ben);
    world.tab.page.read(() => undefined);
    expect(seenIn(world).people.map(({ id, name }) => `${id} ${name}`)).toEqual(['p4 Zoe', 'p3 Me', 'p2 Ben']);
  });

  it('works before the meeting is used, and leaves nothing behind', async () => {
    const world = new World();
    world.policy = 'chosen-rooms';
    world.shows(speaking('Ana'), ben, me);
    await world.play(2000);
    const seen = seenIn(world);
    expect(world.tab.snapshot().status).toBe('ask');
    expect(seen.people.map(({ name, speaking: on, measured }) => [name, on, measured])).toEqual([
      ['Ana', true, true],
      ['Ben', false, true],
      ['Me', false, true],
    ]);
    expect(seen.coverage).toBeNull();
    expect(await world.store.meetings()).toEqual([]);
    expect(JSON.stringify([...world.statuses])).not.toContain('Ana');
  });

  it('says so when the page cannot be read, and shows nothing old as if it were now', async () => {
    const world = new World();
    world.policy = 'chosen-rooms';
    world.shows(ana, me);
    await world.play(1000);
    world.page = () => {
      throw new Error('The page broke');
    };
    await world.play(400);
    expect(seenIn(world)).toMatchObject({
      phase: null,
      people: [],
      readerLoaded: true,
      health: { state: 'lost', reason: 'reader-failed' },
    });
  });

  it('tells where the page is served from, and that a reader has not come', () => {
    const world = new World();
    world.readerIsHere = false;
    world.tab.tick();
    expect(seenIn(world)).toMatchObject({ ownHost: false, readerLoaded: false, phase: null });
    world.url = 'https://meet.livekit.io/rooms/team';
    expect(seenIn(world).ownHost).toBe(true);
  });
});

describe('looking', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is answered at once and then once a second, and costs nothing before and after', () => {
    const world = new World();
    world.shows(ana, me);
    world.tab.tick();
    const { inspector, told } = viewerOf(world);
    vi.advanceTimersByTime(10 * INSPECT_MS);
    expect(told).toHaveLength(0);
    expect(inspector.take({ type: 'inspect', on: true })).toBe(true);
    expect(told).toHaveLength(1);
    vi.advanceTimersByTime(3 * INSPECT_MS);
    expect(told).toHaveLength(4);
    inspector.take({ type: 'inspect', on: true });
    vi.advanceTimersByTime(INSPECT_MS);
    expect(told).toHaveLength(6);
    inspector.take({ type: 'inspect', on: false });
    vi.advanceTimersByTime(10 * INSPECT_MS);
    expect(told).toHaveLength(6);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves every other message to others', () => {
    const { inspector } = viewerOf(new World());
    for (const message of [{ type: 'pause' }, null, undefined, 'inspect', 7])
      expect(inspector.take(message)).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('judges a page where nothing is counted', async () => {
    const world = new World();
    world.policy = 'chosen-rooms';
    world.page = () =>
      reading([{ ...me, speaking: 'unknown' }, shows('Ana', { speaking: 'unknown' })], { phase: 'in-call' });
    world.tab.tick();
    const { inspector, last } = viewerOf(world);
    inspector.take({ type: 'inspect', on: true });
    expect(last().health.state).toBe('good');
    for (let second = 0; second < 11; second++) {
      world.wait(INSPECT_MS);
      vi.advanceTimersByTime(INSPECT_MS);
    }
    expect(last().health).toEqual({ state: 'lost', reason: 'no-indicators' });
    inspector.stop();
  });
});
