import { describe, expect, it } from 'vitest';
import type { LiveOutline } from '../../../lib/live/snapshot.ts';
import { fold } from '../../../lib/meeting/ledger.ts';
import { reading } from '../watch/readings.ts';
import { ana, ben, me, settled, speaking, World } from './tab-harness.ts';

const airtime = (world: World, name: string) =>
  world.tab.snapshot().people.find((person) => person.name === name)?.airtimeMs ?? 0;

async function inMeeting(): Promise<World> {
  const world = new World();
  world.shows(ana, ben, me);
  await world.play(2000);
  world.tab.command({ type: 'new-topic', label: '' });
  await settled();
  return world;
}

describe('a page that dies without a word', () => {
  /** What is stored of somebody's speech, ms. */
  const stored = async (world: World) => {
    const [row] = await world.store.meetings();
    const log = row ? await world.store.log(row.id) : [];
    return log.reduce((sum, entry) => (entry.type === 'spoke' ? sum + entry.to - entry.from : sum), 0);
  };

  it('takes less than five seconds of speech with it, whenever it dies', async () => {
    const world = await inMeeting();
    world.shows(speaking('Ana'), ben, me);
    for (let spokenMs = 200; spokenMs < 15_000; spokenMs += 200) {
      await world.play(200);
      expect(spokenMs - (await stored(world)), `${spokenMs} ms`).toBeLessThan(5000);
    }
    world.shows(ana, ben, me);
    await world.play(5000);
    expect(await stored(world)).toBeCloseTo(14_800, -3);
  });
});

describe('choosing a room', () => {
  it('counts and stores nothing until the user has chosen', async () => {
    const world = new World();
    world.policy = 'chosen-rooms';
    world.shows(speaking('Ana'), ben, me);
    await world.play(10_000);
    expect(world.tab.snapshot()).toMatchObject({ status: 'ask', people: [], title: 'Weekly sync' });
    expect(await world.store.meetings()).toEqual([]);
    expect(JSON.stringify(world.statuses)).not.toContain('Ana');
  });

  it('begins when the room is chosen, once', async () => {
    const world = new World();
    world.policy = 'chosen-rooms';
    world.shows(ana, ben, me);
    await world.play(2000);
    await world.choose({ use: 'once', role: 'facilitator' });
    world.tab.chosen(world.tab.snapshot().room);
    await settled();
    await world.play(1000);
    expect(world.tab.snapshot()).toMatchObject({ status: 'watching', role: 'facilitator' });
    world.wait(3_600_000);
    world.load();
    await world.play(2000);
    expect(world.tab.snapshot().status).toBe('ask');
  });

  it('begins by itself next time in a room that is always counted, and never where the user said never', async () => {
    const world = new World();
    world.policy = 'chosen-rooms';
    world.shows(ana, ben, me);
    await world.play(1000);
    await world.choose({ use: 'always', role: 'just-me' });
    world.load();
    await world.play(1000);
    expect(world.tab.snapshot()).toMatchObject({ status: 'watching', role: 'just-me' });
    world.url = 'https://meet.example/rooms/doctor';
    await world.play(2000);
    await world.choose({ use: 'never', role: null });
    world.load();
    await world.play(2000);
    expect(world.tab.snapshot().status).toBe('never');
  });
});

describe('just me', () => {
  it('says nothing about others, on the badge neither', async () => {
    const world = new World();
    world.policy = 'chosen-rooms';
    world.shows(speaking('Ana'), ben, me);
    await world.play(1000);
    await world.choose({ use: 'always', role: 'just-me' });
    world.load();
    await world.play(5000);
    expect(world.statuses.at(-1)).toMatchObject({ status: 'watching', notHeardFrom: 0 });
    const [meeting] = await world.store.meetings();
    expect(JSON.stringify(await world.store.log(meeting?.id ?? ''))).not.toMatch(/Ana|Ben/);
  });
});

describe('the states of a page', () => {
  it('goes from elsewhere to lobby to alone to watching to ended', async () => {
    const world = new World();
    const status = () => world.tab.snapshot().status;
    await world.play(1000);
    expect(status()).toBe('elsewhere');
    world.page = () => reading([], { phase: 'lobby' });
    await world.play(1000);
    expect(status()).toBe('lobby');
    world.shows(me);
    await world.play(1000);
    expect(status()).toBe('alone');
    world.shows(me, ana);
    await world.play(1000);
    expect(status()).toBe('watching');
    world.page = () => reading([], { phase: 'left' });
    await world.play(4000);
    expect(status()).toBe('ended');
    expect((await world.store.meetings())[0]).toMatchObject({ over: 1, summary: { ended: true, people: 2 } });
  });

  it('does not end a meeting whose page is rebuilt for a moment', async () => {
    const world = await inMeeting();
    world.page = () => reading([], { phase: 'left' });
    await world.play(2000);
    world.shows(ana, ben, me);
    await world.play(1000);
    expect(world.tab.snapshot().status).toBe('watching');
    expect(await world.store.meetings()).toHaveLength(1);
  });

  it('shows a reader that throws as health, and goes on when it no longer does', async () => {
    const world = await inMeeting();
    world.page = () => {
      throw new Error('no such element');
    };
    await world.play(3000);
    expect(world.tab.snapshot().health).toEqual({ state: 'lost', reason: 'reader-failed' });
    world.shows(ana, ben, me);
    await world.play(1000);
    expect(world.tab.snapshot().health.state).toBe('good');
  });
});

describe('a meeting that goes on', () => {
  it('survives a reload in the middle of a sentence: nothing lost, nothing doubled', async () => {
    const world = await inMeeting();
    world.shows(speaking('Ana'), ben, me);
    await world.play(7400);
    await world.unload();
    const before = airtime(world, 'Ana');
    world.wait(1500);
    world.load();
    await world.play(2000);
    world.shows(ana, ben, me);
    await world.play(2000);
    expect(before).toBeGreaterThan(7000);
    expect(airtime(world, 'Ana')).toBeGreaterThan(before + 1500);
    expect(airtime(world, 'Ana')).toBeLessThan(before + 2500);
    expect(world.tab.snapshot().people).toHaveLength(3);
    const meetings = await world.store.meetings();
    expect(meetings).toHaveLength(1);
    const log = await world.store.log(meetings[0]!.id);
    expect(log.map((entry) => entry.seq)).toEqual(log.map((_, i) => i));
  });

  it('goes on with the same meeting when the user comes back after a minute', async () => {
    const world = await inMeeting();
    world.shows(speaking('Ana'), ben, me);
    await world.play(5000);
    world.page = () => reading([], { phase: 'left' });
    await world.play(4000);
    world.wait(60_000);
    world.shows(ana, ben, me);
    await world.play(5000);
    expect(world.tab.snapshot()).toMatchObject({ status: 'watching' });
    expect(airtime(world, 'Ana')).toBeGreaterThan(4500);
    const meetings = await world.store.meetings();
    expect(meetings).toHaveLength(1);
    expect(fold(await world.store.log(meetings[0]!.id)).gaps).toMatchObject([{ cause: 'rejoin' }]);
  });

  it('loses nothing while the background cannot be reached or storage refuses, and says so', async () => {
    const world = await inMeeting();
    world.refuses = true;
    world.shows(speaking('Ana'), ben, me);
    await world.play(6000);
    expect(world.tab.snapshot().storageFailing).toBe(true);
    world.reachable = false;
    await world.play(6000);
    world.reachable = true;
    world.refuses = false;
    world.shows(ana, ben, me);
    await world.play(6000);
    expect(world.tab.snapshot().storageFailing).toBe(false);
    const [meeting] = await world.store.meetings();
    const kept = fold(await world.store.log(meeting!.id));
    expect(Object.values(kept.people).find((person) => person.name === 'Ana')?.speech.airtimeMs).toBe(
      airtime(world, 'Ana'),
    );
    expect(airtime(world, 'Ana')).toBeGreaterThan(11_500);
  });
});

describe('two tabs in one meeting', () => {
  it('are never both counted, and the second takes over when the first is gone', async () => {
    const world = await inMeeting();
    const first = world.tab;
    world.claimed = true;
    world.load();
    for (let i = 0; i < 10; i++) {
      await world.play(1000);
      first.tick();
      first.checkpoint();
      await settled();
    }
    expect(world.tab.run).toBeNull();
    await world.play(20_000);
    expect(world.tab.run?.meetingId).toBe(first.run?.meetingId);
  });
});

describe('what the facilitator does', () => {
  it('pauses and resumes', async () => {
    const world = await inMeeting();
    world.tab.command({ type: 'pause' });
    world.shows(speaking('Ana'), ben, me);
    await world.play(5000);
    expect(world.tab.snapshot()).toMatchObject({ status: 'paused' });
    expect(airtime(world, 'Ana')).toBe(0);
    world.tab.command({ type: 'resume' });
    await world.play(3000);
    expect(airtime(world, 'Ana')).toBeGreaterThanOrEqual(2000);
  });

  it('begins a topic in which nobody has been heard yet', async () => {
    const world = await inMeeting();
    world.shows(speaking('Ana'), ben, me);
    await world.play(5000);
    world.shows(ana, ben, me);
    await world.play(2000);
    expect(world.tab.snapshot().counts.topic).toMatchObject({ heardFrom: 1, notHeardFrom: 2 });
    world.tab.command({ type: 'new-topic', label: 'Launch' });
    await settled();
    expect(world.tab.snapshot()).toMatchObject({
      topic: { number: 2, label: 'Launch' },
      counts: { topic: { heardFrom: 0 }, meeting: { heardFrom: 1 } },
    });
  });

  it('takes "not a person" out of the figures from the beginning, and undoing it brings them back', async () => {
    const world = await inMeeting();
    world.shows(speaking('Ana'), ben, me);
    await world.play(5000);
    world.shows(ana, ben, me);
    await world.play(3000);
    const before = world.tab.snapshot();
    const id = before.people.find((person) => person.name === 'Ana')!.id;
    world.tab.command({ type: 'mark', person: id, mark: 'not-a-person' });
    await settled();
    await world.play(400);
    expect(world.tab.snapshot().counts.meeting.people).toBe(2);
    expect(world.tab.snapshot().order.map((entry) => entry.person)).not.toContain(id);
    const { undoable } = world.tab.snapshot();
    expect(undoable).toMatchObject({ action: 'not-a-person', person: id });
    world.tab.command({ type: 'undo', seq: undoable!.seq });
    await settled();
    await world.play(400);
    expect(world.tab.snapshot().counts).toEqual(before.counts);
    expect(airtime(world, 'Ana')).toBe(before.people.find((person) => person.id === id)!.airtimeMs);
  });

  it('remembers in the series what is not a person', async () => {
    const world = await inMeeting();
    const ben = world.tab.snapshot().people.find((person) => person.name === 'Ben');
    world.tab.command({ type: 'mark', person: ben?.id ?? '', mark: 'not-a-person' });
    await settled();
    await world.play(400);
    world.wait(86_400_000);
    world.load();
    await world.play(1000);
    expect(await world.store.meetings()).toHaveLength(2);
    expect(world.tab.snapshot().counts.meeting.people).toBe(2);
    expect(world.tab.snapshot().people.find((person) => person.name === 'Ben')?.marks).toMatchObject([
      { mark: 'not-a-person' },
    ]);
  });

  it('sees everybody heard when the last seat is lit, another way or by listening too', async () => {
    const world = await inMeeting();
    world.shows(speaking('Ana'), ben, me);
    await world.play(4000);
    world.shows(ana, ben, me);
    await world.play(1000);
    const id = (name: string) => world.tab.snapshot().people.find((person) => person.name === name)!.id;
    world.tab.command({ type: 'mark', person: id('Ben'), mark: 'another-way' });
    expect(world.tab.snapshot().everyoneHeard).toBe(false);
    world.tab.command({ type: 'mark', person: id('Me'), mark: 'listening' });
    expect(world.tab.snapshot().everyoneHeard).toBe(true);
    world.page = () => {
      throw new Error('the page changed');
    };
    await world.play(2000);
    expect(world.tab.snapshot().everyoneHeard).toBe(false);
  });
});

describe('how things stand', () => {
  it('is told each second as the live view has it, without its people', async () => {
    const world = await inMeeting();
    world.shows(speaking('Ana'), ben, me);
    for (const wanted of ['watching', 'paused', 'ended'] as const) {
      if (wanted === 'paused') world.tab.command({ type: 'pause' });
      if (wanted === 'ended') world.page = () => reading([], { phase: 'left' });
      await world.play(5000);
      const { elapsedMs, topic, ...outline } = world.glances.at(-1) as LiveOutline;
      const snapshot = world.tab.snapshot();
      expect(snapshot.status).toBe(wanted);
      expect(snapshot).toMatchObject(outline);
      expect(snapshot.people).toHaveLength(3);
      // Told up to a second ago.
      expect(snapshot.elapsedMs - elapsedMs).toBeLessThan(1000);
      expect(snapshot.topic.number).toBe(topic.number);
    }
  });
});

describe('viewers', () => {
  it('see the view at once, then each change, until they stop', async () => {
    const world = await inMeeting();
    const seen: string[][] = [];
    const stop = world.tab.connect((snapshot) =>
      seen.push(snapshot.people.flatMap((person) => (person.speaking ? [person.name] : []))),
    );
    expect(seen).toHaveLength(1);
    world.shows(speaking('Ana'), ben, me);
    await world.play(400);
    expect(seen.at(-1)).toEqual(['Ana']);
    stop();
    const count = seen.length;
    await world.play(3000);
    expect(seen).toHaveLength(count);
  });
});
