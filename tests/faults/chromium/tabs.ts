/** Several tabs at once. */
import { type Found, together } from '../fault.ts';
import type { Fault, Lab } from '../lab.ts';
import { at, ScriptedMeeting, soon } from '../meeting.ts';
import { LONG_END, LONG_SPEECH, OTHER_SPEECH } from '../speeches.ts';
import { openStage } from './page.ts';

async function oneMeetingTwice(lab: Lab) {
  const stage = await openStage(lab);
  const script = soon(LONG_SPEECH, 7000);
  const first = await ScriptedMeeting.open(stage, { ...lab, script });
  const second = await ScriptedMeeting.open(stage, { ...lab, script });
  await at(script, LONG_END);
  await first.leave();
  await second.leave();
  return first.found();
}

async function theCountingTabCloses(lab: Lab) {
  const stage = await openStage(lab);
  const script = soon(LONG_SPEECH, 7000);
  const first = await ScriptedMeeting.open(stage, { ...lab, script });
  const second = await ScriptedMeeting.open(stage, { ...lab, script });
  await at(script, 6000);
  await first.page.close({ runBeforeUnload: true });
  await at(script, LONG_END);
  await second.leave();
  return second.found();
}

async function twoMeetings(lab: Lab): Promise<Found> {
  const stage = await openStage(lab);
  const script = soon(LONG_SPEECH, 7000);
  const first = await ScriptedMeeting.open(stage, { ...lab, script });
  const other = { begins: script.begins, speech: OTHER_SPEECH };
  const second = await ScriptedMeeting.open(stage, { ...lab, room: `${lab.room}-other`, script: other });
  await at(script, LONG_END);
  await first.leave();
  await second.leave();
  return together(await first.found(), await second.found());
}

export const TAB_FAULTS: readonly Fault[] = [
  { name: 'two tabs in the same meeting', browser: 'chromium', livesOn: true, run: oneMeetingTwice },
  { name: 'of two tabs the counting one closed', browser: 'chromium', livesOn: false, run: theCountingTabCloses },
  { name: 'two meetings at once', browser: 'chromium', livesOn: true, run: twoMeetings },
];
