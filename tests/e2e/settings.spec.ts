/** The options as a whole: searched, reset, taken along as a file, by keyboard, on narrow and large pages. And the handbook. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { expect, test } from './extension.ts';
import { openOverlayPanel } from './overlay-panel.ts';
import { looksRightEverywhere, picture } from './past-page.ts';
import { tell } from './tell.ts';

declare const chrome: typeof browser;

const group = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const fileOf = (text: string) => ({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) });

test('a setting is found by its words, by words that nobody sees, and by keyboard alone', async ({ hearth }) => {
  const page = await hearth.page('options.html');
  const contents = page.getByRole('navigation', { name: 'On this page' }).getByRole('link');
  await expect(contents).toHaveCount(10);
  // Past the links to the other pages.
  for (let i = 0; i < 4; i++) await page.keyboard.press('Tab');
  const field = page.getByRole('searchbox', { name: 'Find a setting' });
  await expect(field).toBeFocused();
  await page.keyboard.type('LONG vóice');
  await expect(page.getByRole('status').first()).toHaveText(/^\d+ settings? match/);
  await expect(page.getByRole('checkbox', { name: 'One voice for a while' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Somebody is new' })).toBeHidden();
  await field.fill('monologue');
  await expect(page.getByRole('status').first()).toHaveText('1 setting matches.');
  await expect(contents).toHaveText(['Hints']);
  await looksRightEverywhere(page, 'options-found');
  await field.press('Enter');
  await expect(page.getByRole('checkbox', { name: 'One voice for a while' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: 'One voice for a while' })).toBeChecked();
  await field.fill('zzz');
  await expect(page.getByText('Nothing for “zzz”.')).toBeVisible();
  await looksRightEverywhere(page, 'options-nothing');
  await field.press('Escape');
  await expect(field).toHaveValue('');
  await expect(contents).toHaveCount(10);
  await contents.filter({ hasText: 'Settings as a file' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Settings as a file' })).toBeInViewport();
});

test('a group is reset, and all are, with a way back', async ({ hearth }) => {
  const page = await hearth.page('options.html');
  const rounds = page.getByRole('checkbox', { name: 'Rounds move on by themselves' });
  const oneVoice = page.getByRole('checkbox', { name: 'One voice for a while' });
  await rounds.check();
  await oneVoice.check();
  await page.getByRole('button', { name: 'Reset: Rounds' }).press('Enter');
  await expect(rounds).not.toBeChecked();
  await expect(oneVoice).toBeChecked();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(rounds).toBeChecked();
  await expect(page.getByText('Everything is as it was before.')).toBeFocused();
  await page.getByRole('button', { name: 'Reset all settings' }).click();
  await expect(rounds).not.toBeChecked();
  await expect(oneVoice).not.toBeChecked();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(oneVoice).toBeChecked();
});

test('settings are saved as a file, and taken in again after a look', async ({ hearth }) => {
  const page = await hearth.page('options.html');
  const oneVoice = page.getByRole('checkbox', { name: 'One voice for a while' });
  const hand = page.getByLabel('A hand has waited long after');
  await oneVoice.check();
  await hand.fill('30');
  await hand.press('Tab');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save settings' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('hearth-settings.json');
  const text = readFileSync(await download.path(), 'utf8');
  await oneVoice.uncheck();
  await hand.fill('45');
  await hand.press('Tab');

  const part = group(page, 'Settings as a file');
  await part.locator('input[type=file]').setInputFiles(fileOf(text));
  const look = part.getByRole('group', { name: 'What mine.json would change' });
  await expect(look).toBeFocused();
  await expect(look.getByRole('listitem')).toHaveText([
    'One voice for a while: on',
    'A hand has waited long after: 30 seconds instead of 45 seconds',
  ]);
  await expect(oneVoice).not.toBeChecked();
  await looksRightEverywhere(page, 'options-look');
  await look.getByRole('button', { name: 'Take it all in' }).click();
  await expect(oneVoice).toBeChecked();
  await expect(hand).toHaveValue('30');
  await part.getByRole('button', { name: 'Undo' }).click();
  await expect(oneVoice).not.toBeChecked();
  await expect(hand).toHaveValue('45');

  for (const [bad, words] of [
    [text.slice(0, 100), 'This file is damaged'],
    ['{"hearth":"meetings"}', 'These are no settings of Hearth'],
    [text.replace('"version": 1', '"version": 9'), 'This file comes from a newer Hearth'],
    [text.replace('"handMs": 30000', '"handMs": 1'), '“A hand has waited long after” has a value'],
  ] as const) {
    await part.locator('input[type=file]').setInputFiles(fileOf(bad));
    await expect(part.getByRole('alert')).toContainText(words);
  }
  await expect(hand).toHaveValue('45');
});

test('the options and the handbook on narrow and large pages, and with the user’s own colours', async ({ hearth }) => {
  test.slow();
  const page = await hearth.page('options.html');
  await looksRightEverywhere(page, 'options');
  await page.emulateMedia({ forcedColors: 'active' });
  await picture(page, 'options-forced');
  await page.emulateMedia({ forcedColors: 'none' });
  // Text twice as large, as the browser's zoom has it: half the room.
  await page.setViewportSize({ width: 640, height: 450 });
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
  await picture(page, 'options-200');
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  await page.getByRole('link', { name: 'Handbook' }).click();
  await expect(page.getByRole('heading', { name: "What Hearth can't see" })).toBeVisible();
  await page.setViewportSize({ width: 1000, height: 800 });
  await looksRightEverywhere(page, 'handbook');
});

test('a key reads out who is not heard from, on the page', async ({ hearth }) => {
  const meeting = await hearth.meeting({ people: ['Ana', 'Ben', 'Cleo'] });
  const popup = await hearth.popup(meeting);
  await expect(popup.getByText('4 of 4 not heard from yet')).toBeVisible();
  const worker = await hearth.worker();
  const commands = await worker.evaluate(async () => (await chrome.commands.getAll()).map(({ name }) => name));
  expect(commands).toContain('read-out');
  await meeting.bringToFront();
  await tell(hearth, 'shortcut', { name: 'read-out' });
  const overlay = await openOverlayPanel(hearth.context, meeting, hearth.id);
  await expect
    .poll(async () => (await overlay.seen())?.text)
    .toMatch(/not heard from yet\. Not heard from yet: Ana, Ben,? and Cleo\./);
  await tell(hearth, 'toggleOverlay', { showOnly: true });
  await meeting.emulateMedia({ forcedColors: 'active' });
  await expect.poll(async () => (await overlay.seen())?.shape).toBe('card');
  await picture(meeting, 'overlay-forced');
  await popup.emulateMedia({ forcedColors: 'active' });
  await tell(hearth, 'toggleOverlay', { showOnly: true });
  await meeting.emulateMedia({ forcedColors: 'active' });
  await expect.poll(async () => (await overlay.seen())?.shape).toBe('card');
  await picture(meeting, 'overlay-forced');
  await popup.emulateMedia({ forcedColors: 'active' });
  await picture(popup, 'popup-forced');
});
