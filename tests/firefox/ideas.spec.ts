/** Ideas in Firefox: the page that is handed out seals them wherever it is opened, and the facilitator's page opens them. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { type FirefoxLaunched, launchFirefox } from '../browser/firefox.ts';
import { until } from '../browser/until.ts';
import { bundle } from '../pages/bundle.ts';
import { click, saved, shows } from './page.ts';

const HOST = 'ideas.example';
const HOUR_MS = 3_600_000;
const IDEAS = ['Begin five minutes later', 'Weniger Folien 🙂', 'נתחיל בסבב\nשני'];

let firefox: FirefoxLaunched;
/** The page that was handed out. */
let file = '';
const server = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(readFileSync(file));
});

test.beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  firefox = await launchFirefox(path.resolve(import.meta.dirname, '../../.output/firefox-mv3'), {
    prefs: {
      'network.dns.localDomains': HOST,
      // Else the address is tried with TLS first, and a page is shown in its place.
      'dom.security.https_first': false,
    },
  });
});
test.afterAll(async () => {
  await firefox.close();
  server.close();
});

/** The idea box of a series whose last meeting is over, with a key, and its page saved as a file. */
async function boxWithKey(): Promise<Page> {
  const first = await firefox.open('meetings.html#');
  await shows(first, 'No meetings yet');
  await first.evaluate(await bundle('../bench/seed-in-page.ts'));
  await first.evaluate(
    (end) => window.seedHistory({ seed: 4, meetings: 20, peoplePerMeeting: 8, until: end }),
    Date.now() - HOUR_MS,
  );
  const page = await firefox.open('meetings.html#');
  await until(async () => (await page.$('.series-open')) !== null, 'The series');
  await page.$eval('.series-open', (link) => (link as HTMLElement).click());
  await page.locator('a[href^="#ideas/"]').click();
  await click(page, 'Make a key');
  await click(page, 'Save the page for everybody');
  file = await saved(firefox, 'idea-box.html');
  return page;
}

/** Seals ideas as a participant does, and gives the notes; what the page complains of is thrown. */
async function seal(address: string, ideas: readonly string[]): Promise<{ notes: string[]; secure: boolean }> {
  const page = await firefox.browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  page.on('pageerror', (error) => void complaints.push(String(error)));
  await page.goto(address);
  const notes: string[] = [];
  for (const idea of ideas) {
    await page.locator('#idea').fill(idea);
    await click(page, 'Seal');
    await until(async () => (await page.$('#sealed-note')) !== null, 'The sealed note');
    notes.push(await page.$eval('#sealed-note', (note) => (note as HTMLTextAreaElement).value));
    await click(page, 'Write another');
  }
  const secure = await page.evaluate(() => isSecureContext && 'subtle' in crypto);
  await page.close();
  // Firefox asks for an icon by itself, and the page allows none.
  expect(complaints.filter((one) => !one.includes('favicon'))).toEqual([]);
  return { notes, secure };
}

/** With one letter of what is sealed another one. */
function tampered(note: string): string {
  const at = 200;
  return `${note.slice(0, at)}${note[at] === 'a' ? 'b' : 'a'}${note.slice(at + 1)}`;
}

test('ideas sealed from a disk and on plain http off this machine are opened; a tampered one is refused', async () => {
  const page = await boxWithKey();
  const [first = '', second = '', third = ''] = IDEAS;
  const disk = await seal(pathToFileURL(file).href, [first, 'Lost on the way']);
  const http = await seal(`http://${HOST}:${(server.address() as AddressInfo).port}/`, [second, third]);
  expect(http.secure).toBe(false);

  const [one = '', lost = ''] = disk.notes;
  await page.locator('.choose-notes textarea').fill([one, tampered(lost), ...http.notes].join('\n'));
  await click(page, 'Open them');
  await shows(page, '3 ideas');
  const shown = await page.$$eval('.idea-list li p', (all) => all.map(({ textContent }) => textContent));
  expect(shown.toSorted()).toEqual(IDEAS.toSorted());
  await shows(page, 'Pasted, note 2: Some of its letters were changed on the way.');
});
