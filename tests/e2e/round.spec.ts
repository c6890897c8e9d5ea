/** A round in the real popup beside a real meeting page. */
import type { Page } from '@playwright/test';
import { expect, test } from './extension.ts';

const SEVEN = ['Ana', 'Ben', 'Cleo', 'Dev', 'Eli', 'Fay', 'Gus'];
/** What a machine that does many things at once may take beside the 300 ms of the budget. */
const SEEN_SOON = { timeout: 5000 };

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

test('a round of eight goes on through a pass, a late joiner, a leaver and a reload', async ({ hearth }) => {
  const meeting = await hearth.meeting({ people: SEVEN, room: 'round' });
  const popup = await hearth.popup(meeting);
  await meeting.bringToFront();
  await press(popup, 'Start');
  await startRound(popup);
  await expect(now(popup)).toContainText('Ana');
  await expect(now(popup)).toContainText('Next: Ben');
  await press(popup, 'Done');
  await expect(now(popup)).toContainText('Ben');
  await press(popup, 'Pass');
  await expect(now(popup)).toContainText('Cleo');
  await press(popup, 'Later');
  await expect(now(popup)).toContainText('Dev');

  await meeting.evaluate(() => window.demo.leave('Dev'));
  await expect(now(popup)).toContainText('Eli');
  await meeting.evaluate(() => window.demo.join('Hana'));
  await expect(popup.getByText('2 of 8 asked')).toBeVisible();

  await meeting.reload();
  await meeting.evaluate(() => window.demo.leave('Dev'));
  await meeting.evaluate(() => window.demo.join('Hana'));
  await expect(now(popup)).toContainText('Eli');
  for (const name of ['Eli', 'Fay', 'Gus', 'Me', 'Hana']) {
    await expect(now(popup)).toContainText(name);
    await press(popup, 'Done');
  }
  // Whoever wanted to be asked later is, now that everybody else was.
  await expect(now(popup)).toContainText('Cleo');
  await press(popup, 'Done');
  await expect(popup.getByText('Anyone else?')).toBeVisible();
  await press(popup, 'End the round');
  await expect(popup.getByText("We've heard from everyone")).toBeVisible();
});

test('two windows that press next at once mean one turn, and both see it', async ({ hearth }) => {
  const meeting = await hearth.meeting({ people: SEVEN, room: 'two-windows' });
  const [one, other] = [await hearth.popup(meeting), await hearth.popup(meeting)];
  await meeting.bringToFront();
  await press(one, 'Start');
  await startRound(one);
  await expect(now(other)).toContainText('Ana', SEEN_SOON);
  const [own] = (await hearth.snapshot(one, meeting)).round?.places ?? [];
  await Promise.all([one, other].map((popup) => press(popup, 'Done')));
  await expect(now(one)).toContainText('Ben', SEEN_SOON);
  await expect(now(other)).toContainText('Ben', SEEN_SOON);
  const { round } = await hearth.snapshot(one, meeting);
  expect(round?.places.filter(({ state }) => state === 'done').map(({ id }) => id)).toEqual([own?.id]);
});
