import path from 'node:path';
import { expect, test } from '@playwright/test';
import { findChromium, quietFlags } from '../browser/chromium.ts';
import { clipped, tooSmall } from './fit.ts';
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

const WAYS = [
  { lang: 'en', width: 1280 },
  { lang: 'de', width: 320 },
  { lang: 'ar', width: 320 },
  { lang: 'ja', width: 320 },
] as const;

test('everything can be hit, and nothing is cut off, on a narrow page and in other languages too', async ({
  playwright,
}) => {
  const browser = await playwright.chromium.launch({ executablePath: findChromium(), args: quietFlags() });
  for (const { lang, width } of WAYS) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    await page.goto(`${gallery.base}index.html?lang=${lang}`);
    await page.locator('[data-shot="teach-done"]').waitFor();
    expect.soft(await page.evaluate(tooSmall), `${lang} ${width}: smaller than 24 × 24`).toEqual([]);
    expect.soft(await page.evaluate(clipped), `${lang} ${width}: cut off`).toEqual([]);
    await page.close();
  }
  await browser.close();
});
