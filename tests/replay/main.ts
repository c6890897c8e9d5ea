/** `npm run replay -- DIR [--platform ID|all] [--json]`: accuracy on recorded conversations; without DIR on built-in ones. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Conversation } from '../meetings/conversation.ts';
import { parseRttm } from '../meetings/rttm.ts';
import { builtInMeetings } from './built-in.ts';
import { EMULATORS, type EmulatedPlatform } from './emulators/index.ts';
import { overallOf } from './metrics.ts';
import { type ReplayResult, replay } from './replay.ts';

function meetingsIn(folder: string): Conversation[] {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}`);
  const files = readdirSync(folder).filter((file) => file.endsWith('.rttm'));
  if (files.length === 0) throw new Error(`There is no .rttm file in ${folder}`);
  return files.sort().map((file) => parseRttm(readFileSync(path.join(folder, file), 'utf8'), file));
}

function platformsNamed(name: string): EmulatedPlatform[] {
  const all = Object.keys(EMULATORS) as EmulatedPlatform[];
  if (name === 'all') return all;
  const found = all.filter((platform) => platform === name);
  if (found.length === 0)
    throw new Error(`No emulated platform is called ${name}; there are ${all.join(', ')} and all`);
  return found;
}

function report(platform: EmulatedPlatform, results: readonly ReplayResult[]): void {
  const overall = { file: 'overall', ...overallOf(results) };
  const rows = [...results, overall].map((one) =>
    [
      one.file.padEnd(16),
      one.meanShareErrorPoints.toFixed(3).padStart(8),
      one.worstShareErrorPoints.toFixed(2).padStart(8),
      one.timeRatio.toFixed(3).padStart(8),
      ...[one.neverSeen, one.falseHeard, one.falseUnheard].map((count) => String(count).padStart(8)),
    ].join(''),
  );
  const heads = ['mean pts', 'worst', 'ratio', 'unseen', 'f.heard', 'f.unhrd'].map((head) => head.padStart(8));
  const note = results.some(({ approximate }) => approximate) ? ' (approximate)' : '';
  process.stdout.write(`\n${`${platform}${note}`.padEnd(16)}${heads.join('')}\n${rows.join('\n')}\n`);
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { platform: { type: 'string', default: 'all' }, json: { type: 'boolean', default: false } },
  });
  const meetings = positionals[0] === undefined ? builtInMeetings() : meetingsIn(positionals[0]);
  const reports = platformsNamed(values.platform).map((platform) => {
    const results = meetings.map((meeting) => {
      process.stderr.write(`${platform} ${meeting.name}\n`);
      return replay(meeting, platform);
    });
    if (!values.json) report(platform, results);
    return { platform, meetings: results, overall: overallOf(results) };
  });
  if (values.json)
    process.stdout.write(`${JSON.stringify(values.platform === 'all' ? reports : reports[0], null, 2)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
