import type { Page } from '@playwright/test';
import { axeSource } from './axe.ts';
import { expect, test } from './extension.ts';
import type { Hearth } from './hearth.ts';
import { type OverlayOnPage, overlayOn } from './overlay-panel.ts';
import { tell } from './tell.ts';

const PEOPLE = ['Ana', 'Ben', 'Cleo', 'Dev'];

interface Scene {
  readonly meeting: Page;
  readonly popup: Page;
  readonly overlay: OverlayOnPage;
}

/** A meeting that is being counted, with the popup beside it. */
async function open(hearth: Hearth): Promise<Scene> {
  const meeting = await hearth.meeting({ people: PEOPLE });
  const overlay = overlayOn(hearth, meeting);
  const popup = await hearth.popup(meeting);
  await expect(popup.getByText('5 of 5 not heard from yet')).toBeVisible();
  await meeting.bringToFront();
  return { meeting, popup, overlay };
}

const toggle = (hearth: Hearth, data?: { showOnly: boolean }) => tell(hearth, 'toggleOverlay', data);

const expectShape = (overlay: OverlayOnPage, shape: 'pill' | 'hint' | 'card' | undefined, timeout = 20_000) =>
  expect.poll(async () => (await overlay.seen())?.shape, { timeout }).toBe(shape);

test('opens by message, is used by keyboard, and leaves page, focus and keys alone', { tag: '@both-whole' }, async ({
  hearth,
}) => {
  const { meeting, popup, overlay } = await open(hearth);
  expect(await overlay.seen()).toBeNull();
  const layout = () =>
    meeting.evaluate(() =>
      [...document.querySelectorAll('body *')].map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return [one.tagName, x, y, width, height].join(' ');
      }),
    );
  const before = await layout();
  await meeting.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { keys: seen });
    for (const type of ['keydown', 'keyup', 'keypress', 'input', 'focusin']) {
      document.addEventListener(type, (event) => seen.push(`${type} ${(event as KeyboardEvent).key ?? ''}`), true);
    }
    document.querySelector<HTMLElement>('.lk-disconnect-button')?.focus();
  });
  const keys = () => meeting.evaluate(() => (window as unknown as { keys: string[] }).keys.splice(0));
  const focused = () => meeting.evaluate(() => document.activeElement?.className ?? '');
  const home = await focused();
  await keys();

  const asked = Date.now();
  await toggle(hearth);
  await expectShape(overlay, 'card');
  expect(Date.now() - asked).toBeLessThan(5000);
  expect((await overlay.seen())?.text).toContain('5 of 5 not heard from yet');
  expect(await layout()).toEqual(before);
  await keys();
  await meeting.keyboard.press('Tab');
  await expect.poll(async () => (await overlay.seen())?.focus).toBe('Keep open');
  await meeting.keyboard.press('m');
  expect((await keys()).filter((one) => /^key|^input/.test(one))).toEqual([]);
  // The arrow keys move it while its button has the keyboard.
  for (let i = 0; i < 12 && !(await overlay.seen())?.focus.startsWith('Move'); i++) await meeting.keyboard.press('Tab');
  const bottom = (await overlay.seen())?.box.top ?? 0;
  await meeting.keyboard.press('ArrowUp');
  await expect.poll(async () => (await overlay.seen())?.box.top ?? 0).toBeLessThan(bottom);
  await meeting.keyboard.press('Escape');
  await expectShape(overlay, 'pill');
  expect(await focused()).toBe(home);
  await keys();
  await meeting.keyboard.press('m');
  expect(await keys()).toContain('keydown m');

  // A click takes no focus from the page.
  const pill = (await overlay.seen())?.controls[0];
  await meeting.mouse.click(pill?.x ?? 0, pill?.y ?? 0);
  await expectShape(overlay, 'card');
  expect(await focused()).toBe(home);
  await overlay.click('Invite Ana');
  await expect.poll(async () => (await overlay.seen())?.text).toContain('Anything to add here, Ana? Fine to pass.');
  expect(await focused()).toBe(home);
  for (const scheme of ['light', 'dark'] as const) {
    await meeting.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    expect(await overlay.axe(axeSource)).toEqual([]);
  }
  expect(await layout()).toEqual(before);

  // Names hidden: nothing stands on the page.
  await popup.getByRole('button', { name: 'Hide names' }).click();
  await expectShape(overlay, undefined);
  expect(await meeting.evaluate(() => document.documentElement.children.length)).toBe(2);
});

test('is dragged to a corner, and stands there again after a reload', { tag: '@both-whole' }, async ({ hearth }) => {
  const { meeting, popup, overlay } = await open(hearth);
  await popup.getByRole('button', { name: 'On the page' }).click();
  await meeting.bringToFront();
  await expectShape(overlay, 'card');
  await overlay.click('Make small');
  await expectShape(overlay, 'pill');
  const { box } = (await overlay.seen()) ?? { box: { left: 0, top: 0, width: 0, height: 0 } };
  // Clear of the bar with the buttons.
  const bar = await meeting.locator('.lk-control-bar').boundingBox();
  expect(box.top + box.height).toBeLessThanOrEqual(bar?.y ?? 0);
  await meeting.mouse.move(box.left + 60, box.top + 10);
  await meeting.mouse.down();
  await meeting.mouse.move(300, 300, { steps: 4 });
  await meeting.mouse.move(150, 60, { steps: 4 });
  await meeting.mouse.up();
  await expect.poll(async () => (await overlay.seen())?.box.left ?? 999).toBeLessThan(40);
  expect((await overlay.seen())?.shape).toBe('pill');
  await meeting.reload();
  await hearth.badge();
  await expect.poll(() => hearth.badge()).toBe('5');
  await toggle(hearth, { showOnly: true });
  await expectShape(overlay, 'card');
  expect((await overlay.seen())?.box.left).toBeLessThan(40);
  // Left: it is over, and whoever had it on the page sees what came of it until they close it.
  await meeting.click('.lk-disconnect-button');
  await expect.poll(async () => (await overlay.seen())?.text).toContain('This meeting is over.');
  expect((await overlay.seen())?.shape).toBe('card');
  await overlay.click('Close');
  await expectShape(overlay, undefined);
});

test('keeps clear of a dialog that comes later, and stays in sight in fullscreen', { tag: '@both-whole' }, async ({
  hearth,
}) => {
  const { meeting, overlay } = await open(hearth);
  await toggle(hearth, { showOnly: true });
  await expectShape(overlay, 'card');
  await overlay.click('Make small');
  await expectShape(overlay, 'pill');
  const box = async () => (await overlay.seen())?.box ?? { left: 0, top: 0, width: 0, height: 0 };
  const { top } = await box();
  await meeting.evaluate(() => {
    const dialog = document.createElement('div');
    dialog.setAttribute('role', 'dialog');
    dialog.style.cssText = 'position:fixed;inset:auto 0 0 auto;width:400px;height:300px;background:white';
    document.body.append(dialog);
  });
  await expect.poll(async () => (await box()).top).toBeLessThan(top - 100);
  await meeting.evaluate(() => document.querySelector('[role="dialog"]')?.remove());
  await expect.poll(async () => (await box()).top).toBe(top);

  // A page that draws itself four times as large draws the overlay as large as before.
  const { width } = await box();
  const zoom = (value: string) =>
    meeting.evaluate((given) => document.documentElement.style.setProperty('zoom', given), value);
  await zoom('4');
  await expect.poll(async () => (await box()).width).toBe(width);
  await zoom('');
  await expect.poll(async () => (await box()).top).toBe(top);

  await meeting.evaluate(() => {
    const room = document.querySelector('.room');
    addEventListener('click', () => void room?.requestFullscreen(), { once: true });
  });
  await meeting.mouse.click(400, 20);
  await expect.poll(() => meeting.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  // Whatever is outside of what is in fullscreen takes no clicks.
  await expect(async () => {
    const { left, top: y } = await box();
    await meeting.mouse.click(left + 40, y + 15);
    await expectShape(overlay, 'card', 1000);
  }).toPass();
  await meeting.evaluate(() => document.exitFullscreen());
  await expect.poll(() => meeting.evaluate(() => document.documentElement.children.length)).toBe(3);
  await expectShape(overlay, 'card');
});
