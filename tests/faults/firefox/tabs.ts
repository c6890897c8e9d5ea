/** Several tabs at once, in Firefox. */
import type { Found } from '../fault.ts';
import type { Fault, Lab } from '../lab.ts';
import { at, ScriptedMeeting, soon } from '../meeting.ts';
import { END, FAULT, fault, LEAD_MS, openStage, SPEECH } from './meetings.ts';

const OTHER_SPEECH = [
  { speaker: 'Cleo', from: 1000, to: 6000 },
  { speaker: 'Dev', from: 6000, to: 15_000 },
];

async function twiceOpen(lab: Lab) {
  const stage = await openStage(lab);
  const script = soon(SPEECH, LEAD_MS * 2);
  const first = await ScriptedMeeting.open(stage, { ...lab, script });
  const second = await ScriptedMeeting.open(stage, { ...lab, script });
  await stage.toFront(first.page);
  return { script, first, second };
}

async function oneMeetingTwice(lab: Lab) {
  const { script, first, second } = await twiceOpen(lab);
  await at(script, END);
  await first.leave();
  await second.leave();
  return first.found();
}

async function theCountingTabCloses(lab: Lab) {
  const { script, first, second } = await twiceOpen(lab);
  await at(script, FAULT);
  await first.page.close({ runBeforeUnload: true });
  await second.stage.toFront(second.page);
  await at(script, END);
  await second.leave();
  return second.found();
}

/** One of them is not looked at: a page that is hidden goes on, too. */
async function twoMeetings(lab: Lab): Promise<Found> {
  const stage = await openStage(lab);
  const script = soon(SPEECH, LEAD_MS * 2);
  const first = await ScriptedMeeting.open(stage, { ...lab, script });
  const other = { begins: script.begins, speech: OTHER_SPEECH };
  const second = await ScriptedMeeting.open(stage, { ...lab, room: `${lab.room}-other`, script: other });
  await at(script, END);
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
  fault('two tabs in the same meeting', oneMeetingTwice, { livesOn: true }),
  fault('of two tabs the counting one closed', theCountingTabCloses),
  fault('two meetings at once', twoMeetings, { livesOn: true }),
];
