/** The worst names, titles and words in a real meeting, in every place that shows them. */
import type { Page } from '@playwright/test';
import { everything } from './everything.ts';
import { expect, test } from './extension.ts';
import { overlayOn } from './overlay-panel.ts';
import { picture } from './past-page.ts';

const ZALGO = `Z${'\u0351\u036b\u0343\u036a\u0302\u034a\u030e'.repeat(30)}algo`;
const NAMES = [
  '<img src=x onerror="window.broken=1">',
  '</style><script>window.broken=1</script>',
  '\u202eevil \u2066never closed',
  `${'W'.repeat(100_000)}`,
  'مرحبا بالعالم (Ana) שלום',
  ZALGO,
  '\u200b\u200bA\u0000na',
  'Аna',
  'Ana',
  '👩‍👩‍👧‍👦'.repeat(60),
  '$1 {name} {{7*7}}',
];

/** Nothing is wider than the window, nothing of anybody's runs, and no picture came of a name. */
async function expectWhole(page: Page): Promise<void> {
  const state = await page.evaluate(() => ({
    tooWide: document.documentElement.scrollWidth - innerWidth,
    broken: 'broken' in window,
    made: document.querySelectorAll('img[src="x"], body script, iframe').length,
  }));
  expect(state.tooWide).toBeLessThanOrEqual(0);
  expect(state).toMatchObject({ broken: false, made: 0 });
}

test('people with the worst names are shown, counted, kept and listed like everybody', { tag: '@both-whole' }, async ({
  hearth,
}) => {
  const meeting = await hearth.meeting({ people: ['Ana Lima', 'Ben'], room: '<b>room</b>' });
  await meeting.evaluate(
    (title) => {
      document.title = title;
    },
    `</title><svg onload=window.broken=1> \u202e${'long '.repeat(2000)}`,
  );
  for (const name of NAMES) await meeting.evaluate((given) => window.demo.join(given), name);
  const popup = await hearth.popup(meeting);
  await expect(popup.getByText('<img src=x onerror="window.broken=1">').first()).toBeVisible();
  await meeting.bringToFront();
  await meeting.evaluate((name) => window.demo.speak(name, true), NAMES[0] ?? '');
  await expect.poll(async () => (await hearth.snapshot(popup, meeting)).people.length).toBe(NAMES.length + 3);
  const { storageFailing, people } = await hearth.snapshot(popup, meeting);
  expect(storageFailing).toBe(false);
  // No control character and none that turns the text around it got past the reader, and nothing is longer than a name.
  for (const { name } of people) {
    expect(name).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u200b]/u);
    expect([...name].length).toBeLessThanOrEqual(200);
  }
  await expectWhole(popup);
  await picture(popup, 'hostile-popup');

  const overlay = overlayOn(hearth, meeting);
  await popup.getByRole('button', { name: 'On the page' }).click();
  await meeting.bringToFront();
  await expect.poll(() => overlay.seen()).not.toBeNull();
  const box = (await overlay.seen())?.box;
  expect(box && box.left >= 0 && box.left + box.width <= 1280).toBe(true);
  await picture(meeting, 'hostile-overlay');

  await meeting.evaluate((name) => window.demo.speak(name, false), NAMES[0] ?? '');
  await meeting.evaluate(() => window.demo.leaveCall());
  const past = await hearth.page('meetings.html');
  // Everybody was kept, and the meeting was closed.
  await expect.poll(async () => (await past.evaluate(everything)).attendance?.length).toBe(NAMES.length + 3);
  await past.reload();
  await expect(past.locator('.meeting')).toHaveCount(1);
  await expectWhole(past);
  await past.locator('.meeting-open').click();
  await expect(past.getByRole('table').first()).toBeVisible();
  await expectWhole(past);
  await picture(past, 'hostile-summary');
  await past.emulateMedia({ media: 'print' });
  await expectWhole(past);
  await picture(past, 'hostile-print');
  await past.emulateMedia({ media: 'screen' });
  await past.setViewportSize({ width: 360, height: 700 });
  await expectWhole(past);
  await picture(past, 'hostile-summary-narrow');
  expect(await meeting.evaluate(() => 'broken' in window)).toBe(false);
});
