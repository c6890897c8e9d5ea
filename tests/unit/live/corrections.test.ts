/** What the facilitator puts right, from the command to the live view, through the real store. */
import { describe, expect, it } from 'vitest';
import type { LiveCommand } from '../../../lib/live/snapshot.ts';
import { shows } from '../watch/readings.ts';
import { ana, ben, me, settled, speaking, World } from './tab-harness.ts';

async function inMeeting(): Promise<World> {
  const world = new World();
  world.shows(ana, ben, me);
  await world.play(2000);
  await tell(world, { type: 'new-topic', label: '' });
  return world;
}

async function tell(world: World, command: LiveCommand): Promise<void> {
  world.tab.command(command);
  await settled();
  await world.play(400);
}

const person = (world: World, name: string) => {
  const found = world.tab.snapshot().people.find((one) => one.name === name);
  if (!found) throw new Error(`Nobody is called ${name}`);
  return found;
};
const undo = (world: World) => tell(world, { type: 'undo', seq: world.tab.snapshot().undoable?.seq ?? -1 });

async function anaSpeaks(world: World, ms = 5000): Promise<void> {
  world.shows(speaking('Ana'), ben, me);
  await world.play(ms);
  world.shows(ana, ben, me);
  await world.play(2000);
}

describe('a meeting that begins', () => {
  it('is arriving until Start', async () => {
    const world = new World();
    world.shows(ana, ben, me);
    await world.play(1000);
    await anaSpeaks(world);
    expect(world.tab.snapshot()).toMatchObject({ arriving: true, counts: { topic: { heardFrom: 0 } } });
    await tell(world, { type: 'new-topic', label: '' });
    expect(world.tab.snapshot()).toMatchObject({ arriving: false, topic: { number: 1 } });
    await anaSpeaks(world);
    expect(world.tab.snapshot().counts.topic.heardFrom).toBe(1);
  });
});

describe('what the facilitator puts right', () => {
  it('gives the last words to somebody else, and takes that back', async () => {
    const world = await inMeeting();
    await anaSpeaks(world);
    const said = person(world, 'Ana').airtimeMs;
    await tell(world, { type: 'not-them', person: person(world, 'Ana').id, into: person(world, 'Ben').id });
    expect(person(world, 'Ana').airtimeMs).toBe(0);
    expect(person(world, 'Ben').airtimeMs).toBe(said);
    expect(world.tab.snapshot().undoable).toMatchObject({ action: 'moved' });
    await undo(world);
    expect(person(world, 'Ana').airtimeMs).toBe(said);
  });

  it('leaves out what was noise, also while it goes on', async () => {
    const world = await inMeeting();
    world.shows(speaking('Ana'), ben, me);
    await world.play(3000);
    await tell(world, { type: 'not-them', person: person(world, 'Ana').id, into: null });
    world.shows(ana, ben, me);
    await world.play(2000);
    expect(person(world, 'Ana').airtimeMs).toBeLessThan(1000);
  });

  it('has nothing to move before somebody spoke, and nobody to join with themselves', async () => {
    const world = await inMeeting();
    const before = world.tab.snapshot().undoable;
    await tell(world, { type: 'not-them', person: person(world, 'Ana').id, into: null });
    await tell(world, { type: 'merge', person: 'p1', into: 'p1' });
    await tell(world, { type: 'split', person: 'p1' });
    expect(world.tab.snapshot().undoable).toEqual(before);
  });

  it('joins two tiles of one person, for what comes as well', async () => {
    const world = await inMeeting();
    const phone = shows('Ana (phone 7)');
    const all = (change = {}) => world.shows(ana, { ...phone, ...change }, ben, me);
    all();
    await world.play(1000);
    await tell(world, { type: 'merge', person: person(world, 'Ana (phone 7)').id, into: person(world, 'Ana').id });
    expect(world.tab.snapshot().counts.topic.people).toBe(3);
    all({ speaking: true });
    await world.play(3000);
    expect(person(world, 'Ana')).toMatchObject({ speaking: true });
    expect(person(world, 'Ana').airtimeMs).toBeGreaterThan(2500);
    await undo(world);
    expect(world.tab.snapshot().counts.topic.people).toBe(4);
  });

  it('goes on counting for the joined person after a reload, and never for the next newcomer', async () => {
    const world = await inMeeting();
    world.shows(ana, shows('Phone 7'), ben, me);
    await world.play(1000);
    await tell(world, { type: 'merge', person: person(world, 'Phone 7').id, into: person(world, 'Ana').id });
    await world.unload();
    world.load();
    world.shows(ana, shows('Phone 7', { speaking: true }), ben, shows('Cleo'), me);
    await world.play(5000);
    expect(person(world, 'Ana').airtimeMs).toBeGreaterThan(2500);
    expect(person(world, 'Cleo').airtimeMs).toBe(0);
    expect(world.tab.snapshot().counts.topic.people).toBe(4);
  });

  it('tells somebody apart from whoever had their name before', async () => {
    const world = await inMeeting();
    await anaSpeaks(world);
    world.shows(ben, me);
    await world.play(5000);
    world.shows(ana, ben, me);
    await world.play(1000);
    expect(person(world, 'Ana')).toMatchObject({ cameBack: true, standing: { topic: 'heard' } });
    await tell(world, { type: 'split', person: person(world, 'Ana').id });
    const both = world.tab.snapshot().people.filter(({ name }) => name === 'Ana');
    expect(both.map(({ present, namesake, standing }) => [present, namesake, standing.topic])).toEqual([
      [true, 2, 'not-heard-from'],
      [false, 1, 'heard'],
    ]);
  });

  it('renames, whatever the page calls them', async () => {
    const world = await inMeeting();
    const { id } = person(world, 'Ben');
    await tell(world, { type: 'rename', person: id, name: 'Benjamin' });
    expect(person(world, 'Benjamin')).toMatchObject({ id, renamed: true });
    await undo(world);
    expect(person(world, 'Ben').renamed).toBe(false);
  });

  it('counts a shared microphone by its seats', async () => {
    const world = await inMeeting();
    const { id } = person(world, 'Ben');
    await tell(world, { type: 'room', person: id, seats: ['Kim', ''] });
    expect(world.tab.snapshot().counts.topic).toEqual({ heardFrom: 0, notHeardFrom: 3, cantTell: 1, people: 4 });
    await tell(world, { type: 'seat', person: id, seat: 0, on: true });
    expect(world.tab.snapshot().counts.topic).toMatchObject({ heardFrom: 1, notHeardFrom: 2 });
    expect(person(world, 'Ben').room?.topic.map(({ standing }) => standing)).toEqual(['heard', 'cant-tell']);
  });
});

describe('notetakers', () => {
  it('are no people, without being asked about, unless the user says so', async () => {
    const world = await inMeeting();
    world.shows(ana, ben, me, shows('Otter.ai Notetaker'));
    await world.play(1000);
    expect(world.tab.snapshot().counts.topic.people).toBe(3);
    const { id } = person(world, 'Otter.ai Notetaker');
    await tell(world, { type: 'unmark', person: id, mark: 'not-a-person' });
    expect(world.tab.snapshot().counts.topic.people).toBe(4);
  });
});

describe('time', () => {
  const gaps = async (world: World) => {
    world.tab.checkpoint();
    await settled();
    const [row] = await world.store.meetings();
    return (await world.store.log(row?.id ?? '')).filter(({ type }) => type === 'gap');
  };

  it('that only the wall clock shows was slept: nobody spoke, nobody was silent, and the log says so', async () => {
    const world = await inMeeting();
    world.shows(speaking('Ana'), ben, me);
    await world.play(3000);
    const before = world.tab.snapshot();
    world.wall += 3_600_000;
    await world.play(600);
    expect(world.tab.snapshot().elapsedMs - before.elapsedMs).toBeLessThan(2000);
    const [gap] = await gaps(world);
    expect(gap).toMatchObject({ cause: 'sleep' });
    expect(person(world, 'Ana').airtimeMs).toBeLessThan(5000);
  });

  it('is not changed by a clock that is set back an hour, nor by small corrections', async () => {
    const world = await inMeeting();
    world.wall -= 3_600_000;
    await world.play(1000);
    world.wall += 20_000;
    await anaSpeaks(world, 3000);
    expect(await gaps(world)).toEqual([]);
    expect(person(world, 'Ana').airtimeMs).toBeGreaterThan(2500);
    expect(world.tab.snapshot().health.state).toBe('good');
  });

  it('goes on after a reload with a clock that was set back', async () => {
    const world = await inMeeting();
    await anaSpeaks(world);
    const said = person(world, 'Ana').airtimeMs;
    await world.unload();
    world.wall -= 3_600_000;
    world.load();
    await world.play(3000);
    expect(person(world, 'Ana').airtimeMs).toBe(said);
    expect(await world.store.meetings()).toHaveLength(1);
  });
});

describe("the user's own microphone", () => {
  it('is heard in the meeting once it was turned on, and given back at a pause', async () => {
    const world = await inMeeting();
    let closed = 0;
    const mine = shows('Me', { self: true, speaking: 'unknown' });
    world.openMicrophone = () => Promise.resolve({ level: () => -20, close: () => void closed++ });
    world.shows(ana, ben, mine);
    await world.play(4000);
    expect(world.tab.snapshot()).toMatchObject({ ownVoice: 'offer', shares: 'not-everyone' });
    world.tab.allowMicrophone(true);
    await world.play(4000);
    expect(world.tab.snapshot().ownVoice).toBe('microphone');
    expect(person(world, 'Me')).toMatchObject({ measured: true, standing: { topic: 'heard' } });
    await tell(world, { type: 'pause' });
    expect(closed).toBe(1);
  });
});
