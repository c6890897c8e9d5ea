/** Storage refuses, or somebody else holds the database, in Firefox. */
import messages from '../../../lib/i18n/locales/en.json' with { type: 'json' };
import { until } from '../../browser/until.ts';
import { HELD_MS, holdUpgrade } from '../held-upgrade.ts';
import type { Fault, Lab } from '../lab.ts';
import { at, ScriptedMeeting, soon } from '../meeting.ts';
import { ENDLESS, TURN_MS } from '../speeches.ts';
import { FAULT, fault, LEAD_MS, openMeeting, openStage, toItsEnd } from './meetings.ts';
import type { FirefoxStage } from './stage.ts';

/** All that pages may store in this browser, kB: little, so that it is soon full. */
const STORAGE_KB = 4096;

/** Stores in another database of the extension's until nothing more is taken, not even a little. */
function fill(stage: FirefoxStage): Promise<void> {
  return stage.desk.evaluate(async () => {
    for (const bytes of [65_536, 4096, 256]) {
      const opening = indexedDB.open('filler', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('filler', { autoIncrement: true });
      const isOpen = await new Promise<boolean>((done) => {
        opening.onsuccess = () => done(true);
        opening.onerror = () => done(false);
      });
      for (let isTaken = isOpen; isTaken; ) {
        isTaken = await new Promise<boolean>((done) => {
          const storing = opening.result.transaction('filler', 'readwrite');
          storing.objectStore('filler').add(crypto.getRandomValues(new Uint8Array(bytes)));
          storing.oncomplete = () => done(true);
          storing.onabort = () => done(false);
        }).catch(() => false);
      }
      if (isOpen) opening.result.close();
    }
  });
}

function free(stage: FirefoxStage): Promise<void> {
  return stage.desk.evaluate(async () => {
    await new Promise((done) => {
      indexedDB.deleteDatabase('filler').onsuccess = done;
    });
  });
}

async function full(lab: Lab) {
  const stage = await openStage(lab, { prefs: { 'dom.quotaManager.temporaryStorage.fixedLimit': STORAGE_KB } });
  const meeting = await ScriptedMeeting.open(stage, { ...lab, script: soon(ENDLESS, LEAD_MS) });
  await at(meeting.script, FAULT);
  await fill(stage);
  await until(
    async () => (await stage.toldNow()).includes(messages.popup.storageFailing),
    'The word that nothing is saved',
    60_000,
  );
  await at(meeting.script, Date.now() - meeting.script.begins + HELD_MS);
  await free(stage);
  const turns = Math.ceil((Date.now() - meeting.script.begins) / TURN_MS) + 2;
  await at(meeting.script, turns * TURN_MS - 200);
  await meeting.leave();
  return meeting.found();
}

async function upgradedElsewhere(lab: Lab) {
  const meeting = await openMeeting(lab);
  await at(meeting.script, FAULT);
  await meeting.stage.desk.evaluate(holdUpgrade, HELD_MS);
  return toItsEnd(meeting);
}

export const STORAGE_FAULTS: readonly Fault[] = [
  fault('storage full, and freed again', full, { livesOn: true }),
  fault('database upgraded by another tab', upgradedElsewhere, { livesOn: true }),
];
