/** Everything that is kept, out into a file and in again, by the buttons of the built extension. */
import type { CDPSession, Page } from '@playwright/test';

const LONGEST_MS = 5 * 60_000;
const EVERY_MS = 100;
const MB = 1024 * 1024;

/** Seconds that a backup and its import take (into a database that was emptied), and the most memory that each took beyond what the page had before, MB. */
export async function exportAndImport(page: Page): Promise<Record<string, number>> {
  const url = new URL('/meetings.html#data', page.url()).href;
  // A page that was never used: what it holds is nothing of before.
  await page.goto('about:blank');
  await page.goto(url);
  const cdp = await page.context().newCDPSession(page);
  const download = page.waitForEvent('download', { timeout: LONGEST_MS });
  const out = await measured(cdp, async () => {
    await page.getByRole('button', { name: 'Back up everything' }).click();
    await page.getByText('It was read once more and is whole.').waitFor({ timeout: LONGEST_MS });
  });
  const file = await (await download).path();
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page.getByRole('button', { name: 'Delete it for good' }).click();
  await page.getByText('No meetings are kept on this device.').waitFor({ timeout: LONGEST_MS });
  const look = await measured(cdp, async () => {
    await page.getByLabel('Choose a file').setInputFiles(file);
    await page.getByRole('button', { name: 'Import', exact: true }).waitFor({ timeout: LONGEST_MS });
  });
  const taken = await measured(cdp, async () => {
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText(/^Done\./).waitFor({ timeout: LONGEST_MS });
  });
  return {
    exportManyS: out.seconds,
    exportPeakMb: out.peakMb,
    importManyS: look.seconds + taken.seconds,
    importPeakMb: Math.max(look.peakMb, taken.peakMb),
  };
}

async function measured(cdp: CDPSession, act: () => Promise<void>): Promise<{ seconds: number; peakMb: number }> {
  await cdp.send('HeapProfiler.collectGarbage');
  const used = async () => (await cdp.send('Runtime.getHeapUsage')).usedSize;
  const before = await used();
  let most = before;
  const done = new AbortController();
  const watching = (async () => {
    while (!done.signal.aborted) {
      most = Math.max(most, await used());
      await new Promise((next) => setTimeout(next, EVERY_MS));
    }
  })();
  const began = performance.now();
  await act();
  const seconds = (performance.now() - began) / 1000;
  done.abort();
  await watching;
  return { seconds, peakMb: (most - before) / MB };
}
