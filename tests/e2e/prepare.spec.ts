/** A series' next meeting is prepared, and everything is there afterwards. */
import type { Page } from '@playwright/test';
import { expect, test } from './extension.ts';
import type { Hearth } from './hearth.ts';
import { looksRight, looksRightEverywhere, pastPage } from './past-page.ts';

/** The page of a series of invented meetings, the newest of which was just now. */
async function seriesPage(hearth: Hearth): Promise<Page> {
  const page = await pastPage(hearth, { meetings: 12, people: 6 });
  await page.locator('.series-open').first().press('Enter');
  await expect(page.getByRole('link', { name: 'Prepare the next meeting' })).toBeVisible();
  return page;
}

const part = (page: Page, title: string) =>
  page.locator('.practice-part', { has: page.getByRole('heading', { name: title, exact: true }) });

/** Unfolds a practice by keyboard. */
async function open(page: Page, title: string) {
  const practice = part(page, title);
  if ((await practice.getAttribute('open')) === null) await practice.locator('summary').first().press('Enter');
  return practice;
}

test('the next meeting of a series is prepared, and is prepared still after a reload', { tag: '@both-whole' }, async ({
  hearth,
}) => {
  const page = await seriesPage(hearth);
  await page.getByRole('link', { name: 'Prepare the next meeting' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Prepare the next meeting' })).toBeVisible();
  await looksRight(page);

  const why = await open(page, 'Why we meet');
  await why.getByLabel('Purpose, in a sentence').fill('We keep the library open for everybody.');
  await why.getByText('Norms to begin with').press('Enter');
  await why.getByLabel(/^Anybody may pass/).press('Space');
  const norms = why.getByLabel('Norms, one in each line');
  await expect(norms).toHaveValue('Anybody may pass, and needs no reason.');
  await norms.fill(`${await norms.inputValue()}\nWe begin on time.`);
  await why.getByLabel('Form for anonymous feedback').fill('http://forms.example/abc');
  await expect(why.getByRole('alert')).toContainText('https://');
  await why.getByLabel('Form for anonymous feedback').fill('https://forms.example/abc');
  await expect(why.locator('.address')).toContainText('https://forms.example/abc');
  await expect(why.locator('.start-card li')).toHaveText([
    'Anybody may pass, and needs no reason.',
    'We begin on time.',
  ]);
  await expect(why.getByText('Saved', { exact: true })).toBeVisible();

  const roles = await open(page, 'Roles');
  await roles.getByLabel('Notes', { exact: true }).press('Space');
  await roles.getByLabel('Timekeeper', { exact: true }).press('Space');
  await roles.getByRole('button', { name: 'Suggest' }).press('Enter');
  await expect(roles.getByText('has not had it yet').first()).toBeVisible();
  const taker = await roles.locator('.role-plan select').first().inputValue();
  expect(taker).not.toBe('');
  await looksRight(page);
  await roles.getByRole('button', { name: 'Keep for the next meeting' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await expect(roles.locator('.kept-roles')).toContainText(taker);

  const ask = await open(page, 'Ask about');
  await ask.getByLabel('Person').fill(taker);
  await ask.getByLabel('What to ask about').fill('how the presentation on Tuesday went');
  await ask.getByLabel('What to ask about').press('Enter');
  const words = `${taker}, I wanted to ask you how the presentation on Tuesday went.`;
  await expect(ask.getByText(words)).toBeVisible();
  await expect(ask.getByLabel('Person')).toBeFocused();
  await ask.getByLabel('Person').fill(taker);
  await ask.getByLabel('What to ask about').fill('whether the new desk came');
  await ask.getByLabel('What to ask about').press('Enter');
  // Once it is kept, the keyboard goes on to the next one: not before that to a button.
  await expect(ask.getByRole('button', { name: 'Done: whether the new desk came' })).toBeVisible();
  await expect(ask.getByLabel('Person')).toBeFocused();
  await ask.getByRole('button', { name: 'Done: how the presentation on Tuesday went' }).press('Enter');
  await expect(page.getByText('Asked: how the presentation on Tuesday went')).toBeVisible();
  await expect(ask.getByText(words)).toBeHidden();

  const ideas = await open(page, 'You said, we did');
  await ideas.getByLabel('An idea or feedback, as it came in').fill('Could we meet later?');
  await ideas.getByRole('button', { name: 'Note' }).press('Enter');
  await ideas.getByLabel('Answer', { exact: true }).selectOption('We are doing it');
  await ideas.getByRole('button', { name: 'Keep answer: Could we meet later?' }).press('Enter');
  await expect(ideas.getByText('To tell at the next start')).toBeVisible();
  for (const title of ['Check-in', 'New here', 'Thank']) await open(page, title);
  await looksRight(page);

  const oneToOne = await open(page, 'One to one');
  await oneToOne.getByLabel('Person').fill(taker);
  await oneToOne.getByLabel('What they work on').fill('the new signs');
  await expect(oneToOne.locator('.to-say')).toContainText('We keep the library open for everybody.');
  await looksRight(page);

  await page.reload();
  await expect(part(page, 'Ask about').getByText(`${taker}, I wanted to ask you whether`)).toBeVisible();
  await expect((await open(page, 'One to one')).getByLabel('Person')).toHaveValue('');
  const again = await open(page, 'Why we meet');
  await expect(again.getByLabel('Purpose, in a sentence')).toHaveValue('We keep the library open for everybody.');
  await expect(again.getByLabel('Norms, one in each line')).toHaveValue(/needs no reason\.\nWe begin on time\.$/);
  await expect(again.locator('.address')).toContainText('https://forms.example/abc');
  await expect((await open(page, 'Roles')).locator('.kept-roles')).toContainText(taker);
  await part(page, 'Ask about').getByText('Asked, or let be').press('Enter');
  await expect(part(page, 'Ask about').getByText(words)).toBeVisible();
  await page.getByRole('link', { name: 'About this series' }).press('Enter');
  await expect(page.locator('.trend-chart').first()).toBeVisible();

  await page.getByRole('link', { name: 'What is kept' }).press('Enter');
  await page.getByRole('searchbox', { name: 'Name' }).fill(taker);
  const noted = page.locator('.kept > li', { has: page.getByText(taker, { exact: true }) }).locator('.noted');
  if ((await noted.getAttribute('open')) === null) await noted.locator('summary').press('Enter');
  await expect(noted.getByText(/^Had the role “Notes” on .*\.$/)).toBeVisible();
  await expect(noted.getByText(/^You asked them on .*: “how the presentation on Tuesday went”\.$/)).toBeVisible();
  await expect(noted.getByText(/^You want to ask them, since .*: “whether the new desk came”\.$/)).toBeVisible();
  await looksRightEverywhere(page, 'noted');
});

test('fits on a narrow screen, and leads to the practice that was asked for', { tag: '@both-whole' }, async ({
  hearth,
}) => {
  const page = await seriesPage(hearth);
  await page.setViewportSize({ width: 320, height: 700 });
  const address = await page.getByRole('link', { name: 'Prepare the next meeting' }).getAttribute('href');
  await page.goto(hearth.address(`meetings.html${address}/roles`));
  const roles = part(page, 'Roles');
  await expect(roles.locator('summary').first()).toBeFocused();
  await roles.getByLabel('Facilitator', { exact: true }).press('Space');
  await roles.getByLabel('Notes', { exact: true }).press('Space');
  await roles.getByRole('button', { name: 'Suggest' }).press('Enter');
  await expect(roles.locator('.role-plan li')).toHaveCount(2);
  for (const title of ['Why we meet', 'Check-in', 'New here', 'Ask about', 'Thank', 'You said, we did']) {
    await open(page, title);
  }
  const isTooWide = () =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(await isTooWide()).toBe(false);
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  expect(await isTooWide()).toBe(false);
  await looksRight(page);
});

test('the popup leads there before a meeting: to a choice of series, or to the meeting nobody else has joined yet', {
  tag: '@both-whole',
}, async ({ hearth }) => {
  const prepare = async (popup: Page): Promise<Page> => {
    const [opened] = await Promise.all([
      hearth.context.waitForEvent('page'),
      popup.getByRole('button', { name: 'Prepare' }).press('Enter'),
    ]);
    return opened;
  };
  const nowhere = await hearth.open('about:blank');
  const first = await prepare(await hearth.popup(nowhere));
  await expect(first.getByText('Nothing to prepare yet')).toBeVisible();
  await looksRightEverywhere(first, 'choose-none');
  await first.close();

  await (await pastPage(hearth, { meetings: 60, people: 6 })).close();
  const choice = await prepare(await hearth.popup(nowhere));
  await expect(choice.locator('.which-series a').first()).toBeVisible();
  await choice
    .locator('.which-series bdi')
    .first()
    .evaluate((name) => {
      name.append(' שבועי של צוות המוצר והעיצוב, Donaudampfschifffahrtsgesellschaft');
    });
  await looksRightEverywhere(choice, 'choose');
  await choice.locator('.which-series a').first().press('Enter');
  await expect(part(choice, 'Why we meet')).toBeVisible();

  const alone = await hearth.meeting({ people: [], room: 'early-bird' });
  const popup = await hearth.popup(alone);
  await expect(popup.getByText('You are the first one here.')).toBeVisible();
  await looksRight(popup);
  const page = await prepare(popup);
  await expect(page.getByText('early-bird')).toBeVisible();
  await (await open(page, 'Why we meet')).getByLabel('Purpose, in a sentence').fill('We sing.');
  await expect(part(page, 'Why we meet').getByText('Saved', { exact: true })).toBeVisible();
});
