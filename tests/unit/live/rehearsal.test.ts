/** The practice meeting without a page: what it shows from the first moment, and what comes of what the user does. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countingShelf } from '../../../lib/live/counting.ts';
import { MeetingRun } from '../../../lib/live/meeting-run.ts';
import type { TabStatus } from '../../../lib/live/messages.ts';
import { NOT_HEARD, Play, TALKERS } from '../../../lib/live/rehearsal/play.ts';
import { openRehearsal, type Rehearsal } from '../../../lib/live/rehearsal/rehearsal.ts';
import type { LiveSnapshot } from '../../../lib/live/snapshot.ts';
import type { Adapter } from '../../../lib/platforms/contract.ts';
import { reading } from '../watch/readings.ts';

let now = 0;
let isOver = false;
let rehearsal: Rehearsal;
const statuses: TabStatus[] = [];
const lifetime = new AbortController();
const wall = 1_700_000_000_000;

beforeEach(async () => {
  vi.useFakeTimers();
  now = 5000;
  isOver = false;
  statuses.length = 0;
  countingShelf.offer((options) => new MeetingRun(options));
  rehearsal = await open();
});
afterEach(() => vi.useRealTimers());

function open(): Promise<Rehearsal> {
  let speaking: ReadonlySet<string> = new Set();
  const { cast } = new Play('You');
  const people = () =>
    cast.map((name) => ({
      key: name === 'You' ? 'self' : `name:${name}`,
      name,
      self: name === 'You',
      speaking: speaking.has(name),
      muted: false,
      handUp: false,
      rule: 'test',
    }));
  const adapter: Adapter = {
    id: 'livekit',
    name: 'Practice',
    isPractice: true,
    hosts: [],
    isMeetingUrl: () => true,
    roomOf: () => 'practice',
    page: [],
    indicators: {},
    marksSelf: true,
    open: () => () => (isOver ? reading([], { phase: 'left' }) : reading(people(), { title: 'Practice' })),
  };
  return openRehearsal(
    {
      document: { location: { href: 'https://practice.example/' } } as Document,
      platform: adapter,
      adapter,
      senses: { isAnimating: () => false, isVisible: () => true, styleOf: () => '' },
      own: 'You',
      // Looking takes time.
      clock: { now: () => (now += 0.1), wall: () => wall + now },
      random: () => 0.5,
      meetingId: '3f0c8f5e-7d8a-4f0b-9b8e-0a7c0f6f2d11',
      show: (given) => {
        speaking = given;
      },
      status: async (status) => void statuses.push(status),
    },
    lifetime.signal,
  );
}

async function wait(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 200) {
    now += 200;
    await vi.advanceTimersByTimeAsync(200);
  }
}

const seen = (): LiveSnapshot => rehearsal.tab.snapshot();
const called = (name: string) => {
  const person = seen().people.find((one) => one.name === name);
  if (!person) throw new Error(`Nobody is called ${name}`);
  return person;
};

describe('a practice meeting', () => {
  it('has a past: two say most, two were not heard from, and shares are shown', () => {
    const { status, elapsedMs, counts, shares, platform } = seen();
    expect({ status, shares }).toEqual({ status: 'watching', shares: 'shown' });
    expect(platform?.isPractice).toBe(true);
    expect(elapsedMs).toBeGreaterThanOrEqual(12 * 60_000);
    expect(counts.topic).toEqual({ heardFrom: 3, notHeardFrom: 2, cantTell: 0, people: 5 });
    expect(counts.meeting).toEqual({ heardFrom: 3, notHeardFrom: 2, cantTell: 0, people: 5 });
    const share = (name: string) => called(name).share ?? 0;
    expect(share(TALKERS[0]) + share(TALKERS[1])).toBeGreaterThan(0.8);
    expect(NOT_HEARD.map((name) => called(name).standing.topic)).toEqual(['not-heard-from', 'not-heard-from']);
  });

  it('gives a hint in the first pause', async () => {
    await wait(9000);
    expect(seen().nudge?.kind).toBe('not-heard-from');
  });

  it('has whoever is invited answer', async () => {
    rehearsal.tab.command({ type: 'invited', person: called('Priya Nair').id });
    await wait(5000);
    expect(called('Priya Nair').standing.topic).toBe('heard');
    expect(seen().counts.topic.notHeardFrom).toBe(1);
  });

  it('has everybody speak in their turn of a round', async () => {
    rehearsal.tab.command({ type: 'start-round', kind: 'ideas', order: 'new-voices', softMs: null });
    for (const name of NOT_HEARD) {
      await wait(6000);
      const current = seen().round?.current;
      expect(current).toBe(called(name).id);
      rehearsal.tab.command({ type: 'turn', person: current ?? '', result: 'done' });
    }
    await wait(1000);
    expect(seen().counts.topic.notHeardFrom).toBe(0);
  });

  it('tells how it stands from when the user is there, and ends with what came of it', async () => {
    await wait(2000);
    expect(statuses.at(-1)).toMatchObject({ status: 'watching', notHeardFrom: 2, people: 5 });
    rehearsal.end();
    isOver = true;
    await wait(4000);
    expect(seen().status).toBe('ended');
    expect(seen().counts.meeting).toEqual({ heardFrom: 3, notHeardFrom: 2, cantTell: 0, people: 5 });
  });
});
