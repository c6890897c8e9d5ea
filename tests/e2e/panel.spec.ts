/** The live view that stays open, the window on top, and names while the user shows their screen. */
import { axeFindings } from './axe.ts';
import { expect, test } from './extension.ts';

const PEOPLE = ['Ana', 'Ben', 'Cleo', 'Dev'];

/** How long it may take from one of our pages through the meeting to another. */
const AT_ONCE_MS = 300;

test('the panel shows the meeting, and what is done there is seen in the popup at once', {
  tag: '@both-whole',
}, async ({ hearth }) => {
  const meeting = await hearth.meeting({ people: PEOPLE, room: 'weekly-sync' });
  const popup = await hearth.popup(meeting);
  const panel = await hearth.page('sidepanel.html');
  await panel.setViewportSize({ width: 320, height: 800 });
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('weekly-sync');
  await expect(panel.getByText('5 of 5 not heard from yet')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Keep open' })).toHaveCount(0);
  expect(await panel.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(await axeFindings(panel)).toEqual([]);

  await meeting.bringToFront();
  await panel.getByRole('button', { name: 'Start', exact: true }).click();
  await meeting.evaluate(() => window.demo.speak('Ana', true));
  await expect(popup.getByText('4 of 5 not heard from yet')).toBeVisible();
  await meeting.evaluate(() => window.demo.speak('Ana', false));

  await panel.getByRole('button', { name: 'New topic' }).click();
  await panel.getByLabel('What is the topic?').fill('the launch date');
  const seen = popup.evaluate(
    () =>
      new Promise<number>((done) => {
        new MutationObserver(() => {
          if (document.body.textContent?.includes('5 of 5 not heard from yet')) done(Date.now());
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
  );
  await panel.evaluate(() => {
    addEventListener('submit', () => Object.assign(window, { askedAt: Date.now() }), { capture: true });
  });
  await panel.getByRole('button', { name: 'Start', exact: true }).click();
  const askedAt = await panel.evaluate(() => (window as unknown as { askedAt: number }).askedAt);
  expect((await seen) - askedAt).toBeLessThan(AT_ONCE_MS);
});

test('the panel goes on to a meeting that begins, and stays with it', { tag: '@both-whole' }, async ({ hearth }) => {
  const panel = await hearth.page('sidepanel.html');
  await expect(panel.getByText('No meeting here')).toBeVisible();
  const first = await hearth.meeting({ people: PEOPLE, room: 'first-room' });
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('first-room');
  const second = await hearth.meeting({ people: PEOPLE, room: 'second-room' });
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('second-room');
  await first.bringToFront();
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('first-room');
  await second.close();
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('first-room');
});

test('names are hidden while the user shows their screen', { tag: '@both-whole' }, async ({ hearth }) => {
  const meeting = await hearth.meeting({ people: PEOPLE });
  const popup = await hearth.popup(meeting);
  await meeting.bringToFront();
  const list = popup.getByRole('list', { name: 'New voices first' });
  await expect(list).toContainText('Ana');
  await expect.poll(() => hearth.badge()).toBe('5');

  await meeting.evaluate(() => window.demo.share(true));
  await expect(popup.getByText("You're sharing. Names are hidden.")).toBeVisible();
  await expect(list).not.toContainText('Ana');
  await expect(list).toContainText('Person 2');
  await expect.poll(() => hearth.badge()).toBe('·');

  await popup.getByRole('button', { name: 'Show anyway' }).click();
  await expect(list).toContainText('Ana');
  await expect.poll(() => hearth.badge()).toBe('·');

  await meeting.evaluate(() => window.demo.share(false));
  await expect.poll(() => hearth.badge()).toBe('5');
  await meeting.evaluate(() => window.demo.share(true));
  await expect(list).not.toContainText('Ana');
  await meeting.evaluate(() => window.demo.share(false));
  await expect(list).toContainText('Ana');
});

test('the view floats on top, and comes back when the user shows their screen', async ({ hearth }) => {
  const meeting = await hearth.meeting({ people: PEOPLE });
  const popup = await hearth.popup(meeting);
  const [page] = await Promise.all([
    hearth.context.waitForEvent('page'),
    popup.getByRole('button', { name: 'Float on top' }).click(),
  ]);
  await expect(page.getByText('5 of 5 not heard from yet')).toBeVisible();
  const [floating] = await Promise.all([
    hearth.context.waitForEvent('page'),
    page.getByRole('button', { name: 'Float on top' }).click(),
  ]);
  await expect(floating.getByText('5 of 5 not heard from yet')).toBeVisible();
  await expect(page.getByText('On top of your other windows')).toBeVisible();
  const paddings = await floating.evaluate(() => getComputedStyle(document.querySelector('main') as Element).padding);
  expect(paddings).toBe('16px');
  // What is drawn anew is drawn there, and menus close at a click outside.
  await floating.getByRole('button', { name: 'More about Ben' }).click();
  await expect(floating.getByRole('menu')).toBeVisible();
  await floating.getByRole('heading', { level: 1 }).click();
  await expect(floating.getByRole('menu')).toHaveCount(0);

  const closed = floating.waitForEvent('close');
  await meeting.evaluate(() => window.demo.share(true));
  await closed;
  await expect(page.getByText("You're sharing. Names are hidden.")).toBeVisible();
  await expect(page.getByText('On top of your other windows')).toHaveCount(0);
});

test('a shortcut does what it says in the meeting that runs, and nothing without one', { tag: '@both-whole' }, async ({
  hearth,
}) => {
  await hearth.pressShortcut('pause');
  const meeting = await hearth.meeting({ people: PEOPLE });
  const popup = await hearth.popup(meeting);
  await expect(popup.getByText('5 of 5 not heard from yet')).toBeVisible();
  await hearth.pressShortcut('pause');
  await expect(popup.getByText('Paused')).toBeVisible();
  await hearth.pressShortcut('next-in-round');
  await hearth.pressShortcut('pause');
  await expect(popup.getByText('Paused')).toHaveCount(0);
});
