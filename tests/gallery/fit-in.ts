/** Asks a page of the gallery what does not fit on it, each in a line. */
import type { Page } from '@playwright/test';
import type { fit } from './fit.ts';

declare global {
  interface Window {
    readonly fit: typeof fit;
  }
}

export const tooSmall = (page: Page): Promise<string[]> => page.evaluate(() => window.fit.tooSmall());
export const misnamed = (page: Page): Promise<string[]> => page.evaluate(() => window.fit.misnamed());
/** Within what the selector finds. */
export const clippedIn = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate((within) => window.fit.clippedIn(within), selector);
