import { expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { serve } from '../../../lib/live/background.ts';
import { DiskStore } from '../../../lib/store/disk-store.ts';
import { SessionStore } from '../../../lib/store/session-store.ts';
import { freshDatabase } from '../store/kept.ts';

const hello = { platform: 'livekit', room: '/rooms/team', title: 'Team' };

/** The background, with one site allowed or none, and what it says to tabs. */
function background(allowed: readonly string[]) {
  fakeBrowser.reset();
  const listeners: Record<'onAdded' | 'onRemoved', (() => void)[]> = { onAdded: [], onRemoved: [] };
  const sites = new Set(allowed);
  const said: unknown[] = [];
  Object.assign(fakeBrowser.permissions, {
    onAdded: { addListener: (one: () => void) => listeners.onAdded.push(one) },
    onRemoved: { addListener: (one: () => void) => listeners.onRemoved.push(one) },
    contains: async ({ origins = [] }: { origins?: string[] }) => origins.every((one) => sites.has(one)),
  });
  Object.assign(fakeBrowser.tabs, {
    // The user clicked the icon here: its address is seen, whatever is allowed.
    get: async (id: number) => ({ id, incognito: false, url: 'https://meet.example:8443/rooms/team' }),
    sendMessage: async (_: number, message: unknown) => {
      said.push((message as { type: string }).type);
      return { value: true };
    },
  });
  Object.assign(fakeBrowser.action, { setBadgeText: async () => {}, setBadgeBackgroundColor: async () => {} });
  const gate = serve({
    disk: new DiskStore(freshDatabase()),
    session: new SessionStore(browser.storage.session),
    forPrograms: true,
    now: () => 0,
  });
  return { gate, sites, said, listeners };
}

const sender = () => ({
  id: browser.runtime.id,
  url: 'https://meet.example:8443/rooms/team',
  frameId: 0,
  tab: { id: 7, incognito: false },
});

it('counts nothing where the icon was clicked and the site is not allowed, and asks again once it is', async () => {
  const { gate, sites, said, listeners } = background([]);
  expect(await gate.receive({ type: 'hello', data: hello }, sender())).toMatchObject({ value: { use: 'ask' } });
  sites.add('https://meet.example/*');
  for (const tell of listeners.onAdded) tell();
  await expect.poll(() => said).toContain('roomChosen');
  expect(await gate.receive({ type: 'hello', data: hello }, sender())).toMatchObject({ value: { use: 'watch' } });
});

it('stops where the site is taken back, though the tab’s address is still seen', async () => {
  const { gate, sites, said, listeners } = background(['https://meet.example/*']);
  expect(await gate.receive({ type: 'hello', data: hello }, sender())).toMatchObject({ value: { use: 'watch' } });
  for (const tell of listeners.onRemoved) tell();
  expect(said).not.toContain('siteForgotten');
  sites.clear();
  for (const tell of listeners.onRemoved) tell();
  await expect.poll(() => said).toContain('siteForgotten');
});
