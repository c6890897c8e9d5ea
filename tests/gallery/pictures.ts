/** Small pictures of every state of the gallery, drawn alike on every machine. */
import { chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { findChromium, quietFlags } from '../browser/chromium.ts';
import { blockFont } from './block-font.ts';

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** How much smaller than on the screen. */
const SCALE = 0.25;
/** Taken in strips, as a browser draws no picture of any height. */
const STRIP = 32_000;

/** Plain pixels, three bytes each. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

interface Box {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The gallery, all words in blocks, nothing moving. */
export async function openForPictures(base: string) {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...quietFlags(), '--force-color-profile=srgb'],
  });
  const page = await browser.newPage({
    reducedMotion: 'reduce',
    viewport: { width: 1400, height: 900 },
    timezoneId: 'UTC',
    locale: 'en-US',
  });
  await page.goto(`${base}index.html`);
  await page.locator('[data-shot="teach-done"]').waitFor();
  const faces = [false, true].map((bold) => {
    const data = Buffer.from(blockFont({ bold })).toString('base64');
    return `@font-face { font-family: Block; font-weight: ${bold ? '550 900' : '1 549'}; src: url(data:font/ttf;base64,${data}); }`;
  });
  const rules =
    ':root, :host { --font: Block !important; } * { font-family: Block !important; caret-color: transparent !important; }';
  await page.addStyleTag({ content: `${faces.join('\n')}\n${rules}` });
  await page.evaluate(async (css) => {
    for (const { shadowRoot } of document.querySelectorAll('[data-shot] > div')) {
      const style = document.createElement('style');
      style.textContent = css;
      shadowRoot?.append(style);
    }
    await Promise.all([...document.fonts].map((face) => face.load()));
    await document.fonts.ready;
    document.querySelectorAll('img').forEach((image) => {
      image.style.visibility = 'hidden';
    });
  }, rules);
  return { page, close: () => browser.close() };
}

/** Where every state stands on the page. */
function boxesOn(page: Page): Promise<Box[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-shot]')].map((shot) => {
      const { left, top, width, height } = shot.getBoundingClientRect();
      return { name: shot.dataset.shot ?? '', x: left + scrollX, y: top + scrollY, width, height };
    }),
  );
}

/** Some states are drawn a moment later than others, and move what stands below them. */
const MOST_TRIES = 10;

/** A picture of every state, by its name; taken again while anything moved meanwhile. `scale`: 1 as on the screen. */
export async function picturesOf(
  page: Page,
  colorScheme: Scheme,
  scale = SCALE,
): Promise<ReadonlyMap<string, Picture>> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  for (let left = MOST_TRIES; left > 0; left--) {
    const boxes = await boxesOn(page);
    const pictures = await picturesIn(page, boxes, scale);
    if (JSON.stringify(await boxesOn(page)) === JSON.stringify(boxes)) return pictures;
  }
  throw new Error('The gallery does not come to rest');
}

async function picturesIn(page: Page, boxes: readonly Box[], scale: number): Promise<ReadonlyMap<string, Picture>> {
  const tall = Math.ceil(Math.max(...boxes.map(({ y, height }) => y + height)));
  const wide = page.viewportSize()?.width ?? 0;
  const session = await page.context().newCDPSession(page);
  // As many dots in each, however large they are drawn.
  const high = Math.floor((STRIP * SCALE) / scale);
  const strips: Uint8Array[] = [];
  for (let y = 0; y < tall; y += high) {
    const clip = { x: 0, y, width: wide, height: high, scale };
    const { data } = await session.send('Page.captureScreenshot', { format: 'png', captureBeyondViewport: true, clip });
    strips.push(await sharp(Buffer.from(data, 'base64')).removeAlpha().raw().toBuffer());
  }
  const row = wide * scale * 3;
  const all = Buffer.concat(strips);
  return new Map(
    boxes.map((box) => {
      const [left, top] = [Math.round(box.x * scale), Math.round(box.y * scale)];
      const [width, height] = [Math.round(box.width * scale), Math.round(box.height * scale)];
      const rows = Array.from({ length: height }, (_, i) => {
        const from = (top + i) * row + left * 3;
        return all.subarray(from, from + width * 3);
      });
      return [box.name, { width, height, pixels: Buffer.concat(rows) }];
    }),
  );
}
