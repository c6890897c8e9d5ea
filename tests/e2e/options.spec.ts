import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { axeFindings } from './axe.ts';
import { watchComplaints } from './complaints.ts';
import { expect, test } from './extension.ts';
import { type Hearth, hearthIn } from './hearth.ts';

declare const chrome: typeof browser;

const SITE = 'http://127.0.0.1/*';

/** Allows the demo's site as a user does: the browser's question is answered beforehand, in its settings. */
async function allowSite(hearth: Hearth, page: Page): Promise<void> {
  await hearth.sites.allow(SITE);
  await page.evaluate((site) => {
    const ask = () => Object.assign(window, { answer: chrome.permissions.request({ origins: [site] }) });
    addEventListener('click', ask, { once: true });
  }, SITE);
  await page.getByRole('heading', { level: 1 }).click();
  expect(await page.evaluate(() => (window as unknown as { answer: Promise<boolean> }).answer)).toBe(true);
}

async function expectNothingThatAxeMinds(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await axeFindings(page)).toEqual([]);
  }
}

/** The page has other lists, too. */
function sitesOn(page: Page) {
  return page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Sites' }) })
    .getByRole('listitem');
}

test('an allowed site is listed; forgotten, it is not looked at any more', { tag: '@both-whole' }, async ({
  site,
  installed,
}) => {
  const launched = await installed();
  const complaints = await watchComplaints(launched);
  const hearth = hearthIn(launched, site);
  const options = await hearth.page('options.html');
  await expect(options.getByText('No site is allowed yet.')).toBeVisible();
  await expectNothingThatAxeMinds(options);
  await allowSite(hearth, options);
  await expect(sitesOn(options)).toHaveText(/^127\.0\.0\.1 without encryption/);
  await expectNothingThatAxeMinds(options);

  const meeting = await hearth.meeting({ people: ['Ana', 'Ben'] });
  const popup = await hearth.popup(meeting);
  await popup.getByRole('button', { name: 'Use in this meeting' }).click();
  await popup.getByRole('button', { name: "I'm facilitating" }).click();
  await expect(popup.getByText('3 of 3 not heard from yet')).toBeVisible();
  await expect.poll(() => hearth.badge()).toBe('3');

  await options.bringToFront();
  await options.getByRole('button', { name: 'Forget 127.0.0.1' }).click();
  await expect(options.getByRole('region', { name: 'Sites' }).getByRole('status')).toHaveText('Forgotten: 127.0.0.1.');
  await expect(sitesOn(options)).toHaveCount(0);
  await expect.poll(() => hearth.badge()).toBe('');
  await expect(popup.getByText('3 of 3 not heard from yet')).toHaveCount(0);
  const worker = await hearth.worker();
  expect(await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
  // Loaded again, the meeting is not even found.
  await meeting.reload();
  await popup.reload();
  await expect(popup.getByRole('heading', { name: 'No meeting here' })).toBeVisible();
  expect(await complaints.found()).toEqual([]);
  await launched.close();
});

test('what the browser does not give back is said in words', async ({ hearth }) => {
  const past = await hearth.page('meetings.html');
  await past.getByRole('link', { name: 'Options' }).click();
  await expect(sitesOn(past)).toHaveText([/^Every site with https/, /^Every site without encryption/]);
  await past.getByRole('button', { name: 'Forget Every site with https' }).click();
  await expect(past.getByRole('region', { name: 'Sites' }).getByRole('status')).toContainText(
    'Your browser did not let Hearth forget this',
  );
  await expect(sitesOn(past)).toHaveCount(2);
  await expectNothingThatAxeMinds(past);
});

test('hints, own prompts and rounds are set here, and used in the next invitation', { tag: '@both-whole' }, async ({
  hearth,
}) => {
  const options = await hearth.page('options.html');
  await options.getByRole('checkbox', { name: 'One voice for a while' }).check();
  const hand = options.getByLabel('A hand has waited long after');
  await hand.press('ControlOrMeta+a');
  await hand.pressSequentially('30');
  await options.getByRole('checkbox', { name: 'Rounds move on by themselves' }).check();
  await options.getByRole('button', { name: 'Add a prompt' }).click();
  await options.getByLabel('Your words').fill('Over to you, {name}? {Smile}');
  await expect(options.getByText('Hearth does not know {Smile}')).toBeVisible();
  await expectNothingThatAxeMinds(options);
  await options.getByRole('button', { name: 'Keep as mine' }).click();
  await expect(options.getByText('Over to you, {name}? {Smile}')).toBeVisible();
  await options.reload();
  await expect(options.getByRole('checkbox', { name: 'One voice for a while' })).toBeChecked();
  await expect(hand).toHaveValue('30');
  await expect(options.getByRole('checkbox', { name: 'Rounds move on by themselves' })).toBeChecked();
  await expectNothingThatAxeMinds(options);

  const meeting = await hearth.meeting({ people: ['Ana', 'Ben', 'Cleo'] });
  const popup = await hearth.popup(meeting);
  await popup.getByRole('button', { name: 'Invite Ben' }).click();
  const invitation = popup.getByRole('region', { name: 'Words to invite with' });
  await expect(invitation).toContainText('Over to you, Ben? {Smile}');
  await invitation.getByRole('button', { name: 'I asked' }).click();
  await expect(invitation.getByText('Give it ten seconds')).toBeVisible();
  await expect(invitation.getByText('Ten seconds have passed.')).toBeVisible();
  await expectNothingThatAxeMinds(popup);
});
