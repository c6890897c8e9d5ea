/** Starts Firefox with an extension, driven by Playwright as Chromium is. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, firefox, type Page } from '@playwright/test';
import { BidiRelay } from './bidi-relay.ts';
import type { Background } from './chromium.ts';
import { EXTENSION_ID, findFirefox, HOST, KNOWN_HOST, type Prefs } from './firefox.ts';
import type { Hands } from './hands.ts';
import {
  allowedSites,
  changeSites,
  commandGiven,
  complaintsSeen,
  copiedText,
  requestsSeen,
  terminateBackground,
  watchComplaints,
  watchRequests,
} from './in-firefox.ts';

export interface FirefoxOptions {
  readonly extensionDir: string;
  readonly prefs?: Prefs;
  /** A profile that stays after `close`; one of its own otherwise. */
  readonly profile?: string;
}

export interface FirefoxWithExtension extends Hands {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** The extension's own pages are below it. */
  readonly origin: string;
  /** Runs a function in the browser's own window, where all is allowed. What goes in and comes out is plain data. */
  readonly inBrowser: BidiRelay['inBrowser'];
  /** What the extension asked of anybody but itself so far, by who asked: also what was stopped before it went out. */
  requests(): Promise<readonly string[]>;
  /** What Firefox's own console showed of the extension's pages, scripts and background so far. */
  complaints(): Promise<readonly string[]>;
  /** A page of the extension's that can do what its background can: the background itself takes no programs in. */
  worker(): Promise<Background>;
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

const PREFS: Prefs = {
  ...KNOWN_HOST,
  // The browser's own question is answered with yes.
  'extensions.webextOptionalPermissionPrompts': false,
  'app.update.enabled': false,
  // Else its list of files comes up with each, and has the keyboard.
  'browser.download.alwaysOpenPanel': false,
  // Else an address is tried with TLS first, and a page is shown in its place.
  'dom.security.https_first': false,
  // What is a popup elsewhere is a tab here, and closes itself as a popup does.
  'dom.allow_scripts_to_close_windows': true,
  // Firefox 153 falls over when axe reads what is reflected by it (`ariaLabelledByElements`…) on a page that goes on.
  'accessibility.ARIAElementReflection.enabled': false,
  // The relay knows no command for it.
  'ui.prefersReducedMotion': 1,
};

/** Starts Firefox with the extension, in a profile that is removed at `close` unless it was given. */
export async function launchFirefoxWithExtension(options: FirefoxOptions): Promise<FirefoxWithExtension> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'hearth-firefox-'));
  const profile = options.profile ?? path.join(scratch, 'profile');
  const origin = `moz-extension://${HOST}`;
  // What an earlier Firefox left there is not where this one is.
  rmSync(path.join(profile, 'WebDriverBiDiServer.json'), { force: true });
  const relay = await BidiRelay.open(profile, `${origin}/`);
  const context = await firefox.launchPersistentContext(profile, {
    channel: 'moz-firefox',
    executablePath: behind(relay, scratch),
    headless: true,
    viewport: { width: 1280, height: 800 },
    // Else no program may look at an extension's pages.
    args: ['--remote-allow-system-access'],
    firefoxUserPrefs: { ...PREFS, ...options.prefs },
  });
  // Before its background begins.
  await relay.inBrowser(watchRequests, { extensionId: EXTENSION_ID, own: `${origin}/` });
  await relay.inBrowser(watchComplaints, `${origin}/`);
  await relay.send('webExtension.install', { extensionData: { type: 'path', path: options.extensionDir } });
  let desk: Page | null = null;
  const openDesk = async () => {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(`${origin}/options.html`);
    return page;
  };
  return {
    context,
    extensionId: EXTENSION_ID,
    origin,
    complaints: () => relay.inBrowser(complaintsSeen, null),
    requests: () => relay.inBrowser(requestsSeen, null),
    inBrowser: (run, given) => relay.inBrowser(run, given),
    async worker() {
      if (!desk?.url().startsWith(origin)) desk = await openDesk();
      return desk;
    },
    stopWorker: () => relay.inBrowser(terminateBackground, EXTENSION_ID),
    ...handsOn(relay),
    async close() {
      await context.close();
      relay.close();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

function handsOn(relay: BidiRelay): Hands {
  const change = (how: 'add' | 'remove', origins: readonly string[]) =>
    relay.inBrowser(changeSites, { extensionId: EXTENSION_ID, how, origins });
  return {
    pressShortcut: (command) => relay.inBrowser(commandGiven, { extensionId: EXTENSION_ID, command }),
    copied: () => relay.inBrowser(copiedText, null),
    inConsole: (page, expression) => relay.inConsole(page.url(), expression),
    sites: {
      allow: (pattern) => change('add', [pattern]),
      withdraw: (pattern) => change('remove', [pattern]),
      withdrawAll: async () => change('remove', await relay.inBrowser(allowedSites, EXTENSION_ID)),
    },
  };
}

/** What Playwright starts: it says where the relay is in place of where Firefox is. */
function behind(relay: BidiRelay, folder: string): string {
  const program = path.join(folder, 'firefox.sh');
  const say = `echo 'WebDriver BiDi listening on ${relay.address}' >&2`;
  writeFileSync(program, `#!/bin/sh\n${say}\nexec '${findFirefox()}' "$@" 2>/dev/null\n`, { mode: 0o755 });
  return program;
}
