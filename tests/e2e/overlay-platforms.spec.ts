/**
 * The overlay on the demo and on pages that are not ours, under their real addresses: a hint comes in a pause, its words are copied,
 * snooze holds, and the page stays as it was. All of them at the same time, as each waits a minute for its hint.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { fixtureOf, PLATFORM_PAGES } from '../pages/expectations.ts';
import { axeSource } from './axe.ts';
import { expect, test } from './extension.ts';
import type { Hearth } from './hearth.ts';
import { type OverlayOnPage, overlayOn } from './overlay-panel.ts';

declare const chrome: typeof browser;

interface Call {
  readonly platform: string;
  /** What hangs up. */
  readonly hangUp: string;
  /** The call lives in a frame of a page that is only a shell. */
  readonly framed: boolean;
  /** Runs in the page: whoever speaks stops. */
  readonly quiet: () => void;
}

const CALLS: readonly Call[] = [
  {
    platform: 'google-meet',
    hangUp: 'i:text-is("call_end")',
    framed: false,
    quiet: () => document.querySelector('.Oaajhc')?.classList.replace('Oaajhc', 'gjg47c'),
  },
  {
    platform: 'teams',
    hangUp: '#hangup-button',
    framed: false,
    quiet: () => {
      const ring = document.querySelector<HTMLElement>('[data-is-speaking="true"]');
      ring?.setAttribute('data-is-speaking', 'false');
      ring?.classList.remove('vdi-frame-occlusion');
    },
  },
  {
    platform: 'zoom',
    hangUp: '.footer__leave-btn-container',
    framed: true,
    quiet: () =>
      document
        .querySelector('.gallery-video-container__video-frame--active')
        ?.classList.remove('gallery-video-container__video-frame--active'),
  },
];

interface Scene extends Call {
  readonly meeting: Page;
  /** Where the call is. */
  readonly inside: Frame;
  readonly popup: Page;
  readonly overlay: OverlayOnPage;
}

/** Hints may come as early as they can be set to: this long after the start. */
const EARLIEST_MS = 60_000;

async function hurry(hearth: Hearth): Promise<void> {
  await (await hearth.worker()).evaluate(
    (earliestMs) => chrome.storage.local.set({ companion: { nudges: { earliestMs } } }),
    EARLIEST_MS,
  );
}

const expectShape = (overlay: OverlayOnPage, shape: 'pill' | 'hint' | 'card' | undefined) =>
  expect.poll(async () => (await overlay.seen())?.shape).toBe(shape);

async function openFixture(hearth: Hearth, { platform, framed }: Call): Promise<Page> {
  const call = PLATFORM_PAGES.find((pages) => pages.platform === platform);
  if (!call) throw new Error(`There are no pages of ${platform}`);
  const html = readFileSync(path.resolve(import.meta.dirname, '../pages', fixtureOf(call, 'small')), 'utf8');
  const address = new URL(call.url);
  const frame = new URL(address);
  frame.searchParams.set('frame', '1');
  const style = 'position:fixed;inset:0;width:100%;height:100%;border:0';
  const shell = `<!doctype html><title>Shell</title><iframe style="${style}" src="${frame.pathname}${frame.search}"></iframe>`;
  await hearth.context.route(`${address.origin}/**`, (route) => {
    const isShell = framed && !route.request().url().includes('frame=1');
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: isShell ? shell : html });
  });
  return hearth.open(address.href);
}

/** A meeting that has begun, in which somebody speaks, and which ends soon. */
async function begin(hearth: Hearth, call: Call, meeting: Page): Promise<Scene> {
  const overlay = overlayOn(hearth, meeting);
  const popup = await hearth.popup(meeting);
  await popup.getByRole('button', { name: 'Start', exact: true }).click();
  await popup.getByText('Plan', { exact: true }).click();
  const soon = new Date(Date.now() + 4 * 60_000);
  const parts = [soon.getHours(), soon.getMinutes()].map((part) => String(part).padStart(2, '0'));
  await popup.getByLabel('Ends at another time').fill(parts.join(':'));
  const inside = meeting.frames().at(-1);
  if (!inside) throw new Error(`${call.platform} has no page`);
  return { ...call, meeting, inside, popup, overlay };
}

/** Opened from the popup, it covers nothing, and the page is as it was. */
async function standsOnThePage({ meeting, inside, popup, overlay, hangUp }: Scene): Promise<void> {
  const before = await inside.locator('body').innerHTML();
  await popup.getByRole('button', { name: 'On the page' }).click();
  await meeting.bringToFront();
  await expectShape(overlay, 'card');
  await overlay.click('Make small');
  await expectShape(overlay, 'pill');
  expect(await inside.locator('body').innerHTML()).toBe(before);
  const pill = (await overlay.seen())?.box ?? { left: 0, top: 0, width: 0, height: 0 };
  const button = await inside.locator(hangUp).first().boundingBox();
  const overlaps =
    button &&
    button.x < pill.left + pill.width &&
    pill.left < button.x + button.width &&
    button.y < pill.top + pill.height &&
    pill.top < button.y + button.height;
  expect(overlaps).toBeFalsy();
}

/** The hint comes in the pause, its words are copied, and no hint comes back after *Later*. */
async function isHinted(hearth: Hearth, scene: Scene): Promise<void> {
  const { meeting, inside, overlay, quiet } = scene;
  await meeting.bringToFront();
  // The end is near, but nobody is disturbed while somebody speaks.
  expect((await overlay.seen())?.shape).not.toBe('hint');
  await inside.evaluate(quiet);
  await expectShape(overlay, 'hint');
  const hint = await overlay.seen();
  expect(hint?.text).toContain('Closing soon. Not heard from yet: ');
  expect(hint?.box.height).toBeLessThan(130);
  expect(await meeting.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  expect(await overlay.axe(axeSource)).toEqual([]);
  const invite = hint?.controls.find(({ name }) => name.startsWith('Invite '))?.name ?? '';
  const name = invite.replace('Invite ', '');
  await overlay.click(invite);
  await expect.poll(async () => (await overlay.seen())?.words).toContain(name);
  const words = (await overlay.seen())?.words ?? '';
  await overlay.click('Copy');
  const popup = await hearth.popup(meeting);
  await expect.poll(() => hearth.copied(popup)).toBe(words);
  await meeting.bringToFront();
  await overlay.click('Close');
  // Others were not heard from either.
  await expectShape(overlay, 'hint');
  expect((await overlay.seen())?.text).not.toContain(name);
  await overlay.click('Why this?');
  await expect.poll(async () => (await overlay.seen())?.text).toContain('Shown once when the meeting ends in');
  await overlay.click('Later: no hints for 5 minutes');
  await expect.poll(async () => (await overlay.seen())?.shape).not.toBe('hint');
  await popup.getByRole('button', { name: 'On the page' }).click();
  await expectShape(overlay, 'card');
  expect((await overlay.seen())?.text).toContain('No hints for the next 5 minutes.');
  expect((await overlay.seen())?.text).not.toContain('Why this?');
}

test('a hint comes in a pause on the demo, Meet, Teams and in the frame of Zoom; its words are copied, and snooze holds', {
  tag: '@both-whole',
}, async ({ hearth }) => {
  test.setTimeout(240_000);
  await hurry(hearth);
  const scenes: Scene[] = [];
  for (const call of CALLS) {
    const scene = await begin(hearth, call, await openFixture(hearth, call));
    await test.step(`opened on ${call.platform}`, () => standsOnThePage(scene));
    scenes.push(scene);
  }
  const meeting = await hearth.meeting({ people: ['Ana', 'Ben', 'Cleo', 'Dev'] });
  await meeting.evaluate(() => window.demo.speak('Ana', true));
  const quiet = () => window.demo.speak('Ana', false);
  const demo = await begin(
    hearth,
    { platform: 'livekit', hangUp: '.lk-disconnect-button', framed: false, quiet },
    meeting,
  );
  await meeting.waitForTimeout(EARLIEST_MS + 4000);
  // Nothing was on the page before there was a hint.
  expect(await demo.overlay.seen()).toBeNull();
  for (const scene of [demo, ...scenes]) {
    await test.step(scene.platform, () => isHinted(hearth, scene));
  }
});
