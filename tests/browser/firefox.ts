/** Finds a Firefox, and starts it with the built extension. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { isDebianRoot } from './chromium.ts';

const NAMES = ['firefox-esr', 'firefox'];
const PLACES = ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'];
const EXTENSION_ID = 'hearth@hearth.example';
/** Firefox makes one up for each profile, unless it is told. */
const HOST = '0a3c1f52-7c1e-4b0a-9a53-6d1f6c1b2e77';

/** The browser's path. On Debian as root it is installed when missing; elsewhere the error says what to install. */
export function findFirefox(): string {
  const found = known();
  if (found) return found;
  if (isDebianRoot()) {
    process.stderr.write('No Firefox found: installing it with apt-get (this takes a minute).\n');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'] });
    execFileSync('apt-get', ['install', '-y', '-qq', 'firefox-esr'], { stdio: ['ignore', 'ignore', 'inherit'], env });
    const installed = known();
    if (installed) return installed;
  }
  throw new Error('No Firefox found: install it, or set FIREFOX to its path.');
}

function known(): string | undefined {
  if (process.env.FIREFOX) return process.env.FIREFOX;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return [...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...PLACES].find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
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

/** Starts Firefox with the extension in a profile of its own, which is removed at `close`. */
export async function launchFirefox(extensionDir: string): Promise<FirefoxLaunched> {
  const downloads = mkdtempSync(path.join(tmpdir(), 'hearth-downloads-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
    // Else no program may look at an extension's pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: HOST }),
      'app.update.enabled': false,
      'browser.download.dir': downloads,
      'browser.download.folderList': 2,
      'browser.download.alwaysOpenPanel': false,
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

const EVERY_MS = 100;
const LONGEST_MS = 20_000;

/** Waits until something is so. What fails meanwhile is not so yet. */
export async function until(isSo: () => Promise<boolean>, what = 'It'): Promise<void> {
  const began = Date.now();
  while (!(await isSo().catch(() => false))) {
    if (Date.now() - began > LONGEST_MS) throw new Error(`${what} did not come within ${LONGEST_MS} ms`);
    await new Promise((next) => setTimeout(next, EVERY_MS));
  }
}
