/** Every state of the practices' pages: for axe by day and by night, unfolded too, on a narrow page and from right to left. */
import { PRACTICE_STATES } from '../gallery/practice-states.ts';
import { LONG_NAMES } from '../gallery/prepared.ts';
import { type GalleryServer, serveGallery } from '../gallery/server.ts';
import { expect, test } from './extension.ts';
import { looksRightEverywhere } from './past-page.ts';

let gallery: GalleryServer;
test.beforeAll(async () => {
  gallery = await serveGallery();
});
test.afterAll(() => gallery.close());

test("the practices' pages, empty and full, with long names, folded and unfolded", async ({ usedHearth }) => {
  test.slow();
  const page = await usedHearth.context.newPage();
  for (const state of PRACTICE_STATES) {
    await page.goto(`${gallery.base}index.html#${state}`);
    await expect(page.locator(`[data-shot="${state}"] main > *`).last()).toBeVisible();
    await looksRightEverywhere(page, state);
    const folds = page.locator('details');
    if ((await folds.count()) === 0) continue;
    await folds.evaluateAll((all) => {
      for (const fold of all) if (fold instanceof HTMLDetailsElement) fold.open = true;
    });
    if (state === 'prepare-full') {
      const words = page.locator('details', { has: page.getByRole('heading', { name: 'One to one' }) });
      await words.getByLabel('Person').fill(LONG_NAMES[2]);
      await words.getByLabel('What they work on').fill('the new signs at the door');
    }
    await looksRightEverywhere(page, `${state}-unfolded`);
  }
});
