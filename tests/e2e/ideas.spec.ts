/** The idea page where participants open it: from a disk, from plain http off this machine, and within the extension. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Download, Page } from '@playwright/test';
import { type IdeaKey, newIdeaKey } from '../../lib/ideas/key.ts';
import { openNotes } from '../../lib/ideas/open.ts';
import { type Launched, launchWithExtension } from '../browser/chromium.ts';
import { axeFindings } from './axe.ts';
import { expect, test } from './extension.ts';
import { extensionDir } from './hearth.ts';

const HOST = 'ideas.example';

let folder: string;
let key: IdeaKey;
test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'hearth-ideas-'));
  key = await newIdeaKey();
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As it was suggested, but for the number that Firefox gives to each further file of the same name. */
const nameOf = (download: Download) => download.suggestedFilename().replace(/\(\d+\)(?=\.\w+$)/, '');

/** Saves the page as a file from the extension, as a facilitator does. */
async function savePage(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save this page as a file' }).click();
  expect(nameOf(await download)).toBe('idea-box.html');
  const file = path.join(folder, name);
  await (await download).saveAs(file);
  return file;
}

/** Seals an idea and gives the note as it stands in its box. */
async function seal(page: Page, idea: string): Promise<string> {
  await page.getByLabel('Your idea').fill(idea);
  await page.getByRole('button', { name: 'Seal' }).click();
  const note = page.getByRole('textbox', { name: 'Your sealed note' });
  await expect(note).toHaveValue(/^hearth-idea-1:/);
  return note.inputValue();
}

/** What the page says to the browser's console, as a policy or a script that fails does. */
function complaintsOf(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => void (/error|warning/.test(message.type()) && said.push(message.text())));
  page.on('pageerror', (error) => void said.push(error.message));
  page.on(
    'request',
    (request) => void (/^https?:/.test(request.url()) && !request.isNavigationRequest() && said.push(request.url())),
  );
  return said;
}

/** Whether three notes, each from the page, open to what was written. */
async function expectOpened(notes: readonly string[], ideas: readonly string[]): Promise<void> {
  const opened = await openNotes([notes.join('\n')], key.identity, {
    inMeeting: false,
    groupSize: 9,
    random: () => 0.5,
  });
  expect(opened.refused).toEqual([]);
  expect([...opened.ideas].sort()).toEqual([...ideas].sort());
}

const IDEAS = ['Begin five minutes later', 'Weniger Folien 🙂', 'נתחיל בסבב\nשני'];

/** Three ideas through one page by keyboard, one of them into a file. */
async function handIn(page: Page): Promise<string[]> {
  const [first = '', second = '', third = ''] = IDEAS;
  const notes = [await seal(page, first)];
  await expect(page.getByRole('heading', { name: 'Your sealed note' })).toBeFocused();
  await page.getByRole('button', { name: 'Write another' }).click();
  await expect(page.getByLabel('Your idea')).toBeFocused();
  await expect(page.getByLabel('Your idea')).toHaveValue('');
  await page.keyboard.type(second);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Your sealed note' })).toBeFocused();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  expect(nameOf(await download)).toBe('sealed-idea.txt');
  notes.push(readFileSync(await (await download).path(), 'utf8'));
  await page.getByRole('button', { name: 'Change the idea' }).click();
  await expect(page.getByLabel('Your idea')).toHaveValue(second);
  notes.push(await seal(page, third));
  return notes;
}

async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await axeFindings(page)).toEqual([]);
  }
}

/** Copies the note and pastes it, as into a chat. */
async function copied(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Copy the note' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  await page.getByRole('button', { name: 'Write another' }).click();
  await page.getByLabel('Your idea').press('ControlOrMeta+v');
  return page.getByLabel('Your idea').inputValue();
}

test('the page of the extension seals, asks for a key that it was not given, and saves itself', {
  tag: '@both-whole',
}, async ({ usedHearth }) => {
  const page = await usedHearth.page('ideas.html');
  const complaints = complaintsOf(page);
  await expectAccessible(page);
  const field = page.getByLabel('Key of the box');
  await field.fill(key.recipient.slice(0, -1));
  await field.press('Enter');
  await expect(page.getByText('There is no whole key in this.')).toBeVisible();
  await expect(field).toBeFocused();
  await expectAccessible(page);
  await field.fill(`https://a.example/#${key.recipient}`);
  await field.press('Enter');
  await expect(page.getByLabel('Your idea')).toBeFocused();
  await page.getByRole('button', { name: 'Seal' }).click();
  await expect(page.getByText('Write something first.')).toBeVisible();
  await expectAccessible(page);
  await expectOpened(await handIn(page), IDEAS);
  await expectAccessible(page);
  await page.goto(usedHearth.address('ideas.html#age1damaged'));
  await page.reload();
  await expect(page.getByText('The link that you opened has a damaged key.')).toBeVisible();
  await page.goto(usedHearth.address(`ideas.html#${key.recipient}`));
  await expect(page.getByLabel('Your idea')).toBeVisible();
  expect(readFileSync(await savePage(page, 'saved.html'), 'utf8')).toContain(`content="${key.recipient}"`);
  expect(complaints).toEqual([]);
});

test('the saved page works from a disk, with the key that it carries', { tag: '@both-whole' }, async ({
  usedHearth,
}) => {
  const hearth = await usedHearth.page(`ideas.html#${key.recipient}`);
  const file = await savePage(hearth, 'from-disk.html');
  const page = await usedHearth.context.newPage();
  const complaints = complaintsOf(page);
  const other = await newIdeaKey();
  await page.goto(`${pathToFileURL(file).href}#${other.recipient}`);
  await expect(page.getByText('This is box')).toContainText(
    `${key.recipient.slice(-8, -4)} ${key.recipient.slice(-4)}`,
  );
  await expectAccessible(page);
  const notes = await handIn(page);
  await expectAccessible(page);
  expect(await copied(page)).toBe(notes.at(-1));
  await expectOpened(notes, IDEAS);
  expect(complaints).toEqual([]);
});

test.describe('on plain http, off this machine', () => {
  let launched: Launched;
  let file = '';
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(readFileSync(file));
  });
  test.beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    // The last word on hosts wins: this one is served from here, all others are nowhere.
    const rules = `--host-resolver-rules=MAP ${HOST} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`;
    launched = await launchWithExtension({ extensionDir, headless: true, args: [rules] });
  });
  test.afterAll(async () => {
    await launched.close();
    server.close();
  });

  test('it seals without crypto.subtle and copies without a clipboard', async () => {
    const hearth = await launched.context.newPage();
    await hearth.goto(`chrome-extension://${launched.extensionId}/ideas.html#${key.recipient}`);
    file = await savePage(hearth, 'from-http.html');
    const page = await launched.context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(`http://${HOST}:${(server.address() as AddressInfo).port}/`);
    expect(await page.evaluate(() => [isSecureContext, 'clipboard' in navigator])).toEqual([false, false]);
    const notes = await handIn(page);
    await expectAccessible(page);
    expect(await copied(page)).toBe(notes.at(-1));
    await expectOpened(notes, IDEAS);
    expect(complaints.filter((one) => !one.includes('favicon'))).toEqual([]);
  });

  test('a page without a key takes it from the link', async () => {
    const hearth = await launched.context.newPage();
    await hearth.goto(`chrome-extension://${launched.extensionId}/ideas.html#${key.recipient}`);
    const saved = await savePage(hearth, 'hosted.html');
    file = path.join(folder, 'without.html');
    writeFileSync(file, readFileSync(saved, 'utf8').replace(`content="${key.recipient}"`, 'content=""'));
    const page = await launched.context.newPage();
    const address = `http://${HOST}:${(server.address() as AddressInfo).port}/`;
    await page.goto(address);
    await expect(page.getByLabel('Key of the box')).toBeVisible();
    await expectAccessible(page);
    await page.goto(`${address}#${key.recipient}`);
    await expectOpened(await handIn(page), IDEAS);
  });
});
