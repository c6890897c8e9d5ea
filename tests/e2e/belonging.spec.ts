/** A series through three meetings: prepared, opened, joined by somebody new, followed up, closed, and looked back on. */
import type { Page } from '@playwright/test';
import { axeSource } from './axe.ts';
import { everything } from './everything.ts';
import { expect, test } from './extension.ts';
import type { Hearth } from './hearth.ts';
import { type OverlayOnPage, overlayOn } from './overlay-panel.ts';
import { looksRight, looksRightEverywhere } from './past-page.ts';
import { tell } from './tell.ts';

const ROOM = 'orchid-weekly';
const DAY_MS = 24 * 60 * 60_000;

interface Scene {
  readonly meeting: Page;
  readonly overlay: OverlayOnPage;
  readonly popup: Page;
}

async function begin(hearth: Hearth, people: readonly string[]): Promise<Scene> {
  const meeting = await hearth.meeting({ people, room: ROOM });
  const overlay = overlayOn(hearth, meeting);
  const popup = await hearth.popup(meeting);
  await meeting.bringToFront();
  return { meeting, overlay, popup };
}

/** The call is left, what comes after it is done, and the days until the next one pass. */
async function end({ meeting, popup }: Scene, page: Page): Promise<void> {
  await meeting.evaluate(() => window.demo.leaveCall());
  await expect
    .poll(async () => {
      const { meetings = [] } = (await page.evaluate(everything)) as { meetings?: { over: number; closed: number }[] };
      return meetings.every(({ over, closed }) => over === 1 && closed === 1);
    })
    .toBe(true);
  await popup.close();
  await meeting.close();
  await page.evaluate(daysPass, 7 * DAY_MS);
}

/** Runs in a page of the extension: everything there is happened so much earlier. (No inner named functions.) */
async function daysPass(ms: number): Promise<void> {
  const db = await new Promise<IDBDatabase>((done) => {
    const opening = indexedDB.open('hearth');
    opening.onsuccess = () => done(opening.result);
  });
  const tx = db.transaction(['meetings', 'practices'], 'readwrite');
  for (const name of ['meetings', 'practices']) {
    const table = tx.objectStore(name);
    const rows = await new Promise<object[]>((done) => {
      const reading = table.getAll();
      reading.onsuccess = () => done(reading.result);
    });
    for (const row of rows) {
      table.put(
        JSON.parse(JSON.stringify(row), (key, value) => (/[wW]all$/.test(key) && value !== null ? value - ms : value)),
      );
    }
  }
  await new Promise((done) => {
    tx.oncomplete = done;
  });
  db.close();
}

const seen = async (overlay: OverlayOnPage) => (await overlay.seen())?.text ?? '';
const shows = (overlay: OverlayOnPage, text: string | RegExp) =>
  expect.poll(() => seen(overlay), { timeout: 20_000 }).toMatch(typeof text === 'string' ? new RegExp(text) : text);
const showsNot = (overlay: OverlayOnPage, text: RegExp) => expect.poll(() => seen(overlay)).not.toMatch(text);

async function type({ meeting, overlay }: Scene, label: string, text: string): Promise<void> {
  await overlay.click(label);
  await meeting.keyboard.type(text);
}

/** Goes there with the keyboard, and presses it. */
async function byKey({ meeting, overlay }: Scene, name: string): Promise<void> {
  for (let steps = 0; (await overlay.seen())?.focus !== name; steps++) {
    if (steps > 60) throw new Error(`The keyboard comes to no ${name}`);
    await meeting.keyboard.press('Tab');
  }
  await meeting.keyboard.press('Enter');
}

/** The question that is shown, as it will be asked. */
const questionIn = async (overlay: OverlayOnPage) =>
  (await seen(overlay)).split('\n').find((line) => line.endsWith('?') && !line.startsWith('In which')) ?? '';

async function looks(overlay: OverlayOnPage, page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await overlay.axe(axeSource)).toEqual([]);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}-${colorScheme}.png` });
  }
}

/** Through the check-in, however many there are, with *Done*. */
async function checkIn({ overlay }: Scene, everybody: readonly string[]): Promise<string[]> {
  const asked: string[] = [];
  for (const _ of everybody) {
    await expect.poll(() => seen(overlay)).toMatch(/Turn: /);
    const turn = /Turn: (.+)/.exec(await seen(overlay))?.[1] ?? '';
    asked.push(turn);
    await expect(async () => {
      await overlay.click('Done');
      await expect.poll(() => seen(overlay), { timeout: 700 }).not.toContain(`Turn: ${turn}\n`);
    }).toPass();
  }
  await overlay.click('End round');
  return asked;
}

test('a series goes through three meetings', { tag: '@both-whole' }, async ({ hearth }) => {
  test.setTimeout(240_000);
  const meetings = await hearth.page('meetings.html');

  // The first meeting: nobody is there yet, and there is time to prepare.
  const first = await begin(hearth, []);
  await first.popup.getByText('Practices', { exact: true }).click();
  const [prepare] = await Promise.all([
    hearth.context.waitForEvent('page'),
    first.popup.getByRole('link', { name: 'Practices of this series' }).click(),
  ]);
  const part = (title: string) =>
    prepare.locator('.practice-part', { has: prepare.getByRole('heading', { name: title, exact: true }) });
  await part('Why we meet').locator('summary').first().press('Enter');
  await prepare.getByLabel('Purpose, in a sentence').fill('We keep the library open for everybody.');
  await prepare.getByLabel('Norms, one in each line').fill('Anybody may pass.\nWe begin on time.');
  await prepare.getByLabel('Form for anonymous feedback').fill('https://forms.example/abc');
  await expect(prepare.getByText('Saved', { exact: true })).toBeVisible();
  await part('Roles').locator('summary').first().press('Enter');
  await part('Roles').getByLabel('Notes', { exact: true }).press('Space');
  await expect
    .poll(async () => JSON.stringify((await meetings.evaluate(everything)).practices))
    .toContain('"roles":[{"id":"notes"');
  await prepare.close();
  await first.meeting.bringToFront();
  for (const name of ['Ana', 'Ben', 'Cleo']) await first.meeting.evaluate((who) => window.demo.join(who), name);
  await expect(first.popup.getByText('4 of 4 not heard from yet')).toBeVisible();

  // The popup has the same, once it is opened again.
  await first.popup.getByText('Practices', { exact: true }).click();
  await first.popup.getByText('Practices', { exact: true }).click();
  await expect(first.popup.getByText('We keep the library open for everybody.')).toBeVisible();
  await looksRightEverywhere(first.popup, 'popup-practices');
  await first.meeting.bringToFront();

  await tell(hearth, 'toggleOverlay');
  await shows(first.overlay, 'Practices');
  await first.overlay.click('Practices');
  await shows(first.overlay, 'We keep the library open for everybody.');
  expect(await seen(first.overlay)).toContain('Anybody may pass.');
  expect(await seen(first.overlay)).not.toContain('Introductions');
  await looks(first.overlay, first.meeting, 'opening');
  const question = await questionIn(first.overlay);
  expect(question).not.toBe('');
  await first.overlay.click('Start the check-in');
  await shows(first.overlay, 'Turn: Me');
  expect(await seen(first.overlay)).toContain(question);
  expect((await checkIn(first, ['Me', 'Ana', 'Ben', 'Cleo'])).sort()).toEqual(['Ana', 'Ben', 'Cleo', 'Me']);

  // Something worth a word of thanks, in one key; what for can be said when there is time.
  await first.meeting.evaluate(() => window.demo.speak('Ana', true));
  await expect.poll(async () => (await hearth.snapshot(first.popup, first.meeting)).lastVoice).not.toBeNull();
  await tell(hearth, 'shortcut', { name: 'thank' });
  await shows(first.overlay, 'What for: Ana');
  await first.meeting.evaluate(() => window.demo.speak('Ana', false));
  await looks(first.overlay, first.meeting, 'thanks');
  await type(first, 'What for: Ana', 'what you said about the budget');
  await first.overlay.click('Keep');
  await shows(first.overlay, /what you said about the budget/);

  // The close, one step after the other, one of them passed over.
  await first.meeting.evaluate(() => window.demo.join('Dev'));
  await expect(first.popup.getByText('1 of 5 not heard from yet')).toBeVisible();
  await first.overlay.click('End');
  await shows(first.overlay, 'Step 1 of 6');
  expect(await seen(first.overlay)).toContain('Before we close: Dev');
  await first.overlay.click('Skip');
  await shows(first.overlay, 'Thanks to say');
  await looks(first.overlay, first.meeting, 'closing');
  await first.overlay.click('Next');
  await type(first, 'Person', 'Ben');
  await type(first, 'What to ask about', 'how the presentation went');
  await first.overlay.click('Note');
  await shows(first.overlay, 'how did how the presentation went go|how the presentation went');
  await first.overlay.click('Next');
  await shows(first.overlay, 'https://forms.example/abc');
  await first.overlay.click('Next');
  await shows(first.overlay, 'Why we met');
  await first.overlay.click('Next');
  await shows(first.overlay, 'Roles for the next time');
  await first.overlay.click('Keep for the next meeting');
  await shows(first.overlay, 'The roles are kept');
  await first.overlay.click('Next');
  await shows(first.overlay, 'That was the close');
  await first.overlay.click('Done');
  await end(first, meetings);

  // The second: what was prepared is offered by itself, and somebody is new.
  const second = await begin(hearth, ['Ana', 'Ben', 'Cleo', 'Nova']);
  await shows(second.overlay, 'You prepared something to begin with.');
  await looks(second.overlay, second.meeting, 'offer');
  await second.overlay.click('Show it');
  await shows(second.overlay, 'Nova');
  await shows(second.overlay, /Introductions/);
  expect(await seen(second.overlay)).toMatch(/Today\s+Notes/);
  expect(await seen(second.overlay)).toContain('Ben');
  expect(await seen(second.overlay)).toContain('how the presentation went');
  expect(await questionIn(second.overlay)).not.toBe(question);
  await looks(second.overlay, second.meeting, 'newcomer');
  await second.overlay.click('Later: how the presentation went');
  await showsNot(second.overlay, /Ask about/);
  await second.overlay.click('Start introductions');
  const introduced = await checkIn(second, ['Me', 'Ana', 'Ben', 'Cleo', 'Nova']);
  expect([introduced[0], introduced.at(-1)]).toEqual(['Me', 'Nova']);
  await second.overlay.click('Practices');
  await shows(second.overlay, 'Nova');
  await second.overlay.click('Welcomed: Nova');
  await showsNot(second.overlay, /first time/i);
  await end(second, meetings);

  // The third: nobody is new, and what was put off comes back.
  const third = await begin(hearth, ['Ana', 'Ben', 'Cleo', 'Nova']);
  await shows(third.overlay, 'You prepared something to begin with.');
  await third.overlay.click('Show it');
  await shows(third.overlay, 'how the presentation went');
  expect(await seen(third.overlay)).not.toContain('Introductions');
  await third.overlay.click('Done: how the presentation went');
  await showsNot(third.overlay, /Ask about/);
  await third.overlay.click('Close');
  // The meeting is begun: a reload offers it no second time.
  await third.meeting.reload();
  await expect(third.popup.getByText('5 of 5 not heard from yet')).toBeVisible();
  await tell(hearth, 'toggleOverlay');
  await shows(third.overlay, 'not heard from yet');
  await showsNot(third.overlay, /You prepared/);
  // Until then the reload was too long a part of the meeting to say so of all of it.
  await expect
    .poll(async () => (await hearth.snapshot(third.popup, third.meeting)).counts.meeting.notHeardFrom)
    .toBe(5);
  // All of it by keyboard.
  await byKey(third, 'Practices');
  await shows(third.overlay, 'Check-in');
  await byKey(third, 'End');
  await shows(third.overlay, 'Step 1 of 5');
  await byKey(third, 'Skip');
  await shows(third.overlay, 'Step 2 of 5');
  await byKey(third, 'Back');
  await expect.poll(async () => (await third.overlay.seen())?.focus).toBe('Not heard from yet');
  await third.meeting.keyboard.press('Escape');
  await showsNot(third.overlay, /Step/);
  await byKey(third, 'Practices');
  await shows(third.overlay, 'Check-in');
  // What has the keyboard goes away by this, and the card comes back whole.
  await byKey(third, 'Close');
  await showsNot(third.overlay, /Check-in/);
  await shows(third.overlay, 'No hints for');
  await end(third, meetings);

  // And afterwards the checklist.
  const { practices = [] } = (await meetings.evaluate(everything)) as { practices?: { seriesId: string }[] };
  expect(practices).toHaveLength(1);
  await meetings.goto(hearth.address(`meetings.html#checklist/${practices[0]?.seriesId}`));
  await expect(meetings.getByRole('heading', { level: 1, name: "Your view, not the group's" })).toBeVisible();
  await meetings.getByRole('checkbox', { name: 'Write notes, too' }).focus();
  for (let question = 0; question < 12; question++) {
    await meetings.keyboard.press('Tab');
    await meetings.keyboard.press('Space');
  }
  await expect(meetings.getByRole('radio', { checked: true })).toHaveCount(12);
  await expect(meetings.getByText('Saved as you go.')).toBeVisible();
  await looksRight(meetings);
});
