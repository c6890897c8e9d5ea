/** Playwright's `test` with a fresh browser for each test and one demo server for all. */
import { test as base, expect } from '@playwright/test';
import { launchWithExtension } from '../browser/chromium.ts';
import { type DemoServer, startDemoServer } from '../demo/server.ts';
import { extensionDir, type Hearth, hearthIn } from './hearth.ts';

export const test = base.extend<{ hearth: Hearth }, { site: DemoServer }>({
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
});

export { expect };
