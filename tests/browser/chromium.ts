/** Finds a Chromium that takes unpacked extensions, and starts it with one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { findBrowser } from './find-browser.ts';
import type { Hands } from './hands.ts';

declare const chrome: typeof browser & {
  developerPrivate: {
    updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
    addHostPermission(extensionId: string, host: string): Promise<void>;
    removeHostPermission(extensionId: string, host: string): Promise<void>;
  };
};

const NAMES = ['chromium', 'chromium-browser', 'microsoft-edge', 'google-chrome', 'google-chrome-stable'];
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser's path; it is installed when missing where that can be done. */
export function findChromium(): string {
  return findBrowser({
    name: 'Chromium',
    advice: 'install Chromium (or Edge)',
    variable: 'CHROMIUM',
    names: NAMES,
    places: PLACES,
    debian: 'chromium',
  });
}

/** Flags for a browser that talks to nobody but this machine. */
export function quietFlags(): string[] {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
}

/** The same browser without any extension, to compare with: another build of it, as Playwright's own, draws and counts differently. */
export async function launchPlain(): Promise<BrowserContext> {
  return chromium.launchPersistentContext('', {
    executablePath: findChromium(),
    headless: true,
    channel: 'chromium',
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 800 },
    args: quietFlags(),
  });
}

export interface LaunchOptions {
  readonly extensionDir: string;
  readonly headless: boolean;
  /** Host names that are served from ports of this machine. */
  readonly hosts?: Readonly<Record<string, number>>;
  readonly args?: readonly string[];
  readonly viewport?: { readonly width: number; readonly height: number } | null;
  readonly colorScheme?: 'light' | 'dark';
  /** How many dots of a picture make one of the page. */
  readonly scale?: number;
  /** A profile that stays after `close`; one of its own otherwise. */
  readonly profile?: string;
}

/** Where a program can do what the extension's background can. */
export interface Background {
  readonly evaluate: Worker['evaluate'];
}

export interface Launched extends Hands {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** The extension's own pages are below it. */
  readonly origin: string;
  /** The extension's service worker, woken when it sleeps. */
  worker(): Promise<Worker>;
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

/** Starts Chromium with the extension, in a profile that is removed at `close` unless it was given. */
export async function launchWithExtension(options: LaunchOptions): Promise<Launched> {
  const profile = options.profile ?? mkdtempSync(path.join(tmpdir(), 'hearth-profile-'));
  const rules = Object.entries(options.hosts ?? {}).map(([host, port]) => `MAP ${host}:443 127.0.0.1:${port}`);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: options.headless,
    // Playwright's old headless shell takes no extensions; the browser's own new one does.
    ...(options.headless ? { channel: 'chromium' } : {}),
    ignoreHTTPSErrors: true,
    viewport: options.viewport === undefined ? { width: 1280, height: 800 } : options.viewport,
    ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}),
    ...(options.scale === undefined ? {} : { deviceScaleFactor: options.scale }),
    args: [
      ...quietFlags(),
      `--disable-extensions-except=${options.extensionDir}`,
      `--load-extension=${options.extensionDir}`,
      `--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'].join(', ')}`,
      ...(options.args ?? []),
    ],
  });
  const worker = async () => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extensionId = new URL((await worker()).url()).host;
  return {
    context,
    extensionId,
    origin: `chrome-extension://${extensionId}`,
    worker,
    stopWorker: async () => stopWorker(context, context.pages()[0] ?? (await context.newPage())),
    ...handsOn(context, extensionId, worker),
    close: async () => {
      await context.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
    },
  };
}

function handsOn(context: BrowserContext, extensionId: string, worker: () => Promise<Worker>): Hands {
  /** Only the browser's own page of extensions may do this. */
  const change = async (how: 'allow' | 'withdraw' | 'withdrawAll', host: string): Promise<void> => {
    const page = await context.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(
      (given) => {
        const { addHostPermission, removeHostPermission, updateExtensionConfiguration } = chrome.developerPrivate;
        if (given.how === 'allow') return addHostPermission(given.extensionId, given.host);
        if (given.how === 'withdraw') return removeHostPermission(given.extensionId, given.host);
        return updateExtensionConfiguration({ extensionId: given.extensionId, hostAccess: 'ON_SPECIFIC_SITES' });
      },
      { how, host, extensionId },
    );
    await page.close();
  };
  return {
    async pressShortcut(command) {
      await (await worker()).evaluate((name) => {
        const { onCommand } = chrome.commands as unknown as { onCommand: { dispatch(command: string): void } };
        onCommand.dispatch(name);
      }, command);
    },
    async copied(page) {
      // What is not granted together is refused from then on.
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      return page.evaluate(() => navigator.clipboard.readText());
    },
    async inConsole(page, expression) {
      const cdp = await context.newCDPSession(page);
      const { result } = await cdp.send('Runtime.evaluate', { expression });
      await cdp.detach();
      return result.value as unknown;
    },
    sites: {
      allow: (pattern) => change('allow', pattern),
      withdraw: (pattern) => change('withdraw', pattern),
      withdrawAll: () => change('withdrawAll', ''),
    },
  };
}

/** Stops the service worker, as the browser does when it is idle. `page`: any of the context's. */
export async function stopWorker(context: BrowserContext, page: Page): Promise<void> {
  const cdp = await context.newCDPSession(page);
  const stopped = new Promise<void>((done) => {
    cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some((version) => version.runningStatus === 'stopped')) done();
    });
  });
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await cdp.detach();
}
