/** Several tabs at once, in Firefox. */
import { type Found, together } from '../fault.ts';
import type { Fault, Lab } from '../lab.ts';
import { at, ScriptedMeeting, soon } from '../meeting.ts';
import { LONG_END, LONG_SPEECH, OTHER_SPEECH } from '../speeches.ts';
import { FAULT, fault, LEAD_MS, openStage } from './meetings.ts';

async function twiceOpen(lab: Lab) {
  const stage = await openStage(lab);
  const script = soon(LONG_SPEECH, LEAD_MS * 2);
  const first = await ScriptedMeeting.open(stage, { ...lab, script });
  const second = await ScriptedMeeting.open(stage, { ...lab, script });
  await stage.toFront(first.page);
  return { script, first, second };
}

async function oneMeetingTwice(lab: Lab) {
  const { script, first, second } = await twiceOpen(lab);
  await at(script, LONG_END);
  await first.leave();
  await second.leave();
  return first.found();
}

async function theCountingTabCloses(lab: Lab) {
  const { script, first, second } = await twiceOpen(lab);
  await at(script, FAULT);
  await first.page.close({ runBeforeUnload: true });
  await second.stage.toFront(second.page);
  await at(script, LONG_END);
  await second.leave();
  return second.found();
}

/** One of them is not looked at. The browser would slow down its page, which then shows late who speaks: what is lost would be the page's. */
const UNSLOWED = { 'dom.min_background_timeout_value': 10, 'dom.timeout.enable_budget_timer_throttling': false };

async function twoMeetings(lab: Lab): Promise<Found> {
  const stage = await openStage(lab, { prefs: UNSLOWED });
  const script = soon(LONG_SPEECH, LEAD_MS * 2);
  const first = await ScriptedMeeting.open(stage, { ...lab, script });
  const other = { begins: script.begins, speech: OTHER_SPEECH };
  const second = await ScriptedMeeting.open(stage, { ...lab, room: `${lab.room}-other`, script: other });
  await at(script, LONG_END);
  await first.leave();
  await second.leave();
  return together(await first.found(), await second.found());
}

export const TAB_FAULTS: readonly Fault[] = [
  fault('two tabs in the same meeting', oneMeetingTwice, { livesOn: true }),
  fault('of two tabs the counting one closed', theCountingTabCloses),
  fault('two meetings at once', twoMeetings, { livesOn: true }),
];
