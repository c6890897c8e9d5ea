import { describe, expect, it } from 'vitest';
import type { ParticipantReading } from '../../../lib/platforms/contract.ts';
import { allSpeaking, HealthMonitor, type PageSigns } from '../../../lib/watch/health.ts';
import { shows } from './readings.ts';

const ana = shows('Ana');
const me = shows('Me', { self: true });
const ben = shows('Ben');
const unseen = (name: string, change: Partial<ParticipantReading> = {}) =>
  shows(name, { speaking: 'unknown', ...change });
const muted = (name: string) => shows(name, { muted: true });

/** What is reported when the same thing shows from 1 s on, at `ms` after it began. */
function reasonAfter(
  ms: number,
  people: readonly ParticipantReading[] | null,
  { marksSelf = false, ...signs }: PageSigns & { marksSelf?: boolean } = {},
): string | null {
  const monitor = new HealthMonitor({ marksSelf });
  monitor.observe(people, 1000, signs);
  return monitor.observe(people, 1000 + ms, signs).reason;
}

describe('an alarm', () => {
  it.each([
    ['reader-failed', 1000, null],
    ['no-people', 20_000, []],
    ['no-indicators', 10_000, [unseen('Ana'), muted('Ben')]],
    ['all-on', 10_000, ['Ana', 'Ben', 'Cleo'].map((name) => shows(name, { speaking: true }))],
    ['some-indicators', 10_000, [ana, unseen('Ben'), unseen('Cleo')]],
    ['no-names', 10_000, [shows('', { key: 'a' }), ana, ben, shows('Cleo')]],
    ['no-transitions', 55_000, [ana, ben]],
  ] as const)('%s counts after %i ms, and not before', (reason, ms, people) => {
    expect(reasonAfter(ms - 1, people)).not.toBe(reason);
    expect(reasonAfter(ms, people)).toBe(reason);
  });

  it('of odd indicators counts at once', () => {
    expect(reasonAfter(0, [ana, ben], { isOdd: true })).toBe('odd-indicators');
    expect(reasonAfter(0, [ana, ben])).toBeNull();
  });

  it('of missing marks counts after 10 s', () => {
    expect(reasonAfter(9999, [ana, ben], { missing: ['name'] })).toBeNull();
    expect(reasonAfter(10_000, [ana, ben], { missing: ['name'] })).toBe('page-changed');
    expect(reasonAfter(54_000, [ana, ben], { missing: [] })).toBeNull();
  });

  it('of a user who cannot be found counts after 20 s, where the page marks them', () => {
    expect(reasonAfter(20_000, [ana, ben], { marksSelf: true })).toBe('no-self');
    expect(reasonAfter(19_999, [ana, ben], { marksSelf: true })).toBeNull();
    expect(reasonAfter(54_000, [ana, me], { marksSelf: true })).toBeNull();
    expect(reasonAfter(54_000, [ana], { marksSelf: true })).toBeNull();
  });

  it('of shifting tiles counts when more than three come back within a minute, and goes off by itself', () => {
    const flips = (everyMs: number, signs: PageSigns = {}) => {
      const monitor = new HealthMonitor();
      return Array.from({ length: 12 }, (_, i) =>
        monitor.observe(i % 2 === 0 ? [ana, ben] : [ana], i * everyMs, signs),
      ).map(({ reason }) => reason);
    };
    expect(flips(200).indexOf('shifting-tiles')).toBe(8);
    expect(flips(200, { complete: false })).not.toContain('shifting-tiles');
    expect(flips(12_000)).not.toContain('shifting-tiles');
    const monitor = new HealthMonitor();
    for (let i = 0; i < 12; i++) monitor.observe(i % 2 === 0 ? [ana, ben] : [ana], i * 200);
    expect(monitor.observe([ana], 12_200).reason).toBe('shifting-tiles');
    expect(monitor.observe([shows('Ana', { speaking: true })], 63_000).reason).toBeNull();
  });

  it('of one voice counts after ten minutes in which nobody else began, and not where others are muted', () => {
    const lecture = (others: readonly ParticipantReading[], minutes: number) => {
      const monitor = new HealthMonitor();
      const seen = Array.from({ length: minutes * 6 }, (_, i) =>
        monitor.observe([shows('Ana', { speaking: i % 2 === 0 }), ...others], i * 10_000),
      );
      return seen.at(-1)?.reason;
    };
    expect(lecture([ben, shows('Cleo')], 11)).toBe('one-voice');
    expect(lecture([ben, shows('Cleo')], 9)).toBeNull();
    expect(lecture([muted('Ben'), muted('Cleo')], 11)).toBeNull();
  });

  it('begins anew when it stopped for a moment', () => {
    const monitor = new HealthMonitor();
    monitor.observe([], 0);
    monitor.observe([ana], 15_000);
    monitor.observe([], 16_000);
    expect(monitor.observe([], 35_999).reason).toBeNull();
    expect(monitor.observe([], 36_000)).toEqual({ state: 'lost', reason: 'no-people' });
    expect(monitor.observe([ana], 37_000)).toEqual({ state: 'good', reason: null });
  });

  it('gives way to a heavier one', () => {
    expect(reasonAfter(70_000, [unseen('Ana'), unseen('Ben')])).toBe('no-indicators');
  });
});

describe('no alarm', () => {
  it.each([
    ['half of the indicators', [ana, unseen('Ben')]],
    ['nobody but muted people', [muted('Ana'), muted('Ben')]],
    ['a user whose own tile bears no name', [ana, ben, shows('Cleo'), shows('', { key: 'me', self: true })]],
    ['four names of five', [ana, ben, shows('Cleo'), shows('Dev'), shows('', { key: 'x' })]],
    ['one unmuted person who says nothing', [ana, muted('Ben')]],
  ] as const)('is raised by %s within 54 s', (_, people) => {
    expect(reasonAfter(54_000, people)).toBeNull();
  });

  it('of missing indicators is raised by the user alone, only one of too few', () => {
    expect(reasonAfter(54_000, [unseen('Me', { self: true }), muted('Ana')])).toBe('some-indicators');
  });

  it('of a still page is raised while somebody begins or stops', () => {
    const monitor = new HealthMonitor();
    const reasons = Array.from({ length: 130 }, (_, i) => {
      const speaking = i % 50 < 25;
      return monitor.observe([shows('Ana', { speaking }), ben], i * 1000).reason;
    });
    expect(new Set(reasons)).toEqual(new Set([null]));
  });

  it('of a still page is raised when one takes over from another', () => {
    const monitor = new HealthMonitor();
    const reasons = Array.from({ length: 130 }, (_, i) => {
      const first = i % 100 < 50;
      return monitor.observe([shows('Ana', { speaking: first }), shows('Ben', { speaking: !first })], i * 1000).reason;
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

  it('is judged by those who can be seen', () => {
    expect(allSpeaking([talks('Ana'), talks('Ben'), talks('Cleo'), unseen('Me', { self: true })])).toBe(true);
    expect(allSpeaking([talks('Ana'), talks('Ben'), unseen('Cleo'), unseen('Me', { self: true })])).toBe(false);
  });
});
