/** What reading a page once costs, in a real browser, for every platform whose page is emulated. */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { bundle } from '../pages/bundle.ts';
import { EMULATED_PLATFORMS, EMULATIONS, type EmulatedPlatform } from '../replay/emulations.ts';
import { quantile } from './statistics.ts';

const TILES = [49, 300] as const;
/**
 * The median of the calmest round counts: whatever else runs on the machine only ever adds. There are more rounds while
 * none was within the budget, so a busy machine takes longer and a slow reader is over its budget all the same.
 */
const SAMPLES_PER_ROUND = 3;
const LEAST_ROUNDS = 20;
const MOST_ROUNDS = 150;
const FORCING_SAMPLES = 100;

/** Most ms that one sample may take, by the number of tiles. */
const SAMPLE_MS = { 49: 0.5, 300: 3 } as const satisfies Record<(typeof TILES)[number], number>;

/**
 * Platforms whose readers ask for computed style or layout, and how often one sample may then make the page compute, on average. All
 * others never do.
 */
const FORCED: Partial<Record<string, number>> = {
  // Styles in each sample, layout in one of five.
  'google-meet': 1.3,
  // Where only the ring's computed light tells who speaks; styles and layout once each.
  teams: 2,
  // Only a computed shadow tells whether a hand is up: asked in one sample of five, and whenever a tile's class changes.
  jitsi: 0.3,
  'jitsi-dominant': 1,
};

/** `google-meet` as a part of a figure's name. */
const camel = (platform: string) => platform.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const costName = (platform: string, tiles: number) => `${camel(platform)}Sample${tiles}Ms`;
const forcedName = (platform: string) => `${camel(platform)}ForcedLayoutsPerSample`;

/** Most that each of the figures of this file may be. */
export const SAMPLE_BUDGETS: Readonly<Record<string, number>> = Object.fromEntries(
  EMULATED_PLATFORMS.flatMap((platform) => [
    ...TILES.map((tiles) => [costName(platform, tiles), SAMPLE_MS[tiles]] as const),
    [forcedName(platform), FORCED[platform] ?? 0] as const,
  ]),
);

/** Median ms of one sample, and how often one makes the page compute style or layout, for each platform. */
export async function sampleCosts(
  context: BrowserContext,
  say: (text: string) => void = () => {},
): Promise<Record<string, number>> {
  const script = await bundle('../bench/in-page.ts');
  const figures: Record<string, number> = {};
  for (const platform of EMULATED_PLATFORMS) {
    const { url } = EMULATIONS[platform].shown;
    say(`${platform}…`);
    for (const tiles of TILES) {
      const page = await context.newPage();
      await openCall(page, { url, script, platform, tiles });
      if (tiles === TILES[0]) figures[forcedName(platform)] = await forcedPerSample(context, page);
      const name = costName(platform, tiles);
      figures[name] = await medianMs(page, { budgetMs: SAMPLE_BUDGETS[name] ?? 0, drawn: platform in FORCED });
      await page.close();
    }
  }
  return figures;
}

interface CallToOpen {
  readonly url: string;
  readonly script: string;
  readonly platform: EmulatedPlatform;
  readonly tiles: number;
}

async function openCall(page: Page, { url, script, platform, tiles }: CallToOpen): Promise<void> {
  await page.route('**/*', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      // A page that is isolated has a clock of 5 µs instead of 100.
      headers: { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' },
      body: '<!doctype html><html><head></head><body></body></html>',
    }),
  );
  await page.goto(url);
  await page.evaluate(script);
  await page.evaluate(([name, people]) => window.bench.open(name, people), [platform, tiles] as const);
}

async function medianMs(page: Page, { budgetMs, drawn }: { budgetMs: number; drawn: boolean }): Promise<number> {
  let lowest = Number.POSITIVE_INFINITY;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const times = await page.evaluate(([n, draws]) => window.bench.time(n, draws), [SAMPLES_PER_ROUND, drawn] as const);
    lowest = Math.min(lowest, quantile(times, 0.5));
    if (round + 1 >= LEAST_ROUNDS && lowest <= budgetMs) break;
  }
  return lowest;
}

/** To one decimal: a frame or two before and after the samples are no part of them. */
async function forcedPerSample(context: BrowserContext, page: Page): Promise<number> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  const run = async (reads: boolean) => {
    const before = await computedSoFar(devtools);
    await page.evaluate(([samples, read]) => window.bench.run(samples, read), [FORCING_SAMPLES, reads] as const);
    return (await computedSoFar(devtools)) - before;
  };
  const own = await run(false);
  const read = await run(true);
  await devtools.detach();
  return Math.max(0, Math.round(((read - own) / FORCING_SAMPLES) * 10) / 10);
}

/** How often the page has computed its styles or its layout. */
async function computedSoFar(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics
    .filter(({ name }) => name === 'LayoutCount' || name === 'RecalcStyleCount')
    .reduce((sum, { value }) => sum + value, 0);
}
