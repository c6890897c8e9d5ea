/** The built extension in a real browser, beside the demo meeting. */
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { LiveSnapshot } from '../../lib/live/snapshot.ts';
import type { Background } from '../browser/chromium.ts';
import type { Hands } from '../browser/hands.ts';
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
export const firefoxExtensionDir = path.resolve(import.meta.dirname, '../../.output/firefox-mv3-e2e');

export interface Hearth extends Hands {
  readonly context: BrowserContext;
  readonly id: string;
  /** An address of the extension's own, such as that of `meetings.html#data`. */
  address(file: string): string;
  /** Where a test does what the background can. */
  worker(): Promise<Background>;
  /** Stops the background, as the browser does when it is idle. */
  stopWorker(): Promise<void>;
  /** Opens a meeting in a tab of its own. `people`: who is there; everybody of the demo by default. */
  meeting(options?: { people?: readonly string[]; room?: string }): Promise<Page>;
  /** Opens any address in a tab of its own, for `popup`. */
  open(url: string): Promise<Page>;
  /** The tab of a page that `meeting` or `open` opened. */
  tab(page: Page): number;
  /** Opens the popup for a meeting's tab. */
  popup(meeting: Page): Promise<Page>;
  /** The live view that a meeting's tab gives, as an extension page gets it. */
  snapshot(popup: Page, meeting: Page): Promise<LiveSnapshot>;
  badge(): Promise<string>;
  page(file: string): Promise<Page>;
}

/** A browser that runs the extension. */
export interface Running extends Hands {
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly origin: string;
  worker(): Promise<Background>;
  stopWorker(): Promise<void>;
}

/** What tests do with a running browser. */
export function hearthIn(running: Running, site: DemoServer): Hearth {
  const { context, extensionId: id, origin, worker, stopWorker, pressShortcut, copied, inConsole, sites } = running;
  const address = (file: string) => `${origin}/${file}`;
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
    address,
    worker,
    stopWorker,
    pressShortcut,
    copied,
    inConsole,
    sites,
    open,
    tab: tabOf,
    async meeting({ people, room = `room-${Math.random().toString(36).slice(2)}` } = {}) {
      const url = new URL(`/rooms/${room}`, site.url);
      if (people) url.searchParams.set('people', people.join());
      return open(url.href);
    },
    async popup(meeting) {
      const page = await context.newPage();
      await page.setViewportSize({ width: 360, height: 600 });
      await page.goto(address(`popup.html?tab=${tabOf(meeting)}`));
      return page;
    },
    snapshot: (popup, meeting) => readLiveView(popup, tabOf(meeting)),
    badge: async () => (await worker()).evaluate(() => chrome.action.getBadgeText({})),
    async page(file) {
      const page = await context.newPage();
      await page.goto(address(file));
      return page;
    },
  };
}
