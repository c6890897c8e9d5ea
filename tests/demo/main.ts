/**
 * The demo: a meeting on LiveKit's own components, the built extension, and the popup beside it.
 * `--headless` does it without a display for `--seconds`, saves pictures into `--out` and prints the final live view
 * beside the truth. `--rttm FILE` plays a recorded conversation, `--seed N` another generated one.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page, Worker } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { LiveSnapshot } from '../../lib/live/snapshot.ts';
import { type Launched, launchWithExtension } from '../browser/chromium.ts';
import { readLiveView } from '../browser/live-view.ts';
import { parseRttm, withSilent } from '../meetings/rttm.ts';
import type { DemoControl } from './page/main.tsx';
import { buildDemoPage, startDemoServer } from './server.ts';

declare const chrome: typeof browser;
declare global {
  interface Window {
    demo: DemoControl;
  }
}

const root = path.resolve(import.meta.dirname, '../..');
const { values: options } = parseArgs({
  options: {
    headless: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '30' },
    out: { type: 'string' },
    rttm: { type: 'string' },
    seed: { type: 'string', default: '3' },
  },
});

const say = (text: string) => process.stderr.write(`${text}\n`);

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function openMeeting(launched: Launched, url: string): Promise<{ meeting: Page; tabId: number }> {
  const meeting = launched.context.pages()[0] ?? (await launched.context.newPage());
  if (options.rttm === undefined) {
    await meeting.goto(`${url}?seed=${options.seed}`);
  } else {
    const conversation = parseRttm(readFileSync(options.rttm, 'utf8'), path.basename(options.rttm));
    await meeting.goto(`${url}?people=Me`);
    const played = withSilent(conversation, ['Sam Rivera', 'Priya Nair']);
    await meeting.evaluate((given) => window.demo.play(given), played);
  }
  const worker = await launched.worker();
  const tabId = await worker.evaluate(
    async (part) => (await chrome.tabs.query({})).find((tab) => tab.url?.includes(part))?.id,
    new URL(url).pathname,
  );
  if (tabId === undefined) throw new Error('The meeting opened, but the extension does not see its tab.');
  await begin(worker, tabId);
  return { meeting, tabId };
}

/** Presses *Start*: in three minutes of arrival nobody would be heard from, and there would be little to see. */
function begin(worker: Worker, tabId: number): Promise<void> {
  return worker.evaluate(
    (id) =>
      new Promise<void>((done) => {
        const port = chrome.tabs.connect(id, { name: 'live' });
        port.onMessage.addListener(({ snapshot }: { snapshot: LiveSnapshot }) => {
          if (snapshot.status !== 'watching') return;
          port.postMessage({ type: 'new-topic', label: '' });
          port.disconnect();
          done();
        });
      }),
    tabId,
  );
}

async function headless(launched: Launched, url: string): Promise<void> {
  const { meeting, tabId } = await openMeeting(launched, url);
  const popup = await launched.context.newPage();
  await popup.setViewportSize({ width: 360, height: 600 });
  await popup.goto(`chrome-extension://${launched.extensionId}/popup.html?tab=${tabId}`);
  // A page that is not in front runs its timers once a second, as a meeting in a background tab would.
  await meeting.bringToFront();
  const seconds = Number(options.seconds);
  say(`The meeting runs for ${seconds} s…`);
  await new Promise((done) => setTimeout(done, seconds * 1000));
  const [snapshot, truth] = await Promise.all([
    readLiveView(popup, tabId),
    meeting.evaluate(() => window.demo.truth()),
  ]);
  if (options.out !== undefined) await savePictures(launched, { meeting, popup, out: path.resolve(options.out) });
  process.stdout.write(`${JSON.stringify({ snapshot, truth }, null, 2)}\n`);
}

async function savePictures(
  { context, extensionId }: Launched,
  { meeting, popup, out }: { meeting: Page; popup: Page; out: string },
): Promise<void> {
  mkdirSync(out, { recursive: true });
  const shoot = (page: Page, name: string) => page.screenshot({ path: path.join(out, `${name}.png`) });
  await shoot(meeting, 'meeting');
  await popup.bringToFront();
  await popup
    .getByRole('button', { name: /^Invite / })
    .first()
    .click();
  await shoot(popup, 'popup');
  await popup.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await shoot(popup, 'popup-dark');
  await popup.emulateMedia({ colorScheme: 'light' });
  await meeting.bringToFront();
  await meeting.click('.lk-disconnect-button');
  await popup.getByText('This meeting is over.').waitFor();
  const meetings = await context.newPage();
  await meetings.goto(`chrome-extension://${extensionId}/meetings.html`);
  await meetings.getByText('heard from').first().waitFor();
  await shoot(meetings, 'meetings');
  await meetings.locator('.meeting a').first().click();
  await meetings.getByRole('table').waitFor();
  await shoot(meetings, 'summary');
  say(`Pictures are in ${out}`);
}

async function beside(launched: Launched, url: string): Promise<void> {
  const { tabId } = await openMeeting(launched, url);
  const worker = await launched.worker();
  await worker.evaluate(
    (id) =>
      chrome.windows.create({
        url: `popup.html?tab=${id}`,
        type: 'popup',
        width: 376,
        height: 640,
        left: 1290,
        top: 80,
      }),
    tabId,
  );
  say('The demo runs. Close the browser or press Ctrl-C to end it.');
  await new Promise<void>((done) => {
    launched.context.once('close', () => done());
    process.once('SIGINT', () => done());
  });
}

say('Building the extension and the demo meeting…');
execFileSync('npx', ['--no-install', 'wxt', 'build', '--mode', 'e2e'], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
});
await buildDemoPage();
const server = await startDemoServer();
const isHeadless = options.headless || !hasDisplay();
if (isHeadless && !options.headless) say('There is no display here, so the demo runs without one.');
const launched = await launchWithExtension({
  extensionDir: path.join(root, '.output/chrome-mv3-e2e'),
  headless: isHeadless,
  ...(isHeadless ? {} : { viewport: null, args: ['--window-size=1010,760', '--window-position=10,10'] }),
});
try {
  await (isHeadless ? headless(launched, server.url) : beside(launched, server.url));
} finally {
  await launched.close();
  await server.close();
}
