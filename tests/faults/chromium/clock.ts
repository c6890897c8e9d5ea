/** The system's clock jumps: for everything of the extension's, as the machine's own cannot be set by a test. The page's script goes on. */
import type { Fault, Lab } from '../lab.ts';
import { at } from '../meeting.ts';
import { LONG_END } from '../speeches.ts';
import { inMidSentence } from './page.ts';
import { watchWorlds } from './worlds.ts';

const HOUR_MS = 3_600_000;

async function jumps(lab: Lab, byMs: number) {
  const meeting = await inMidSentence(lab);
  const { stage, page, script } = meeting;
  const jump = `(() => { const now = Date.now; Date.now = () => now() + ${byMs}; })()`;
  const worlds = await watchWorlds(stage, page);
  await (await stage.worker()).evaluate(jump);
  await worlds.evaluate(jump);
  await at(script, LONG_END);
  await meeting.leave();
  return meeting.found();
}

export const CLOCK_FAULTS: readonly Fault[] = [
  // Nothing tells it from a computer that slept: what is being said ends there, and begins anew.
  { name: 'clock set an hour forward', browser: 'chromium', livesOn: false, run: (lab) => jumps(lab, HOUR_MS) },
  { name: 'clock set an hour back', browser: 'chromium', livesOn: true, run: (lab) => jumps(lab, -HOUR_MS) },
];
