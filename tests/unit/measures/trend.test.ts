import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personTrend } from '../../../lib/measures/person-trend.ts';
import { besides, type KindSays, lately, MOST_POINTS, TREND_MEASURES, trendOf } from '../../../lib/measures/trend.ts';
import type { MeetingSummary } from '../../../lib/meeting/summary.ts';

const DAY_MS = 86_400_000;
const at = (day: number) => new Date(2026, 0, day, 10).getTime();
const all = (): KindSays => ({ spread: true, heard: true });

function summary(change: Partial<MeetingSummary> = {}): MeetingSummary {
  return {
    platform: 'jitsi',
    title: 'Weekly sync',
    role: 'facilitator',
    mode: 'per-participant',
    startedWall: at(1),
    lengthMs: 1_800_000,
    ended: true,
    people: 8,
    heardFrom: 6,
    cantTell: 0,
    speechMs: 1_500_000,
    coverage: 0.98,
    balance: 0.3,
    effectiveVoices: 4.2,
    ...change,
  };
}

const exactly = (value: number) => ({ middle: value, low: value, high: value });

describe('the trend of a series', () => {
  it('has a point for each meeting, oldest first', () => {
    const { step, points } = trendOf([summary({ startedWall: at(8), heardFrom: 8 }), summary()], all);
    expect(step).toBe('meeting');
    expect(points.map(({ wall }) => wall)).toEqual([at(1), at(8)]);
    expect(points[0]?.values).toEqual({
      heard: exactly(0.75),
      balance: exactly(0.3),
      voices: exactly(4.2),
      coverage: exactly(0.98),
    });
    expect(points[1]?.values.heard).toEqual(exactly(1));
  });

  it.each<[string, Partial<MeetingSummary>, keyof ReturnType<typeof valuesOf>, unknown]>([
    ['a balance that was held back', { balance: null }, 'balance', null],
    ['rows from before effective voices were kept', { effectiveVoices: undefined as never }, 'voices', null],
    ['meetings in which only the user was counted', { role: 'just-me' }, 'heard', null],
    ['a meeting of one', { people: 1, heardFrom: 1 }, 'heard', null],
    ['people who could not be seen', { cantTell: 1 }, 'heard', { middle: null, low: 0.75, high: 0.875 }],
    ['nobody measured', { coverage: null }, 'coverage', null],
  ])('leaves a gap for %s', (_, change, measure, expected) => {
    expect(valuesOf(change)[measure]).toEqual(expected);
  });

  it('says of a kind of meeting only what it lets one say', () => {
    const says = (kind: string): KindSays => ({ spread: kind !== 'presentation', heard: kind !== 'webinar' });
    const { points } = trendOf(
      [
        summary({ kind: 'presentation' }),
        summary({ kind: 'webinar', startedWall: at(2) }),
        summary({ startedWall: at(3) }),
      ],
      says,
    );
    expect(
      points.map(({ values }) => [values.balance !== null, values.voices !== null, values.heard !== null]),
    ).toEqual([
      [false, false, true],
      [true, true, false],
      [true, true, true],
    ]);
  });

  it('tells what is approximate', () => {
    const { points } = trendOf([summary({ mode: 'dominant-only' }), summary({ startedWall: at(2) })], all);
    expect(points.map(({ approximate }) => approximate)).toEqual([true, false]);
  });

  it('puts many meetings together by month: the middle one, and where half of them lie', () => {
    const many = Array.from({ length: 70 }, (_, i) =>
      summary({ startedWall: at(1 + i), heardFrom: i % 5, cantTell: i % 7 === 0 ? 1 : 0 }),
    );
    const { step, points } = trendOf(many, all);
    expect(step).toBe('month');
    expect(points.map(({ meetings }) => meetings)).toEqual([31, 28, 11]);
    const january = many.slice(0, 31).filter(({ cantTell }) => cantTell === 0);
    const sorted = january.map(({ heardFrom }) => heardFrom / 8).sort((a, b) => a - b);
    expect(points[0]?.values.heard?.middle).toBe((sorted[12]! + sorted[13]!) / 2);
    expect(points[0]?.values.heard?.low).toBeLessThan(points[0]?.values.heard?.high ?? 0);
  });

  it('never has more points than can be told apart, loses no meeting, and stays within what was measured', () => {
    const rows = fc.record({
      startedWall: fc.integer({ min: at(1), max: at(1) + 30 * 365 * DAY_MS }),
      heardFrom: fc.integer({ min: 0, max: 8 }),
      balance: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      effectiveVoices: fc.option(fc.double({ min: 1, max: 8, noNaN: true })),
    });
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 400 }), (given) => {
        const { points, step } = trendOf(given.map(summary), all);
        expect(points.reduce((sum, { meetings }) => sum + meetings, 0)).toBe(given.length);
        if (step !== 'year') expect(points.length).toBeLessThanOrEqual(MOST_POINTS);
        for (const { values } of points) {
          for (const measure of TREND_MEASURES) {
            const value = values[measure];
            if (value === null || value.middle === null) continue;
            expect(value.low).toBeLessThanOrEqual(value.middle);
            expect(value.middle).toBeLessThanOrEqual(value.high);
          }
        }
        expect([...points].sort((a, b) => a.wall - b.wall)).toEqual(points);
      }),
    );
  });
});

function valuesOf(change: Partial<MeetingSummary>) {
  const [point] = trendOf([summary(change)], all).points;
  if (!point) throw new Error('No point');
  return point.values;
}

describe('before and since something was begun', () => {
  const series = Array.from({ length: 30 }, (_, i) =>
    summary({ startedWall: at(1 + i), heardFrom: i < 15 ? 4 : 6, balance: i < 13 ? null : 0.4 }),
  );

  it('puts the last ten before beside the first ten since', () => {
    const [heard, ...others] = besides(series, all, at(16));
    expect(heard).toEqual({
      measure: 'heard',
      before: { middle: 0.5, meetings: 10 },
      since: { middle: 0.75, meetings: 10 },
    });
    expect(others.map(({ measure }) => measure)).toEqual(['voices', 'coverage']);
  });

  it('says nothing where few meetings lie on either side', () => {
    expect(besides(series, all, at(3))).toEqual([]);
    expect(besides(series, all, at(4)).map(({ measure }) => measure)).toContain('heard');
    expect(besides(series, all, at(29))).toEqual([]);
  });
});

describe('how a series went lately', () => {
  it('is the middle of the last ten meetings, of those whose figure is known', () => {
    const series = Array.from({ length: 14 }, (_, i) =>
      summary({
        startedWall: at(i + 1),
        heardFrom: i < 8 ? 2 : 8,
        cantTell: i === 13 ? 1 : 0,
        balance: i < 12 ? null : 0.4,
      }),
    );
    expect(lately(series.reverse(), all)).toEqual({
      heard: { middle: 1, meetings: 9 },
      // Two of ten are too few to say anything.
      balance: null,
      approximate: false,
    });
    expect(lately([summary({ mode: 'dominant-only' })], all)).toEqual({
      heard: null,
      balance: null,
      approximate: true,
    });
  });
});

describe('one person over time', () => {
  const meeting = (day: number, standing: 'heard' | 'listening' | 'cant-tell' | 'not-heard-from') => ({
    wall: at(day),
    standing,
    share: 0.1,
    evenSplit: 0.125,
    approximate: false,
  });

  it('counts every way of being heard from, and what nobody can tell apart from it', () => {
    const trend = personTrend('Ana', [
      meeting(3, 'listening'),
      meeting(1, 'heard'),
      meeting(2, 'cant-tell'),
      meeting(4, 'not-heard-from'),
    ]);
    expect(trend).toMatchObject({ heardFrom: 2, cantTell: 1 });
    expect(trend.meetings.map(({ wall }) => wall)).toEqual([at(1), at(2), at(3), at(4)]);
  });
});
