/** Finds a Firefox, and starts it with the built extension. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from './find-browser.ts';
import { until } from './until.ts';

const NAMES = ['firefox-esr', 'firefox'];
const PLACES = ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'];
const EXTENSION_ID = 'hearth@hearth.example';
/** Firefox makes one up for each profile, unless it is told. */
const HOST = '0a3c1f52-7c1e-4b0a-9a53-6d1f6c1b2e77';

/** The browser's path; it is installed when missing where that can be done. */
export function findFirefox(): string {
  return findBrowser({
    name: 'Firefox',
    advice: 'install it',
    variable: 'FIREFOX',
    names: NAMES,
    places: PLACES,
    debian: 'firefox-esr',
  });
}

export interface FirefoxLaunched {
  readonly browser: Browser;
  /** Where files are saved. */
  readonly downloads: string;
  /** Opens a page of the extension, such as `meetings.html#data`. */
  open(file: string): Promise<Page>;
  close(): Promise<void>;
}

export interface FirefoxOptions {
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
  /** A profile that stays after `close`; one of its own otherwise. */
  readonly profile?: string;
}

/** Starts Firefox with the extension, in a profile that is removed at `close` unless it was given. */
export async function launchFirefox(
  extensionDir: string,
  { prefs, profile }: FirefoxOptions = {},
): Promise<FirefoxLaunched> {
  const downloads = mkdtempSync(path.join(tmpdir(), 'hearth-downloads-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
    ...(profile !== undefined && { userDataDir: profile }),
    // Else no program may look at an extension's pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: HOST }),
      'app.update.enabled': false,
      'browser.download.dir': downloads,
      'browser.download.folderList': 2,
      'browser.download.alwaysOpenPanel': false,
      ...prefs,
    },
  });
  await browser.installExtension(extensionDir);
  return {
    browser,
    downloads,
    async open(file) {
      const url = `moz-extension://${HOST}/${file}`;
      const page = await browser.newPage();
      // Another process takes the page over, and nobody says when it is there.
      page.goto(url).catch(() => undefined);
      await until(() => page.evaluate(() => location.href).then((href) => href === url));
      return page;
    },
    async close() {
      await browser.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}
