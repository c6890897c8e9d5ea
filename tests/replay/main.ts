/** `npm run replay -- [DIR] [--platform ID|all] [--json]`: how far the figures are from the truth, on RTTM meetings. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Conversation } from '../meetings/conversation.ts';
import { parseRttm } from '../meetings/rttm.ts';
import { builtInMeetings } from './built-in.ts';
import { EMULATED_PLATFORMS, type EmulatedPlatform } from './emulators/index.ts';
import { type Figures, overallOf } from './metrics.ts';
import { type ReplayResult, replay } from './replay.ts';

const USAGE = `npm run replay -- [DIR] [--platform ${EMULATED_PLATFORMS.join('|')}|all] [--json]`;

interface Request {
  readonly folder: string | undefined;
  readonly platforms: readonly EmulatedPlatform[];
  readonly all: boolean;
  readonly json: boolean;
}

/** Something that the user can put right; everything else keeps its stack. */
class UserError extends Error {}

function requestFrom(args: readonly string[]): Request {
  const { values, positionals } = parse(args);
  if (positionals.length > 1) throw new UserError(`one folder at a time: ${USAGE}`);
  const { platform, json } = values;
  const platforms = EMULATED_PLATFORMS.filter((name) => platform === 'all' || name === platform);
  if (platforms.length === 0) throw new UserError(`unknown platform "${platform}": ${USAGE}`);
  return { folder: positionals[0], platforms, all: platform === 'all', json };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { platform: { type: 'string', default: 'all' }, json: { type: 'boolean', default: false } },
    });
  } catch (error) {
    throw new UserError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

/** The meetings of a folder by file name, or those built in when none is named. */
function meetingsIn(folder: string | undefined): Conversation[] {
  if (folder === undefined) return builtInMeetings();
  const names = listFolder(folder).filter((name) => name.endsWith('.rttm'));
  if (names.length === 0) throw new UserError(`no .rttm files in ${folder}`);
  return names.sort().map((name) => {
    try {
      const meeting = parseRttm(readFileSync(path.join(folder, name), 'utf8'), name);
      if (meeting.speech.length > 0) return meeting;
    } catch (error) {
      throw new UserError(error instanceof Error ? error.message : String(error));
    }
    throw new UserError(`${name}: nobody speaks in it`);
  });
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    throw new UserError(`cannot read the folder ${folder}`);
  }
}

/** Long fractions only look exact. */
function rounded(figures: Figures): Figures {
  const round = (value: number) => Math.round(value * 10_000) / 10_000;
  return {
    meanShareErrorPoints: round(figures.meanShareErrorPoints),
    worstShareErrorPoints: round(figures.worstShareErrorPoints),
    timeRatio: round(figures.timeRatio),
    neverSeen: figures.neverSeen,
    falseHeard: figures.falseHeard,
    falseUnheard: figures.falseUnheard,
  };
}

function asJson(platform: EmulatedPlatform, results: readonly ReplayResult[]) {
  return {
    platform,
    meetings: results.map((result) => ({
      file: result.name,
      approximate: result.approximate,
      ...rounded(result.figures),
    })),
    overall: rounded(overallOf(results.map(({ people }) => people))),
  };
}

const COLUMNS = ['mean error', 'worst error', 'time ratio', 'never seen', 'false heard', 'false not heard'];

function asText(platform: EmulatedPlatform, results: readonly ReplayResult[]): string {
  const overall = overallOf(results.map(({ people }) => people));
  const rows = [...results.map(({ name, figures }) => ({ name, figures })), { name: 'overall', figures: overall }];
  const width = Math.max(...rows.map(({ name }) => name.length)) + 2;
  const lines = rows.map(({ name, figures }) => {
    const cells = [
      figures.meanShareErrorPoints.toFixed(2),
      figures.worstShareErrorPoints.toFixed(2),
      figures.timeRatio.toFixed(3),
      ...[figures.neverSeen, figures.falseHeard, figures.falseUnheard].map(String),
    ];
    return name.padEnd(width) + cells.map((cell, i) => cell.padStart((COLUMNS[i]?.length ?? 0) + 2)).join('');
  });
  const precision = results.some(({ approximate }) => approximate) ? 'approximate' : 'not approximate';
  const heading = ' '.repeat(width) + COLUMNS.map((column) => `  ${column}`).join('');
  return [`${platform} (errors in percentage points of a share; figures ${precision})`, heading, ...lines, ''].join(
    '\n',
  );
}

function main(): void {
  const { folder, platforms, all, json } = requestFrom(process.argv.slice(2));
  const meetings = meetingsIn(folder);
  const reports = platforms.map((name) => {
    const results = meetings.map((meeting) => replay(meeting, name));
    if (!json) console.log(asText(name, results));
    return asJson(name, results);
  });
  if (json) console.log(JSON.stringify(all ? reports : reports[0], null, 2));
}

try {
  main();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
