/** What can be broken in Firefox: it has no command to stop the event page or to crash a page, but the same scripts and database. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { browser as webExtension } from 'wxt/browser';
import { CHECKPOINT_MS } from '../../../lib/live/meeting-tab.ts';
import type { FirefoxOptions } from '../../browser/firefox.ts';
import type { Fault, Lab } from '../lab.ts';
import { at, ScriptedMeeting, soon } from '../meeting.ts';
import { FirefoxStage } from './stage.ts';

declare const browser: typeof webExtension;

const SPEECH = [
  { speaker: 'Ana', from: 0, to: 13_000 },
  { speaker: 'Ben', from: 13_000, to: 16_000 },
];
const END = 17_000;
/** Finding, allowing and choosing take longer here. */
const LEAD_MS = 8000;
/** When the page goes away, ms after the first voice: at no moment in particular of the time between two checkpoints. */
const FAULT = 6000 + CHECKPOINT_MS / 2;
const IDLE_MS = 500;

async function openStage(lab: Lab, options: FirefoxOptions = {}): Promise<FirefoxStage> {
  const stage = await FirefoxStage.open(lab.site, options);
  lab.afterwards(() => stage.close());
  return stage;
}

async function openMeeting(lab: Lab, options: FirefoxOptions = {}): Promise<ScriptedMeeting<FirefoxStage>> {
  const stage = await openStage(lab, options);
  return ScriptedMeeting.open(stage, { ...lab, script: soon(SPEECH, LEAD_MS) });
}

async function toItsEnd(meeting: ScriptedMeeting<FirefoxStage>) {
  await at(meeting.script, END);
  await meeting.leave();
  return meeting.found();
}

async function eventPageDies(lab: Lab) {
  const meeting = await openMeeting(lab, { prefs: { 'extensions.background.idle.timeout': IDLE_MS } });
  let deaths = 0;
  for (let ms = 0, wasAwake = true; ms < END; ms += 250) {
    await at(meeting.script, ms);
    const isAwake = await meeting.stage.isAwake();
    if (wasAwake && !isAwake) deaths++;
    wasAwake = isAwake;
  }
  const found = await toItsEnd(meeting);
  return deaths >= 3 ? found : { ...found, wrong: [...found.wrong, `The event page died ${deaths} times only`] };
}

async function reloaded(lab: Lab) {
  const meeting = await openMeeting(lab);
  await at(meeting.script, FAULT);
  meeting.goes();
  await meeting.page.reload();
  await meeting.isBack();
  return toItsEnd(meeting);
}

async function tabClosed(lab: Lab) {
  const meeting = await openMeeting(lab);
  await at(meeting.script, FAULT);
  meeting.goes();
  await meeting.page.close({ runBeforeUnload: true });
  await at(meeting.script, FAULT + 2000);
  return meeting.found();
}

async function killed(lab: Lab) {
  const profile = mkdtempSync(path.join(tmpdir(), 'hearth-killed-'));
  lab.afterwards(async () => rmSync(profile, { recursive: true, force: true }));
  const before = await openMeeting(lab, { profile });
  await at(before.script, FAULT);
  before.goes();
  before.stage.kill();
  const stage = await openStage(lab, { profile });
  const after = await ScriptedMeeting.open(stage, { ...lab, script: before.script });
  await at(after.script, END);
  await after.leave();
  return after.found(before.shown);
}

async function extensionReloaded(lab: Lab) {
  const meeting = await openMeeting(lab);
  await at(meeting.script, FAULT);
  meeting.stage.desk.evaluate(() => browser.runtime.reload()).catch(() => undefined);
  await at(meeting.script, FAULT + 1500);
  await meeting.stage.openDesk();
  return toItsEnd(meeting);
}

async function twoTabs(lab: Lab) {
  const stage = await openStage(lab);
  const script = soon(SPEECH, LEAD_MS * 2);
  const first = await ScriptedMeeting.open(stage, { ...lab, script });
  const second = await ScriptedMeeting.open(stage, { ...lab, script });
  await stage.toFront(first.page);
  await at(script, END);
  await first.leave();
  await second.leave();
  return first.found();
}

const fault = (name: string, run: Fault['run'], more: Partial<Fault> = {}): Fault => ({
  name,
  browser: 'firefox',
  livesOn: false,
  run,
  ...more,
});

export const FIREFOX_FAULTS: readonly Fault[] = [
  fault('none', (lab) => openMeeting(lab).then(toItsEnd), { livesOn: true }),
  fault('event page dies whenever it is idle', eventPageDies, { livesOn: true, gates: true }),
  fault('page reloaded in mid-sentence', reloaded),
  fault('tab closed in mid-sentence', tabClosed),
  fault('browser killed and started again', killed),
  fault('extension reloaded in mid-meeting', extensionReloaded),
  fault('two tabs in the same meeting', twoTabs, { livesOn: true }),
];
