import { describe, expect, it } from 'vitest';
import { EMULATED_PLATFORMS, EMULATIONS } from '../replay/emulations.ts';
import { differencesAt } from './differences.ts';
import { type Drilled, drill, drillLate, tallyOf } from './drill.ts';
import { readerFor } from './page.ts';
import { run } from './run.ts';
import { scenarioFor } from './scenario.ts';

/** A drill takes a second or two; a busy machine many times that. */
const TIMEOUT_MS = 180_000;

const all: Drilled[] = [];

describe.each(EMULATED_PLATFORMS)('%s', (platform) => {
  it(
    'is read right while its page is as it was',
    () => {
      const { shown } = EMULATIONS[platform];
      const scenario = scenarioFor(EMULATIONS[platform]);
      const samples = run(shown, scenario, {
        mutation: null,
        reader: readerFor(shown),
      });
      // Beside an empty reference: what is said is compared with what is the case.
      expect(differencesAt(scenario, [], samples).flat()).toEqual([]);
      expect(new Set(samples.map(({ health }) => health.reason))).toEqual(new Set([null]));
    },
    TIMEOUT_MS,
  );

  it(
    'says nothing wrong without an alarm when its page changes',
    () => {
      const results = drill(platform);
      all.push(...results);
      expect(results.length).toBeGreaterThan(10);
      expect(results.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
    },
    TIMEOUT_MS,
  );
});

describe('a page that changes in mid-call', () => {
  // Pages of different kinds; `npm run drill` goes through all of them.
  it.each(['livekit', 'google-meet', 'discord', 'zoom-roster'] as const)(
    'is read on, or an alarm follows and no speech stays counted as silence: %s',
    (platform) => {
      const results = drillLate(platform);
      expect(results.map(({ mutation }) => mutation)).toContain('indicators never on');
      expect(results.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
      expect(results.some(({ verdict }) => verdict === 'caught')).toBe(true);
    },
    TIMEOUT_MS,
  );
});

it('is still read right after half of the changes or more', () => {
  const { mutations, right } = tallyOf(all);
  expect(right / mutations).toBeGreaterThanOrEqual(0.5);
});
