import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NUDGE_BOUNDS, NUDGE_KINDS } from '../../../lib/facilitation/nudges/settings.ts';
import { openCompanionOptions } from '../../../lib/live/companion-options.ts';
import {
  COMPANION_DEFAULTS,
  type CompanionSettings,
  companionFrom,
  readCompanion,
  setCompanion,
  watchCompanion,
} from '../../../lib/settings/companion.ts';

beforeEach(() => fakeBrowser.reset());

const CHANGED: CompanionSettings = {
  nudges: {
    ...COMPANION_DEFAULTS.nudges,
    handMs: 30_000,
    on: { ...COMPANION_DEFAULTS.nudges.on, closing: false, 'one-voice': true },
  },
  roundMovesOn: true,
  announces: true,
};

function expectSound({ nudges, roundMovesOn }: CompanionSettings): void {
  expect(typeof roundMovesOn).toBe('boolean');
  expect(Object.keys(nudges.on).sort()).toEqual([...NUDGE_KINDS].sort());
  for (const on of Object.values(nudges.on)) expect(typeof on).toBe('boolean');
  for (const [name, [least, most]] of Object.entries(NUDGE_BOUNDS)) {
    const value = nudges[name as keyof typeof NUDGE_BOUNDS];
    expect(value).toBeGreaterThanOrEqual(least);
    expect(value).toBeLessThanOrEqual(most);
  }
}

describe('how Hearth helps', () => {
  it('is as it came with Hearth until it is set', async () => {
    expect(await readCompanion()).toEqual(COMPANION_DEFAULTS);
  });

  it('comes back as it was set', async () => {
    await setCompanion(CHANGED);
    expect(await readCompanion()).toEqual(CHANGED);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'on'],
    ['a list', [1, 2]],
    ['hints that are none', { nudges: 3, roundMovesOn: 'yes' }],
    ['switches that are none', { nudges: { on: [true, false] } }],
    ['numbers that are none', { nudges: { handMs: Number.NaN, pauseMs: '3', apartMs: Number.POSITIVE_INFINITY } }],
    ['switches of another kind', { nudges: { on: { closing: 0, 'not-heard-from': null, odd: true } } }],
  ])('is as it came with Hearth when what is stored makes no sense: %s', (_, stored) => {
    expect(companionFrom(stored)).toEqual(COMPANION_DEFAULTS);
  });

  it('keeps what makes sense, brings numbers within their bounds, and drops the rest', () => {
    const read = companionFrom({
      nudges: { on: { closing: false }, handMs: 1, longTurnMs: 1e12, odd: 5 },
      roundMovesOn: true,
      more: 1,
    });
    expect(read.nudges.on.closing).toBe(false);
    expect(read.nudges.on['hand-up-long']).toBe(true);
    expect(read.nudges.handMs).toBe(NUDGE_BOUNDS.handMs[0]);
    expect(read.nudges.longTurnMs).toBe(NUDGE_BOUNDS.longTurnMs[1]);
    expect(read.roundMovesOn).toBe(true);
    expect('odd' in read.nudges || 'more' in read).toBe(false);
  });

  it('is sound whatever is stored', () => {
    const names = fc.constantFrom(...Object.keys(NUDGE_BOUNDS), 'on');
    const garbage = fc.oneof(
      fc.anything(),
      fc.record({ nudges: fc.dictionary(names, fc.anything()), roundMovesOn: fc.anything() }),
    );
    fc.assert(fc.property(garbage, (stored) => expectSound(companionFrom(stored))));
  });

  it('tells each change until it is told to stop', async () => {
    const lifetime = new AbortController();
    const seen = vi.fn();
    watchCompanion(seen, lifetime.signal);
    await setCompanion(CHANGED);
    await browser.storage.local.set({ other: 1 });
    expect(seen).toHaveBeenCalledExactlyOnceWith(CHANGED);
    lifetime.abort();
    await setCompanion(COMPANION_DEFAULTS);
    expect(seen).toHaveBeenCalledOnce();
  });
});

describe('the options about it', () => {
  it('are read, stored at once, and followed', async () => {
    await setCompanion(CHANGED);
    const lifetime = new AbortController();
    const { settings, onChange } = openCompanionOptions(lifetime.signal);
    expect(settings.value).toBeNull();
    await vi.waitFor(() => expect(settings.value).toEqual(CHANGED));
    onChange({ ...CHANGED, roundMovesOn: false });
    expect(settings.value?.roundMovesOn).toBe(false);
    await vi.waitFor(async () => expect((await readCompanion()).roundMovesOn).toBe(false));
    await setCompanion(CHANGED);
    expect(settings.value).toEqual(CHANGED);
    lifetime.abort();
  });
});
