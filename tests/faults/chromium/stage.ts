/** A Chromium with the built extension, and a page of the extension's from which everything is asked that no meeting's tab tells. */
import type { BrowserContext, Page, Worker } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { LiveCommand } from '../../../lib/live/snapshot.ts';
import { type Launched, type LaunchOptions, launchWithExtension, stopWorker } from '../../browser/chromium.ts';
import { until } from '../../browser/until.ts';
import { everything } from '../../e2e/everything.ts';
import { extensionDir } from '../../e2e/hearth.ts';
import type { MeetingStage } from '../meeting.ts';
import { collectWords } from '../told.ts';

declare const chrome: typeof browser & {
  developerPrivate: {
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
    reload(extensionId: string, options: { failQuietly: boolean }): Promise<void>;
  };
};

/** How long a worker is held where it is, so that it is stopped there, ms. */
const HELD_MS = 400;

export class Stage implements MeetingStage<Page> {
  readonly #launched: Launched;
  /** What the user read, in order, each once. */
  readonly #told = new Set<string>();
  #desk: Page;

  private constructor(launched: Launched, desk: Page) {
    this.#launched = launched;
    this.#desk = desk;
  }

  static async open(options: Partial<Pick<LaunchOptions, 'extensionDir' | 'profile' | 'args'>> = {}): Promise<Stage> {
    const launched = await launchWithExtension({ extensionDir, headless: true, ...options });
    const desk = launched.context.pages()[0] ?? (await launched.context.newPage());
    const stage = new Stage(launched, desk);
    await launched.context.exposeFunction('hearthTold', (words: string) => void stage.#told.add(words));
    await stage.openDesk();
    return stage;
  }

  get context(): BrowserContext {
    return this.#launched.context;
  }

  get extensionId(): string {
    return this.#launched.extensionId;
  }

  /** One of the extension's own pages that shows nothing of a meeting. */
  get desk(): Page {
    return this.#desk;
  }

  get told(): readonly string[] {
    return [...this.#told];
  }

  close(): Promise<void> {
    return this.#launched.close();
  }

  /** The extension's pages go with an extension that is loaded again. */
  async openDesk(): Promise<void> {
    if (this.#desk.isClosed()) this.#desk = await this.context.newPage();
    // What runs there may have functions of its own: the build's helper for their names.
    await this.#desk.addInitScript('globalThis.__name = (named) => named');
    await this.#desk.goto(this.url('options.html'));
  }

  url(file: string): string {
    return `chrome-extension://${this.extensionId}/${file}`;
  }

  /** Opens an address in a tab of its own. */
  async tab(address: string): Promise<{ page: Page; tabId: number }> {
    const tabs = () => this.#desk.evaluate(async () => (await chrome.tabs.query({})).map(({ id }) => id));
    const before = await tabs();
    const page = await this.context.newPage();
    const tabId = (await tabs()).find((id) => !before.includes(id));
    if (tabId === undefined) throw new Error('No tab was added');
    await page.goto(address);
    return { page, tabId };
  }

  /** Asks the scripted page of a tab, in whichever frame it is, and whatever became of the page before. */
  async ask(tabId: number, what: 'shownSince' | 'leaveCall'): Promise<number | null> {
    const results = await this.#desk.evaluate(
      ([id, name]) =>
        chrome.scripting.executeScript({
          target: { tabId: id, allFrames: true },
          world: 'MAIN',
          func: (call: 'shownSince' | 'leaveCall') => ('demo' in window ? (window.demo[call]() ?? null) : null),
          args: [name],
        }),
      [tabId, what] as const,
    );
    return results.map(({ result }) => result).find((result) => typeof result === 'number') ?? null;
  }

  async reloadTab(tabId: number): Promise<void> {
    await this.#desk.evaluate((id) => chrome.tabs.reload(id), tabId);
  }

  /** As on the page of extensions; the extension's own pages go with it. */
  async reloadExtension(): Promise<void> {
    const page = await this.context.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(async (id) => {
      await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await chrome.developerPrivate.reload(id, { failQuietly: true });
    }, this.extensionId);
    // Its pages are shut until it is there again.
    await until(async () => {
      await this.openDesk();
      return true;
    }, 'The extension');
    await page.close();
  }

  /** The browser's own process. */
  async processId(): Promise<number> {
    const cdp = await this.context.browser()?.newBrowserCDPSession();
    const { processInfo } = (await cdp?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
    const own = processInfo.find(({ type }) => type === 'browser');
    if (!own) throw new Error('The browser does not tell its process');
    return own.id;
  }

  /** The popup of a tab; what it says beside the figures is kept as told. */
  async popup(tabId: number): Promise<() => Promise<void>> {
    const popup = await this.context.newPage();
    await popup.addInitScript(collectWords);
    await popup.goto(this.url(`popup.html?tab=${tabId}`));
    return () => popup.close();
  }

  toFront(page: Page): Promise<void> {
    return page.bringToFront();
  }

  /** What a meeting's summary says was not seen. */
  async notSeen(meetingId: string): Promise<string[]> {
    const page = await this.context.newPage();
    await page.goto(this.url(`meetings.html#meeting/${meetingId}`));
    await page.locator('table').first().waitFor();
    const words = await page.locator('.not-seen li').allInnerTexts();
    await page.close();
    return words;
  }

  /** The whole database, as plain data. */
  tables(): Promise<Record<string, unknown[]>> {
    return this.#desk.evaluate(everything);
  }

  /** What the facilitator does in a view of a tab's meeting. */
  async command(tabId: number, command: LiveCommand): Promise<void> {
    await this.#desk.evaluate(
      async ([id, what]) => {
        const port = chrome.tabs.connect(id, { name: 'live' });
        await new Promise<void>((done) => port.onMessage.addListener(() => done()));
        port.postMessage(what);
        setTimeout(() => port.disconnect(), 200);
      },
      [tabId, command] as const,
    );
  }

  /** Asks for the overlay on a tab's page. */
  async showOverlay(tabId: number): Promise<void> {
    const message = { id: 1, type: 'toggleOverlay', data: { showOnly: true }, timestamp: Date.now() };
    await this.#desk.evaluate(([id, what]) => chrome.tabs.sendMessage(id, what).catch(() => undefined), [
      tabId,
      message,
    ] as const);
  }

  /** The background's own world; it is woken where it sleeps. */
  async worker(): Promise<Worker> {
    const running = this.context.serviceWorkers()[0];
    if (running) return running;
    const woken = this.context.waitForEvent('serviceworker');
    await this.wake();
    return woken;
  }

  async wake(): Promise<void> {
    await this.#desk.evaluate(() => chrome.runtime.sendMessage({}).catch(() => undefined));
  }

  /** Resolves at the worker's next message of a type. */
  async next(type: string): Promise<void> {
    await (await this.holdAt(type, 1, 0)).reached;
  }

  /** Resolves when the worker has got its `nth` message of a type from now on; it then stands still for a moment, in the middle of it. */
  async holdAt(type: string, nth: number, heldMs = HELD_MS): Promise<{ readonly reached: Promise<void> }> {
    const worker = await this.worker();
    const reached = worker.evaluate(
      ([wanted, count, ms]) =>
        new Promise<void>((done) => {
          let left = count;
          chrome.runtime.onMessage.addListener((message: { readonly type?: string } | undefined) => {
            if (message?.type !== wanted) return;
            left--;
            if (left !== 0) return;
            done();
            setTimeout(() => {
              const until = Date.now() + ms;
              while (Date.now() < until);
            }, 0);
          });
        }),
      [type, nth, heldMs] as const,
    );
    return { reached };
  }

  /** Stops the service worker, as the browser does when it is idle. */
  stopWorker(): Promise<void> {
    return stopWorker(this.context, this.#desk);
  }
}
