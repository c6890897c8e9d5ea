/** The overlay on pages that are not ours, under their real addresses: it is there, it is used, and it covers nothing. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fixtureOf, PLATFORM_PAGES } from '../pages/expectations.ts';
import { expect, test } from './extension.ts';
import { openOverlayPanel } from './overlay-panel.ts';

/** What hangs up, and whether the call lives in a frame of a page that is only a shell. */
const PAGES = [
  { platform: 'google-meet', hangUp: 'i:text-is("call_end")', framed: false },
  { platform: 'teams', hangUp: '#hangup-button', framed: false },
  { platform: 'zoom', hangUp: '.footer__leave-btn-container', framed: true },
] as const;

for (const { platform, hangUp, framed } of PAGES) {
  test(`the overlay stands on ${platform}${framed ? ', in its frame' : ''}`, async ({ hearth }) => {
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
    const meeting = await hearth.open(address.href);
    const overlay = await openOverlayPanel(hearth.context, meeting, hearth.id);
    const popup = await hearth.popup(meeting);
    await popup.getByRole('button', { name: 'Start', exact: true }).click();
    const before = await meeting.frames().at(-1)?.locator('body').innerHTML();
    await popup.getByRole('button', { name: 'On the page' }).click();
    await meeting.bringToFront();
    await expect.poll(async () => (await overlay.seen())?.shape).toBe('card');
    const name = (await overlay.seen())?.controls.find((control) => control.name.startsWith('Invite '))?.name ?? '';
    await overlay.click(name);
    await expect.poll(async () => (await overlay.seen())?.text).toContain(name.replace('Invite ', ''));
    await overlay.click('Make small');
    await expect.poll(async () => (await overlay.seen())?.shape).toBe('pill');
    // The page is as it was, and what hangs up can be clicked.
    const inside = meeting.frames().at(-1);
    expect(await inside?.locator('body').innerHTML()).toBe(before);
    const pill = (await overlay.seen())?.box ?? { left: 0, top: 0, width: 0, height: 0 };
    const button = await inside?.locator(hangUp).first().boundingBox();
    const overlaps =
      button &&
      button.x < pill.left + pill.width &&
      pill.left < button.x + button.width &&
      button.y < pill.top + pill.height &&
      pill.top < button.y + button.height;
    expect(overlaps).toBeFalsy();
  });
}
