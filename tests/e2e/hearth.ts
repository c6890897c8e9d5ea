/** The built extension in a real browser, beside the demo meeting. */
import path from 'node:path';
import type { BrowserContext, Page, Worker } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { LiveSnapshot } from '../../lib/live/snapshot.ts';
import { type Launched, stopWorker } from '../browser/chromium.ts';
import { readLiveView } from '../browser/live-view.ts';
import type { DemoControl } from '../demo/page/main.tsx';
import type { DemoServer } from '../demo/server.ts';

declare const chrome: typeof browser;

declare global {
  interface Window {
    demo: DemoControl;
  }
}

export const extensionDir = path.resolve(import.meta.dirname, '../../.output/chrome-mv3-e2e');

export interface Hearth {
  readonly context: BrowserContext;
  readonly id: string;
  worker(): Promise<Worker>;
  /** Stops the service worker, as the browser does when it is idle. */
  stopWorker(): Promise<void>;
  /** Opens a meeting in a tab of its own. `people`: who is there; everybody of the demo by default. */
  meeting(options?: { people?: readonly string[]; room?: string }): Promise<Page>;
  /** Opens any address in a tab of its own, for `popup`. */
  open(url: string): Promise<Page>;
  /** Opens the popup for a meeting's tab. */
  popup(meeting: Page): Promise<Page>;
  /** The live view that a meeting's tab gives, as an extension page gets it. */
  snapshot(popup: Page, meeting: Page): Promise<LiveSnapshot>;
  badge(): Promise<string>;
  page(file: string): Promise<Page>;
}

/** What tests do with a running browser. */
export function hearthIn({ context, extensionId: id, worker }: Launched, site: DemoServer): Hearth {
  const tabIds = new WeakMap<Page, number>();
  const tabOf = (meeting: Page): number => {
    const tabId = tabIds.get(meeting);
    if (tabId === undefined) throw new Error('This page was not opened as a meeting');
    return tabId;
  };
  /** Where the extension may not see addresses, a tab is still known by not having been there before. */
  const allTabs = async () => (await worker()).evaluate(async () => (await chrome.tabs.query({})).map(({ id }) => id));
  const open = async (url: string): Promise<Page> => {
    const before = await allTabs();
    const page = await context.newPage();
    await page.goto(url);
    const added = (await allTabs()).find((id) => !before.includes(id));
    if (added === undefined) throw new Error(`No tab shows ${url}`);
    tabIds.set(page, added);
    return page;
  };
  return {
    context,
    id,
    worker: () => worker(),
    stopWorker: async () => stopWorker(context, context.pages()[0] ?? (await context.newPage())),
    open,
    async meeting({ people, room = `room-${Math.random().toString(36).slice(2)}` } = {}) {
      const url = new URL(`/rooms/${room}`, site.url);
      if (people) url.searchParams.set('people', people.join());
      return open(url.href);
    },
    async popup(meeting) {
      const page = await context.newPage();
      await page.setViewportSize({ width: 360, height: 600 });
      await page.goto(`chrome-extension://${id}/popup.html?tab=${tabOf(meeting)}`);
      return page;
    },
    snapshot: (popup, meeting) => readLiveView(popup, tabOf(meeting)),
    badge: async () => (await worker()).evaluate(() => chrome.action.getBadgeText({})),
    async page(file) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/${file}`);
      return page;
    },
  };
}
