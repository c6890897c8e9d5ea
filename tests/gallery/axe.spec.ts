/** What axe finds in every state of the gallery, by day and by night, all that folds unfolded; popup, overlay and summary from right to left, too. */
import { type Browser, expect, type Page, test } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { findChromium, quietFlags } from '../browser/chromium.ts';
import { axeSource } from '../e2e/axe.ts';
import { type GalleryServer, serveGallery } from './server.ts';

let gallery: GalleryServer;
let browser: Browser;
test.beforeAll(async ({ playwright }) => {
  gallery = await serveGallery();
  browser = await playwright.chromium.launch({ executablePath: findChromium(), args: quietFlags() });
});
test.afterAll(async () => {
  await browser.close();
  await gallery.close();
});

/** What a page must have as a whole, and may have once: here a hundred parts of pages stand side by side. The pages themselves are looked at in the end-to-end tests. */
const OF_WHOLE_PAGES = ['region', 'landmark-no-duplicate-main', 'landmark-unique', 'landmark-one-main'];
const RULES: RunOptions = {
  resultTypes: ['violations'],
  rules: Object.fromEntries(OF_WHOLE_PAGES.map((rule) => [rule, { enabled: false }])),
};

/** Runs in the page. */
async function findings({ within, rules }: { within: readonly string[]; rules: RunOptions }): Promise<string[]> {
  for (const fold of document.querySelectorAll('[data-shot] details')) fold.setAttribute('open', '');
  const { axe } = window as unknown as { axe: { run(context: object, options: RunOptions): Promise<AxeResults> } };
  const { violations } = await axe.run({ include: within }, { ...rules, elementRef: true });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ element, target, failureSummary }) => {
      const root = element?.getRootNode();
      const shot = (root instanceof ShadowRoot ? root.host : element)
        ?.closest('[data-shot]')
        ?.getAttribute('data-shot');
      return `${shot}: ${id}: ${target.flat().at(-1)}: ${failureSummary?.split('\n')[1]?.trim()}`;
    }),
  );
}

async function galleryPage(lang: string, colorScheme: 'light' | 'dark'): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, reducedMotion: 'reduce', colorScheme });
  await page.goto(`${gallery.base}index.html?lang=${lang}`);
  await page.locator('[data-shot="teach-done"]').waitFor();
  await page.evaluate(axeSource);
  return page;
}

/** What axe says of colours, which takes longest. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];
const WAYS = [
  { when: 'by day', scheme: 'light', lang: 'en', within: ['[data-shot]'], rules: RULES },
  // Nothing else is different by night.
  { when: 'by night', scheme: 'dark', lang: 'en', within: ['[data-shot]'], rules: { runOnly: OF_COLOURS } },
  {
    when: 'from right to left',
    scheme: 'light',
    lang: 'ar',
    within: ['[data-shot]:has(> .popup)', '[data-shot^="overlay-"]', '[data-shot^="summary"]'],
    rules: { ...RULES, rules: { ...RULES.rules, 'color-contrast': { enabled: false } } },
  },
] as const;

for (const { when, scheme, lang, within, rules } of WAYS) {
  test(`axe finds nothing in any state ${when}`, async () => {
    const page = await galleryPage(lang, scheme);
    expect(await page.evaluate(findings, { within, rules })).toEqual([]);
    await page.close();
  });
}
