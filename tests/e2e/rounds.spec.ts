/** Rounds in the real popup beside a real meeting page. */
import type { Page } from '@playwright/test';
import { SHORTEST_TURN_MS } from '../../lib/live/round-command.ts';
import { axeFindings } from './axe.ts';
import { expect, test } from './extension.ts';
import type { Hearth } from './hearth.ts';

const SEVEN = ['Ana', 'Ben', 'Cleo', 'Dev', 'Eli', 'Fay', 'Gus'];
/** What a machine that does many things at once may take beside the 300 ms of the budget. */
const SEEN_SOON = { timeout: 5000 };

interface Scene {
  readonly meeting: Page;
  readonly popup: Page;
}

const now = (popup: Page) => popup.getByRole('region', { name: 'Whose turn it is' });
const press = (popup: Page, name: string) => popup.getByRole('button', { name, exact: true }).click();

async function startRound(popup: Page): Promise<void> {
  await press(popup, 'Start a round');
  await popup.getByLabel('Order').selectOption('alphabetical');
  await popup
    .getByRole('region', { name: 'Start a round' })
    .getByRole('button', { name: 'Start', exact: true })
    .click();
}

/** Ends the turn of somebody with a button. A press that comes as soon as the name does is taken for a second one of the turn before. */
async function endTurn(hearth: Hearth, { meeting, popup }: Scene, name: string, button: string): Promise<void> {
  await expect(now(popup).getByRole('heading')).toHaveText(name);
  await expect
    .poll(async () => (await hearth.snapshot(popup, meeting)).round?.turnMs ?? 0)
    .toBeGreaterThan(SHORTEST_TURN_MS);
  await press(popup, button);
}

/** What there is to be said now. */
const words = (popup: Page, moment: string) => popup.getByRole('region', { name: moment }).locator('blockquote');

/** *Done* in every window at the same time, however busy the machine is. */
async function pressAtOnce(windows: readonly Page[]): Promise<void> {
  const at = Date.now() + 1000;
  const click = (time: number) =>
    new Promise<void>((done) => {
      setTimeout(() => {
        document.querySelector<HTMLElement>('.turn-done')?.click();
        done();
      }, time - Date.now());
    });
  await Promise.all(windows.map((page) => page.evaluate(click, at)));
}

test('everybody is asked in turn, from the first to anyone else', { tag: '@both-whole' }, async ({ hearth }) => {
  const meeting = await hearth.meeting({ people: ['Ana', 'Ben', 'Cleo'], room: 'weekly-sync' });
  const popup = await hearth.popup(meeting);
  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Start a round' }).click();
  await popup.getByRole('combobox', { name: 'Order' }).selectOption('Alphabetical');
  await popup.getByRole('combobox', { name: 'Time each' }).selectOption('About 1 minute');
  expect(await axeFindings(popup)).toEqual([]);
  await popup.getByRole('button', { name: 'Start', exact: true }).click();

  const turn = popup.getByRole('region', { name: 'Whose turn it is' });
  await expect(turn.getByRole('heading')).toHaveText('Ana');
  await expect(popup.getByRole('button', { name: 'Done' })).toBeFocused();
  // Its style comes with it.
  await expect(popup.locator('.soft-ring-part')).toHaveCSS('fill', 'none');
  for (const colorScheme of ['light', 'dark'] as const) {
    await popup.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await axeFindings(popup)).toEqual([]);
  }
  // A press that comes as soon as the name does is taken for a second one of the turn before.
  await expect(async () => {
    await popup.keyboard.press('Enter');
    await expect(turn.getByRole('heading')).not.toHaveText('Ana', { timeout: 500 });
  }).toPass();
  await expect(turn.getByRole('heading')).toHaveText('Ben');
  await popup.getByRole('button', { name: 'Back to Ana' }).click();
  await expect(turn.getByRole('heading')).toHaveText('Ana');
  await popup.getByRole('button', { name: 'Later' }).click();
  await expect(turn.getByRole('heading')).toHaveText('Ben');
  await popup.getByRole('button', { name: 'Change order' }).click();
  await popup.getByRole('button', { name: 'Move Ben down' }).focus();
  await popup.keyboard.press('ArrowDown');
  await expect(turn.getByRole('heading')).toHaveText('Cleo');
  await expect(popup.getByRole('button', { name: 'Move Ben down' })).toBeFocused();
  for (const name of ['Cleo', 'Ben', 'Me', 'Ana']) {
    await expect(turn.getByRole('heading')).toHaveText(name);
    await expect(async () => {
      await popup.getByRole('button', { name: 'Pass' }).click();
      await expect(turn.getByRole('heading')).not.toHaveText(name, { timeout: 500 });
    }).toPass();
  }
  await expect(turn.getByRole('heading')).toHaveText('Anyone else?');
  await popup.getByRole('button', { name: 'End the round' }).click();
  await expect(popup.getByRole('list', { name: 'New voices first' })).toBeVisible();
});

test('a round of eight goes on through a pass, a late joiner, a leaver and a reload', { tag: '@both-whole' }, async ({
  hearth,
}) => {
  const meeting = await hearth.meeting({ people: SEVEN, room: 'round' });
  const popup = await hearth.popup(meeting);
  const end = (name: string, button: string) => endTurn(hearth, { meeting, popup }, name, button);
  await meeting.bringToFront();
  await press(popup, 'Start');
  await startRound(popup);
  await expect(now(popup)).toContainText('Next: Ben');
  await expect(words(popup, 'Begin a check-in round')).toBeVisible();
  await end('Ana', 'Done');
  await expect(words(popup, 'Thank somebody')).toContainText('Ana');
  await end('Ben', 'Pass');
  await end('Cleo', 'Later');
  await expect(now(popup).getByRole('heading')).toHaveText('Dev');

  await meeting.evaluate(() => window.demo.leave('Dev'));
  await expect(now(popup).getByRole('heading')).toHaveText('Eli');
  await meeting.evaluate(() => window.demo.join('Hana'));
  await expect(popup.getByText('2 of 8 asked')).toBeVisible();

  await meeting.reload();
  await meeting.evaluate(() => window.demo.leave('Dev'));
  await meeting.evaluate(() => window.demo.join('Hana'));
  for (const name of ['Eli', 'Fay', 'Gus', 'Me', 'Hana']) await end(name, 'Done');
  // Whoever wanted to be asked later is, now that everybody else was.
  await expect(words(popup, 'Ask whether their point was met')).toContainText('Cleo');
  await end('Cleo', 'Done');
  await expect(popup.getByText('Anyone else?')).toBeVisible();
  await press(popup, 'End the round');
  await expect(popup.getByText("We've heard from everyone")).toBeVisible();
});

test('popup and panel that press next at once mean one turn, and both see it', { tag: '@both' }, async ({ hearth }) => {
  const meeting = await hearth.meeting({ people: SEVEN, room: 'two-windows' });
  const [one, other] = [await hearth.popup(meeting), await hearth.page('sidepanel.html')];
  await other.setViewportSize({ width: 320, height: 800 });
  await meeting.bringToFront();
  await press(one, 'Start');
  await startRound(one);
  await expect(now(other)).toContainText('Ana', SEEN_SOON);
  expect(await axeFindings(other)).toEqual([]);
  const [own] = (await hearth.snapshot(one, meeting)).round?.places ?? [];
  await pressAtOnce([one, other]);
  await expect(now(one)).toContainText('Ben', SEEN_SOON);
  await expect(now(other)).toContainText('Ben', SEEN_SOON);
  const { round } = await hearth.snapshot(one, meeting);
  expect(round?.places.filter(({ state }) => state === 'done').map(({ id }) => id)).toEqual([own?.id]);
});
