/** The whole browser dies. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Fault, Lab } from '../lab.ts';
import { at, ScriptedMeeting } from '../meeting.ts';
import { LONG_END } from '../speeches.ts';
import { atTheWorstMoment, inMidSentence, openStage } from './page.ts';

async function killed(lab: Lab) {
  const profile = mkdtempSync(path.join(tmpdir(), 'hearth-killed-'));
  lab.afterwards(async () => rmSync(profile, { recursive: true, force: true }));
  const before = await inMidSentence(lab, { profile });
  await atTheWorstMoment(before.stage);
  const pid = await before.stage.processId();
  before.goes();
  process.kill(pid, 'SIGKILL');
  await before.stage.close().catch(() => undefined);
  const stage = await openStage(lab, { profile });
  const after = await ScriptedMeeting.open(stage, { ...lab, script: before.script });
  await at(after.script, LONG_END);
  await after.leave();
  return after.found(before.shown);
}

export const BROWSER_FAULTS: readonly Fault[] = [
  { name: 'browser killed and started again', browser: 'chromium', livesOn: false, run: killed },
];
