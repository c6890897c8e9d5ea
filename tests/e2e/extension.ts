/**
 * Playwright's `test` with a fresh browser for each test, one for those that need no fresh one, and one demo server for all. After each,
 * no request of the extension's may have gone anywhere.
 */
import { test as base, expect } from '@playwright/test';
import { type Launched, launchWithExtension } from '../browser/chromium.ts';
import { type DemoServer, startDemoServer } from '../demo/server.ts';
import { extensionDir, type Hearth, hearthIn } from './hearth.ts';
import { openNetLog } from './net-log.ts';
import { watchWayOut } from './way-out.ts';

interface PerTest {
  readonly hearth: Hearth;
  /** As `hearth`, in a browser that other tests used before: with their meetings in its history, but none of their pages and addresses. */
  readonly usedHearth: Hearth;
}

interface PerWorker {
  readonly site: DemoServer;
  readonly usedBrowser: Launched;
}

const originOf = ({ extensionId }: Launched) => `chrome-extension://${extensionId}`;

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
  hearth: async ({ site }, use) => {
    const netLog = openNetLog();
    const launched = await launchWithExtension({ extensionDir, headless: true, args: netLog.args });
    const origin = originOf(launched);
    const wayOut = watchWayOut(launched.context, origin);
    await use(hearthIn(launched, site));
    await launched.close();
    expect([...wayOut.found, ...netLog.requestsOf(origin)], 'requests that went out').toEqual([]);
  },
  usedBrowser: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const netLog = openNetLog();
      const launched = await launchWithExtension({ extensionDir, headless: true, args: netLog.args });
      await use(launched);
      await launched.close();
      expect(netLog.requestsOf(originOf(launched)), 'requests that went out').toEqual([]);
    },
    { scope: 'worker' },
  ],
  usedHearth: async ({ usedBrowser, site }, use) => {
    const wayOut = watchWayOut(usedBrowser.context, originOf(usedBrowser));
    await use(hearthIn(usedBrowser, site));
    expect(wayOut.found, 'requests that went out').toEqual([]);
    await usedBrowser.context.unrouteAll();
    const [first, ...others] = usedBrowser.context.pages();
    // The browser ends with its last page.
    await first?.goto('about:blank');
    for (const page of others) await page.close();
  },
});

export { expect };
