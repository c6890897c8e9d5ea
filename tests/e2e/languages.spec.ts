/** Every view in made-up languages, a third longer than English and from right to left: nothing is cut off, nothing sticks out of a narrow page. */
import { type Browser, chromium, expect, test } from '@playwright/test';
import { findChromium, quietFlags } from '../browser/chromium.ts';
import { clippedIn } from '../gallery/fit-in.ts';
import { inLocale, PSEUDO } from '../gallery/messages.ts';
import { OVERLAYS } from '../gallery/overlays.ts';
import { type GalleryServer, serveGallery } from '../gallery/server.ts';

let gallery: GalleryServer;
let browser: Browser;
test.beforeAll(async () => {
  gallery = await serveGallery();
  browser = await chromium.launch({ executablePath: findChromium(), args: quietFlags() });
});
test.afterAll(async () => {
  await browser.close();
  await gallery.close();
});

for (const locale of PSEUDO) {
  test(`${locale}: everything fits`, async () => {
    test.slow();
    const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
    await inLocale(context, locale);
    const page = await context.newPage();
    await page.goto(`${gallery.base}index.html`);
    await page.locator('[data-shot="summary"]').waitFor();
    await expect(page.locator('html')).toHaveAttribute('dir', locale === 'pseudo' ? 'ltr' : 'rtl');
    expect(await clippedIn(page, '.shot')).toEqual([]);
    for (const state of Object.keys(OVERLAYS)) {
      await page.goto('about:blank');
      await page.goto(`${gallery.base}on-page.html#${state}`);
      await page.locator('.overlay').first().waitFor();
      expect([state, ...(await clippedIn(page, '.overlay'))]).toEqual([state]);
    }
    await context.close();
  });
}
