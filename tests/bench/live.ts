/** How soon people see what happens. */
import type { Page } from '@playwright/test';
import type { Hearth } from '../e2e/hearth.ts';
import { quantile } from './statistics.ts';

const OPENINGS = 12;
const TURNS = 30;

/** From the popup's being opened to its first live data, ms, 95th percentile. */
export async function popupFirstData(hearth: Hearth): Promise<number> {
  const meeting = await hearth.meeting();
  const first = await hearth.popup(meeting);
  await first.locator('.headline').waitFor();
  const found = await firstData(hearth, first.url());
  await meeting.close();
  return found;
}

/** From the welcome page's being opened to its first button, and to an example meeting that can be played with, ms, 95th percentiles. */
export async function welcomeOpenings(hearth: Hearth): Promise<Record<string, number>> {
  const url = `chrome-extension://${hearth.id}/welcome.html`;
  return {
    welcomeInteractiveMs: await firstData(hearth, url, '.steps .button'),
    welcomeExampleMs: await firstData(hearth, url),
  };
}

/** Until something is on a page. */
async function firstData(hearth: Hearth, url: string, selector = '.headline'): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < OPENINGS; i++) {
    const page = await hearth.context.newPage();
    await page.addInitScript((wanted) => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector(wanted)) return;
        observer.disconnect();
        document.documentElement.dataset.firstData = String(performance.now());
      }).observe(document, { childList: true, subtree: true });
    }, selector);
    await page.goto(url);
    await page.locator(selector).first().waitFor();
    times.push(Number(await page.evaluate(() => document.documentElement.dataset.firstData)));
    await page.close();
  }
  return quantile(times, 0.95);
}

/** From a change on the meeting page to the popup's showing it, ms, 95th percentile. */
export async function pageToPopup(hearth: Hearth): Promise<number> {
  const meeting = await hearth.meeting({ people: ['Ana', 'Ben'] });
  const popup = await hearth.popup(meeting);
  await popup.locator('.headline').waitFor();
  await meeting.bringToFront();
  const delays: number[] = [];
  for (let i = 0; i < TURNS; i++) {
    for (const on of [true, false]) {
      const seen = shown(popup, on ? 'Speaking now: Ana' : 'Nobody is speaking');
      const began = await meeting.evaluate((speaking) => {
        window.demo.speak('Ana', speaking);
        return Date.now();
      }, on);
      const at = await seen;
      // An indicator that goes off is waited for on purpose, so that a dip does not look like an end.
      if (on) delays.push(at - began);
    }
    await meeting.waitForTimeout(37 * (i % 7));
  }
  await meeting.close();
  return quantile(delays, 0.95);
}

/** When the popup first shows a text, wall clock ms. (No inner named functions: what runs in a page has no build helpers.) */
function shown(popup: Page, text: string): Promise<number> {
  return popup.evaluate(
    (wanted) =>
      new Promise<number>((done) => {
        new MutationObserver((_, observer) => {
          if (!document.querySelector('.speaking-now')?.textContent?.includes(wanted)) return;
          observer.disconnect();
          done(Date.now());
        }).observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
    text,
  );
}
