/** A minute of real time in Chromium: the same page with the extension, and without. */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { findChromium, launchWithExtension, quietFlags } from '../browser/chromium.ts';
import { extensionDir } from '../e2e/hearth.ts';
import { bundle } from '../pages/bundle.ts';

export interface BurstOptions {
  readonly people: number;
  readonly changesPerMinute: number;
  readonly say: (text: string) => void;
}

const URL_OF_CALL = 'https://meet.livekit.io/rooms/load';
/** Until the scripts are there and everybody is known, ms. */
const SETTLE_MS = 15_000;
const BURST_MS = 60_000;

interface Measured {
  readonly heapBytes: number;
  readonly grownBytes: number;
  /** Main thread, share of one core. */
  readonly busy: number;
}

/** Heap that Hearth adds to the page (after a collection), how much it grows in a minute, and how busy it keeps the main thread. */
export async function playBurst(options: BurstOptions): Promise<Record<string, number>> {
  options.say('A minute in Chromium without Hearth…');
  const plain = await chromium.launch({ executablePath: findChromium(), args: quietFlags() });
  const without = await measure(await plain.newContext(), options);
  await plain.close();
  options.say('A minute in Chromium with it…');
  const launched = await launchWithExtension({ extensionDir, headless: true });
  const withHearth = await measure(launched.context, options);
  await launched.close();
  return {
    burstHeapBytes: withHearth.heapBytes - without.heapBytes,
    burstGrownBytes: withHearth.grownBytes - without.grownBytes,
    burstBusyWithout: without.busy,
    burstBusyWith: withHearth.busy,
  };
}

async function measure(context: BrowserContext, { people, changesPerMinute }: BurstOptions): Promise<Measured> {
  const page = await context.newPage();
  await openCall(page, people);
  await page.evaluate(
    ([everyMs]) => {
      const tiles = [...document.querySelectorAll('.lk-participant-tile')];
      setInterval(() => {
        const tile = tiles[Math.floor(Math.random() * tiles.length)];
        tile?.setAttribute('data-lk-speaking', 'true');
        setTimeout(() => tile?.setAttribute('data-lk-speaking', 'false'), everyMs * 2);
      }, everyMs);
    },
    [60_000 / changesPerMinute] as const,
  );
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.waitForTimeout(SETTLE_MS);
  const [before, busyBefore] = [await heapOf(cdp), await busyMs(cdp)];
  await page.waitForTimeout(BURST_MS);
  const busy = ((await busyMs(cdp)) - busyBefore) / BURST_MS;
  const heapBytes = await heapOf(cdp);
  return { heapBytes, grownBytes: heapBytes - before, busy };
}

async function openCall(page: Page, people: number): Promise<void> {
  const body = '<!doctype html><html><head></head><body></body></html>';
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto(URL_OF_CALL);
  await page.evaluate(await bundle('../bench/in-page.ts'));
  await page.evaluate((count) => window.bench.open('livekit', count), people);
}

async function heapOf(cdp: CDPSession): Promise<number> {
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

async function busyMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}
