/** Meetings in a Firefox of a fault's own. */
import { CHECKPOINT_MS } from '../../../lib/live/meeting-tab.ts';
import type { FirefoxOptions } from '../../browser/firefox.ts';
import type { Fault, Lab } from '../lab.ts';
import { at, ScriptedMeeting, soon } from '../meeting.ts';
import { LONG_END, LONG_SPEECH } from '../speeches.ts';
import { FirefoxStage } from './stage.ts';

/** Finding, allowing and choosing take longer here. */
export const LEAD_MS = 8000;
/** When the page goes away, ms after the first voice: at no moment in particular of the time between two checkpoints. */
export const FAULT = 6000 + CHECKPOINT_MS / 2;
/** The event page ends as soon as nothing is asked of it for so long, ms. */
export const IDLE_MS = 500;

export async function openStage(lab: Lab, options: FirefoxOptions = {}): Promise<FirefoxStage> {
  const stage = await FirefoxStage.open(lab.site, options);
  lab.afterwards(() => stage.close());
  return stage;
}

export async function openMeeting(lab: Lab, options: FirefoxOptions = {}): Promise<ScriptedMeeting<FirefoxStage>> {
  const stage = await openStage(lab, options);
  return ScriptedMeeting.open(stage, { ...lab, script: soon(LONG_SPEECH, LEAD_MS) });
}

export async function toItsEnd(meeting: ScriptedMeeting<FirefoxStage>) {
  await at(meeting.script, LONG_END);
  await meeting.leave();
  return meeting.found();
}

export const fault = (name: string, run: Fault['run'], more: Partial<Fault> = {}): Fault => ({
  name,
  browser: 'firefox',
  livesOn: false,
  run,
  ...more,
});
