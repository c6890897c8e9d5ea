/** Every view in made-up languages, a third longer than English and from right to left: nothing is cut off, nothing sticks out of a narrow page. */
import { type BrowserContext, expect, test } from '@playwright/test';
import { launchPlain } from '../browser/chromium.ts';
import { launchFirefoxWithExtension } from '../browser/firefox-extension.ts';
import { clippedIn } from '../gallery/fit-in.ts';
import { inLocale, PSEUDO } from '../gallery/messages.ts';
import { OVERLAYS } from '../gallery/overlays.ts';
import { type GalleryServer, serveGallery } from '../gallery/server.ts';
import { firefoxExtensionDir } from './hearth.ts';

let gallery: GalleryServer;
test.beforeAll(async () => {
  gallery = await serveGallery();
});
test.afterAll(() => gallery.close());

async function launch(browserName: string): Promise<{ context: BrowserContext; close(): Promise<void> }> {
  if (browserName === 'firefox') return launchFirefoxWithExtension({ extensionDir: firefoxExtensionDir });
  const context = await launchPlain();
  return { context, close: () => context.close() };
}

for (const locale of PSEUDO) {
  test(`${locale}: everything fits`, { tag: '@both-whole' }, async ({ browserName }) => {
    test.slow();
    const { context, close } = await launch(browserName);
    await inLocale(context, locale);
    const page = await context.newPage();
    await page.setViewportSize({ width: 320, height: 800 });
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
    await close();
  });
}
