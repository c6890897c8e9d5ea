import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { axeFindings } from './axe.ts';
import { expect, test } from './extension.ts';
import type { Hearth } from './hearth.ts';

declare const chrome: typeof browser;

/** Somebody speaks for a while, as the page shows it: well over the two seconds of being heard, as a busy machine samples late. */
async function speaks(meeting: Page, name: string, ms: number): Promise<void> {
  await meeting.evaluate((who) => window.demo.speak(who, true), name);
  await meeting.waitForTimeout(ms);
  await meeting.evaluate((who) => window.demo.speak(who, false), name);
}

/** What the live view says of one person, once `holds` is true of it. */
async function personWhen(
  hearth: Hearth,
  { popup, meeting }: { popup: Page; meeting: Page },
  name: string,
  holds: (person: { airtimeMs: number; speaking: boolean }) => boolean,
) {
  let found: { airtimeMs: number; speaking: boolean } | undefined;
  await expect(async () => {
    const snapshot = await hearth.snapshot(popup, meeting);
    found = snapshot.people.find((person) => person.name === name);
    expect(found && holds(found)).toBe(true);
  }).toPass();
  if (!found) throw new Error(`Nobody is called ${name}`);
  return found;
}

const PEOPLE = ['Ana', 'Ben', 'Cleo', 'Dev'];

/** Nobody is only arriving any more: from now on people are heard. */
async function start(popup: Page): Promise<void> {
  await popup.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(popup.getByText(/still arriving/)).toHaveCount(0);
}

test('a meeting from the first voice to its summary', { tag: '@both' }, async ({ hearth }) => {
  const meeting = await hearth.meeting({ people: PEOPLE, room: 'weekly-sync' });
  const popup = await hearth.popup(meeting);
  await meeting.bringToFront();

  await expect(popup.getByRole('heading', { level: 1 })).toContainText('weekly-sync');
  await expect(popup.getByText('5 of 5 not heard from yet')).toBeVisible();
  await expect.poll(() => hearth.badge()).toBe('5');

  // What is said on arrival makes nobody heard.
  await speaks(meeting, 'Dev', 3000);
  await expect(popup.getByText('5 of 5 not heard from yet')).toBeVisible();
  await start(popup);
  await meeting.evaluate(() => window.demo.speak('Ana', true));
  await expect(popup.getByText('Speaking now: Ana')).toBeVisible();
  await expect(popup.getByText('4 of 5 not heard from yet')).toBeVisible();
  await meeting.evaluate(() => window.demo.speak('Ana', false));
  await expect(popup.getByText('Nobody is speaking')).toBeVisible();
  await expect.poll(() => hearth.badge()).toBe('4');

  const rows = popup.getByRole('list', { name: 'New voices first' }).getByRole('listitem');
  await expect(rows.last()).toContainText('Me');
  await expect(rows.nth(3)).toContainText('Ana');

  await popup.getByRole('button', { name: 'New topic' }).click();
  await popup.getByLabel('What is the topic?').fill('the launch date');
  await popup.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(popup.getByText('5 of 5 not heard from yet')).toBeVisible();
  await popup.getByRole('radio', { name: 'Whole meeting' }).check();
  await expect(popup.getByText('4 of 5 not heard from yet')).toBeVisible();
  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Invite Ben' }).click();
  const invitation = popup.getByRole('region', { name: 'Words to invite with' });
  await expect(invitation).toContainText(/the launch date.*Ben|Ben.*the launch date/);
  await expect(invitation.getByRole('button', { name: 'Copy' })).toBeFocused();

  await meeting.click('.lk-disconnect-button');
  await expect(popup.getByText('This meeting is over.')).toBeVisible();
  await expect.poll(() => hearth.badge()).toBe('');

  const [summary] = await Promise.all([
    hearth.context.waitForEvent('page'),
    popup.getByRole('button', { name: 'Open summary' }).click(),
  ]);
  await expect(summary.getByRole('heading', { name: 'weekly-sync' })).toBeVisible();
  await expect(summary.getByRole('heading', { name: 'One of 5 people was heard from.' })).toBeVisible();
  await expect(summary.getByRole('row', { name: /^Ana Heard from/ })).toBeVisible();
  await expect(summary.getByText('the launch date').first()).toBeVisible();
  await summary.getByRole('link', { name: 'All meetings' }).click();
  await expect(summary.getByText('1 of 5 heard from')).toBeVisible();
  await expect(summary.getByText('Ana')).toHaveCount(0);
});

test('a reload in mid-sentence, and coming back, lose nothing and double nothing', { tag: '@both' }, async ({
  hearth,
}) => {
  const meeting = await hearth.meeting({ people: PEOPLE });
  const popup = await hearth.popup(meeting);
  await meeting.bringToFront();
  await expect(popup.getByText('5 of 5 not heard from yet')).toBeVisible();
  await start(popup);
  await meeting.evaluate(() => window.demo.speak('Ana', true));
  await personWhen(hearth, { popup, meeting }, 'Ana', (person) => person.airtimeMs > 3000);
  const before = await personWhen(hearth, { popup, meeting }, 'Ana', (person) => person.speaking);
  await meeting.reload();
  await expect(popup.getByText('4 of 5 not heard from yet')).toBeVisible();
  const after = await personWhen(hearth, { popup, meeting }, 'Ana', (person) => !person.speaking);
  expect(after.airtimeMs).toBeGreaterThan(before.airtimeMs - 700);
  expect(after.airtimeMs).toBeLessThan(before.airtimeMs + 2500);

  await meeting.click('.lk-disconnect-button');
  await expect(popup.getByText('This meeting is over.')).toBeVisible();
  await meeting.getByRole('button', { name: 'Rejoin' }).click();
  await expect(popup.getByText('4 of 5 not heard from yet')).toBeVisible();
  const rejoined = await personWhen(hearth, { popup, meeting }, 'Ana', () => true);
  expect(rejoined.airtimeMs).toBeCloseTo(after.airtimeMs, -2);
  const past = await hearth.page('meetings.html');
  await expect(past.locator('.meeting')).toHaveCount(1);
});

test('the service worker may be stopped at any time', { tag: '@both-whole' }, async ({ hearth }) => {
  const meeting = await hearth.meeting({ people: PEOPLE });
  const popup = await hearth.popup(meeting);
  await meeting.bringToFront();
  await expect(popup.getByText('5 of 5 not heard from yet')).toBeVisible();
  await hearth.stopWorker();
  await start(popup);
  await speaks(meeting, 'Ben', 4000);
  await expect(popup.getByText('4 of 5 not heard from yet')).toBeVisible();
  await hearth.stopWorker();
  await popup.reload();
  await expect(popup.getByText('4 of 5 not heard from yet')).toBeVisible();
  await hearth.stopWorker();
  await meeting.reload();
  await expect(popup.getByText('4 of 5 not heard from yet')).toBeVisible();
  expect((await hearth.snapshot(popup, meeting)).people).toHaveLength(5);
});

test('a closed tab loses nothing that was counted', { tag: '@both-whole' }, async ({ hearth }) => {
  const meeting = await hearth.meeting({ people: PEOPLE });
  const popup = await hearth.popup(meeting);
  await meeting.bringToFront();
  await expect(popup.getByText('5 of 5 not heard from yet')).toBeVisible();
  await start(popup);
  await speaks(meeting, 'Cleo', 4000);
  await expect(popup.getByText('4 of 5 not heard from yet')).toBeVisible();
  await meeting.close({ runBeforeUnload: true });
  await expect.poll(() => hearth.badge()).toBe('');
  const past = await hearth.page('meetings.html');
  await expect(past.getByText('1 of 5 heard from')).toBeVisible();
});

test('nothing is counted in a room before it is chosen', { tag: '@both' }, async ({ hearth }) => {
  await (await hearth.worker()).evaluate(() => chrome.storage.local.set({ 'asks-in-tests': true }));
  const meeting = await hearth.meeting({ people: PEOPLE, room: 'team' });
  const popup = await hearth.popup(meeting);
  await expect(popup.getByRole('heading', { name: 'Use Hearth in this meeting?' })).toBeVisible();
  const past = await hearth.page('meetings.html');
  await expect(past.getByText('No meetings yet')).toBeVisible();

  await popup.getByRole('button', { name: 'Always in this series' }).click();
  await expect(popup.getByText('I am using Hearth')).toBeVisible();
  await popup.getByRole('button', { name: "I'm facilitating" }).click();
  await expect(popup.getByText('5 of 5 not heard from yet')).toBeVisible();

  const other = await hearth.meeting({ people: PEOPLE, room: 'doctor' });
  const otherPopup = await hearth.popup(other);
  await otherPopup.getByRole('button', { name: 'Never here' }).click();
  await expect(otherPopup.getByRole('heading', { name: 'Not used in this room' })).toBeVisible();
  await past.reload();
  await expect(past.locator('.meeting')).toHaveCount(1);
});

test('just me keeps nobody else by name', { tag: '@both-whole' }, async ({ hearth }) => {
  await (await hearth.worker()).evaluate(() => chrome.storage.local.set({ 'asks-in-tests': true }));
  const meeting = await hearth.meeting({ people: PEOPLE });
  const popup = await hearth.popup(meeting);
  await popup.getByRole('button', { name: 'Use in this meeting' }).click();
  await popup.getByRole('button', { name: 'Just my own airtime' }).click();
  await expect(popup.getByText('Just your own airtime.')).toBeVisible();
  await meeting.bringToFront();
  await speaks(meeting, 'Ana', 4000);
  const snapshot = await hearth.snapshot(popup, meeting);
  expect(snapshot.people.map(({ name }) => name).join('')).toBe('Me');
  await expect(popup.getByText('Ana')).toHaveCount(0);
});

test('marks can be set by keyboard and undone, and names hidden', { tag: '@both-whole' }, async ({ hearth }) => {
  const meeting = await hearth.meeting({ people: PEOPLE });
  const popup = await hearth.popup(meeting);
  await popup.getByRole('button', { name: 'More about Ana' }).focus();
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('menuitemcheckbox', { name: 'Joined in another way' })).toBeFocused();
  await popup.keyboard.press('End');
  await expect(popup.getByRole('menuitem', { name: /share this microphone/ })).toBeFocused();
  await popup.keyboard.press('Escape');
  await expect(popup.getByRole('button', { name: 'More about Ana' })).toBeFocused();
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('menuitemcheckbox', { name: 'Joined in another way' })).toBeFocused();
  await popup.keyboard.press('Enter');
  await expect(popup.getByText('4 of 5 not heard from yet')).toBeVisible();
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.getByText('5 of 5 not heard from yet')).toBeVisible();

  await popup.getByRole('button', { name: 'Hide names' }).click();
  await expect(popup.getByText('Person 2', { exact: true }).first()).toBeVisible();
  for (const name of PEOPLE) await expect(popup.getByText(name, { exact: true })).toHaveCount(0);
  await expect.poll(() => hearth.badge()).toBe('·');
});

test('a page that no adapter knows says where Hearth works', { tag: '@both-whole' }, async ({ hearth }) => {
  const page = await hearth.context.newPage();
  await page.goto('about:blank');
  const popup = await hearth.page('popup.html');
  await expect(popup.getByRole('heading', { name: 'No meeting here' })).toBeVisible();
});

test('the popup shows a running meeting from any tab', { tag: '@both-whole' }, async ({ hearth }) => {
  const meeting = await hearth.meeting({ people: PEOPLE });
  await expect.poll(() => hearth.badge()).toBe('5');
  const popup = await hearth.page('popup.html');
  await expect(popup.getByText('5 of 5 not heard from yet')).toBeVisible();
  await meeting.close();
});

test('one meeting in two tabs is counted once, and shown from both', { tag: '@both-whole' }, async ({ hearth }) => {
  const first = await hearth.meeting({ people: PEOPLE, room: 'team' });
  await expect.poll(() => hearth.badge()).toBe('5');
  const second = await hearth.meeting({ people: PEOPLE, room: 'team' });
  const popup = await hearth.popup(second);
  await first.bringToFront();
  await start(popup);
  await speaks(first, 'Ana', 4000);
  await expect(popup.getByText('4 of 5 not heard from yet')).toBeVisible();
  const past = await hearth.page('meetings.html');
  await expect(past.locator('.meeting')).toHaveCount(1);
});

test('a meeting whose tab went elsewhere is no longer shown as running', { tag: '@both-whole' }, async ({ hearth }) => {
  const meeting = await hearth.meeting({ people: PEOPLE });
  await expect.poll(() => hearth.badge()).toBe('5');
  await meeting.goto('about:blank');
  await expect.poll(() => hearth.badge()).toBe('');
  const popup = await hearth.page('popup.html');
  await expect(popup.getByRole('heading', { name: 'No meeting here' })).toBeVisible();
});

test('the page notices nothing: no message, no event, no element, no exception', { tag: '@both' }, async ({
  hearth,
}) => {
  const noticed: string[] = [];
  await hearth.context.exposeFunction('noticed', (what: string) => noticed.push(what));
  await hearth.context.addInitScript(() => {
    const tell = (window as unknown as { noticed(what: string): void }).noticed;
    addEventListener('message', () => tell('message'));
    const dispatch = EventTarget.prototype.dispatchEvent;
    EventTarget.prototype.dispatchEvent = function (event) {
      if (event instanceof CustomEvent) tell(`event ${event.type}`);
      return dispatch.call(this, event);
    };
    addEventListener('error', (event) => tell(`error ${event.message}`));
  });
  const meeting = await hearth.meeting({ people: PEOPLE });
  const popup = await hearth.popup(meeting);
  await expect(popup.getByText('5 of 5 not heard from yet')).toBeVisible();
  const names = await meeting.evaluate(() => ({
    globals: Object.keys(window).filter((key) => /hearth/i.test(key)),
    elements: document.querySelectorAll('[class*="hearth" i], [id*="hearth" i]').length,
  }));
  expect(names).toEqual({ globals: [], elements: 0 });
  expect(noticed).toEqual([]);
});

test('a hostile name is text', { tag: '@both-whole' }, async ({ hearth }) => {
  const hostile = '<img src=x onerror=alert(1)>';
  const meeting = await hearth.meeting({ people: ['Ana', 'Ben'] });
  await meeting.evaluate((name) => window.demo.join(name), hostile);
  await meeting.evaluate((name) => window.demo.join(name), '\u202Eevil'.repeat(800));
  const popup = await hearth.popup(meeting);
  await expect(popup.getByText(hostile).first()).toBeVisible();
  await expect(popup.locator('img')).toHaveCount(0);
  expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('popup and meetings page have nothing that axe minds, in light and dark', { tag: '@both-whole' }, async ({
  hearth,
}) => {
  const meeting = await hearth.meeting({ people: [...PEOPLE, 'Eli', 'Fay', 'Gus'] });
  const popup = await hearth.popup(meeting);
  await meeting.bringToFront();
  await expect(popup.getByText('8 of 8 not heard from yet')).toBeVisible();
  await start(popup);
  await speaks(meeting, 'Ana', 4000);
  await expect(popup.getByText('7 of 8 not heard from yet')).toBeVisible();
  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Invite Ben' }).click();
  await popup.getByText('Airtime', { exact: true }).click();
  await popup.getByRole('button', { name: 'More about Ben' }).click();
  const past = await hearth.page('meetings.html');
  await expect(past.locator('.meeting')).toHaveCount(1);
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const page of [popup, past]) {
      // Without motion: a colour on its way to another is neither.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axeFindings(page)).toEqual([]);
    }
  }
  await past.locator('.meeting-open').click();
  await expect(past.getByRole('table')).toBeVisible();
  expect(await axeFindings(past)).toEqual([]);
});
