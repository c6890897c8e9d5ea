/** What reading the page once costs, in a real browser, by the number of tiles. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { bundle } from '../pages/bundle.ts';

const SAMPLES = 200;

const CASES = [
  { name: 'googleMeetSample49Ms', platform: 'google-meet', url: 'https://meet.google.com/abc-defg-hij', tiles: 49 },
  { name: 'jitsiSample49Ms', platform: 'jitsi', url: 'https://meet.jit.si/Bench', tiles: 49 },
  { name: 'livekitSample49Ms', platform: 'livekit', url: 'https://meet.livekit.io/rooms/bench', tiles: 49 },
  { name: 'livekitSample300Ms', platform: 'livekit', url: 'https://meet.livekit.io/rooms/bench', tiles: 300 },
] as const;

/** Median ms of one sample for each case. */
export async function sampleCosts(context: BrowserContext): Promise<Record<string, number>> {
  const script = await bundle();
  const costs: Record<string, number> = {};
  for (const { name, platform, url, tiles } of CASES) {
    const file = path.resolve(import.meta.dirname, `../pages/fixtures/${platform}/small-2026-11-23.html`);
    const page = await context.newPage();
    await page.route('**/*', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: readFileSync(file, 'utf8') }),
    );
    await page.goto(url);
    await page.evaluate(fillWithTiles, tiles);
    await page.evaluate(script);
    costs[name] = await page.evaluate((samples) => {
      if (window.hearth.read().participants.length < 49) throw new Error('The tiles are not read');
      const times = Array.from({ length: samples }, () => {
        const began = performance.now();
        window.hearth.read();
        return performance.now() - began;
      });
      return times.sort((a, b) => a - b)[samples / 2] ?? Number.NaN;
    }, SAMPLES);
    await page.close();
  }
  return costs;
}

/** Copies one remote person's tile until there are as many as wanted, each with an id and a name of its own. */
function fillWithTiles(wanted: number): void {
  const tiles = [
    ...document.querySelectorAll(
      '[data-participant-id], .videocontainer[id^="participant_"], .lk-participant-tile[data-lk-local-participant="false"]',
    ),
  ];
  const model = tiles[0];
  if (!model) throw new Error('No tile to copy');
  for (let i = tiles.length; i <= wanted; i++) {
    const copy = model.cloneNode(true) as Element;
    if (copy.id) copy.id = `participant_${(0xcd340000 + i).toString(16)}`;
    for (const name of ['data-participant-id', 'data-requested-participant-id']) {
      if (copy.hasAttribute(name)) copy.setAttribute(name, `spaces/S1/devices/${1000 + i}`);
    }
    for (const label of copy.querySelectorAll('.notranslate:not(i), .displayname, .lk-participant-name')) {
      label.textContent = `Person ${i}`;
      if (label.hasAttribute('data-lk-participant-name')) label.setAttribute('data-lk-participant-name', `Person ${i}`);
    }
    model.after(copy);
  }
}
