import { describe, expect, it } from 'vitest';
import { logInFile } from '../../../lib/live/debug/log-file.ts';
import { endOf, momentOf, type ReplayedLog } from '../../../lib/live/debug/replayed.ts';
import type { LogEntry, MeetingEvent } from '../../../lib/meeting/events.ts';

const MINUTE = 60_000;
const events: MeetingEvent[] = [
  {
    type: 'meeting-started',
    at: 0,
    wall: 1_795_000_000_000,
    platform: 'jitsi',
    mode: 'per-participant',
    role: 'facilitator',
  },
  ...['Ana', 'Ben', 'Cleo'].flatMap((name, i): MeetingEvent[] => [
    { type: 'person', at: 0, person: `p${i + 1}`, key: name, name, self: i === 0 },
    { type: 'joined', at: 0, person: `p${i + 1}` },
    { type: 'measurable', at: 0, person: `p${i + 1}`, measurable: true },
  ]),
  { type: 'spoke', at: 6 * MINUTE, person: 'p2', from: 5 * MINUTE, to: 6 * MINUTE },
  { type: 'topic', at: 10 * MINUTE, label: 'The date' },
  { type: 'ended', at: 20 * MINUTE },
];
const log = events.map((event, seq): LogEntry => ({ ...event, seq }));
const replayed: ReplayedLog = { id: 'm1', title: 'Weekly sync', platform: { id: 'jitsi', name: 'Jitsi Meet' }, log };

describe('a replayed meeting', () => {
  it('is at every moment what its events up to then add up to', () => {
    expect(endOf(replayed)).toBe(20 * MINUTE);
    const before = momentOf(replayed, 4 * MINUTE);
    expect(before.events).toBe(10);
    expect(before.snapshot.counts.meeting.heardFrom).toBe(0);
    expect(before.snapshot.people.map(({ name }) => name)).toEqual(['Ana', 'Ben', 'Cleo']);
    const after = momentOf(replayed, 7 * MINUTE);
    expect(after.snapshot.counts.meeting.heardFrom).toBe(1);
    expect(after.snapshot.topic.label).not.toBe('The date');
    expect(momentOf(replayed, 11 * MINUTE).snapshot.topic.label).toBe('The date');
    expect(momentOf(replayed, 20 * MINUTE).snapshot.status).toBe('ended');
  });

  it('shows who speaks, though the log says so only when they are done', () => {
    const { snapshot } = momentOf(replayed, 5.5 * MINUTE);
    expect(snapshot.people.filter(({ speaking }) => speaking).map(({ name }) => name)).toEqual(['Ben']);
  });
});

describe('a log from a file', () => {
  it.each([
    ['a bare list', JSON.stringify(log)],
    ['an export in whole', JSON.stringify({ format: 'hearth', events: log })],
    [
      'an export line by line',
      ['{"type":"header"}', JSON.stringify({ type: 'events', meeting: 'm1', events: log }), '{"type":"end"}'].join(
        '\n',
      ),
    ],
  ])('is read from %s', (_, text) => {
    expect(logInFile(text)).toEqual(log);
  });

  it('leaves out what is no event', () => {
    expect(logInFile(JSON.stringify([...log, { type: 'nonsense', at: 1, seq: 99 }]))).toEqual(log);
    expect(logInFile('no file of ours')).toEqual([]);
  });
});
