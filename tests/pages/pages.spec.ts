/** The same expectations in a real browser, under the real host names, with computed style, layout and animation. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test as base, chromium, expect, type Page as Tab } from '@playwright/test';
import { findChromium, quietFlags } from '../browser/chromium.ts';
import { bundle } from './bundle.ts';
import { fixtureOf, PAGES, type Page, readingOf } from './expectations.ts';

interface Kit {
  /** One for all: a new one for each page takes longer than the page. Each page is a document of its own in it. */
  readonly tab: Tab;
  /** The readers, to be run in the page. */
  readonly script: string;
}

const test = base.extend<object, { kit: Kit }>({
  kit: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern.
    async ({}, use) => {
      // Sites need no processes of their own here, and each would take longer than the page.
      const args = [...quietFlags(), '--disable-site-isolation-trials', '--renderer-process-limit=1'];
      const browser = await chromium.launch({ executablePath: findChromium(), args });
      const tab = await browser.newPage();
      await use({ tab, script: await bundle() });
      await browser.close();
    },
    { scope: 'worker' },
  ],
});

function htmlOf(page: Page, layout = page.layout): string {
  return readFileSync(path.join(import.meta.dirname, fixtureOf(page, layout)), 'utf8');
}

async function open({ tab, script }: Kit, page: Page): Promise<void> {
  const body = htmlOf(page, page.after ?? page.layout);
  // Answered before any name is looked up: the page has its real address and nothing leaves this machine.
  await tab.unrouteAll();
  await tab.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  // Addresses that differ in their fragment only would leave the page before in place.
  await tab.goto('about:blank');
  await tab.goto(page.url);
  await tab.evaluate(script);
  if (!page.after) return;
  expect((await tab.evaluate(() => window.hearth.read())).phase).toBe('in-call');
  await tab.evaluate((html) => {
    document.documentElement.innerHTML = html;
  }, htmlOf(page));
}

for (const page of PAGES) {
  test(`${page.platform}: ${page.layout}${page.after ? ` after ${page.after}` : ''}`, async ({ kit }) => {
    const { tab } = kit;
    const errors: string[] = [];
    const note = (error: Error) => errors.push(error.message);
    tab.on('pageerror', note);
    await open(kit, page);
    expect(await tab.evaluate(() => window.hearth.platform)).toBe(page.platform);
    expect(await tab.evaluate(() => window.hearth.read())).toEqual(readingOf(page));
    expect(await tab.evaluate(() => window.hearth.read())).toEqual(readingOf(page));
    expect(await tab.evaluate(() => window.hearth.isSharing())).toBe(page.sharing ?? false);
    expect(errors).toEqual([]);
    expect(await tab.title()).not.toBe('owned');
    tab.off('pageerror', note);
  });
}
