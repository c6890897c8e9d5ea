/**
 * What Hearth costs the page in which a meeting runs: the main thread's own processor time, against the same page without it and two other
 * ways to see who speaks. The page does meanwhile what meeting pages do.
 */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { type Launched, launchPlain, launchWithExtension } from '../browser/chromium.ts';
import { extensionDir } from '../e2e/hearth.ts';
import { bundle } from '../pages/bundle.ts';
import { EMULATIONS } from '../replay/emulations.ts';
import { type Marks, observerOfEverything, pollOfEverything } from './baselines.ts';

const TILES = [9, 49, 100, 300] as const;
type Tiles = (typeof TILES)[number];

const PAGES = {
  'google-meet': {
    speaking: '[jsname="QgSmzd"]:not(.gjg47c)',
    attribute: 'class',
    tile: '[data-participant-id]',
  },
  zoom: {
    speaking: '[class*="video-frame--active"]',
    attribute: 'class',
    tile: '.gallery-video-container__video-frame',
  },
  teams: {
    speaking: '[data-is-speaking="true"]',
    attribute: 'data-is-speaking',
    tile: '[data-cid="calling-participant-stream"]',
  },
  livekit: { speaking: '[data-lk-speaking="true"]', attribute: 'data-lk-speaking', tile: '.lk-participant-tile' },
} as const satisfies Readonly<Record<string, Marks>>;
type Platform = keyof typeof PAGES;

/** Until everything is loaded, found, and compiled for speed: a meeting lasts long. */
const SETTLE_MS = 12_000;
const ROUND_MS = 8000;
/** The lowest of so many counts. */
const ROUNDS = 1;

/** Most that Hearth may add, in percent of one processor's time. */
const MOST_PERCENT: Readonly<Record<Tiles, number>> = { 9: 0.2, 49: 0.2, 100: 0.4, 300: 1 };
/** The better of the two others costs at least so many times as much. */
const TIMES_CHEAPER = 3;
/** A page that is no meeting: most that Hearth adds until it has loaded, ms. */
const START_MS = 5;

/** One line of the table; times in percent of one processor, beyond what the page does by itself. */
export interface Price {
  readonly platform: Platform;
  readonly tiles: Tiles;
  /** What the page does without any of them. */
  readonly page: number;
  readonly hearth: number;
  /** As `hearth`, but only what the profiler finds in our own scripts. */
  readonly script: number;
  readonly observer: number;
  readonly poll: number;
  /** Tasks of more than 50 ms beyond the page's own. */
  readonly longTasks: number;
}

interface Scene {
  readonly context: BrowserContext;
  readonly script: string;
  readonly platform: Platform;
  readonly tiles: number;
}

/** `only`: of the sizes, those. */
export async function prices(
  say: (text: string) => void,
  only?: readonly number[],
): Promise<{ table: Price[]; startMs: number }> {
  const script = await bundle('../bench/price-in-page.ts');
  const plain = await launchPlain();
  const launched = await launchWithExtension({ extensionDir, headless: true });
  try {
    const table: Price[] = [];
    for (const platform of Object.keys(PAGES) as Platform[]) {
      for (const tiles of TILES.filter((one) => only?.includes(one) ?? true)) {
        say(`${platform}, ${tiles} tiles…`);
        table.push(await priceOf({ context: plain, script, platform, tiles }, launched, tiles));
      }
    }
    return { table, startMs: await startCost(plain, launched.context) };
  } finally {
    await launched.close();
    await plain.close();
  }
}

async function priceOf(scene: Scene, { context }: Launched, tiles: Tiles): Promise<Price> {
  const marks = PAGES[scene.platform];
  const best = { page: Infinity, hearth: Infinity, observer: Infinity, poll: Infinity };
  const long = { page: Infinity, hearth: Infinity };
  let script = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const page = await busyPercent(scene);
    const hearth = await busyPercent({ ...scene, context }, { profiles: true });
    const observer = await busyPercent(scene, { other: observerOfEverything(marks) });
    const poll = await busyPercent(scene, { other: pollOfEverything(marks) });
    best.page = Math.min(best.page, page.busy);
    best.hearth = Math.min(best.hearth, hearth.busy);
    best.observer = Math.min(best.observer, observer.busy);
    best.poll = Math.min(best.poll, poll.busy);
    long.page = Math.min(long.page, page.longTasks);
    long.hearth = Math.min(long.hearth, hearth.longTasks);
    script = Math.min(script, hearth.script);
  }
  return {
    platform: scene.platform,
    tiles,
    page: best.page,
    hearth: best.hearth - best.page,
    script,
    observer: best.observer - best.page,
    poll: best.poll - best.page,
    longTasks: Math.max(0, long.hearth - long.page),
  };
}

interface Busy {
  readonly busy: number;
  readonly script: number;
  readonly longTasks: number;
}

async function busyPercent(
  { context, script, platform, tiles }: Scene,
  { other, profiles = false }: { readonly other?: string; readonly profiles?: boolean } = {},
): Promise<Busy> {
  const page = await context.newPage();
  await serveEmpty(page);
  await page.goto(EMULATIONS[platform].shown.url);
  await page.evaluate(script);
  await page.evaluate(([name, people]) => window.price.open(name, people), [platform, tiles] as const);
  if (other !== undefined) await page.evaluate(other);
  await page.waitForTimeout(SETTLE_MS);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const longBefore = await page.evaluate(() => window.price.longTasks());
  const before = await busyMs(cdp);
  await page.waitForTimeout(ROUND_MS);
  const busy = ((await busyMs(cdp)) - before) / ROUND_MS;
  const longTasks = (await page.evaluate(() => window.price.longTasks())) - longBefore;
  // Apart, as a profiler costs something itself.
  const own = profiles ? await ownMs(cdp, page) : 0;
  await page.close();
  return { busy: busy * 100, script: (own / ROUND_MS) * 100, longTasks };
}

async function busyMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** How long scripts of the extension ran, with all that they called, ms. */
async function ownMs(cdp: CDPSession, page: Page): Promise<number> {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 200 });
  await cdp.send('Profiler.start');
  await page.waitForTimeout(ROUND_MS);
  const { profile } = await cdp.send('Profiler.stop');
  const ours = new Set(
    profile.nodes.filter(({ callFrame }) => callFrame.url.startsWith('chrome-extension:')).map(({ id }) => id),
  );
  // What our functions called has a place under theirs.
  for (const { id, children = [] } of profile.nodes) if (ours.has(id)) for (const child of children) ours.add(child);
  const { samples = [], timeDeltas = [] } = profile;
  return samples.reduce((sum, id, i) => sum + (ours.has(id) ? (timeDeltas[i] ?? 0) / 1000 : 0), 0);
}

async function serveEmpty(page: Page): Promise<void> {
  await page.route('**/*', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: '<!doctype html><html><head><title>Call</title></head><body></body></html>',
    }),
  );
}

/** What a page that is no meeting does more until two seconds after it was loaded, ms. */
async function startCost(plain: BrowserContext, withHearth: BrowserContext): Promise<number> {
  const loading = async (context: BrowserContext) => {
    const page = await context.newPage();
    await serveEmpty(page);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const before = await busyMs(cdp);
    await page.goto('https://news.example/today');
    await page.waitForTimeout(2000);
    const spent = (await busyMs(cdp)) - before;
    await page.close();
    return spent;
  };
  let without = Infinity;
  let own = Infinity;
  for (let round = 0; round < 6; round++) {
    without = Math.min(without, await loading(plain));
    own = Math.min(own, await loading(withHearth));
  }
  return own - without;
}

const percent = (value: number) => `${value.toFixed(3)} %`;

/** The table for people, and what of it is over its bound. */
export function priceReport({ table, startMs }: { table: readonly Price[]; startMs: number }): {
  readonly lines: readonly string[];
  readonly broken: readonly string[];
} {
  const broken: string[] = [];
  const rows = table.map((one) => {
    const { platform, tiles, page, hearth, script, observer, poll, longTasks } = one;
    const times = Math.min(observer, poll) / Math.max(hearth, 0.001);
    const at = `${platform}, ${tiles} tiles`;
    if (hearth > MOST_PERCENT[tiles]) broken.push(`${at}: ${percent(hearth)} of ${MOST_PERCENT[tiles]} %`);
    if (times < TIMES_CHEAPER) broken.push(`${at}: ${times.toFixed(1)} times cheaper, of ${TIMES_CHEAPER}`);
    if (longTasks > 0) broken.push(`${at}: ${longTasks} long tasks`);
    const cells = [platform, tiles, percent(page), percent(hearth), percent(script), percent(observer), percent(poll)];
    return `| ${[...cells, `${times.toFixed(1)} ×`].join(' | ')} |`;
  });
  if (startMs > START_MS) broken.push(`a page that is no meeting: ${startMs.toFixed(1)} ms of ${START_MS}`);
  return {
    lines: [
      '| page | tiles | the page itself | Hearth adds | (in our scripts) | observer of everything | poll of everything | cheaper |',
      '|---|---|---|---|---|---|---|---|',
      ...rows,
      `A page that is no meeting: ${startMs.toFixed(1)} ms more until two seconds after it was loaded.`,
    ],
    broken,
  };
}
