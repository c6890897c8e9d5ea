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
  const times: number[] = [];
  for (let i = 0; i < OPENINGS; i++) {
    const popup = await hearth.context.newPage();
    await popup.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('.headline')) return;
        observer.disconnect();
        document.documentElement.dataset.firstData = String(performance.now());
      }).observe(document, { childList: true, subtree: true });
    });
    await popup.goto(first.url());
    await popup.locator('.headline').waitFor();
    times.push(Number(await popup.evaluate(() => document.documentElement.dataset.firstData)));
    await popup.close();
  }
  await meeting.close();
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
