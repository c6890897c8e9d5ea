import { describe, expect, it } from 'vitest';
import type { ParticipantReading } from '../../../lib/platforms/contract.ts';
import { allSpeaking, HealthMonitor } from '../../../lib/watch/health.ts';
import { shows } from './readings.ts';

const ana = shows('Ana');
const ben = shows('Ben');
const unseen = (name: string, change: Partial<ParticipantReading> = {}) =>
  shows(name, { speaking: 'unknown', ...change });
const muted = (name: string) => shows(name, { muted: true });

/** What is reported when the same thing shows from 1 s on, at `ms` after it began. */
function reasonAfter(ms: number, people: readonly ParticipantReading[] | null, isOdd = false): string | null {
  const monitor = new HealthMonitor();
  monitor.observe(people, 1000, isOdd);
  return monitor.observe(people, 1000 + ms, isOdd).reason;
}

describe('an alarm', () => {
  it.each([
    ['reader-failed', 1000, null],
    ['no-people', 20_000, []],
    ['no-indicators', 10_000, [unseen('Ana'), muted('Ben')]],
    ['all-on', 10_000, ['Ana', 'Ben', 'Cleo'].map((name) => shows(name, { speaking: true }))],
    ['some-indicators', 10_000, [ana, unseen('Ben'), unseen('Cleo')]],
    ['no-names', 10_000, [shows('', { key: 'a' }), ana, ben, shows('Cleo')]],
    ['no-transitions', 60_000, [ana, ben]],
  ] as const)('%s counts after %i ms, and not before', (reason, ms, people) => {
    expect(reasonAfter(ms - 1, people)).not.toBe(reason);
    expect(reasonAfter(ms, people)).toBe(reason);
  });

  it('of odd indicators counts at once', () => {
    expect(reasonAfter(0, [ana, ben], true)).toBe('odd-indicators');
    expect(reasonAfter(0, [ana, ben])).toBeNull();
  });

  it('begins anew when it stopped for a moment', () => {
    const monitor = new HealthMonitor();
    monitor.observe([], 0, false);
    monitor.observe([ana], 15_000, false);
    monitor.observe([], 16_000, false);
    expect(monitor.observe([], 35_999, false).reason).toBeNull();
    expect(monitor.observe([], 36_000, false)).toEqual({ state: 'lost', reason: 'no-people' });
    expect(monitor.observe([ana], 37_000, false)).toEqual({ state: 'good', reason: null });
  });

  it('gives way to a heavier one', () => {
    expect(reasonAfter(70_000, [unseen('Ana'), unseen('Ben')])).toBe('no-indicators');
  });
});

describe('no alarm', () => {
  it.each([
    ['half of the indicators', [ana, unseen('Ben')]],
    ['nobody but muted people', [muted('Ana'), muted('Ben')]],
    ['four names of five', [ana, ben, shows('Cleo'), shows('Dev'), shows('', { key: 'x' })]],
    ['one unmuted person who says nothing', [ana, muted('Ben')]],
  ] as const)('is raised by %s within 59 s', (_, people) => {
    expect(reasonAfter(59_000, people)).toBeNull();
  });

  it('of missing indicators is raised by the user alone, only one of too few', () => {
    expect(reasonAfter(59_000, [unseen('Me', { self: true }), muted('Ana')])).toBe('some-indicators');
  });

  it('of a still page is raised while somebody begins or stops', () => {
    const monitor = new HealthMonitor();
    const reasons = Array.from({ length: 130 }, (_, i) => {
      const speaking = i % 50 < 25;
      return monitor.observe([shows('Ana', { speaking }), ben], i * 1000, false).reason;
    });
    expect(new Set(reasons)).toEqual(new Set([null]));
  });

  it('of a still page is raised when one takes over from another', () => {
    const monitor = new HealthMonitor();
    const reasons = Array.from({ length: 130 }, (_, i) => {
      const first = i % 100 < 50;
      return monitor.observe([shows('Ana', { speaking: first }), shows('Ben', { speaking: !first })], i * 1000, false)
        .reason;
    });
    expect(new Set(reasons)).toEqual(new Set([null]));
  });

  it('of a still page is raised for one person and the muted', () => {
    expect(reasonAfter(70_000, [ana, muted('Ben')])).toBeNull();
  });
});

describe('everybody speaking', () => {
  const talks = (name: string) => shows(name, { speaking: true });
  it('takes three at least', () => {
    expect(allSpeaking([talks('Ana'), talks('Ben')])).toBe(false);
    expect(allSpeaking([talks('Ana'), talks('Ben'), talks('Cleo')])).toBe(true);
    expect(allSpeaking([talks('Ana'), talks('Ben'), talks('Cleo'), ana])).toBe(false);
  });
});
