/** The site is taken back in the browser's own settings while a meeting is being counted there. */
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type FirefoxWithExtension, launchFirefoxWithExtension } from '../browser/firefox-extension.ts';
import { allowedSites, clickedIcon } from '../browser/in-firefox.ts';
import { buildDemoPage, type DemoServer, startDemoServer } from '../demo/server.ts';
import { everything } from '../e2e/everything.ts';
import { type Hearth, hearthIn } from '../e2e/hearth.ts';
import { storedIn } from '../faults/stored.ts';

/** The build that users install: it begins without any site. */
const installed = path.resolve(import.meta.dirname, '../../.output/firefox-mv3');
const SITE = 'http://127.0.0.1/*';
const ROOM = 'withdrawn';

let site: DemoServer;
let firefox: FirefoxWithExtension;

test.beforeAll(async () => {
  await buildDemoPage();
  site = await startDemoServer();
  firefox = await launchFirefoxWithExtension({ extensionDir: installed });
});
test.afterAll(async () => {
  expect(await firefox.requests(), 'requests that went out').toEqual([]);
  await firefox.close();
  await site.close();
});

/** What the page itself can see that is not its own. */
const foreign = (meeting: Page) =>
  meeting.evaluate(() => [...document.documentElement.children].map(({ localName }) => localName));

/** A meeting that the user chose to count, with the overlay on the page: as a newcomer comes to it. */
async function countedHere(hearth: Hearth): Promise<{ meeting: Page; popup: Page }> {
  const meeting = await hearth.meeting({ people: ['Ana', 'Ben'], room: ROOM });
  await firefox.inBrowser(clickedIcon, firefox.extensionId);
  let popup = await hearth.popup(meeting);
  await popup.getByRole('button', { name: 'Use Hearth here' }).click();
  await expect.poll(() => firefox.inBrowser(allowedSites, firefox.extensionId)).toContain(SITE);
  await popup.getByRole('button', { name: 'Use in this meeting' }).click();
  await popup.getByRole('button', { name: "I'm facilitating" }).click();
  await popup.getByRole('button', { name: 'Start', exact: true }).click();
  await popup.getByRole('button', { name: 'On the page' }).click();
  await expect.poll(() => foreign(meeting)).toHaveLength(3);
  // It closed so that the page is seen.
  popup = await hearth.popup(meeting);
  return { meeting, popup };
}

test('a site that is taken back in mid-meeting is not looked at any more, and what was counted stays', async () => {
  const hearth = hearthIn(firefox, site);
  expect(await firefox.inBrowser(allowedSites, firefox.extensionId)).not.toContain(SITE);
  const { meeting, popup } = await countedHere(hearth);
  await meeting.bringToFront();
  await meeting.evaluate(() => window.demo.speak('Ana', true));
  await expect(popup.getByText('2 of 3 not heard from yet')).toBeVisible();
  await meeting.evaluate(() => window.demo.speak('Ana', false));
  await expect(popup.getByText('Nobody is speaking')).toBeVisible();
  await expect.poll(() => hearth.badge()).toBe('2');

  await hearth.sites.withdraw(SITE);
  await meeting.evaluate(() => window.demo.speak('Ben', true));
  await expect(popup.getByText('2 of 3 not heard from yet')).toHaveCount(0, { timeout: 2000 });
  await expect.poll(() => foreign(meeting)).toEqual(['head', 'body']);
  await expect.poll(() => hearth.badge()).toBe('');
  // The popup may look, as the user clicked the icon here: it says what it takes to go on, and nothing is counted meanwhile.
  await expect(popup.getByRole('button', { name: 'Use Hearth here' })).toBeVisible();
  const past = await hearth.page('meetings.html');
  await expect(past.getByText('1 of 3 heard from')).toBeVisible();
  // Its end is written down a moment after nothing is looked at any more.
  await expect
    .poll(async () => storedIn(await past.evaluate(everything), ROOM).meetings.map(({ over }) => over))
    .toEqual([1]);
  const { spoken } = storedIn(await past.evaluate(everything), ROOM);
  expect([...new Set(spoken.map(({ speaker }) => speaker))]).toEqual(['Ana']);

  // Allowed again it goes on, where it was left.
  await meeting.evaluate(() => window.demo.speak('Ben', false));
  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Use Hearth here' }).click();
  await expect(popup.getByText('2 of 3 not heard from yet')).toBeVisible();
  const after = storedIn(await past.evaluate(everything), ROOM);
  expect(after.meetings).toHaveLength(1);
  expect(after.spoken).toEqual(spoken);
});
