import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checkpointSchema, helloSchema } from '../../../lib/meeting/checkpoint.ts';
import { isSurelyDevice, looksLikeDevice } from '../../../lib/meeting/devices.ts';
import type { LogEntry } from '../../../lib/meeting/events.ts';
import { MOST_SEATS } from '../../../lib/meeting/rooms.ts';
import { logEntrySchema, summarySchema } from '../../../lib/meeting/schema.ts';

const at = 5;
const seq = 3;
const person = 'p1';

/** One event of every kind, each with all it may carry. */
const EVENTS: readonly LogEntry[] = [
  { type: 'meeting-started', seq, at, wall: 1, platform: 'jitsi', mode: 'loudest-tick', role: 'just-me' },
  { type: 'person', seq, at, person, key: 'k', name: 'Ana', self: true },
  { type: 'joined', seq, at, person },
  { type: 'left', seq, at, person },
  { type: 'measurable', seq, at, person, measurable: true },
  { type: 'spoke', seq, at, person, from: 1, to: 2 },
  { type: 'disbelieved', seq, at, person, from: 1, to: 2 },
  { type: 'hand', seq, at, person, up: false },
  { type: 'topic', seq, at, label: '' },
  { type: 'paused', seq, at },
  { type: 'resumed', seq, at },
  { type: 'gap', seq, at, from: 1, to: 2, cause: 'sleep' },
  { type: 'mode', seq, at, mode: 'dominant-only' },
  { type: 'health', seq, at, state: 'partial', reason: 'odd-indicators' },
  { type: 'mark', seq, at, person, mark: 'not-measured', on: true },
  { type: 'invited', seq, at, person },
  { type: 'renamed', seq, at, person, name: 'Ana' },
  { type: 'merged', seq, at, person, into: 'p2' },
  { type: 'split', seq, at, person, into: 's9', from: 4 },
  { type: 'room', seq, at, person, seats: ['Kim', ''] },
  { type: 'seat', seq, at, person, seat: 1, on: true },
  { type: 'moved', seq, at, person, from: 1, to: 2, into: null },
  { type: 'round', seq, at, kind: 'check-in', on: true },
  { type: 'passed', seq, at, person },
  { type: 'turn', seq, at, person, result: 'later' },
  { type: 'round-order', seq, at, order: ['p2', 'g4'] },
  { type: 'round-guest', seq, at, name: 'Phone' },
  { type: 'round-paused', seq, at, on: true },
  { type: 'unhurried', seq, at, person, on: true },
  { type: 'stances', seq, at, counts: { agree: 1, concerns: 0, standAside: 2 } },
  { type: 'undone', seq, at, target: 2 },
  { type: 'ended', seq, at },
  { type: 'believed', seq, at, person, from: 1, to: 2 },
];

const takes = (value: unknown) => v.is(logEntrySchema, value);

describe('an event from outside', () => {
  it.each(EVENTS.map((event) => [event.type, event] as const))(
    'of kind %s is taken whole, and not without any of its parts',
    (_, event) => {
      expect(v.parse(logEntrySchema, event)).toEqual(event);
      for (const key of Object.keys(event)) {
        const { [key]: _left, ...rest } = event as unknown as Record<string, unknown>;
        expect([key, takes(rest)]).toEqual([key, false]);
        expect([key, takes({ ...event, [key]: Symbol.iterator })]).toEqual([key, false]);
      }
    },
  );

  const picks: Record<string, readonly [LogEntry, string, readonly string[]]> = {
    modes: [EVENTS[12]!, 'mode', ['per-participant', 'dominant-only', 'loudest-tick']],
    roles: [EVENTS[0]!, 'role', ['facilitator', 'just-me']],
    platforms: [EVENTS[0]!, 'platform', ['google-meet', 'jitsi', 'livekit']],
    causes: [EVENTS[11]!, 'cause', ['reload', 'sleep', 'rejoin', 'frozen', 'breakout']],
    states: [EVENTS[13]!, 'state', ['good', 'partial', 'lost']],
    reasons: [
      EVENTS[13]!,
      'reason',
      [
        'no-people',
        'no-indicators',
        'some-indicators',
        'no-transitions',
        'all-on',
        'no-names',
        'odd-indicators',
        'reader-failed',
      ],
    ],
    marks: [EVENTS[14]!, 'mark', ['another-way', 'listening', 'away', 'not-a-person', 'dont-track', 'not-measured']],
    kinds: [EVENTS[22]!, 'kind', ['check-in', 'ideas', 'decision', 'reflections', 'closing']],
  };
  it.each(Object.entries(picks))('knows all %s, and no other', (_, [event, key, values]) => {
    for (const value of values) expect([value, takes({ ...event, [key]: value })]).toEqual([value, true]);
    for (const value of ['', 'something else']) expect(takes({ ...event, [key]: value })).toBe(false);
  });

  it('may have no reason for its health', () => {
    expect(takes({ ...EVENTS[13], reason: null })).toBe(true);
  });

  it.each([
    ['a time before the beginning', { at: -1 }],
    ['an endless time', { at: Number.POSITIVE_INFINITY }],
    ['half a number', { seq: 1.5 }],
    ['a number below nought', { seq: -1 }],
    ['a person of another make', { person: 'x1' }],
    ['a person with more behind', { person: 'p1 ' }],
    ['a person without a number', { person: 'p' }],
    ['a person with too long a number', { person: 'p1234567' }],
    ['speech from before the beginning', { from: -1 }],
  ])('is refused with %s', (_, change) => {
    expect(takes({ ...EVENTS[5], ...change })).toBe(false);
  });

  it('takes people of both makes, and times and numbers from nought on', () => {
    for (const one of ['p1', 'p123456', 's1']) expect(takes({ ...EVENTS[5], person: one })).toBe(true);
    expect(takes({ ...EVENTS[5], at: 0, seq: 0, from: 0, to: 0 })).toBe(true);
  });

  it('keeps names and seats within bounds', () => {
    expect(takes({ ...EVENTS[16], name: 'x'.repeat(500) })).toBe(true);
    expect(takes({ ...EVENTS[16], name: 'x'.repeat(501) })).toBe(false);
    expect(takes({ ...EVENTS[19], seats: Array(MOST_SEATS).fill('') })).toBe(true);
    expect(takes({ ...EVENTS[19], seats: Array(MOST_SEATS + 1).fill('') })).toBe(false);
    expect(takes({ ...EVENTS[20], seat: MOST_SEATS - 1 })).toBe(true);
    for (const seat of [MOST_SEATS, -1, 0.5]) expect(takes({ ...EVENTS[20], seat })).toBe(false);
  });

  it('of an unknown kind is refused', () => {
    expect(takes({ type: 'toString', seq, at })).toBe(false);
  });
});

const summary = {
  platform: 'livekit',
  title: 'Weekly',
  role: 'facilitator',
  mode: 'per-participant',
  startedWall: 1,
  lengthMs: 2,
  ended: false,
  people: 3,
  heardFrom: 2,
  cantTell: 1,
  speechMs: 4,
  coverage: 0.5,
  balance: null,
};

describe('a summary row', () => {
  it('needs every part', () => {
    expect(v.parse(summarySchema, summary)).toEqual(summary);
    for (const key of Object.keys(summary)) {
      const { [key]: _left, ...rest } = summary as Record<string, unknown>;
      expect([key, v.is(summarySchema, rest)]).toEqual([key, false]);
    }
  });

  it.each([
    { people: -1 },
    { people: 0.5 },
    { coverage: 1.01 },
    { coverage: -0.01 },
    { balance: 2 },
    { role: 'boss' },
    { lengthMs: -1 },
  ])('is refused with %o', (change) => {
    expect(v.is(summarySchema, { ...summary, ...change })).toBe(false);
  });

  it.each([{ people: 0 }, { coverage: 0 }, { coverage: 1 }, { coverage: null }, { role: 'just-me' }])(
    'takes %o',
    (change) => {
      expect(v.is(summarySchema, { ...summary, ...change })).toBe(true);
    },
  );
});

describe('a checkpoint and a hello', () => {
  const checkpoint = { meetingId: '3f2b8c1e-9a54-4b7e-8d43-1c2f6a7b9d10', firstSeq: 0, events: [EVENTS[5]], summary };
  it('are taken whole', () => {
    expect(v.parse(checkpointSchema, checkpoint)).toEqual(checkpoint);
    const hello = { platform: 'jitsi', room: 'r'.repeat(500), title: 't'.repeat(500) };
    expect(v.parse(helloSchema, hello)).toEqual(hello);
  });

  it.each([
    { meetingId: 'one' },
    { firstSeq: -1 },
    { firstSeq: 0.5 },
    { events: [{}] },
    { summary: {} },
    { events: undefined },
  ])('a checkpoint is refused with %o', (change) => {
    expect(v.is(checkpointSchema, { ...checkpoint, ...change })).toBe(false);
  });

  it.each([
    { room: '' },
    { room: 'r'.repeat(501) },
    { title: 't'.repeat(501) },
    { platform: 'skype' },
    { room: undefined },
  ])('a hello is refused with %o', (change) => {
    expect(v.is(helloSchema, { platform: 'jitsi', room: 'r', title: '', ...change })).toBe(false);
  });
});

describe('devices by their names', () => {
  it.each([
    'Otter.ai',
    'OtterPilot',
    'Fireflies.ai',
    'Ana’s Notetaker',
    'note taker',
    'read.ai meeting notes',
    'Recording bot',
  ])('%s is surely one', (name) => {
    expect(isSurelyDevice(name)).toBe(true);
    expect(looksLikeDevice(name)).toBe(true);
  });

  it.each([
    'Fathom',
    'Board room',
    'Meeting Room 3',
    'Recorder',
    'Lobby room display',
    "Ana's assistant",
    'Transcriber',
  ])('%s may be one', (name) => {
    expect(isSurelyDevice(name)).toBe(false);
    expect(looksLikeDevice(name)).toBe(true);
  });

  it.each(['Ana Lima', 'Anna Potter', 'Roomi', 'Chorusgirl', 'Gonga', ''])('%s is a person', (name) => {
    expect(looksLikeDevice(name)).toBe(false);
  });
});
