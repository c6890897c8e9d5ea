/** The first run: what somebody sees who has never heard of Hearth, up to a practice meeting and its end. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { axeFindings } from './axe.ts';
import { watchComplaints } from './complaints.ts';
import { expect, test } from './extension.ts';
import type { Hearth } from './hearth.ts';

declare const chrome: typeof browser;

const frame = (page: Page) => page.locator('.frame');

const welcomes = (context: BrowserContext) => context.pages().filter((page) => page.url().endsWith('/welcome.html'));

async function welcomeIn(context: BrowserContext): Promise<Page> {
  await expect.poll(() => welcomes(context).length).toBe(1);
  const [welcome] = welcomes(context);
  if (!welcome) throw new Error('No welcome page');
  return welcome;
}

test('an installation opens the welcome page; five clicks further is a live meeting, and its end', {
  tag: '@both-whole',
}, async ({ installed }) => {
  test.setTimeout(150_000);
  const first = await installed();
  const complaints = await watchComplaints(first);
  const welcome = await welcomeIn(first.context);
  await welcome.bringToFront();
  let clicks = 0;
  const click = async (page: Page, name: string) => {
    clicks += 1;
    await page.getByRole('button', { name }).or(page.getByRole('link', { name })).click();
  };
  const opening = first.context.waitForEvent('page');
  await click(welcome, 'Try a 60-second meeting');
  const practice = await opening;
  await practice.waitForLoadState();
  await click(practice, 'Start');
  await expect(frame(practice).getByText('2 of 5 not heard from yet')).toBeVisible();
  expect(clicks).toBeLessThanOrEqual(5);
  await expect(practice.getByRole('timer')).toHaveText(/5\d seconds left/);
  await frame(practice).getByRole('button', { name: 'Invite Sam Rivera' }).click();
  await expect(frame(practice).getByText('1 of 5 not heard from yet')).toBeVisible({ timeout: 10_000 });

  // Nobody does anything more: it ends by itself.
  await expect(practice.getByRole('heading', { name: 'The practice meeting is over' })).toBeFocused({
    timeout: 70_000,
  });
  await expect(frame(practice).getByText('This practice meeting is over. It is not kept.')).toBeVisible();
  await expect(frame(practice).getByText('Not heard from by voice: Priya Nair.')).toBeVisible();
  await expect(frame(practice).getByRole('button', { name: 'Open summary' })).toBeHidden();
  expect(await axeFindings(practice)).toEqual([]);
  await practice.getByRole('link', { name: 'Go on with the tour' }).click();
  await expect(practice.getByText('Step 2 of 3')).toBeVisible();

  // Nothing of it was kept.
  const kept = await practice.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  const meetings = await first.context.newPage();
  await meetings.goto(`${first.origin}/meetings.html`);
  await expect(meetings.getByText('Example meeting').or(meetings.getByText('Practice meeting'))).toHaveCount(0);
  expect(kept.length).toBeLessThanOrEqual(1);
  expect(await complaints.found()).toEqual([]);
  await first.close();
});

test('a browser that starts again opens no second welcome page', async ({ installed }) => {
  const profile = mkdtempSync(path.join(tmpdir(), 'hearth-first-run-'));
  const first = await installed(profile);
  await welcomeIn(first.context);
  await first.close();

  const second = await installed(profile);
  await second.worker();
  const page = await second.context.newPage();
  await page.waitForTimeout(1500);
  expect(welcomes(second.context)).toEqual([]);
  await second.close();
  rmSync(profile, { recursive: true, force: true });
});

test('the example is Hearth itself, and does what it says', { tag: '@both-whole' }, async ({ hearth }) => {
  const page = await hearth.page('welcome.html');
  const example = frame(page);
  await expect(example.getByText('2 of 5 not heard from yet')).toBeVisible();
  await example.getByRole('button', { name: 'Invite Priya Nair' }).click();
  await expect(example.locator('.prompt')).toBeVisible();
  await expect(example.getByText('1 of 5 not heard from yet')).toBeVisible({ timeout: 10_000 });
  await example.getByRole('button', { name: 'Pause' }).click();
  await expect(example.getByText('Paused')).toBeVisible();
  await example.getByRole('button', { name: 'Resume' }).click();
  await example.getByRole('button', { name: 'Start a round' }).click();
  await example.locator('form, section').getByRole('button', { name: 'Start', exact: true }).first().click();
  await expect(example.locator('.turn').first()).toBeVisible();
  await example.getByRole('button', { name: 'What Hearth sees' }).click();
  await expect(example.getByRole('heading', { name: 'What Hearth sees' })).toBeVisible();
  await example.getByRole('button', { name: 'Back' }).click();
});

test('one thing at a time, by keyboard, and axe finds nothing at any step', { tag: '@both-whole' }, async ({
  hearth,
}) => {
  const page = await hearth.page('welcome.html');
  await expect(frame(page).locator('.headline')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  for (const title of ['Keep the icon in sight', 'Your first real call', 'You are ready']) {
    await page.getByRole('button', { name: 'Next' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: title })).toBeFocused();
    expect(await axeFindings(page)).toEqual([]);
  }
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Begin again' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Skip the tour' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'You are ready' })).toBeFocused();
});

test('the practice meeting by keyboard: in the popup, on the page, by the badge, and left early', {
  tag: '@both-whole',
}, async ({ hearth }) => {
  const page = await hearth.open(hearth.address('practice.html'));
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Start' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'The call' })).toBeFocused();
  await expect(frame(page).locator('.headline')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await expect.poll(() => hearth.badge()).toBe('2');

  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Speak' })).toHaveAttribute('aria-pressed', 'true');
  await expect(frame(page).getByText(/Speaking now: .*You/)).toBeVisible();
  await page.keyboard.press('Space');

  const popup = await hearth.popup(page);
  await expect(popup.getByText('2 of 5 not heard from yet')).toBeVisible();
  await popup.getByRole('button', { name: 'Invite Priya Nair' }).click();
  await expect(popup.getByText('1 of 5 not heard from yet')).toBeVisible({ timeout: 10_000 });
  await popup.getByRole('button', { name: 'On the page' }).click();
  await page.bringToFront();
  await expect.poll(() => overlayShown(page)).toBe(true);

  await page.getByRole('button', { name: 'Leave' }).press('Enter');
  await expect(frame(page).getByText('This practice meeting is over. It is not kept.')).toBeVisible({
    timeout: 10_000,
  });
  await expect.poll(() => hearth.badge()).toBe('');
  expect(await axeFindings(page)).toEqual([]);
});

test('the first real call says whom it sees, until the user knows', { tag: '@both-whole' }, async ({
  hearth,
  site,
}) => {
  expect(site.url).toContain('http');
  await firstCallIsToCome(hearth);
  const meeting = await hearth.meeting({ people: ['Ana', 'Ben'] });
  const popup = await hearth.popup(meeting);
  const card = popup.getByRole('region', { name: 'Your first call with Hearth' });
  await expect(card).toContainText('I see 3 people.');
  await expect(card).toContainText('Say a few words');
  expect(await axeFindings(popup)).toEqual([]);
  await meeting.evaluate(() => window.demo.speak('Me', true));
  await expect(card).toContainText('I see you ✓');
  await expect(card).toContainText('press “Invite”');
  await popup.getByRole('button', { name: 'Invite Ana' }).click();
  await expect(card).toBeHidden();
  await popup.reload();
  await expect(popup.locator('.headline')).toBeVisible();
  await expect(card).toBeHidden();
});

test('nowhere to be: the popup leads back to the welcome page, and so do the options', { tag: '@both-whole' }, async ({
  hearth,
}) => {
  const page = await hearth.open('about:blank');
  const popup = await hearth.popup(page);
  const opening = hearth.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'How Hearth works' }).click();
  expect((await opening).url()).toContain('/welcome.html');
  const options = await hearth.page('options.html');
  await options.getByRole('link', { name: 'How Hearth works' }).click();
  await expect(options.getByText('Step 1 of 3')).toBeVisible();
});

/** The overlay is in a closed root of an element without a name, beside the body. */
function overlayShown(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector('html > div[popover]') !== null);
}

async function firstCallIsToCome(hearth: Hearth): Promise<void> {
  await (await hearth.worker()).evaluate(() => chrome.storage.local.set({ 'first-call': true }));
}
