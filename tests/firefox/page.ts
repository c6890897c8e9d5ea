/** What is done on a page of the extension in Firefox. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { FirefoxLaunched } from '../browser/firefox.ts';
import { until } from '../browser/until.ts';

/** Waits until a text is shown. */
export const shows = (page: Page, text: string): Promise<void> =>
  // biome-ignore lint/performance/useDomNodeTextContent: as a person reads it, without what is hidden
  until(() => page.evaluate((wanted) => document.body.innerText.includes(wanted), text), `"${text}"`);

/** Presses the button with these words, once it is there. */
export async function click(page: Page, words: string): Promise<void> {
  const button = `::-p-xpath(//button[normalize-space()="${words}"])`;
  await until(async () => (await page.$(button)) !== null, `The button "${words}"`);
  await page.$eval(button, (element) => (element as HTMLElement).click());
}

/** Waits until one file whose name ends so is saved, and gives its path. */
export async function saved({ downloads }: FirefoxLaunched, ending: string): Promise<string> {
  const named = (end: string) => readdirSync(downloads).find((name) => name.endsWith(end));
  // An empty file holds the name while another is written.
  await until(async () => named(ending) !== undefined && named('.part') === undefined, ending);
  return path.join(downloads, named(ending) ?? '');
}
