/** Past meetings in Firefox, in its own database. */
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { ElementHandle } from 'puppeteer-core';
import { type FirefoxLaunched, launchFirefox } from '../browser/firefox.ts';
import { until } from '../browser/until.ts';
import { axeSource } from '../e2e/axe.ts';
import { everything } from '../e2e/everything.ts';
import { bundle } from '../pages/bundle.ts';
import { click, saved, shows } from './page.ts';

const MEETINGS = 40;
let firefox: FirefoxLaunched;

test.beforeAll(async () => {
  firefox = await launchFirefox(path.resolve(import.meta.dirname, '../../.output/firefox-mv3'));
});
test.afterAll(() => firefox.close());

test('meetings are listed, shown, backed up, deleted and taken in again', async () => {
  const page = await firefox.open('meetings.html#');
  await shows(page, 'No meetings yet');
  await page.evaluate(await bundle('../bench/seed-in-page.ts'));
  await page.evaluate(
    (meetings) => window.seedHistory({ seed: 4, meetings, peoplePerMeeting: 8, until: Date.now() }),
    MEETINGS,
  );
  const list = await firefox.open('meetings.html#');
  await shows(list, `${MEETINGS} meetings`);
  await list.$eval('.series-open', (link) => (link as HTMLElement).click());
  await until(async () => (await list.$('.trend-chart')) !== null, 'The trend');
  await list.evaluate(() => history.back());
  await until(async () => (await list.$('.meeting-open')) !== null, 'The list');
  await list.$eval('.meeting-open', (link) => (link as HTMLElement).click());
  await until(async () => (await list.$('.timeline')) !== null, 'The summary');
  await list.evaluate(axeSource);
  const findings = await list.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
  expect(findings).toEqual([]);

  const before = await list.evaluate(everything);
  const data = await firefox.open('meetings.html#data');
  await click(data, 'Back up everything');
  await shows(data, 'It was read once more and is whole.');
  const backup = await saved(firefox, '.ndjson');
  await click(data, 'Delete everything');
  await click(data, 'Delete it for good');
  await shows(data, 'No meetings are kept on this device.');
  const input = (await data.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(backup);
  await shows(data, `${MEETINGS} meetings`);
  await click(data, 'Import');
  await shows(data, `Done. ${MEETINGS} meetings were added.`);
  expect(await data.evaluate(everything)).toEqual(before);
});
