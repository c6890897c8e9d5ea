/** The idea box of a series, from the key to ideas that wait for a reply, in the built extension. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { expect, test } from './extension.ts';
import type { Hearth } from './hearth.ts';
import { looksRightEverywhere, pastPage } from './past-page.ts';

declare const chrome: typeof browser;

const MEETINGS = 60;
const IDEAS = ['Begin five minutes later', 'Weniger Folien 🙂', 'נתחיל בסבב\nשני'];
const PASSPHRASE = 'four words and then some';

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hearth-box-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The idea box of a series of an invented history, reached by keyboard. */
async function withSeries(hearth: Hearth): Promise<Page> {
  const page = await pastPage(hearth, { meetings: MEETINGS, people: 8, agoMs: 3_600_000 });
  await page.locator('.series-open').first().press('Enter');
  await page.getByRole('link', { name: 'Idea box' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Idea box' })).toBeVisible();
  return page;
}

/** Saves a file with a button of the page, and gives where it is and how it was called. */
async function saved(page: Page, button: string): Promise<{ file: string; name: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).press('Enter'),
  ]);
  const name = download.suggestedFilename();
  const file = path.join(folder, name);
  await download.saveAs(file);
  return { file, name };
}

/** Seals ideas on the page that was handed out, as a participant does. */
async function sealAll(page: Page, ideas: readonly string[]): Promise<string[]> {
  const notes: string[] = [];
  for (const idea of ideas) {
    await page.getByLabel('Your idea').fill(idea);
    await page.getByRole('button', { name: 'Seal' }).click();
    const note = page.getByRole('textbox', { name: 'Your sealed note' });
    await expect(note).toHaveValue(/^hearth-idea-1:/);
    notes.push(await note.inputValue());
    await page.getByRole('button', { name: 'Write another' }).click();
  }
  return notes;
}

/** With one letter of what is sealed another one. */
function damaged(note: string): string {
  const at = 200;
  return `${note.slice(0, at)}${note[at] === 'a' ? 'b' : 'a'}${note.slice(at + 1)}`;
}

test('notes from the page that was handed out are opened, mixed and kept', { tag: '@both-whole' }, async ({
  hearth,
}) => {
  test.slow();
  const page = await withSeries(hearth);
  await looksRightEverywhere(page, 'no-key');
  await page.getByRole('button', { name: 'Make a key' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Key of the box' })).toBeFocused();
  const mark = await page.locator('.mark').textContent();
  await looksRightEverywhere(page, 'key');

  const { file, name } = await saved(page, 'Save the page for everybody');
  expect(name).toBe('idea-box.html');
  const participant = await hearth.context.newPage();
  await participant.goto(pathToFileURL(file).href);
  await expect(participant.getByText(mark ?? '')).toBeVisible();
  const [first = '', second = '', third = '', lost = ''] = await sealAll(participant, [...IDEAS, 'Lost on the way']);
  await participant.close();

  const notes = page.getByLabel('Notes', { exact: true });
  await notes.fill(`${first}\n${first}`);
  await page.getByRole('button', { name: 'Open them' }).press('Enter');
  await expect(page.getByText('There is 1 note to open so far.')).toBeVisible();
  await expect(page.getByText('Pasted, note 2: The same note is here already.')).toBeVisible();
  await looksRightEverywhere(page, 'too-few');

  await notes.fill([first, 'thank you', damaged(lost), second, first].join('\n'));
  const handed = path.join(folder, 'sealed-idea.txt');
  writeFileSync(handed, `${third}\n`);
  await page.getByLabel('Choose files').setInputFiles(handed);
  await expect(page.getByText('1 file is added: sealed-idea.txt')).toBeVisible();
  await page.getByRole('button', { name: 'Open them' }).press('Enter');
  await expect(page.getByRole('heading', { name: '3 ideas' })).toBeFocused();
  const ideas = page.locator('.idea-list li p');
  expect((await ideas.allTextContents()).sort()).toEqual([...IDEAS].sort());
  await expect(page.getByText('Pasted, note 2: Some of its letters were changed on the way.')).toBeVisible();
  await expect(page.getByText('Pasted, note 4: The same note is here already.')).toBeVisible();
  await looksRightEverywhere(page, 'opened');

  // Nothing was kept so far.
  const other = await hearth.page(new URL(page.url()).pathname.slice(1) + new URL(page.url()).hash);
  await expect(other.getByRole('heading', { name: 'Open notes' })).toBeVisible();
  await expect(other.getByRole('heading', { name: 'Ideas that wait for a reply' })).toBeHidden();
  await other.close();
  await page.getByRole('button', { name: 'Keep these' }).press('Enter');
  await expect(page.getByRole('heading', { name: '3 ideas are kept.' })).toBeFocused();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Ideas that wait for a reply' })).toBeVisible();
  expect((await page.locator('.idea-list li').allTextContents()).sort()).toEqual([...IDEAS].sort());
  await looksRightEverywhere(page, 'kept');
  await notes.fill([first, second, third].join('\n'));
  await page.getByRole('button', { name: 'Open them' }).press('Enter');
  await expect(page.getByText('You kept its idea before.')).toHaveCount(3);
});

test('a key is saved, thrown away and used again; words are copied', { tag: '@both-whole' }, async ({ hearth }) => {
  const page = await withSeries(hearth);
  await page.getByRole('button', { name: 'Make a key' }).press('Enter');
  const mark = (await page.locator('.mark').textContent()) ?? '';
  await page.getByRole('button', { name: 'Copy words for the chat' }).press('Enter');
  await expect(page.getByText('Copied')).toBeVisible();
  expect(await hearth.copied(page)).toContain(mark);
  await page.locator('summary', { hasText: 'What is anonymous' }).press('Enter');
  await page.locator('summary', { hasText: 'Save the key' }).press('Enter');
  await page.getByLabel('Passphrase').fill(PASSPHRASE);
  await page.getByLabel('The same once more').fill(PASSPHRASE);
  await looksRightEverywhere(page, 'save-key');
  const { file, name } = await saved(page, 'Save as a file');
  expect(name).toBe(`hearth-idea-key-${mark.replace(' ', '-')}.age`);
  expect(readFileSync(file, 'utf8')).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/);

  const [look] = await Promise.all([
    hearth.context.waitForEvent('page'),
    page.getByRole('link', { name: 'See the page as others see it' }).press('Enter'),
  ]);
  await expect(look.getByText(mark)).toBeVisible();
  await look.close();

  await page.getByRole('button', { name: 'Throw the key away' }).press('Enter');
  await looksRightEverywhere(page, 'throw-away');
  await page.getByRole('button', { name: 'Throw it away' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Make a key' })).toBeVisible();
  await page.reload();
  await page.locator('summary', { hasText: 'Use a saved key' }).press('Enter');
  await page.getByLabel('File with the key').setInputFiles(file);
  await page.getByLabel('Passphrase').fill('another passphrase');
  await page.getByRole('button', { name: 'Use this key' }).press('Enter');
  await expect(page.getByText('This passphrase does not open the file.')).toBeVisible();
  await looksRightEverywhere(page, 'use-key');
  await page.getByLabel('Passphrase').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Use this key' }).press('Enter');
  await expect(page.locator('.mark')).toHaveText(mark);

  // The key goes with everything else.
  const keys = () => page.evaluate(async () => Object.keys(await chrome.storage.local.get(null)));
  const boxes = async () => (await keys()).filter((one) => one.startsWith('idea-box:'));
  expect(await boxes()).toHaveLength(1);
  await page.getByRole('link', { name: 'What is kept' }).press('Enter');
  await page.getByRole('button', { name: 'Delete everything' }).press('Enter');
  await page.getByRole('button', { name: 'Delete it for good' }).press('Enter');
  await expect(page.getByText('No meetings are kept on this device.')).toBeVisible();
  expect(await boxes()).toEqual([]);
});
