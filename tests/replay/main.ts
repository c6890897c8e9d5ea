/**
 * `npm run replay -- [DIR] [--platform ID|all] [--faults] [--page slower|faster] [--only NAME] [--json | --markdown]`: how far the
 * figures are from the truth, on RTTM meetings. `--only`: of those meetings whose name has it. `--markdown` prints every condition as one table.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Conversation } from '../meetings/conversation.ts';
import { parseRttm } from '../meetings/rttm.ts';
import { accuracyOf, asMarkdown } from './accuracy.ts';
import { arrivalEffect, arrivalInWords } from './arrival.ts';
import { builtInMeetings } from './built-in.ts';
import { EMULATED_PLATFORMS, EMULATIONS, type EmulatedPlatform } from './emulations.ts';
import { type Figures, overallOf } from './metrics.ts';
import { type NudgeFigures, nudgeFigures, nudgesInWords, nudgesOf } from './nudges.ts';
import { type ReplayOptions, type ReplayResult, replay } from './replay.ts';

const USAGE = `npm run replay -- [DIR] [--platform ${EMULATED_PLATFORMS.join('|')}|all] [--faults] [--page slower|faster] [--only NAME] [--json | --markdown]`;

const PACES: Readonly<Record<string, number>> = { slower: 1.5, faster: 0.5 };

interface Request {
  readonly folder: string | undefined;
  /** A part of the names of the meetings that are wanted. */
  readonly only: string;
  readonly platforms: readonly EmulatedPlatform[];
  readonly all: boolean;
  readonly options: ReplayOptions;
  readonly as: 'text' | 'json' | 'markdown';
}

/** Something that the user can put right; everything else keeps its stack. */
class UserError extends Error {}

function requestFrom(args: readonly string[]): Request {
  const { values, positionals } = parse(args);
  if (positionals.length > 1) throw new UserError(`one folder at a time: ${USAGE}`);
  const { platform, page, faults, json, markdown, only } = values;
  const platforms = EMULATED_PLATFORMS.filter((name) => platform === 'all' || name === platform);
  if (platforms.length === 0) throw new UserError(`unknown platform "${platform}": ${USAGE}`);
  const pace = page === undefined ? 1 : PACES[page];
  if (pace === undefined) throw new UserError(`a page is slower or faster, not "${page}": ${USAGE}`);
  const as = markdown ? 'markdown' : json ? 'json' : 'text';
  return { folder: positionals[0], only, platforms, all: platform === 'all', options: { faults, pace }, as };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        platform: { type: 'string', default: 'all' },
        page: { type: 'string' },
        only: { type: 'string', default: '' },
        faults: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        markdown: { type: 'boolean', default: false },
      },
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

function named(only: string, all: readonly Conversation[]): Conversation[] {
  const found = all.filter(({ name }) => name.includes(only));
  if (found.length === 0) throw new UserError(`no meeting "${only}" among ${all.map(({ name }) => name).join(', ')}`);
  return found;
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    throw new UserError(`cannot read the folder ${folder}`);
  }
}

/** Long fractions only look exact. */
function rounded(figures: Figures): Omit<Figures, 'trueMs' | 'measuredMs'> {
  const round = (value: number) => Math.round(value * 10_000) / 10_000;
  const { missed, falseAlarm, confusion } = figures.diarisation;
  return {
    meanShareErrorPoints: round(figures.meanShareErrorPoints),
    worstShareErrorPoints: round(figures.worstShareErrorPoints),
    timeRatio: round(figures.timeRatio),
    neverSeen: figures.neverSeen,
    falseHeard: figures.falseHeard,
    falseUnheard: figures.falseUnheard,
    cantTell: figures.cantTell,
    coverage: round(figures.coverage),
    trueCoverage: round(figures.trueCoverage),
    diarisation: { missed: round(missed), falseAlarm: round(falseAlarm), confusion: round(confusion) },
  };
}

function asJson(platform: EmulatedPlatform, results: readonly ReplayResult[], { perHour }: NudgeFigures) {
  return {
    platform,
    mode: EMULATIONS[platform].mode,
    meetings: results.map((result) => ({
      file: result.name,
      approximate: result.approximate,
      ...rounded(result.figures),
    })),
    overall: { ...rounded(overallOf(results.map(({ figures }) => figures))), nudgesPerHour: perHour },
  };
}

const COLUMNS = [
  'mean error',
  'worst error',
  'time ratio',
  'never seen',
  'false heard',
  'false not heard',
  "can't tell",
  'coverage (true)',
  'missed/false/confused',
];

function asText(platform: EmulatedPlatform, results: readonly ReplayResult[]): string {
  const overall = overallOf(results.map(({ figures }) => figures));
  const rows = [...results.map(({ name, figures }) => ({ name, figures })), { name: 'overall', figures: overall }];
  const width = Math.max(...rows.map(({ name }) => name.length)) + 2;
  const lines = rows.map(({ name, figures }) => {
    const cells = cellsOf(figures);
    return name.padEnd(width) + cells.map((cell, i) => cell.padStart((COLUMNS[i]?.length ?? 0) + 2)).join('');
  });
  const precision = results.some(({ approximate }) => approximate) ? 'approximate' : 'not approximate';
  const heading = ' '.repeat(width) + COLUMNS.map((column) => `  ${column}`).join('');
  const mode = EMULATIONS[platform].mode;
  const title = `${platform} (${mode}; errors in percentage points of a share; figures ${precision})`;
  return [title, heading, ...lines, ''].join('\n');
}

function cellsOf(figures: Figures): string[] {
  const percent = (share: number) => (share * 100).toFixed(1);
  const { missed, falseAlarm, confusion } = figures.diarisation;
  return [
    figures.meanShareErrorPoints.toFixed(2),
    figures.worstShareErrorPoints.toFixed(2),
    figures.timeRatio.toFixed(3),
    ...[figures.neverSeen, figures.falseHeard, figures.falseUnheard, figures.cantTell].map(String),
    `${percent(figures.coverage)} (${percent(figures.trueCoverage)})`,
    [missed, falseAlarm, confusion].map(percent).join('/'),
  ];
}

function printTable(meetings: readonly Conversation[], platforms: readonly EmulatedPlatform[]): void {
  const rows = platforms.map((platform) => {
    process.stderr.write(`${platform}…\n`);
    return accuracyOf(meetings, platform);
  });
  console.log(`${asMarkdown(rows)}\n\n${inWords(meetings, nudgesIn(meetings))}`);
}

function nudgesIn(meetings: readonly Conversation[]): NudgeFigures {
  return nudgeFigures(meetings.map((meeting) => nudgesOf(meeting)));
}

/** What a meeting means beyond its figures: the arrival, and how often hints would be shown. */
function inWords(meetings: readonly Conversation[], nudges: NudgeFigures): string {
  return `${arrivalInWords(arrivalEffect(meetings))}\n${nudgesInWords(nudges)}`;
}

function main(): void {
  const { folder, only, platforms, all, options, as } = requestFrom(process.argv.slice(2));
  const meetings = named(only, meetingsIn(folder));
  if (as === 'markdown') {
    printTable(meetings, platforms);
    return;
  }
  const nudges = nudgesIn(meetings);
  const reports = platforms.map((name) => {
    const results = meetings.map((meeting) => replay(meeting, name, options));
    if (as === 'text') console.log(asText(name, results));
    return asJson(name, results, nudges);
  });
  if (as === 'json') console.log(JSON.stringify(all ? reports : reports[0], null, 2));
  else console.log(inWords(meetings, nudges));
}

try {
  main();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
