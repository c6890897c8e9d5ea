/** What can be broken in Firefox: it has no command to stop the event page, but the same scripts and database. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { browser as webExtension } from 'wxt/browser';
import { copyOfExtension, makeNewer } from '../extension-copy.ts';
import type { Fault, Lab } from '../lab.ts';
import { at, ScriptedMeeting, soon } from '../meeting.ts';
import { LONG_END, LONG_SPEECH } from '../speeches.ts';
import { CLOCK_FAULTS } from './clock.ts';
import { FAULT, fault, IDLE_MS, LEAD_MS, openMeeting, openStage, toItsEnd } from './meetings.ts';
import { builtHere } from './stage.ts';
import { STORAGE_FAULTS } from './storage.ts';
import { TAB_FAULTS } from './tabs.ts';

declare const browser: typeof webExtension;

async function eventPageDies(lab: Lab) {
  const meeting = await openMeeting(lab, { prefs: { 'extensions.background.idle.timeout': IDLE_MS } });
  let deaths = 0;
  for (let ms = 0, wasAwake = true; ms < LONG_END; ms += 250) {
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
  await at(after.script, LONG_END);
  await after.leave();
  return after.found(before.shown);
}

async function extensionReloaded(lab: Lab) {
  const meeting = await openMeeting(lab);
  await at(meeting.script, FAULT);
  meeting.stage.desk.evaluate(() => browser.runtime.reload()).catch(() => undefined);
  await at(meeting.script, FAULT + 1500);
  await meeting.stage.openDesk();
  // A page that nobody looks at is slower to show who speaks.
  await meeting.stage.toFront(meeting.page);
  return toItsEnd(meeting);
}

/** The process of the meeting's page ends; the browser then shows a page of its own in that tab. */
async function crashed(lab: Lab) {
  // Without it another process waits for the next page already, and nobody could tell which one takes it.
  const stage = await openStage(lab, { prefs: { 'dom.ipc.processPrelaunch.enabled': false } });
  const before = stage.pageProcesses();
  const meeting = await ScriptedMeeting.open(stage, { ...lab, script: soon(LONG_SPEECH, LEAD_MS) });
  await at(meeting.script, FAULT);
  meeting.goes();
  const own = stage.pageProcesses().filter((id) => !before.includes(id));
  for (const id of own) process.kill(id, 'SIGKILL');
  await at(meeting.script, FAULT + 1000);
  // As *Restore This Tab* does on the page that the browser shows there; to reload that one brings nothing back.
  await stage.desk.evaluate(async (id) => {
    const { url } = await browser.tabs.get(id);
    await browser.tabs.update(id, { ...(url !== undefined && { url }) });
  }, meeting.tabId);
  await meeting.isBack();
  const found = await toItsEnd(meeting);
  return own.length > 0 ? found : { ...found, wrong: [...found.wrong, 'No process was ended'] };
}

/** Another version takes its place, as from a store; the page stays, and the old scripts in it. */
async function extensionUpdated(lab: Lab) {
  const newer = copyOfExtension(lab, builtHere);
  makeNewer(newer);
  const meeting = await openMeeting(lab);
  await at(meeting.script, FAULT);
  await meeting.stage.install(newer);
  await at(meeting.script, FAULT + 1500);
  await meeting.stage.openDesk();
  // A page that nobody looks at is slower to show who speaks.
  await meeting.stage.toFront(meeting.page);
  const version = await meeting.stage.desk.evaluate(() => browser.runtime.getManifest().version);
  const found = await toItsEnd(meeting);
  return version.endsWith('.1') ? found : { ...found, wrong: [...found.wrong, `It is version ${version} still`] };
}

export const FIREFOX_FAULTS: readonly Fault[] = [
  fault('none', (lab) => openMeeting(lab).then(toItsEnd), { livesOn: true }),
  fault('event page dies whenever it is idle', eventPageDies, { livesOn: true, gates: true }),
  fault('page reloaded in mid-sentence', reloaded),
  fault('tab closed in mid-sentence', tabClosed),
  fault("page's process killed", crashed),
  fault('browser killed and started again', killed),
  fault('extension reloaded in mid-meeting', extensionReloaded),
  fault('extension updated in mid-meeting', extensionUpdated),
  ...TAB_FAULTS,
  ...STORAGE_FAULTS,
  ...CLOCK_FAULTS,
];
