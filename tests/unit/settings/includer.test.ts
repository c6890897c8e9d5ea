import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openIncluder } from '../../../lib/live/includer.ts';
import { INCLUDER_OFF } from '../../../lib/practices/includer.ts';
import { includerFrom, readIncluder, setIncluder } from '../../../lib/settings/includer.ts';

beforeEach(() => fakeBrowser.reset());

describe('the user’s own list of small things', () => {
  it.each([
    [undefined, INCLUDER_OFF],
    ['on', INCLUDER_OFF],
    [{ on: 1, ticked: ['thank'] }, INCLUDER_OFF],
    [{ on: false, ticked: ['thank'] }, INCLUDER_OFF],
    [{ on: true }, { on: true, ticked: [] }],
    [
      { on: true, ticked: ['thank', 'judge', 7, 'introduce'] },
      { on: true, ticked: ['introduce', 'thank'] },
    ],
  ])('%j is read as far as it makes sense', (stored, list) => {
    expect(includerFrom(stored)).toEqual(list);
  });

  it('is off until it is turned on, keeps ticks, and forgets them', async () => {
    const lifetime = new AbortController();
    const desk = openIncluder(lifetime.signal);
    await vi.waitFor(() => expect(desk.list.value).toEqual(INCLUDER_OFF));
    desk.onTick('thank', true);
    expect(desk.list.value).toEqual(INCLUDER_OFF);
    desk.onTurn(true);
    desk.onTick('thank', true);
    desk.onTick('introduce', true);
    await vi.waitFor(async () => expect(await readIncluder()).toEqual({ on: true, ticked: ['introduce', 'thank'] }));
    desk.onAgain();
    await vi.waitFor(async () => expect(await readIncluder()).toEqual({ on: true, ticked: [] }));
    desk.onTick('thank', true);
    desk.onTurn(false);
    await vi.waitFor(async () => expect(await readIncluder()).toEqual(INCLUDER_OFF));
    lifetime.abort();
  });

  it('follows what another page does, and says what could not be kept', async () => {
    const lifetime = new AbortController();
    const desk = openIncluder(lifetime.signal);
    await vi.waitFor(() => expect(desk.list.value).not.toBeNull());
    await setIncluder({ on: true, ticked: ['thank'] });
    await vi.waitFor(() => expect(desk.list.value?.ticked).toEqual(['thank']));
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('Full'));
    desk.onAgain();
    await vi.waitFor(() => expect(desk.failed.value).toBe(true));
    expect(desk.list.value?.ticked).toEqual(['thank']);
    set.mockRestore();
    desk.onAgain();
    await vi.waitFor(() => expect(desk.failed.value).toBe(false));
    lifetime.abort();
  });
});
