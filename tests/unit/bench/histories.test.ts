import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { reportOf } from '../../../lib/measures/report.ts';
import { logEntrySchema } from '../../../lib/meeting/schema.ts';
import { unpacked } from '../../../lib/store/packing.ts';
import { generateHistory } from '../../bench/histories.ts';

const history = generateHistory({ seed: 7, meetings: 200, peoplePerMeeting: 12 });

describe('an invented history', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(generateHistory({ seed: 7, meetings: 200, peoplePerMeeting: 12 })).toEqual(history);
    expect(generateHistory({ seed: 8, meetings: 200, peoplePerMeeting: 12 })).not.toEqual(history);
  });

  it('has as many meetings and people as asked for, in series of different lengths', () => {
    expect(history.meetings).toHaveLength(200);
    expect(history.attendance).toHaveLength(200 * 12);
    const sizes = history.series.map(({ id }) => history.meetings.filter((row) => row.seriesId === id).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(200);
    expect(new Set(sizes).size).toBeGreaterThan(3);
    expect(new Set(history.meetings.map(({ id }) => id)).size).toBe(200);
  });

  it('has logs that are valid and fold to the summaries', () => {
    for (const [i, row] of history.meetings.entries()) {
      const chunk = history.events[i];
      const log = chunk ? unpacked(chunk) : [];
      for (const entry of log) v.parse(logEntrySchema, entry);
      expect(log.map(({ seq }) => seq)).toEqual(log.map((_, seq) => seq));
      expect(reportOf(log, row.summary).summary).toEqual(row.summary);
    }
  });

  it('has figures that were withheld, and figures that were not', () => {
    const withheld = history.meetings.filter(({ summary }) => summary.balance === null).length;
    expect(withheld).toBeGreaterThan(10);
    expect(withheld).toBeLessThan(100);
  });
});
