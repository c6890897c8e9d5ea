/**
 * `npm run test:load [-- --json] [--people N] [--hours N] [--changes N] [--no-burst]`: a call of 500 people for eight hours with a hundred
 * changes of speaker a minute, in virtual time through the code that counts it, then what the background does with its checkpoints, then
 * the same call for a minute of real time in Chromium. Exits with 1 when a bound is broken.
 */
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { storeAll } from './background.ts';
import { playBurst } from './burst.ts';
import { playMeeting } from './pipeline.ts';

/** Most that each figure may be. */
const BUDGETS: Readonly<Record<string, number>> = {
  heapMostBytes: 15_000_000,
  /** Of what it was after the first hour, for each hour more. */
  heapGrowthPerHour: 0.05,
  largestCheckpointBytes: 64_000,
  /** Of what a checkpoint takes in the last eighth of the meeting to what it takes in the second: on a busy machine two measurements of the same differ by half. */
  backgroundLastToEarly: 1.5,
  burstHeapBytes: 15_000_000,
};

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    people: { type: 'string', default: '500' },
    hours: { type: 'string', default: '8' },
    changes: { type: 'string', default: '100' },
    'no-burst': { type: 'boolean', default: false },
  },
});
const say = (text: string) => process.stderr.write(`${text}\n`);
const [people, hours, changesPerMinute] = [Number(values.people), Number(values.hours), Number(values.changes)];

const scratch = mkdtempSync(path.join(tmpdir(), 'hearth-load-'));
const file = path.join(scratch, 'checkpoints.ndjson');
const log = openSync(file, 'w');
const keep = (json: string) => void writeSync(log, `${json}\n`);
const played = await playMeeting({ people, hours, changesPerMinute, seed: 1, keep, say });
closeSync(log);
say('What the background does…');
const PARTS = 8;
const stored = await storeAll(file, { parts: PARTS, checkpoints: played.checkpoints });
rmSync(scratch, { recursive: true, force: true });

const [first = 0] = played.heap;
const last = played.heap.at(-1) ?? 0;
const figures: Record<string, number> = {
  events: played.events,
  checkpoints: played.checkpoints,
  largestCheckpointBytes: played.largestCheckpoint,
  busyMsPerMinuteFirstHour: played.busyMs[0] ?? 0,
  busyMsPerMinuteLastHour: played.busyMs.at(-1) ?? 0,
  heapFirstHourBytes: first,
  heapLastHourBytes: last,
  heapMostBytes: Math.max(...played.heap),
  heapGrowthPerHour: hours > 1 ? (last - first) / first / (hours - 1) : 0,
  backgroundEarlyMs: stored[1] ?? 0,
  backgroundLastMs: stored.at(-1) ?? 0,
  backgroundLastToEarly: (stored.at(-1) ?? 0) / (stored[1] ?? 1),
  ...(values['no-burst'] ? {} : await playBurst({ people, changesPerMinute, say })),
};
const over = Object.entries(BUDGETS).filter(([name, most]) => name in figures && !((figures[name] ?? 0) <= most));
if (values.json) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
else {
  for (const [name, value] of Object.entries(figures)) {
    const budget = BUDGETS[name] === undefined ? '' : `  of ${BUDGETS[name]}`;
    process.stdout.write(`${name.padEnd(28)}${String(Math.round(value * 1000) / 1000).padStart(12)}${budget}\n`);
  }
}
for (const [name, most] of over) say(`Over budget: ${name} is ${figures[name]}, at most ${most}`);
process.exit(over.length > 0 ? 1 : 0);
