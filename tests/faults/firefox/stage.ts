/** A Firefox with the built extension, its site allowed, and a page of the extension's from which everything is asked. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { browser as webExtension } from 'wxt/browser';
import type { Claims } from '../../../lib/live/claims.ts';
import type { RunningMeeting } from '../../../lib/live/messages.ts';
import { type FirefoxLaunched, type FirefoxOptions, launchFirefox } from '../../browser/firefox.ts';
import { until } from '../../browser/until.ts';
import { everything } from '../../e2e/everything.ts';
import type { MeetingStage } from '../meeting.ts';
import { collectWords } from '../told.ts';

declare const browser: typeof webExtension;

export const builtHere = path.resolve(import.meta.dirname, '../../../.output/firefox-mv3');

interface StageOptions extends FirefoxOptions {
  /** A build from elsewhere. */
  readonly extensionDir?: string;
}

export class FirefoxStage implements MeetingStage<Page> {
  readonly #launched: FirefoxLaunched;
  readonly #told = new Set<string>();
  #desk: Page;
  #popup: Page | null = null;

  private constructor(launched: FirefoxLaunched, desk: Page) {
    this.#launched = launched;
    this.#desk = desk;
  }

  /** `site`: what the user allows, and where every room is counted. */
  static async open(
    site: string,
    { prefs, profile, extensionDir = builtHere }: StageOptions = {},
  ): Promise<FirefoxStage> {
    const launched = await launchFirefox(extensionDir, {
      // The browser's own question is answered with yes.
      prefs: { 'extensions.webextOptionalPermissionPrompts': false, ...prefs },
      ...(profile !== undefined && { profile }),
    });
    const stage = new FirefoxStage(launched, await launched.open('options.html'));
    await stage.#prepareDesk();
    await stage.#allow(site);
    return stage;
  }

  get told(): readonly string[] {
    return [...this.#told];
  }

  get desk(): Page {
    return this.#desk;
  }

  close(): Promise<void> {
    return this.#launched.close();
  }

  /** The browser's own process ends at once. */
  kill(): void {
    this.#launched.browser.process()?.kill('SIGKILL');
  }

  /** The extension in that directory takes the place of the one that is there. */
  async install(directory: string): Promise<void> {
    await this.#launched.browser.installExtension(directory);
  }

  /** The processes in which pages are shown, the extension's own among them. */
  pageProcesses(): number[] {
    const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).trim().split('\n');
    const all = lines.map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)?.slice(1) ?? []);
    const under = (parent: number): number[] =>
      all.flatMap(([id, above, args = '']) =>
        Number(above) === parent
          ? [...(args.trimEnd().endsWith(' tab') ? [Number(id)] : []), ...under(Number(id))]
          : [],
      );
    return under(this.#launched.browser.process()?.pid ?? -1);
  }

  /** The extension's pages go with an extension that is loaded again. */
  async openDesk(): Promise<void> {
    this.#desk = await this.#launched.open('options.html');
    await this.#prepareDesk();
  }

  async tab(address: string): Promise<{ page: Page; tabId: number }> {
    const tabs = () => this.#desk.evaluate(async () => (await browser.tabs.query({})).map(({ id }) => id));
    const before = await tabs();
    const page = await this.#launched.browser.newPage();
    const tabId = (await tabs()).find((id) => !before.includes(id));
    if (tabId === undefined) throw new Error('No tab was added');
    await page.goto(address);
    await this.#choose(tabId);
    return { page, tabId };
  }

  async popup(tabId: number): Promise<() => Promise<void>> {
    const popup = await this.#launched.open(`popup.html?tab=${tabId}`);
    await popup.evaluate(() => {
      const words: string[] = [];
      Object.assign(window, { words, hearthTold: words.push.bind(words) });
    });
    await popup.evaluate(collectWords);
    this.#popup = popup;
    return async () => {
      await this.toldNow();
      await popup.close().catch(() => undefined);
    };
  }

  /** What the popup opened last told so far, and what others told before. */
  async toldNow(): Promise<readonly string[]> {
    const words = await this.#popup
      ?.evaluate(() => (window as unknown as { words: string[] }).words)
      .catch((): string[] => []);
    for (const one of words ?? []) this.#told.add(one);
    return this.told;
  }

  /** Opens a tab's popup and waits until it says something. */
  async popupShows(tabId: number, words: string): Promise<void> {
    const popup = await this.#launched.open(`popup.html?tab=${tabId}`);
    // biome-ignore lint/performance/useDomNodeTextContent: as a person reads it
    await until(() => popup.evaluate((wanted) => document.body.innerText.includes(wanted), words), `"${words}"`);
  }

  toFront(page: Page): Promise<void> {
    return page.bringToFront();
  }

  async ask(tabId: number, what: 'shownSince' | 'leaveCall'): Promise<number | null> {
    return this.#desk.evaluate(
      async (id, name) => {
        const results = await browser.scripting.executeScript({
          target: { tabId: id },
          world: 'MAIN',
          func: (call: 'shownSince' | 'leaveCall') => window.demo[call]() ?? null,
          args: [name],
        });
        return (results[0]?.result as number | null | undefined) ?? null;
      },
      tabId,
      what,
    );
  }

  tables(): Promise<Record<string, unknown[]>> {
    return this.#desk.evaluate(everything);
  }

  async notSeen(meetingId: string): Promise<string[]> {
    const page = await this.#launched.open(`meetings.html#meeting/${meetingId}`);
    await until(async () => (await page.$('table')) !== null, 'The summary');
    const words = await page.$$eval('.not-seen li', (items) => items.map(({ textContent }) => textContent ?? ''));
    await page.close();
    return words;
  }

  /** Whether the event page is there: asking for it so does not wake it. */
  isAwake(): Promise<boolean> {
    return this.#desk.evaluate(() =>
      browser.extension
        .getViews()
        .some((view) => (view as unknown as { document: Document }).document.URL.endsWith('background_page.html')),
    );
  }

  /** What runs there may have functions of its own: the build's helper for their names. */
  async #prepareDesk(): Promise<void> {
    await this.#desk.evaluate('globalThis.__name = (named) => named');
  }

  async #allow(site: string): Promise<void> {
    const origin = `${new URL(site).protocol}//${new URL(site).hostname}/*`;
    // The browser hears such a request only while the user clicks.
    await this.#desk.evaluate((one) => {
      document.addEventListener(
        'click',
        () =>
          void browser.permissions.request({ origins: [one] }).then((allowed) => Object.assign(window, { allowed })),
        { once: true },
      );
    }, origin);
    // The welcome page of an installation comes to the front, sooner or later.
    await until(async () => {
      await this.#desk.bringToFront();
      return this.#desk.mouse.click(5, 5).then(
        () => true,
        () => false,
      );
    }, 'The click');
    const answer = () => this.#desk.evaluate(() => (window as unknown as { allowed?: boolean }).allowed);
    await until(async () => (await answer()) !== undefined, 'The permission');
    const allowed = await answer();
    if (!allowed) throw new Error(`Firefox did not allow ${origin}`);
  }

  /** As the user does in the popup, once the meeting has been found; where another tab counts it already there is nothing to choose. */
  async #choose(tabId: number): Promise<void> {
    const status = async () => (await this.#claim(tabId))?.status ?? 'elsewhere';
    await until(async () => !['elsewhere', 'lobby'].includes(await status()), 'The meeting in Firefox');
    if ((await status()) !== 'ask' || (await this.#isCountedElsewhere(tabId))) return;
    const data = { tabId, use: 'always', role: 'facilitator' };
    const message = { id: 1, type: 'choose', data, timestamp: Date.now() };
    await this.#desk.evaluate((choice) => browser.runtime.sendMessage(choice), message);
    await until(async () => (await status()) !== 'ask', 'The counting in Firefox');
  }

  async #isCountedElsewhere(tabId: number): Promise<boolean> {
    const claims = await this.#claims();
    const room = claims[tabId]?.room;
    return Object.values(claims).some((claim) => claim.room === room && claim.meetingId !== null);
  }

  async #claim(tabId: number): Promise<RunningMeeting | undefined> {
    return (await this.#claims())[tabId];
  }

  #claims(): Promise<Claims> {
    return this.#desk.evaluate(
      async () => ((await browser.storage.session.get('claims')) as { claims?: Claims }).claims ?? {},
    );
  }
}
