import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  NO_POLICIES,
  policiesFrom,
  readPolicies,
  readRetention,
  retentionFrom,
  setRetention,
  watchPolicies,
} from '../../../lib/settings/retention.ts';
import { RETENTION_DEFAULTS } from '../../../lib/store/retention.ts';

beforeEach(() => fakeBrowser.reset());

describe('how long meetings are kept', () => {
  it('is a month with names and a year without, until it is set', async () => {
    expect(await readRetention()).toEqual({ namesDays: 30, figuresDays: 365 });
    await setRetention({ namesDays: 7, figuresDays: null });
    expect(await readRetention()).toEqual({ namesDays: 7, figuresDays: null });
  });

  it.each([
    [undefined, RETENTION_DEFAULTS],
    ['30', RETENTION_DEFAULTS],
    [null, RETENTION_DEFAULTS],
    [{ namesDays: 0, figuresDays: -1 }, RETENTION_DEFAULTS],
    [{ namesDays: 2.5, figuresDays: Number.NaN }, RETENTION_DEFAULTS],
    [{ namesDays: 1e9, figuresDays: '7' }, RETENTION_DEFAULTS],
    [{ namesDays: null }, { ...RETENTION_DEFAULTS, namesDays: null }],
    [
      { figuresDays: 7, other: 1 },
      { ...RETENTION_DEFAULTS, figuresDays: 7 },
    ],
  ])('makes sense of %j', (stored, expected) => {
    expect(retentionFrom(stored)).toEqual(expected);
  });
});

describe('what whoever manages the browser decided', () => {
  it.each([
    [{}, NO_POLICIES],
    [null, NO_POLICIES],
    [{ historyOff: 'yes', namesDays: '7' }, NO_POLICIES],
    [{ namesDays: 7 }, { ...NO_POLICIES, limits: { namesDays: 7, figuresDays: null } }],
    [{ noPersonTrends: true }, { ...NO_POLICIES, noPersonTrends: true }],
    [
      { noNames: true, namesDays: 7 },
      { ...NO_POLICIES, noNames: true, noPersonTrends: true, limits: { namesDays: 0, figuresDays: null } },
    ],
    [
      { historyOff: true, figuresDays: 90 },
      { ...NO_POLICIES, historyOff: true, limits: { namesDays: null, figuresDays: 0 } },
    ],
  ])('takes %j for what it is', (managed, expected) => {
    expect(policiesFrom(managed)).toEqual(expected);
  });

  it('is nothing where the browser knows of no policies', async () => {
    vi.spyOn(browser.storage.managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'));
    expect(await readPolicies()).toEqual(NO_POLICIES);
  });

  it('is read from the browser, and told when it changes', async () => {
    const lifetime = new AbortController();
    const changed = vi.fn();
    watchPolicies(changed, lifetime.signal);
    vi.spyOn(browser.storage.managed, 'get').mockResolvedValue({ noNames: true } as never);
    expect((await readPolicies()).noNames).toBe(true);
    await browser.storage.local.set({ historyOff: true });
    expect(changed).not.toHaveBeenCalled();
  });
});
