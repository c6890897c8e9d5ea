/** The user's own microphone: a fake one that plays a file, on a page that does not show the user speaking. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { launchWithExtension } from '../browser/chromium.ts';
import { launchFirefoxWithExtension } from '../browser/firefox-extension.ts';
import { startDemoServer } from '../demo/server.ts';
import { watchComplaints } from './complaints.ts';
import { extensionDir, firefoxExtensionDir, hearthIn } from './hearth.ts';

const RATE = 16_000;
const FIXTURE = path.resolve(import.meta.dirname, '../pages/fixtures/google-meet/small-2026-11-23.html');
const ORIGIN = 'https://meet.google.com';
/** Four seconds like speech and three of near silence. */
const ONE_ROUND_MS = 7000;

/** What the fake microphone hears, over and over. */
function speechFile(folder: string): string {
  const file = path.join(folder, 'voice.wav');
  const samples = Int16Array.from({ length: (RATE * ONE_ROUND_MS) / 1000 }, (_, i) => {
    const seconds = i / RATE;
    const isSpeech = seconds < 4;
    const syllable = Math.max(0, Math.sin(2 * Math.PI * 3.5 * seconds));
    const voice = [1, 2, 3, 5, 8].reduce((sum, n) => sum + Math.sin(2 * Math.PI * 130 * n * seconds) / n, 0);
    const noise = Math.sin(i * 12.9898) * 43_758.5453;
    return isSpeech ? voice * syllable * 9000 : (noise - Math.floor(noise)) * 4;
  });
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.byteLength, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(RATE, 24);
  header.writeUInt32LE(RATE * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.byteLength, 40);
  writeFileSync(file, Buffer.concat([header, Buffer.from(samples.buffer)]));
  return file;
}

/** How many audio contexts live in a page, in whatever world: nobody listens to a microphone without one. */
async function countContexts(cdp: CDPSession): Promise<() => number> {
  const open = new Set<string>();
  cdp.on('WebAudio.contextCreated', ({ context }) => open.add(context.contextId));
  cdp.on('WebAudio.contextChanged', ({ context }) => {
    if (context.contextState === 'closed') open.delete(context.contextId);
  });
  cdp.on('WebAudio.contextWillBeDestroyed', ({ contextId }) => open.delete(contextId));
  await cdp.send('WebAudio.enable');
  return () => open.size;
}

const permission = (page: Page) =>
  page.evaluate(async () => (await navigator.permissions.query({ name: 'microphone' as PermissionName })).state);

test('the microphone is asked for only after the user said so, and then tells speech from silence', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hearth-voice-'));
  const site = await startDemoServer();
  const launched = await launchWithExtension({
    extensionDir,
    headless: true,
    args: ['--use-fake-device-for-media-stream', `--use-file-for-fake-audio-capture=${speechFile(folder)}`],
  });
  const complaints = await watchComplaints(launched);
  const hearth = hearthIn(launched, site);
  const { context } = launched;
  const body = readFileSync(FIXTURE, 'utf8');
  await context.route(`${ORIGIN}/**`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  const meeting = await hearth.open(`${ORIGIN}/abc-defg-hij`);
  const contexts = await countContexts(await context.newCDPSession(meeting));
  const popup = await hearth.popup(meeting);
  await meeting.bringToFront();
  const own = async () => (await hearth.snapshot(popup, meeting)).people.find(({ self }) => self);

  await expect(popup.getByText("so your voice isn't measured")).toBeVisible();
  await expect.poll(async () => (await hearth.snapshot(popup, meeting)).elapsedMs).toBeGreaterThan(4000);
  expect(await permission(meeting)).toBe('prompt');
  expect(contexts()).toBe(0);
  expect(await own()).toMatchObject({ measured: false, airtimeMs: 0 });

  await context.grantPermissions(['microphone'], { origin: ORIGIN });
  await popup.getByRole('button', { name: 'Measure it' }).click();
  expect(contexts()).toBe(0);
  await popup.getByRole('button', { name: 'Use my microphone' }).click();
  await expect(popup.getByText('Your voice is measured by your own microphone.')).toBeVisible();
  expect(contexts()).toBe(1);
  await expect.poll(async () => (await own())?.measured).toBe(true);
  const began = await hearth.snapshot(popup, meeting);
  await expect
    .poll(async () => (await hearth.snapshot(popup, meeting)).elapsedMs - began.elapsedMs, { timeout: 30_000 })
    .toBeGreaterThan(2 * ONE_ROUND_MS);
  const after = await hearth.snapshot(popup, meeting);
  const airtimeOf = (snapshot: typeof after) => snapshot.people.find(({ self }) => self)?.airtimeMs ?? 0;
  // The file speaks four seconds of seven.
  const share = (airtimeOf(after) - airtimeOf(began)) / (after.elapsedMs - began.elapsedMs);
  expect(share).toBeGreaterThan(0.42);
  expect(share).toBeLessThan(0.72);

  await meeting.evaluate(() => {
    for (const button of document.querySelectorAll('[data-is-muted]')) button.setAttribute('data-is-muted', 'true');
  });
  await expect.poll(async () => (await own())?.speaking).toBe(false);
  const muted = await hearth.snapshot(popup, meeting);
  await expect
    .poll(async () => (await hearth.snapshot(popup, meeting)).elapsedMs - muted.elapsedMs)
    .toBeGreaterThan(ONE_ROUND_MS);
  expect((await own())?.airtimeMs).toBe(airtimeOf(muted));

  await popup.getByRole('button', { name: 'Turn off' }).click();
  await expect.poll(contexts).toBe(0);
  expect(await complaints.found()).toEqual([]);
  await launched.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

/** In Firefox nobody can be made to speak: its made-up microphone plays one tone, which is as good as a noise that never ends. */
const FIREFOX_MICROPHONE = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
};

test('where the user said so it is opened, and given back when they take that back', { tag: '@both-whole' }, async ({
  browserName,
}) => {
  const site = await startDemoServer();
  const launched = await (browserName === 'firefox'
    ? launchFirefoxWithExtension({ extensionDir: firefoxExtensionDir, prefs: FIREFOX_MICROPHONE })
    : launchWithExtension({
        extensionDir,
        headless: true,
        args: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
      }));
  const hearth = hearthIn(launched, site);
  await launched.context.route(`${ORIGIN}/**`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: readFileSync(FIXTURE, 'utf8') }),
  );
  const meeting = await hearth.open(`${ORIGIN}/abc-defg-hij`);
  const popup = await hearth.popup(meeting);
  await meeting.bringToFront();
  const own = async () => (await hearth.snapshot(popup, meeting)).people.find(({ self }) => self);
  await expect(popup.getByText("so your voice isn't measured")).toBeVisible();
  expect((await own())?.measured).toBe(false);
  await popup.getByRole('button', { name: 'Measure it' }).click();
  await popup.getByRole('button', { name: 'Use my microphone' }).click();
  if (browserName === 'firefox') {
    // Where there is no sound device, as where tests run, no sound comes in Firefox; and Hearth must not say that it hears any.
    await expect(popup.getByText('Waiting for your microphone…')).toBeVisible();
    expect((await own())?.measured).toBe(false);
  } else {
    await expect(popup.getByText('Your voice is measured by your own microphone.')).toBeVisible();
    await expect.poll(async () => (await own())?.measured).toBe(true);
  }
  await popup.getByRole('button', { name: 'Turn off' }).click();
  await expect(popup.getByText("so your voice isn't measured")).toBeVisible();
  await expect.poll(async () => (await own())?.measured).toBe(false);
  await launched.close();
  await site.close();
});
