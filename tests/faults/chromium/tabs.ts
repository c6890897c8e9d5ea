/** Several tabs at once. */
import type { Found } from '../fault.ts';
import type { Fault, Lab } from '../lab.ts';
import { at, ScriptedMeeting, soon } from '../meeting.ts';
import { LONG_END, LONG_SPEECH, openStage } from './page.ts';

const OTHER_SPEECH = [
  { speaker: 'Cleo', from: 1000, to: 6000 },
  { speaker: 'Dev', from: 6000, to: 15_000 },
];

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
  const [a, b] = [await first.found(), await second.found()];
  return {
    secondsLost: a.secondsLost + b.secondsLost,
    secondsInvented: a.secondsInvented + b.secondsInvented,
    eventsDoubled: a.eventsDoubled + b.eventsDoubled,
    told: b.told,
    wrong: [...a.wrong, ...b.wrong],
  };
}

export const TAB_FAULTS: readonly Fault[] = [
  { name: 'two tabs in the same meeting', browser: 'chromium', livesOn: true, run: oneMeetingTwice },
  { name: 'of two tabs the counting one closed', browser: 'chromium', livesOn: false, run: theCountingTabCloses },
  { name: 'two meetings at once', browser: 'chromium', livesOn: true, run: twoMeetings },
];
