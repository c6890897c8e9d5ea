/**
 * Playwright's `test` with a fresh browser for each test, one for those that need no fresh one, and one demo server for all. After each,
 * no request of the extension's may have gone anywhere, and the browser's console may show nothing of it.
 */
import { test as base, expect } from '@playwright/test';
import { type Launched, launchWithExtension } from '../browser/chromium.ts';
import { launchFirefoxWithExtension } from '../browser/firefox-extension.ts';
import { type DemoServer, startDemoServer } from '../demo/server.ts';
import { type Complaints, watchComplaints } from './complaints.ts';
import { extensionDir, firefoxExtensionDir, type Hearth, hearthIn } from './hearth.ts';
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
}

interface PerWorker {
  readonly site: DemoServer;
  readonly usedBrowser: Launched;
}

type Use = (hearth: Hearth) => Promise<void>;

/** Before the browser is closed, which tears off whatever goes on. */
async function expectNone(complaints: Complaints, allowed: readonly RegExp[]): Promise<void> {
  const found = (await complaints.found()).filter((one) => !allowed.some((like) => like.test(one)));
  await complaints.stop();
  expect.soft(found, 'errors and warnings in the console').toEqual([]);
}

async function inChromium(site: DemoServer, allowed: readonly RegExp[], use: Use): Promise<void> {
  const netLog = openNetLog();
  const launched = await launchWithExtension({ extensionDir, headless: true, args: netLog.args });
  const { origin } = launched;
  const wayOut = watchWayOut(launched.context, origin);
  const complaints = await watchComplaints(launched);
  await use(hearthIn(launched, site));
  await expectNone(complaints, allowed);
  await launched.close();
  expect([...wayOut.found, ...netLog.requestsOf(origin)], 'requests that went out').toEqual([]);
}

async function inFirefox(site: DemoServer, allowed: readonly RegExp[], use: Use): Promise<void> {
  const launched = await launchFirefoxWithExtension({ extensionDir: firefoxExtensionDir });
  const complaints = await watchComplaints(launched);
  await use(hearthIn(launched, site));
  await expectNone(complaints, allowed);
  const requests = await launched.requests();
  await launched.close();
  expect(requests, 'requests that went out').toEqual([]);
}

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
    await (browserName === 'firefox' ? inFirefox : inChromium)(site, allowed, use);
  },
  usedBrowser: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const netLog = openNetLog();
      const launched = await launchWithExtension({ extensionDir, headless: true, args: netLog.args });
      await use(launched);
      await launched.close();
      expect(netLog.requestsOf(launched.origin), 'requests that went out').toEqual([]);
    },
    { scope: 'worker' },
  ],
  usedHearth: async ({ usedBrowser, site, allowed }, use) => {
    const wayOut = watchWayOut(usedBrowser.context, usedBrowser.origin);
    const complaints = await watchComplaints(usedBrowser);
    await use(hearthIn(usedBrowser, site));
    await expectNone(complaints, allowed);
    expect(wayOut.found, 'requests that went out').toEqual([]);
    await usedBrowser.context.unrouteAll();
    const [first, ...others] = usedBrowser.context.pages();
    // The browser ends with its last page.
    await first?.goto('about:blank');
    for (const page of others) await page.close();
  },
});

export { expect };
