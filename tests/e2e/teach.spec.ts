import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { expect, test } from './extension.ts';
import type { Hearth } from './hearth.ts';
import { type TeachPanelView, teachPanelOn } from './teach-panel.ts';

declare const chrome: typeof browser;

declare global {
  interface Window {
    huddle: { speak(name: string, on: boolean): void; noticed: string[] };
  }
}

const PAGE = readFileSync(path.resolve(import.meta.dirname, 'fixtures/huddle.html'), 'utf8');
const URL_OF_CALL = 'https://huddle.example/room/standup?token=secret';
const PEOPLE = ['Ana Lima', 'Ben Okafor', 'Cleo Marsh', 'Dev Rao', 'Eli Stone', 'Fay Wu'];

interface Lesson {
  readonly meeting: Page;
  readonly panel: TeachPanelView;
}

/** Opens the page that no reader knows, and asks in the popup to teach it. */
async function beginLesson(hearth: Hearth): Promise<Lesson> {
  await hearth.context.route('https://huddle.example/**', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': "default-src 'none'; script-src 'nonce-huddle'; style-src 'nonce-huddle'" },
      body: PAGE,
    }),
  );
  const meeting = await hearth.open(URL_OF_CALL);
  const lesson = { meeting, panel: teachPanelOn(hearth, meeting) };
  await askToTeach(hearth, lesson);
  return lesson;
}

async function askToTeach(hearth: Hearth, { meeting, panel }: Lesson): Promise<void> {
  const popup = await hearth.popup(meeting);
  await expect(popup.getByRole('heading', { name: 'No meeting here' })).toBeVisible();
  const closed = popup.waitForEvent('close');
  await popup.getByRole('button', { name: 'Teach Hearth this page' }).click();
  await closed;
  await meeting.bringToFront();
  await expectText(panel, 'Where is one person?');
}

const expectText = (panel: TeachPanelView, text: string | RegExp) =>
  expect.poll(async () => (await panel.shown())?.text ?? '', { timeout: 15_000 }).toMatch(text);
const speak = (meeting: Page, name: string, on: boolean) =>
  meeting.evaluate(([who, now]) => window.huddle.speak(who, now), [name, on] as const);
const stored = async (hearth: Hearth) =>
  (await hearth.worker()).evaluate(async () => (await chrome.storage.local.get('taught-pages'))['taught-pages']);
const noticed = (meeting: Page) => meeting.evaluate(() => window.huddle.noticed.splice(0));

test('a page that no reader knows is taught by keyboard, and then counted', { tag: '@both-whole' }, async ({
  hearth,
}) => {
  await (await hearth.worker()).evaluate(() => chrome.storage.local.set({ 'asks-in-tests': true }));
  const { meeting, panel } = await beginLesson(hearth);
  const keys = meeting.keyboard;

  // The arrow keys go through the tiles; their text says where one is.
  await expectText(panel, /1 of 6: A Ana Lima/);
  await keys.press('ArrowRight');
  await expectText(panel, /2 of 6: B Ben Okafor/);
  await keys.press('ArrowLeft');
  await expectText(panel, /1 of 6/);
  expect((await panel.shown())?.frames).toBe(6);
  await keys.press('Enter');
  await expectText(panel, 'Where is the name?');
  await expectText(panel, new RegExp(PEOPLE.join('\\s+')));
  await keys.press('Enter');

  await expectText(panel, 'Let Ana Lima speak');
  await speak(meeting, 'Ana Lima', true);
  await keys.press('Enter');
  await expectText(panel, 'Hearth is looking');
  await expectText(panel, 'Now a pause');
  await speak(meeting, 'Ana Lima', false);
  await keys.press('Enter');
  await expectText(panel, 'Is this right?');
  await expectText(panel, /the tile has another “box-shadow”/);
  await expectText(panel, /Ana Lima\s+Can't tell yet/);
  await speak(meeting, 'Ben Okafor', true);
  await expectText(panel, /Ana Lima\s+Not speaking\s+Ben Okafor\s+Speaking now/);
  await speak(meeting, 'Ben Okafor', false);

  // So far nothing is kept, and the page is still no meeting.
  expect(await stored(hearth)).toBeUndefined();
  const before = await hearth.popup(meeting);
  await expect(before.getByRole('heading', { name: 'No meeting here' })).toBeVisible();
  await before.close();
  await meeting.bringToFront();

  const field = (await panel.shown())?.controls.find(({ name }) => name === 'field');
  if (!field) throw new Error('The panel asks for no name');
  await meeting.mouse.click(field.x, field.y);
  await keys.press('ControlOrMeta+a');
  await keys.type('Huddle');
  await keys.press('Enter');
  await expectText(panel, 'Hearth can read this page now');
  await expect.poll(async () => (await panel.shown())?.focus).toBe('Close');
  await keys.press('Enter');
  await expect.poll(() => panel.shown()).toBeNull();
  expect(await stored(hearth)).toEqual([
    {
      version: 1,
      host: 'huddle.example',
      name: 'Huddle',
      tile: '[data-peer]',
      label: { at: '.n5Ty4', attribute: null },
      signal: { kind: 'style', at: '', name: 'box-shadow', test: 'is-not', value: '' },
    },
  ]);
  // The page noticed no key; of the mouse no more than that it was somewhere on an element that is not the page's.
  expect((await noticed(meeting)).filter((event) => !/^document (pointer|mouse|click)/.test(event))).toEqual([]);

  const popup = await hearth.popup(meeting);
  await expect(popup.getByText('Huddle · Experimental · standup')).toBeVisible();
  await popup.getByRole('button', { name: 'Use in this meeting' }).click();
  await popup.getByRole('button', { name: "I'm facilitating" }).click();
  await popup.getByRole('button', { name: 'Start', exact: true }).click();
  await meeting.bringToFront();
  await speak(meeting, 'Cleo Marsh', true);
  await expect(popup.getByText('Speaking now: Cleo Marsh')).toBeVisible();
  await expect(popup.getByText('5 of 6 not heard from yet')).toBeVisible();
  await speak(meeting, 'Cleo Marsh', false);
  await expect(popup.getByText('Nobody is speaking')).toBeVisible();
  const { people, platform } = await hearth.snapshot(popup, meeting);
  expect(platform).toEqual({ id: 'taught', name: 'Huddle' });
  expect(people.map(({ name }) => name).sort()).toEqual(PEOPLE);
  expect(people.find(({ name }) => name === 'Cleo Marsh')?.airtimeMs).toBeGreaterThan(1500);
  expect(people.find(({ name }) => name === 'Ana Lima')?.airtimeMs).toBe(0);
});

test('a page is taught by pointing, of which it notices nothing; Escape leaves nothing behind', {
  tag: '@both-whole',
}, async ({ hearth }) => {
  const { meeting, panel } = await beginLesson(hearth);
  const elements = () => meeting.evaluate(() => document.querySelectorAll('*').length);
  const html = await meeting.evaluate(() => document.body.outerHTML);
  const during = await elements();

  // The panel has its own text size, whatever the page's root has, and its styles under the page's strict policy.
  expect((await panel.shown())?.textSize).toBe('14px');
  const centre = async (selector: string) => {
    const box = await meeting.locator(selector).boundingBox();
    if (!box) throw new Error(`${selector} is not to be seen`);
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  };
  await meeting.mouse.move(...(await centre('article:nth-of-type(5) div')));
  await expectText(panel, /5 of 6: E Eli Stone/);
  await meeting.mouse.click(...(await centre('article:nth-of-type(2) div')), { button: 'right' });
  await expectText(panel, 'Where is one person?');
  await meeting.mouse.click(...(await centre('article:nth-of-type(2) div')));
  await expectText(panel, 'Where is the name?');
  await meeting.mouse.move(...(await centre('article:nth-of-type(2) figcaption')));
  await meeting.mouse.click(...(await centre('article:nth-of-type(2) figcaption')));
  await expectText(panel, 'Let Ben Okafor speak');
  // Nothing but what the user does counts.
  await meeting.evaluate(() => {
    for (const type of ['keydown', 'keyup']) window.dispatchEvent(new KeyboardEvent(type, { key: 'Escape' }));
  });
  expect((await panel.shown())?.text).toContain('Let Ben Okafor speak');
  expect(await noticed(meeting)).toEqual(['window keydown Escape', 'window keyup Escape']);

  await meeting.keyboard.press('Escape');
  await expect.poll(() => panel.shown()).toBeNull();
  expect(await elements()).toBe(during - 1);
  expect(await meeting.evaluate(() => document.body.outerHTML)).toBe(html);
  expect(await stored(hearth)).toBeUndefined();
  // The page has its user back.
  await noticed(meeting);
  await meeting.mouse.click(...(await centre('article:nth-of-type(2) div')));
  await meeting.keyboard.press('m');
  expect(await noticed(meeting)).toEqual(
    expect.arrayContaining(['tile click', 'window click ', 'document keydown m', 'window keyup m']),
  );
});

test('Escape cancels at every step, and a page that shows no speech is said to', { tag: '@both-whole' }, async ({
  hearth,
}) => {
  const lesson = await beginLesson(hearth);
  const { meeting, panel } = lesson;
  const keys = meeting.keyboard;
  const pickAndTell = async () => {
    await keys.press('Enter');
    await expectText(panel, 'Where is the name?');
    await keys.press('Enter');
    await expectText(panel, 'Let Ana Lima speak');
  };
  const cancel = async () => {
    await keys.press('Escape');
    await expect.poll(() => panel.shown()).toBeNull();
  };
  await keys.press('Enter');
  await expectText(panel, 'Where is the name?');
  await cancel();
  await askToTeach(hearth, lesson);
  await pickAndTell();
  await cancel();

  await askToTeach(hearth, lesson);
  await pickAndTell();
  await panel.click('They are speaking now');
  await expectText(panel, 'Now a pause');
  await panel.click('Nobody there is speaking now');
  await expectText(panel, 'Nothing was found');
  await panel.click('Try again');
  await expectText(panel, /1 of 6: A Ana Lima/);
  await pickAndTell();
  await panel.click('They are speaking now');
  await expectText(panel, 'Hearth is looking');
  await cancel();
  expect(await stored(hearth)).toBeUndefined();
  expect(await meeting.evaluate(() => document.documentElement.children.length)).toBe(2);
});
