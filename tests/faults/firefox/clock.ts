/** The system's clock jumps, in Firefox: for everything of the extension's, as the machine's own cannot be set by a test. */
import type { browser as webExtension } from 'wxt/browser';
import type { Fault, Lab } from '../lab.ts';
import { at } from '../meeting.ts';
import { FAULT, fault, openMeeting, toItsEnd } from './meetings.ts';

declare const browser: typeof webExtension;

const HOUR_MS = 3_600_000;

async function jumps(lab: Lab, byMs: number) {
  const meeting = await openMeeting(lab);
  await at(meeting.script, FAULT);
  await meeting.stage.desk.evaluate(
    async (tabId, by) => {
      const background = (await browser.runtime.getBackgroundPage()) as unknown as { Date: DateConstructor };
      const now = background.Date.now;
      background.Date.now = () => now() + by;
      // All the extension's scripts of a page share one world there.
      await browser.scripting.executeScript({
        target: { tabId },
        func: (ms: number) => {
          const own = Date.now;
          Date.now = () => own() + ms;
        },
        args: [by],
      });
    },
    meeting.tabId,
    byMs,
  );
  return toItsEnd(meeting);
}

export const CLOCK_FAULTS: readonly Fault[] = [
  fault('clock set an hour forward', (lab) => jumps(lab, HOUR_MS)),
  fault('clock set an hour back', (lab) => jumps(lab, -HOUR_MS), { livesOn: true }),
];
