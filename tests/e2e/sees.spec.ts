import type { browser } from 'wxt/browser';
import { axeFindings } from './axe.ts';
import { expect, test } from './extension.ts';

declare const chrome: typeof browser;

const PEOPLE = ['Ana', 'Ben', 'Cleo'];

test('what Hearth sees follows the page, and its report names nobody', { tag: '@both-whole' }, async ({ hearth }) => {
  const meeting = await hearth.meeting({ people: PEOPLE, room: 'weekly-sync' });
  const popup = await hearth.popup(meeting);
  await popup.bringToFront();
  await popup.getByRole('button', { name: 'What Hearth sees' }).click();
  await expect(popup.getByText('LiveKit Meet, on another site.')).toBeVisible();
  const tiles = popup.getByRole('list', { name: 'Tile by tile' }).getByRole('listitem');
  await expect(tiles).toHaveCount(4);
  await expect(tiles.filter({ hasText: 'Ana' })).toHaveText(/not speaking\s*seen by data-lk-speaking/);
  await meeting.evaluate(() => window.demo.speak('Ana', true));
  await expect(tiles.filter({ hasText: 'Ana' })).toHaveText(/Ana\s*speaking\s*seen by data-lk-speaking/);
  await expect(popup.getByText('1 speaking')).toBeVisible();

  for (const colorScheme of ['light', 'dark'] as const) {
    await popup.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await axeFindings(popup)).toEqual([]);
  }
  await popup.getByRole('button', { name: 'Copy report' }).click();
  await expect(popup.getByText('Copied')).toBeVisible();
  const report = await hearth.copied(popup);
  expect(report).toMatch(/^hearth: \d+\.\d+\.\d+\nbrowser: (chrome|firefox) \d+\nplatform: livekit\nhost: another\n/);
  expect(report).toContain('people shown: 4\n');
  expect(report).toContain('speaking: yes 1, no 3, unknown 0\n');
  expect(report).toContain('rules: data-lk-speaking');
  for (const secret of [...PEOPLE, 'weekly-sync', '127.0.0.1', 'Me']) expect(report).not.toContain(secret);

  await popup.getByRole('button', { name: 'Back' }).click();
  await expect(popup.getByText('not heard from yet').first()).toBeVisible();
  await expect(popup.getByRole('button', { name: 'What Hearth sees' })).toBeFocused();
});

test('the page can be checked before it is used, and is watched on after a reload', { tag: '@both-whole' }, async ({
  hearth,
}) => {
  await (await hearth.worker()).evaluate(() => chrome.storage.local.set({ 'asks-in-tests': true }));
  const meeting = await hearth.meeting({ people: PEOPLE });
  const popup = await hearth.popup(meeting);
  await popup.getByRole('button', { name: 'What Hearth sees' }).click();
  const tiles = popup.getByRole('list', { name: 'Tile by tile' }).getByRole('listitem');
  await expect(tiles).toHaveCount(4);
  await meeting.reload();
  await meeting.evaluate(() => window.demo.join('Zoe'));
  await expect(tiles.filter({ hasText: 'Zoe' })).toBeVisible();
  const kept = await popup.evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]),
  );
  expect(kept).toContain('asks-in-tests');
  for (const name of PEOPLE) expect(kept).not.toContain(name);
  const past = await hearth.page('meetings.html');
  await expect(past.getByText('No meetings yet')).toBeVisible();
});
