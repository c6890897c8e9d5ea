/**
 * Pictures of every state in languages, and what does not fit: `tsx tests/gallery/in-languages.ts --locale de --out DIR [--only STATE]`.
 * `pseudo` and `pseudo-rtl` are made up: a third longer than English, and from right to left.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserContext, chromium } from '@playwright/test';
import sharp from 'sharp';
import { findChromium, quietFlags } from '../browser/chromium.ts';
import { clippedIn } from './fit-in.ts';
import { inLocale } from './messages.ts';
import { OVERLAYS } from './overlays.ts';
import { picturesOf } from './pictures.ts';
import { serveGallery } from './server.ts';

const { values } = parseArgs({
  options: {
    locale: { type: 'string', default: 'pseudo' },
    out: { type: 'string', default: 'test-results/languages' },
    only: { type: 'string' },
  },
});
const { locale, only } = values;
const out = path.resolve(values.out, locale);
mkdirSync(out, { recursive: true });
const gallery = await serveGallery();
const browser = await chromium.launch({ executablePath: findChromium(), args: quietFlags() });
const faults: string[] = [];

async function shootViews(context: BrowserContext, look: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${gallery.base}index.html`);
  await page.locator('[data-shot="summary"]').waitFor();
  faults.push(...(await clippedIn(page, '.shot')).map((fault) => `${look}: ${fault}`));
  for (const [name, { width, height, pixels }] of await picturesOf(page, 'light', 1)) {
    if (only !== undefined && name !== only) continue;
    await sharp(pixels, { raw: { width, height, channels: 3 } }).toFile(path.join(out, `${name}-${look}.png`));
  }
}

async function shootOverlays(context: BrowserContext, look: string): Promise<void> {
  for (const state of Object.keys(OVERLAYS).filter((one) => only === undefined || one === only)) {
    const page = await context.newPage();
    await page.goto(`${gallery.base}on-page.html#${state}`);
    await page.locator('.overlay').first().waitFor();
    faults.push(...(await clippedIn(page, '.overlay')).map((fault) => `${look} ${state}: ${fault}`));
    await page.screenshot({ path: path.join(out, `${state}-${look}.png`) });
    await page.close();
  }
}

for (const [look, width] of [
  ['wide', 1200],
  ['narrow', 320],
] as const) {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  await inLocale(context, locale);
  await shootViews(context, look);
  await shootOverlays(context, look);
  await context.close();
}
await browser.close();
await gallery.close();
process.stdout.write(`${faults.join('\n')}\n${faults.length} faults. Pictures are in ${out}\n`);
process.exit(faults.length > 0 ? 1 : 0);
