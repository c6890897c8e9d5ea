import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { without } from '../../lib/meeting/without.ts';
import { EXAMPLES } from '../unit/store/examples.ts';
import { axeFindings } from './axe.ts';
import { expect, test } from './extension.ts';
import type { Hearth } from './hearth.ts';

declare const chrome: typeof browser;

const DAY_MS = 24 * 60 * 60_000;

type Row = Readonly<Record<string, unknown>>;

/** Puts past meetings into the real database, each as old as `ages` says, days, in order of their titles. */
async function history(hearth: Hearth, ages: Readonly<Record<string, number>>): Promise<Page> {
  const page = await hearth.page('meetings.html');
  await expect(page.getByText('No meetings yet')).toBeVisible();
  const { rows = {} } = EXAMPLES.at(-1) ?? {};
  const meetings = (rows.meetings as readonly Row[]).flatMap((kept) => {
    const row = without(kept, 'held');
    const { title, ended } = row.summary as { title: string; ended: boolean };
    const age = ages[title];
    const wall = Date.now() - (age ?? 0) * DAY_MS;
    return age === undefined || !ended ? [] : [{ ...row, startedWall: wall, updatedWall: wall }];
  });
  await page.evaluate(
    (tables) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('hearth');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const change = opening.result.transaction(Object.keys(tables), 'readwrite');
          for (const [table, kept] of Object.entries(tables)) {
            for (const row of kept) change.objectStore(table).put(row);
          }
          change.oncomplete = () => {
            opening.result.close();
            done();
          };
          change.onerror = () => fail(change.error);
        };
      }),
    { meetings, events: rows.events ?? [], attendance: rows.attendance ?? [], notes: rows.notes ?? [] },
  );
  await page.goto(hearth.address('meetings.html#data'));
  await page.reload();
  await page.bringToFront();
  return page;
}

/** The day's alarm, now. */
async function tomorrow(hearth: Hearth): Promise<void> {
  await (await hearth.worker()).evaluate(() => chrome.alarms.create('tidy-daily', { when: Date.now() }));
}

test('what goes tomorrow is said and can be kept; the rest goes by itself', { tag: '@both-whole' }, async ({
  hearth,
}) => {
  const data = await history(hearth, { 'Weekly sync': 31 });
  await expect(data.getByText('2 meetings are kept on this device.')).toBeVisible();
  await expect(data.getByText('Names will be taken out of 2 meetings: keep them as they are?')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await data.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await axeFindings(data)).toEqual([]);
  }
  await data
    .getByRole('button', { name: /^Keep Weekly sync/ })
    .first()
    .click();
  await expect(data.getByRole('heading', { name: 'Kept by you' })).toBeVisible();
  await tomorrow(hearth);
  await expect(async () => {
    await data.reload();
    await expect(data.getByText('2 meetings are kept on this device.')).toBeVisible({ timeout: 5000 });
    await expect(data.getByText('By tomorrow')).toHaveCount(0, { timeout: 1000 });
  }).toPass();
  await data.getByRole('searchbox', { name: 'Name' }).fill('ben');
  await expect(data.getByText('in 1 meeting')).toBeVisible();
});

test('a person is found, gets what is kept, and is forgotten; then everything goes', { tag: '@both-whole' }, async ({
  hearth,
}) => {
  const data = await history(hearth, { 'Weekly sync': 1 });
  await data.getByRole('searchbox', { name: 'Name' }).fill('BEN');
  await expect(data.getByText('in 2 meetings')).toBeVisible();
  const download = data.waitForEvent('download');
  await data.getByRole('button', { name: 'Save what is kept about Ben' }).click();
  expect((await download).suggestedFilename()).toBe('hearth-person.json');
  await data.getByRole('button', { name: 'Forget Ben' }).click();
  await expect(data.getByRole('button', { name: 'Not now' })).toBeFocused();
  expect(await axeFindings(data)).toEqual([]);
  await data.getByRole('button', { name: 'Forget Ben' }).click();
  await expect(data.getByText('Forgotten in 2 meetings: Ben.')).toBeVisible();
  await data.reload();
  await data.getByRole('searchbox', { name: 'Name' }).fill('ben');
  await expect(data.getByText(/^Nobody of that name/)).toBeVisible();
  await data.getByRole('button', { name: 'Delete everything' }).click();
  await data.getByRole('button', { name: 'Delete it for good' }).click();
  await expect(data.getByText('No meetings are kept on this device.')).toBeVisible();
});

test("names are taken out of a meeting from the meeting's own page", { tag: '@both-whole' }, async ({ hearth }) => {
  const data = await history(hearth, { 'Weekly sync': 1 });
  await data.goto(hearth.address('meetings.html'));
  await data
    .getByRole('link', { name: /Weekly sync/ })
    .first()
    .click();
  await expect(data.getByText('Cleopatra').first()).toBeVisible();
  await data.getByRole('button', { name: 'Take names out now' }).click();
  await data.getByRole('button', { name: 'Take names out', exact: true }).click();
  await expect(data.getByText('Its names were taken out.')).toBeVisible();
  await expect(data.getByText('Person 3').first()).toBeVisible();
  await expect(data.getByText('Cleopatra')).toHaveCount(0);
});
