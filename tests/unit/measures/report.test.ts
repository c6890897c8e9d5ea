import { describe, expect, it } from 'vitest';
import { reportOf } from '../../../lib/measures/report.ts';
import { event, joins, log, marks, speaks, start } from '../meeting/script.ts';

const page = { title: 'Weekly sync', platform: 'livekit' } as const;
const MINUTE = 60_000;

const meeting = log(
  start(),
  joins('p1', 0, { name: 'Ana', self: true }),
  joins('p2', 0, { name: 'Ben' }),
  joins('p3', 0, { name: 'Ben' }),
  joins('p4', 0, { name: 'Notetaker' }),
  ...Array.from({ length: 60 }, (_, i) => speaks(i % 2 ? 'p1' : 'p2', i * 10_000, i * 10_000 + 8000)),
  event({ type: 'topic', at: 10 * MINUTE, label: 'Launch' }),
  speaks('p1', 10 * MINUTE, 11 * MINUTE),
  marks('p4', 11 * MINUTE, 'not-a-person'),
  event({ type: 'gap', at: 12 * MINUTE, from: 11 * MINUTE, to: 12 * MINUTE, cause: 'reload' }),
  event({ type: 'ended', at: 12 * MINUTE }),
);

describe('the report of a meeting', () => {
  const report = reportOf(meeting, page);

  it('tells two people of one name apart, and leaves out what is not a person', () => {
    expect(report.people.map(({ name, namesake }) => [name, namesake])).toEqual([
      ['Ana', 0],
      ['Ben', 1],
      ['Ben', 2],
    ]);
  });

  it('says who was heard, and how the talking was spread', () => {
    expect(report.people.map(({ standing }) => standing)).toEqual(['heard', 'heard', 'not-heard-from']);
    expect(report.summary).toMatchObject({ people: 3, heardFrom: 2, ended: true, lengthMs: 12 * MINUTE });
    expect(report.shares).toBe('shown');
    expect(report.people.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1);
    expect(report.summary.balance).toBeGreaterThan(0.4);
    expect(report.effectiveVoices).toBeCloseTo(2, 0);
  });

  it('says so topic by topic', () => {
    expect(report.topics).toMatchObject([
      { label: '', heardFrom: 2, people: 3 },
      { label: 'Launch', heardFrom: 1, people: 3 },
    ]);
  });

  it('says what was not seen', () => {
    expect(report.gaps).toMatchObject([{ cause: 'reload' }]);
    expect(report.summary.coverage).toBeCloseTo(11 / 12);
  });

  it('gives neither turns nor overlap where one speaker is shown at a time', () => {
    const approximate = log((l) => {
      for (const { seq: _, ...entry } of meeting) l.add(entry);
      l.add({ type: 'mode', at: 12 * MINUTE, mode: 'dominant-only' });
    });
    const { overlap, people, summary } = reportOf(approximate, page);
    expect([overlap, people[0]?.turns, summary.mode]).toEqual([null, null, 'dominant-only']);
  });

  it('is empty of figures for an empty meeting', () => {
    const { summary, people } = reportOf([], page);
    expect(people).toEqual([]);
    expect(summary).toMatchObject({ people: 0, coverage: null, balance: null, speechMs: 0 });
  });
});
