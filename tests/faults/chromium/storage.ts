/** Storage refuses, or somebody else holds the database. */
import messages from '../../../lib/i18n/locales/en.json' with { type: 'json' };
import { until } from '../../browser/until.ts';
import { HELD_MS, holdUpgrade } from '../held-upgrade.ts';
import type { Fault, Lab } from '../lab.ts';
import { at, ScriptedMeeting, soon } from '../meeting.ts';
import { ENDLESS, LONG_END, LONG_SPEECH, TURN_MS } from '../speeches.ts';
import { inMidSentence, openStage, pause } from './page.ts';
import type { Stage } from './stage.ts';

/** Storage takes nothing more, as soon as the browser looks again how much there is (it does so each half minute); `freed` ends that. */
async function fill(stage: Stage): Promise<{ freed(): Promise<void> }> {
  const cdp = await stage.context.newCDPSession(stage.desk);
  const origin = stage.url('').replace(/\/$/, '');
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  return {
    async freed() {
      await cdp.send('Storage.overrideQuotaForOrigin', { origin });
      await cdp.detach();
    },
  };
}

/** In the middle of a meeting of which nothing can be stored any more. */
async function inFullStorage(lab: Lab) {
  const stage = await openStage(lab);
  const meeting = await ScriptedMeeting.open(stage, { ...lab, script: soon(ENDLESS) });
  const storage = await fill(stage);
  await until(async () => stage.told.includes(messages.popup.storageFailing), 'The word that nothing is saved', 60_000);
  await pause(8000);
  return { meeting, storage };
}

async function full(lab: Lab) {
  const { meeting, storage } = await inFullStorage(lab);
  await storage.freed();
  await pause(TURN_MS);
  const turns = Math.ceil((Date.now() - meeting.script.begins) / TURN_MS);
  await at(meeting.script, turns * TURN_MS - 200);
  await meeting.leave();
  return meeting.found();
}

async function fullAtTheEnd(lab: Lab) {
  const { meeting, storage } = await inFullStorage(lab);
  const { stage, page } = meeting;
  meeting.goes();
  await page.close({ runBeforeUnload: true });
  await pause(1000);
  await storage.freed();
  // What waits is taken in when the background starts again.
  await stage.stopWorker();
  await stage.wake();
  await pause(1000);
  return meeting.found();
}

async function upgradedElsewhere(lab: Lab) {
  const meeting = await inMidSentence(lab);
  await meeting.stage.desk.evaluate(holdUpgrade, HELD_MS);
  await at(meeting.script, LONG_END);
  await meeting.leave();
  return meeting.found();
}

/** A page of an older version has the older database, and is busy: it does not let go of it at once. */
async function olderHeld(lab: Lab) {
  const stage = await openStage(lab);
  await stage.stopWorker();
  const held = stage.desk.evaluate(async () => {
    await new Promise((done) => {
      indexedDB.deleteDatabase('hearth').onsuccess = done;
    });
    const opening = indexedDB.open('hearth', 10);
    opening.onupgradeneeded = () => {
      const meetings = opening.result.createObjectStore('meetings', { keyPath: 'id' });
      meetings.createIndex('startedWall', 'startedWall');
      meetings.createIndex('over', 'over');
      meetings.createIndex('[platform+room]', ['platform', 'room']);
      opening.result.createObjectStore('events', { keyPath: ['meetingId', 'seq'] });
      const series = opening.result.createObjectStore('series', { keyPath: 'id' });
      series.createIndex('[platform+room]', ['platform', 'room'], { unique: true });
    };
    await new Promise((done) => {
      opening.onsuccess = done;
    });
    Object.assign(window, { release: () => opening.result.close() });
  });
  await held;
  const script = soon(LONG_SPEECH);
  const meeting = await ScriptedMeeting.open(stage, { ...lab, script });
  await at(script, HELD_MS);
  await stage.desk.evaluate(() => (window as unknown as { release(): void }).release());
  await at(script, LONG_END);
  await meeting.leave();
  return meeting.found();
}

export const STORAGE_FAULTS: readonly Fault[] = [
  { name: 'storage full, and freed again', browser: 'chromium', livesOn: true, run: full },
  { name: 'storage full when the tab is closed, freed later', browser: 'chromium', livesOn: false, run: fullAtTheEnd },
  { name: 'database upgraded by another tab', browser: 'chromium', livesOn: true, run: upgradedElsewhere },
  { name: 'older database held open for 3 s of speech', browser: 'chromium', livesOn: false, run: olderHeld },
];
