/** The meetings page with a history of some dozens of meetings. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { everything } from './everything.ts';
import { expect, test } from './extension.ts';
import { looksRight, looksRightEverywhere, pastPage } from './past-page.ts';

const MEETINGS = 60;

/** Saves what a click leads to. */
async function saved(page: Page, act: () => Promise<void>): Promise<{ name: string; path: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), path: await download.path() };
}

test('meetings are found, deleted and brought back by keyboard', { tag: '@both-whole' }, async ({ hearth }) => {
  const page = await pastPage(hearth, { meetings: MEETINGS, people: 8 });
  await looksRightEverywhere(page, 'list');
  const first = await page.locator('.meeting-open').first().textContent();
  await page.getByRole('searchbox', { name: 'Search' }).focus();
  await page.keyboard.type(first ?? '');
  await expect(page.getByText(/^\d+ meetings? found$/)).toBeVisible();
  await expect(page.locator('.meeting-open').first()).toHaveText(first ?? '');
  await page.getByRole('button', { name: 'Clear search' }).press('Enter');
  await expect(page.getByText(`${MEETINGS} meetings`, { exact: true })).toBeVisible();

  await page.locator('.meeting input').nth(0).press('Space');
  await page.locator('.meeting input').nth(1).press('Space');
  await expect(page.getByText('2 selected')).toBeVisible();
  await looksRight(page);
  await page.locator('.selection-actions').getByRole('button', { name: 'Delete' }).press('Enter');
  await expect(page.getByText('2 meetings were deleted.')).toBeVisible();
  await expect(page.getByText(`${MEETINGS - 2} meetings`, { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${MEETINGS} meetings`, { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByText(`${MEETINGS} meetings`, { exact: true })).toBeVisible();
  expect((await page.evaluate(everything)).events).toHaveLength(MEETINGS);
});

test('a series has a trend, takes in another and lets it go', { tag: '@both-whole' }, async ({ hearth }) => {
  const page = await pastPage(hearth, { meetings: MEETINGS, people: 8 });
  await page.locator('.series-open').first().press('Enter');
  await expect(page.locator('.trend-chart').first()).toBeVisible();
  await looksRight(page);
  const picture = page.locator('.trend').first();
  await picture.getByText('Save as a picture').press('Enter');
  await picture.getByRole('combobox', { name: 'As' }).selectOption('SVG, for drawing programs');
  const { name, path } = await saved(page, () => picture.getByRole('button', { name: 'Save' }).press('Enter'));
  expect(name).toMatch(/^hearth-.+\.svg$/);
  expect(readFileSync(path, 'utf8')).toContain('Speaking time is not a measure of contribution.');

  await page.getByText('Put another series to this one').press('Enter');
  const other = page.getByRole('combobox', { name: 'Series' });
  await other.selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Put together' }).press('Enter');
  await expect(page.getByText('The series were put together.')).toBeVisible();
  await page.getByRole('button', { name: /^Take out:/ }).press('Enter');
  await expect(page.getByText('The series was taken out.')).toBeVisible();
  await looksRightEverywhere(page, 'summary');
});

test('everything is exported, deleted, taken in again, and is the same', { tag: '@both-whole' }, async ({ hearth }) => {
  const page = await pastPage(hearth, { meetings: MEETINGS, people: 8 });
  const before = await page.evaluate(everything);
  await page.goto(hearth.address('meetings.html#data'));
  const { path } = await saved(page, () => page.getByRole('button', { name: 'Back up everything' }).press('Enter'));
  await expect(page.getByText('It was read once more and is whole.')).toBeVisible();
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page.getByRole('button', { name: 'Delete it for good' }).click();
  await expect(page.getByText('No meetings are kept on this device.')).toBeVisible();
  expect((await page.evaluate(everything)).meetings).toEqual([]);

  await page.getByLabel('Choose a file').setInputFiles(path);
  await expect(page.getByText(`${MEETINGS} meetings`, { exact: true })).toBeVisible();
  await looksRight(page);
  await page.getByRole('button', { name: 'Import', exact: true }).press('Enter');
  await expect(page.getByText(`Done. ${MEETINGS} meetings were added.`)).toBeVisible();
  expect(await page.evaluate(everything)).toEqual(before);

  // Once more: all of it is known.
  await page.getByRole('button', { name: 'Another file' }).click();
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{"a":') });
  await expect(page.getByText(/Nothing was taken in\./)).toBeVisible();
});

test('a summary is told in pictures that can be saved', { tag: '@both-whole' }, async ({ hearth }) => {
  const page = await pastPage(hearth, { meetings: 8, people: 8 });
  await page.locator('.meeting-open').first().press('Enter');
  await expect(page.locator('.timeline')).toBeVisible();
  await looksRight(page);
  const names = await page.locator('.lanes .lane-name').allTextContents();
  expect(names.length).toBeGreaterThan(3);
  const timeline = page.locator('.figure', { has: page.locator('.timeline') });
  await timeline.getByText('Save as a picture').press('Enter');
  const save = () => timeline.getByRole('button', { name: 'Save' }).press('Enter');
  const png = await saved(page, save);
  expect(png.name).toBe('hearth-timeline.png');
  expect(readFileSync(png.path).subarray(1, 4).toString()).toBe('PNG');
  await timeline.getByRole('combobox', { name: 'As' }).selectOption('SVG, for drawing programs');
  const nameless = readFileSync((await saved(page, save)).path, 'utf8');
  for (const name of names) expect(nameless).not.toContain(name);
  await timeline.getByRole('checkbox', { name: 'With names' }).check();
  const named = readFileSync((await saved(page, save)).path, 'utf8');
  // A drawing of its own: shapes and words, no page within, nothing from elsewhere.
  const drawn = await page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, 'image/svg+xml');
    const words = [...root.querySelectorAll('text')].map(({ textContent }) => textContent);
    return {
      words,
      speech: root.querySelectorAll('path[d]').length,
      broken: root.querySelector('parsererror, foreignObject, script'),
    };
  }, named);
  expect(drawn.broken).toBeNull();
  expect(drawn.speech).toBeGreaterThanOrEqual(names.length);
  for (const name of names) expect(drawn.words.join(' ')).toContain(name);
  expect(drawn.words).toContain('Speaking time is not a measure of contribution.');
  expect(await page.locator('.timeline.in-full').count()).toBe(0);
});

test('a summary fits on paper', async ({ hearth }) => {
  const page = await pastPage(hearth, { meetings: 8, people: 8 });
  await page.locator('.meeting-open').first().press('Enter');
  await expect(page.locator('.timeline')).toBeVisible();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});
