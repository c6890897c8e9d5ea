/** Playwright's `test` with a fresh browser for each test, one for those that need no fresh one, and one demo server for all. */
import { test as base, expect } from '@playwright/test';
import { type Launched, launchWithExtension } from '../browser/chromium.ts';
import { type DemoServer, startDemoServer } from '../demo/server.ts';
import { extensionDir, type Hearth, hearthIn } from './hearth.ts';

interface PerTest {
  readonly hearth: Hearth;
  /** As `hearth`, in a browser that other tests used before: with their meetings in its history, but none of their pages and addresses. */
  readonly usedHearth: Hearth;
}

interface PerWorker {
  readonly site: DemoServer;
  readonly usedBrowser: Launched;
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
  hearth: async ({ site }, use) => {
    const launched = await launchWithExtension({ extensionDir, headless: true });
    await use(hearthIn(launched, site));
    await launched.close();
  },
  usedBrowser: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const launched = await launchWithExtension({ extensionDir, headless: true });
      await use(launched);
      await launched.close();
    },
    { scope: 'worker' },
  ],
  usedHearth: async ({ usedBrowser, site }, use) => {
    await use(hearthIn(usedBrowser, site));
    await usedBrowser.context.unrouteAll();
    const [first, ...others] = usedBrowser.context.pages();
    // The browser ends with its last page.
    await first?.goto('about:blank');
    for (const page of others) await page.close();
  },
});

export { expect };
