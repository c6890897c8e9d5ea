/** The meetings page with an invented history, and whether what is shown there looks right. */
import type { Page } from '@playwright/test';
import { bundle } from '../pages/bundle.ts';
import { axeFindings } from './axe.ts';
import { expect } from './extension.ts';
import type { Hearth } from './hearth.ts';

interface Invented {
  readonly meetings: number;
  readonly people: number;
  /** How long ago the newest meeting began at the least, ms. */
  readonly agoMs?: number;
}

/** The meetings page, opened on an invented history. */
export async function pastPage(hearth: Hearth, { meetings, people, agoMs = 0 }: Invented): Promise<Page> {
  const page = await hearth.page('meetings.html');
  await expect(page.getByText('No meetings yet')).toBeVisible();
  await page.evaluate(await bundle('../bench/seed-in-page.ts'));
  const until = Date.now() - agoMs;
  await page.evaluate((options) => window.seedHistory(options), {
    seed: 4,
    meetings,
    peoplePerMeeting: people,
    until,
  });
  await page.reload();
  await expect(page.getByText(`${meetings} meetings`, { exact: true })).toBeVisible();
  return page;
}

/** For axe, by day and by night. `then`: what else is to be done in each. */
export async function looksRight(page: Page, then?: (scheme: 'light' | 'dark') => Promise<void>): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await axeFindings(page)).toEqual([]);
    await then?.(colorScheme);
  }
}

/** For axe, and on a narrow page in both directions. Where `SHOTS` names a folder, pictures are put there. */
export async function looksRightEverywhere(page: Page, name: string): Promise<void> {
  await looksRight(page, (scheme) => picture(page, `${name}-${scheme}`));
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 700 });
  for (const direction of ['ltr', 'rtl']) {
    await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await picture(page, `${name}-320-${direction}`);
  }
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'ltr'));
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  if (size) await page.setViewportSize(size);
}

/** Where `SHOTS` names a folder, a picture is put there. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
