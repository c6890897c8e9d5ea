import path from 'node:path';
import { expect, test } from '@playwright/test';
import { findChromium, quietFlags } from '../browser/chromium.ts';
import { LOCALES } from '../unit/i18n/locale-files.ts';
import { clippedIn, misnamed, tooSmall } from './fit-in.ts';
import { changes, looksNow } from './looks.ts';
import { type GalleryServer, serveGallery } from './server.ts';

const folder = path.resolve(import.meta.dirname, '../../test-results/looks');

let gallery: GalleryServer;
test.beforeAll(async () => {
  gallery = await serveGallery();
});
test.afterAll(() => gallery.close());

test('every state looks as it was accepted, by day and by night', async () => {
  const told = await changes(await looksNow(gallery.base), folder);
  expect(told, `Pictures are in ${folder}. Where this is meant: npm run gallery -- --accept`).toEqual([]);
});

for (const { lang, width, text = '100%' } of [
  { lang: 'en', width: 1280 },
  { lang: 'en', width: 1280, text: '200%' },
  ...LOCALES.filter((lang) => lang !== 'en').map((lang) => ({ lang, width: 320 })),
]) {
  test(`everything can be hit and is named as it is written, and nothing is cut off: ${lang}, ${width} wide, text at ${text}`, async ({
    playwright,
  }) => {
    const browser = await playwright.chromium.launch({ executablePath: findChromium(), args: quietFlags() });
    const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    await page.goto(`${gallery.base}index.html?lang=${lang}`);
    await page.locator('[data-shot="teach-done"]').waitFor();
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
      for (const fold of document.querySelectorAll('[data-shot] details')) fold.setAttribute('open', '');
    }, text);
    // What comes late is given a moment.
    await expect
      .configure({ soft: true })
      .poll(() => tooSmall(page), { message: 'smaller than 24 × 24' })
      .toEqual([]);
    expect.soft(await clippedIn(page, '[data-shot]'), 'does not fit').toEqual([]);
    expect.soft(await misnamed(page), 'named otherwise than it is written').toEqual([]);
    await browser.close();
  });
}
