/**
 * Playwright's `test` with a fresh browser for each test, one for those that need no fresh one, and one demo server for all. After each,
 * no request of the extension's may have gone anywhere, and the browser's console may show nothing of it.
 */
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { launchWithExtension } from '../browser/chromium.ts';
import { launchFirefoxWithExtension } from '../browser/firefox-extension.ts';
import { hasScripts } from '../browser/in-firefox.ts';
import { until } from '../browser/until.ts';
import { type DemoServer, startDemoServer } from '../demo/server.ts';
import { type Complaints, watchComplaints } from './complaints.ts';
import { extensionDir, firefoxExtensionDir, type Hearth, hearthIn, type Running } from './hearth.ts';
import { openNetLog } from './net-log.ts';
import { watchWayOut } from './way-out.ts';

/** A complaint that a test brings about on purpose. `why`: what it does that brings it. */
type Allow = (like: RegExp, why: string) => void;

interface PerTest {
  readonly allowed: RegExp[];
  /** Says that complaints like this one are no fault of this test. */
  readonly allowComplaint: Allow;
  readonly hearth: Hearth;
  /** As `hearth`, in a browser that other tests used before: with their meetings in its history, but none of their pages and addresses. */
  readonly usedHearth: Hearth;
  /** Starts the build that users install: it begins without any site, and opens its welcome page. `profile`: one that stays afterwards. */
  readonly installed: Install;
}

/** Starts the build that users install. */
type Install = (profile?: string) => Promise<Running & { close(): Promise<void> }>;

interface PerWorker {
  readonly site: DemoServer;
  readonly usedBrowser: Counting;
}

const installedDir = (kind: 'chrome' | 'firefox') => path.resolve(import.meta.dirname, `../../.output/${kind}-mv3`);

/** Before the browser is closed, which tears off whatever goes on. */
async function expectNone(complaints: Complaints, allowed: readonly RegExp[]): Promise<void> {
  const found = (await complaints.found()).filter((one) => !allowed.some((like) => like.test(one)));
  await complaints.stop();
  expect.soft(found, 'errors and warnings in the console').toEqual([]);
}

/** A browser that counts what goes out of it. */
interface Counting extends Running {
  /** Begins to count. What it gives tells what was found since then. */
  count(): Promise<() => Promise<readonly string[]>>;
  /** Closes it, and tells what else was found since it was started. */
  close(): Promise<readonly string[]>;
}

async function openChromium(): Promise<Counting> {
  const netLog = openNetLog();
  const launched = await launchWithExtension({ extensionDir, headless: true, args: netLog.args });
  return {
    ...launched,
    async count() {
      const { found } = watchWayOut(launched.context, launched.origin);
      return async () => found;
    },
    async close() {
      await launched.close();
      return netLog.requestsOf(launched.origin);
    },
  };
}

async function openFirefox(): Promise<Counting> {
  const launched = await launchFirefoxWithExtension({ extensionDir: firefoxExtensionDir });
  // A page that was loaded before is not looked at; in Chromium the background is there by now.
  await until(() => launched.inBrowser(hasScripts, launched.extensionId), 'The meeting script');
  return {
    ...launched,
    async count() {
      const before = await launched.requests();
      return async () => (await launched.requests()).slice(before.length);
    },
    async close() {
      const found = await launched.requests();
      await launched.close();
      return found;
    },
  };
}

const openBrowser = (name: string) => (name === 'firefox' ? openFirefox() : openChromium());

export const test = base.extend<PerTest, PerWorker>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const site = await startDemoServer();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  allowed: async ({}, use) => use([]),
  allowComplaint: async ({ allowed }, use) => use((like) => void allowed.push(like)),
  hearth: async ({ site, browserName, allowed }, use) => {
    const opened = await openBrowser(browserName);
    const found = await opened.count();
    const complaints = await watchComplaints(opened);
    await use(hearthIn(opened, site));
    await expectNone(complaints, allowed);
    const during = await found();
    expect([...during, ...(await opened.close())], 'requests that went out').toEqual([]);
  },
  installed: async ({ browserName }, use) => {
    await use((profile) =>
      browserName === 'firefox'
        ? launchFirefoxWithExtension({ extensionDir: installedDir('firefox'), ...(profile && { profile }) })
        : launchWithExtension({ extensionDir: installedDir('chrome'), headless: true, ...(profile && { profile }) }),
    );
  },
  usedBrowser: [
    async ({ browserName }, use) => {
      const opened = await openBrowser(browserName);
      await use(opened);
      expect(await opened.close(), 'requests that went out').toEqual([]);
    },
    { scope: 'worker' },
  ],
  usedHearth: async ({ usedBrowser, site, allowed }, use) => {
    const found = await usedBrowser.count();
    const complaints = await watchComplaints(usedBrowser);
    await use(hearthIn(usedBrowser, site));
    await expectNone(complaints, allowed);
    expect(await found(), 'requests that went out').toEqual([]);
    await usedBrowser.context.unrouteAll();
    const [first, ...others] = usedBrowser.context.pages();
    // The browser ends with its last page.
    await first?.goto('about:blank');
    for (const page of others) await page.close();
  },
});

export { expect };
