/** What thousands of past meetings cost, in the built extension with its real database. */
import type { Page } from '@playwright/test';
import { launchWithExtension } from '../browser/chromium.ts';
import { extensionDir } from '../e2e/hearth.ts';
import { bundle } from '../pages/bundle.ts';
import { exportAndImport } from './files.ts';
import { quantile } from './statistics.ts';

const FEW = 500;
const MANY = 5000;
const PEOPLE = 12;
const OPENINGS = 9;
/** Each finds another number of meetings, or people, than the one before. */
const TYPED = ['a', 'an', 'e', 'er', 'i', 'in', 'o', 'or', 's', 'st', 'n'];
/** For a key after which nothing changes. */
const LONGEST_MS = 1000;

/** Most that each of the figures of this file may be. */
export const PAST_BUDGETS: Readonly<Record<string, number>> = {
  listShownMs: 200,
  searchKeystrokeMs: 50,
  personKeystrokeMs: 50,
  seriesTrendMs: 200,
  openPastMeetingMs: 150,
  exportManyS: 30,
  importManyS: 30,
  listManyToFewRatio: 1.5,
};

/**
 * Every figure of the meetings page: medians, with 5,000 meetings of twelve people; the ratio is to 500 of them. The list is what the page
 * opens with. Series and meetings are opened from it by a click; from outside, the page comes first.
 */
export async function pastCosts(): Promise<Record<string, number>> {
  const few = await withHistory(FEW, async (page) => ({ list: await openings(page, '#', '.meeting-open') }));
  return withHistory(MANY, async (page) => {
    const list = await openings(page, '#', '.meeting-open');
    const searchKeystrokeMs = await keystrokes(page, 0);
    const personKeystrokeMs = await keystrokes(page, 1);
    const href = (selector: string) => page.locator(selector).first().getAttribute('href');
    await openings(page, '#', '.meeting-open', 1);
    const meeting = (await href('.meeting-open')) ?? '';
    const series = (await href('.series-open')) ?? '';
    const openPastMeetingMs = await clicks(page, '.meeting-open', '.summary:not(.loading) h1');
    const seriesTrendMs = await clicks(page, '.series-open', '.trend-chart');
    const pastMeetingFromOutsideMs = await openings(page, meeting, '.summary:not(.loading) h1');
    const seriesFromOutsideMs = await openings(page, series, '.trend-chart');
    const emptyPageMs = await openings(page, '#nothing/here', '.page');
    return {
      emptyPageMs,
      listShownMs: list,
      listToEmptyRatio: list / emptyPageMs,
      listManyToFewRatio: list / few.list,
      searchKeystrokeMs,
      personKeystrokeMs,
      seriesTrendMs,
      openPastMeetingMs,
      pastMeetingFromOutsideMs,
      seriesFromOutsideMs,
      ...(await exportAndImport(page)),
    };
  });
}

async function withHistory<T>(meetings: number, measure: (page: Page) => Promise<T>): Promise<T> {
  const launched = await launchWithExtension({ extensionDir, headless: true });
  try {
    const page = await launched.context.newPage();
    await page.goto(`chrome-extension://${launched.extensionId}/meetings.html`);
    await page.evaluate(await bundle('../bench/seed-in-page.ts'));
    await page.evaluate((options) => window.seedHistory(options), {
      seed: 1,
      meetings,
      peoplePerMeeting: PEOPLE,
      until: Date.now(),
    });
    return await measure(page);
  } finally {
    await launched.close();
  }
}

/** From the page's being opened at an address to what is wanted being there, ms, median. */
async function openings(page: Page, hash: string, wanted: string, times = OPENINGS): Promise<number> {
  const url = new URL('/meetings.html', page.url());
  const shown: number[] = [];
  // The first is for the browser, which reads files and database from the disk.
  for (let i = 0; i <= times; i++) {
    // Another page of the extension: the browser has a process for it, as for somebody who has the popup open.
    await page.goto(new URL('/icon.svg', url).href);
    await page.goto(new URL(hash, url).href, { waitUntil: 'commit' });
    shown.push(
      await page.evaluate(
        (selector) =>
          new Promise<number>((done) => {
            if (document.querySelector(selector)) return done(performance.now());
            new MutationObserver((_, observer) => {
              if (!document.querySelector(selector)) return;
              observer.disconnect();
              done(performance.now());
            }).observe(document, { childList: true, subtree: true });
          }),
        wanted,
      ),
    );
  }
  return quantile(shown.slice(1), 0.5);
}

/** From a click on one of the list's links to what is wanted being there, ms, median over the first of them. */
async function clicks(page: Page, link: string, wanted: string): Promise<number> {
  const shown: number[] = [];
  for (let i = 0; i <= OPENINGS; i++) {
    await page.goto(new URL('/icon.svg', page.url()).href);
    await page.goto(new URL('/meetings.html#', page.url()).href);
    await page.locator(link).nth(i).waitFor();
    shown.push(
      await page
        .locator(link)
        .nth(i)
        .evaluate(
          (element, selector) =>
            new Promise<number>((done) => {
              const began = performance.now();
              new MutationObserver((_, observer) => {
                if (!document.querySelector(selector)) return;
                observer.disconnect();
                done(performance.now() - began);
              }).observe(document, { childList: true, subtree: true });
              (element as HTMLElement).click();
            }),
          wanted,
        ),
    );
  }
  return quantile(shown.slice(1), 0.5);
}

/** From a key in the `index`th search field to the list's having changed, ms, median. */
async function keystrokes(page: Page, index: number): Promise<number> {
  const field = page.locator('.filters input[type=search]').nth(index);
  await field.focus();
  // What is searched is read on focus; the first key would wait for it.
  await field.fill('zz');
  await page.locator('.meeting-open').first().waitFor({ state: 'detached' });
  const times: number[] = [];
  for (const typed of TYPED) {
    times.push(
      await field.evaluate(
        (box, { text, longest }) =>
          new Promise<number>((done) => {
            const began = performance.now();
            const past = document.querySelector('.past');
            if (!past) throw new Error('There is no list');
            new MutationObserver((_, observer) => {
              observer.disconnect();
              done(performance.now() - began);
            }).observe(past, { childList: true, subtree: true, characterData: true });
            setTimeout(() => done(longest), longest);
            (box as HTMLInputElement).value = text;
            box.dispatchEvent(new InputEvent('input', { bubbles: true }));
          }),
        { text: typed, longest: LONGEST_MS },
      ),
    );
  }
  await field.fill('');
  return quantile(times, 0.5);
}
