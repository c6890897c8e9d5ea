/** Takes a picture of every state in the gallery: `tsx tests/gallery/shots.ts --out DIR`. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { findChromium, quietFlags } from '../browser/chromium.ts';
import { OVERLAYS } from './overlays.ts';
import { PRACTICE_STATES } from './practice-states.ts';
import { serveGallery } from './server.ts';

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'test-results/gallery' } },
});
const out = path.resolve(values.out);
mkdirSync(out, { recursive: true });
const gallery = await serveGallery();
const { base } = gallery;
const url = `${base}index.html`;
const browser = await chromium.launch({ executablePath: findChromium(), args: quietFlags() });

/** What only a click shows. */
async function shootTheOpened(page: Page, look: string): Promise<void> {
  const opened = async (state: string, ...clicks: string[]) => {
    const shot = page.locator(`[data-shot="${state}"]`);
    for (const click of clicks) await shot.locator(click).first().click();
    await shot.screenshot({ path: path.join(out, `${state}-opened-${clicks.length}-${look}.png`) });
  };
  await opened('ask', '.button.main');
  await opened('nine', 'text=Invite', 'text=Airtime');
  await opened('hinted', 'text=Why this?');
  await opened('hinted', 'text=Invite >> nth=0', 'text=Plan');
  await opened('early', '[aria-haspopup]');
  await opened('room', 'text=Measure it', '.voice:has-text("Board room") [aria-haspopup]', 'text=Several people share');
  await opened('nine', '[aria-haspopup]', 'text=Same person as');
  await opened('long', '[aria-haspopup]', 'text=Same person as');
  await opened('twelve', '[aria-haspopup]', 'text=Another name');
  await opened('unseen', '.fold:has-text("tell") summary', 'text=Airtime');
  await opened('marked', 'text=Marked by you', 'text=New topic');
  await opened('everyone', 'text=Copy thanks');
  await opened('prompt-by-name', 'text=I asked');
  await opened('prompt-own', '.button:text-is("Edit")');
  await opened('options-companion', 'text=Add a prompt', 'text=Words that came');
  await opened('data-soon', 'text=Another time');
  await opened('data-person', 'text=Forget >> nth=0');
  await opened('data-person', 'text=What you noted');
  await opened('round-first', 'text=Start a round');
  await opened('round-groups', 'text=Start a round', 'text=Groups of four', 'text="Mix"', 'text=A round by group');
  await opened('round-eight', 'text=Change order');
  await opened('round-long', 'text=Change order', 'text=Add somebody');
}

/** What Hearth draws on somebody else's page, each in a window of its own. */
const ON_PAGE = [
  ...['tile', 'unlike', 'name', 'speech', 'looking', 'nothing', 'lost', 'found', 'done'].map((step) => `teach-${step}`),
  ...Object.keys(OVERLAYS),
];

async function shootOnPages(): Promise<void> {
  for (const state of ON_PAGE) {
    for (const [look, width] of [
      ['light', 900],
      ['dark', 900],
      ['rtl', 900],
      ['narrow', 320],
      ['forced', 900],
      // Four times as large, by the browser: a quarter of the room.
      ['zoomed', 320],
    ] as const) {
      const colorScheme = look === 'dark' ? 'dark' : 'light';
      const forcedColors = look === 'forced' ? 'active' : 'none';
      const height = look === 'zoomed' ? 200 : 600;
      const page = await browser.newPage({ colorScheme, forcedColors, viewport: { width, height } });
      await page.goto(`${base}on-page.html#${state}+${look}`);
      await page.locator('.card, .overlay').first().waitFor();
      if (state === 'overlay-why') await page.getByText('Why this?').click();
      await page.screenshot({ path: path.join(out, `${state}-${look}.png`) });
      await page.close();
    }
  }
}

const PROMPTS_RTL = ['prompt-by-name', 'prompt-long', 'prompt-rtl-name', 'options-companion'];

const LOOKS = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none', width: 1200 },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none', width: 1200 },
  { name: 'narrow', colorScheme: 'light', forcedColors: 'none', width: 320 },
  { name: 'forced', colorScheme: 'light', forcedColors: 'active', width: 1200 },
] as const;
for (const { name, colorScheme, forcedColors, width } of LOOKS) {
  const page = await browser.newPage({ colorScheme, forcedColors, viewport: { width, height: 900 } });
  await page.goto(url);
  await page.locator('[data-shot="summary"]').waitFor();
  await page.screenshot({ path: path.join(out, `all-${name}.png`), fullPage: true });
  if (name !== 'narrow') {
    for (const shot of await page.locator('[data-shot]').all()) {
      await shot.screenshot({ path: path.join(out, `${await shot.getAttribute('data-shot')}-${name}.png`) });
    }
  }
  if (name !== 'dark') await shootTheOpened(page, name);
  if (name === 'light') {
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    for (const state of [
      'round-eight',
      'round-decision',
      'nine',
      'room',
      'arriving',
      'lost',
      'sees-three',
      'sees-twelve',
      'options-sites',
      'data-soon',
      'data-person',
      'data-noted',
      ...PRACTICE_STATES,
      ...PROMPTS_RTL,
    ]) {
      await page.locator(`[data-shot="${state}"]`).screenshot({ path: path.join(out, `${state}-rtl.png`) });
    }
  }
  await page.close();
}
await shootOnPages();
await browser.close();
await gallery.close();
process.stdout.write(`Pictures are in ${out}\n`);
process.exit(0);
