/** Calls that are not in the page's own document: frames, windows without an address, picture-in-picture. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { Claims } from '../../lib/live/claims.ts';
import { expect, test } from './extension.ts';
import type { Hearth } from './hearth.ts';

declare const chrome: typeof browser;

const CALL = readFileSync(path.resolve(import.meta.dirname, '../pages/fixtures/livekit/small-2026-11-23.html'), 'utf8');
const ROOM = 'https://meet.livekit.io/rooms/team';

/** Answers each of these paths of the room's host with its page, any other with an empty one. */
async function serve(hearth: Hearth, pages: Readonly<Record<string, string>>): Promise<void> {
  await hearth.context.route('https://meet.livekit.io/**', (route) => {
    const { pathname, search } = new URL(route.request().url());
    const body = pages[`${pathname}${search}`] ?? '<!doctype html><title>Empty</title>';
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
  });
}

const claims = async (hearth: Hearth): Promise<Claims> =>
  (await hearth.worker()).evaluate(
    async () => ((await chrome.storage.session.get('claims')) as { claims?: Claims }).claims ?? {},
  );

/** How many meetings are in the history. */
async function expectMeetings(hearth: Hearth, count: number): Promise<void> {
  await expect((await hearth.page('meetings.html')).locator('.meeting')).toHaveCount(count);
}

async function seesTheCall(popup: Page): Promise<void> {
  await expect(popup.getByText('Speaking now: Alice')).toBeVisible();
}

test('a call in a frame is found, and followed when its frame is built anew', { tag: '@both-whole' }, async ({
  hearth,
}) => {
  await serve(hearth, {
    '/rooms/team': '<!doctype html><title>Shell</title><iframe src="/rooms/team?client=1"></iframe>',
    '/rooms/team?client=1': CALL,
  });
  const meeting = await hearth.open(ROOM);
  const popup = await hearth.popup(meeting);
  await seesTheCall(popup);
  const [before] = Object.values(await claims(hearth));
  expect(before?.frameId).not.toBe(0);
  await meeting.evaluate(() => {
    const old = document.querySelector('iframe');
    const frame = document.createElement('iframe');
    frame.src = '/rooms/team?client=1';
    old?.replaceWith(frame);
  });
  await expect.poll(async () => Object.values(await claims(hearth))[0]?.frameId).not.toBe(before?.frameId);
  await seesTheCall(popup);
  // One meeting, which went on.
  await expectMeetings(hearth, 1);
});

test('of two frames that show the same call one speaks for the tab', { tag: '@both-whole' }, async ({ hearth }) => {
  await serve(hearth, {
    '/rooms/team':
      '<!doctype html><iframe src="/rooms/team?client=1"></iframe><iframe src="/rooms/team?client=2"></iframe>',
    '/rooms/team?client=1': CALL,
    '/rooms/team?client=2': CALL,
  });
  const meeting = await hearth.open(ROOM);
  const popup = await hearth.popup(meeting);
  await seesTheCall(popup);
  const [first] = Object.values(await claims(hearth));
  // Long enough for the other frame to try three times.
  await popup.waitForFunction(
    (began) => performance.now() - began > 3500,
    await popup.evaluate(() => performance.now()),
  );
  expect(Object.values(await claims(hearth))).toMatchObject([{ frameId: first?.frameId, status: 'watching' }]);
  await expectMeetings(hearth, 1);
});

test('a call in a window without an address is found', { tag: '@both-whole' }, async ({ hearth }) => {
  await serve(hearth, {});
  const opener = await hearth.open(ROOM);
  // Before the window: what is opened after it, Firefox puts into it.
  const popup = await hearth.popup(opener);
  await opener.bringToFront();
  const opened = hearth.context.waitForEvent('page');
  await opener.evaluate((html) => {
    const call = window.open('about:blank', 'call', 'width=900,height=700');
    call?.document.write(html);
    call?.document.close();
  }, CALL);
  await opened;
  await expect
    .poll(async () => Object.values(await claims(hearth)).filter(({ status }) => status === 'watching'))
    .toMatchObject([{ platform: 'livekit' }]);
  // Shown from any tab, as every running meeting.
  await popup.reload();
  await seesTheCall(popup);
});

test('people whose tiles moved into a picture-in-picture window are still seen', { tag: '@both-whole' }, async ({
  hearth,
}) => {
  await serve(hearth, { '/rooms/team': CALL });
  const meeting = await hearth.open(ROOM);
  const popup = await hearth.popup(meeting);
  await seesTheCall(popup);
  await meeting.bringToFront();
  await meeting.evaluate(() => {
    const button = document.createElement('button');
    button.id = 'float';
    button.textContent = 'Float';
    button.style.cssText = 'position:fixed;inset:0 auto auto 0;z-index:9;width:80px;height:40px';
    button.onclick = async () => {
      const floating = await (
        window as unknown as { documentPictureInPicture: { requestWindow(): Promise<Window> } }
      ).documentPictureInPicture.requestWindow();
      const grid = document.querySelector('.lk-video-conference');
      if (grid) floating.document.body.append(grid);
      document.body.dataset.floats = 'yes';
    };
    document.body.append(button);
  });
  await meeting.click('#float');
  await expect(meeting.locator('body')).toHaveAttribute('data-floats', 'yes');
  await expect(popup.getByText('Speaking now: Alice')).toBeVisible();
  await expect
    .poll(async () => Object.values(await claims(hearth))[0])
    .toMatchObject({ status: 'watching', people: 4 });
});
