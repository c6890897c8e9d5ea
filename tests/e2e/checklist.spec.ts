/** The belonging checklist of a series, and the list of small things, in the built extension. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './extension.ts';
import type { Hearth } from './hearth.ts';
import { looksRightEverywhere, pastPage } from './past-page.ts';

const MEETINGS = 60;

/** A series of an invented history, opened on the meetings page. */
async function withSeries(hearth: Hearth): Promise<Page> {
  const page = await pastPage(hearth, { meetings: MEETINGS, people: 8 });
  await page.locator('.series-open').first().press('Enter');
  await page.getByRole('link', { name: 'Belonging checklist' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: "Your view, not the group's" })).toBeVisible();
  return page;
}

test('a series is looked at by keyboard, and the answers are there again', { tag: '@both-whole' }, async ({
  hearth,
}) => {
  const page = await withSeries(hearth);
  await expect(page.getByText('What Hearth measured').first()).toBeVisible();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await looksRightEverywhere(page, 'questions');

  // One tab stop a question: from the first to the last there are eleven.
  const checked = (name: string) => page.getByRole('group', { name }).getByRole('radio', { checked: true });
  await page.getByRole('checkbox', { name: 'Write notes, too' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(checked('Is there a set way')).toHaveAttribute('value', 'not-yet');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(checked('Does the way we meet')).toHaveAttribute('value', 'partly');
  for (let i = 2; i < 12; i += 1) {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
  }
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(12);
  await expect(page.getByText('Saved as you go.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(12);

  await page.getByRole('checkbox', { name: 'Write notes, too' }).press('Space');
  const note = page.getByRole('group', { name: 'Does the way we meet' }).getByRole('textbox', { name: 'Note' });
  await note.focus();
  await page.keyboard.type('We began rounds in May.');
  await looksRightEverywhere(page, 'notes');
  await page.getByRole('button', { name: 'Done' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Something to try' })).toBeFocused();
  await expect(page.locator('.suggestions li')).toHaveCount(2);
  await expect(page.locator('.suggestions').getByRole('link', { name: 'Prepare this series' })).toHaveAttribute(
    'href',
    /^#prepare\/.+/,
  );
  await looksRightEverywhere(page, 'done');
  await page.reload();
  await expect(page.locator('.suggestions li')).toHaveCount(2);
  await expect(page.getByText('We began rounds in May.')).toBeVisible();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as Markdown' }).press('Enter'),
  ]);
  expect(download.suggestedFilename()).toBe('hearth-checklist.md');
  expect(readFileSync(await download.path(), 'utf8')).toContain('**Partly**: We began rounds in May.');
  await page.getByRole('button', { name: 'Copy the questions for an anonymous form' }).press('Enter');
  await expect(page.getByText('Copied')).toBeVisible();
  const copied = await hearth.copied(page);
  expect(copied.match(/^\d+\. .+\?$/gm)).toHaveLength(12);

  await page.getByRole('button', { name: /^Remove the checklist of/ }).press('Enter');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.suggestions li')).toHaveCount(2);
});

test('what was answered a month ago stands beside it', { tag: '@both-whole' }, async ({ hearth }) => {
  const page = await withSeries(hearth);
  const answer = (question: string, words: string) =>
    page.getByRole('group', { name: question }).getByRole('radio', { name: words }).check();
  await answer('Does the way we meet', 'Not yet');
  await answer('Are our norms', 'Yes');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.locator('.suggestions li')).toHaveCount(1);
  // As if that had been a month ago.
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('hearth');
      opening.onsuccess = () => done(opening.result);
    });
    const table = db.transaction('practices', 'readwrite').objectStore('practices');
    await new Promise<void>((done) => {
      const reading = table.getAll();
      reading.onsuccess = () => {
        for (const row of reading.result) {
          for (const one of row.checklists) one.wall -= 30 * 24 * 60 * 60_000;
          table.put(row).onsuccess = () => done();
        }
      };
    });
    db.close();
  });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Earlier checklists' })).toBeVisible();
  await answer('Does the way we meet', 'Partly');
  await answer('Are our norms', 'Yes');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText(/^ · closer than before: it was “Not yet” on/)).toBeVisible();
  await page.locator('.earlier summary').press('Enter');
  await looksRightEverywhere(page, 'earlier');
  await page
    .locator('.earlier')
    .getByRole('button', { name: /^Remove the checklist of/ })
    .press('Enter');
  await expect(page.getByRole('heading', { name: 'Earlier checklists' })).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Earlier checklists' })).toBeVisible();
});

test('a list of small things for oneself is there once it is wanted', { tag: '@both-whole' }, async ({ hearth }) => {
  const options = await hearth.page('options.html');
  const wanted = options.getByRole('checkbox', { name: 'A list of small things to do for others' });
  await expect(wanted).not.toBeChecked();
  const page = await hearth.page('meetings.html');
  const link = page.getByRole('link', { name: 'Small things anybody can do' });
  await expect(page.getByText('No meetings yet')).toBeVisible();
  await expect(link).toHaveCount(0);
  await options.bringToFront();
  await wanted.press('Space');
  await looksRightEverywhere(options, 'options');
  await page.bringToFront();
  await link.press('Enter');
  await page.getByRole('checkbox', { name: 'Say whose idea it was.' }).press('Space');
  await looksRightEverywhere(page, 'includer');
  await page.reload();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1);
  await page.getByRole('button', { name: 'Begin again' }).press('Enter');
  await expect(page.getByText('All ticks are gone.')).toBeVisible();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
});
