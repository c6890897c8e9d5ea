/** Everything that gates, in order of cost. Goes on after a failure so that one run tells all; closes with a count. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findChromium } from './browser/chromium.ts';
import { findFirefox } from './browser/firefox.ts';

const root = path.resolve(import.meta.dirname, '..');
const scratch = mkdtempSync(path.join(tmpdir(), 'hearth-test-'));
const chromium = findChromium();
const firefox = findFirefox();

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** Where the step's own runner writes how many tests passed and failed; a step without counts as one. */
  readonly report?: string;
  /** Runs beside the step before it: each of them keeps one processor busy, and shows what it said once it is done. */
  readonly beside?: true;
}

const unitReport = path.join(scratch, 'unit.json');
const pagesReport = path.join(scratch, 'pages.json');
const looksReport = path.join(scratch, 'looks.json');
const firefoxReport = path.join(scratch, 'firefox.json');
const e2eReport = path.join(scratch, 'e2e.json');

const STEPS: readonly Step[] = [
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types', command: ['tsc', '--noEmit'], beside: true },
  { name: 'lint with types', command: ['oxlint', '--type-aware', '--deny-warnings'], beside: true },
  { name: 'dead code', command: ['knip'], beside: true },
  {
    name: 'unit, pages and replay',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    report: unitReport,
  },
  { name: 'build for Chromium', command: ['wxt', 'build'] },
  { name: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox'] },
  { name: 'build for programs', command: ['wxt', 'build', '--mode', 'e2e'] },
  { name: 'build for programs in Firefox', command: ['wxt', 'build', '-b', 'firefox', '--mode', 'e2e'] },
  { name: 'Firefox lint', command: ['web-ext', 'lint', '--source-dir', '.output/firefox-mv3'] },
  { name: 'bundle budgets', command: ['size-limit'], beside: true },
  {
    name: 'pages in Chromium',
    command: ['playwright', 'test', '-c', 'tests/pages/playwright.config.ts'],
    report: pagesReport,
  },
  {
    name: 'how everything looks',
    command: ['playwright', 'test', '-c', 'tests/gallery/playwright.config.ts'],
    report: looksReport,
  },
  {
    name: 'the built extension in Firefox',
    command: ['playwright', 'test', '-c', 'tests/firefox/playwright.config.ts'],
    report: firefoxReport,
  },
  {
    name: 'the built extension',
    command: ['playwright', 'test', '-c', 'tests/e2e/playwright.config.ts'],
    report: e2eReport,
  },
  { name: 'faults that gate', command: ['tsx', 'tests/faults/main.ts', '--gate', '--at-once', '5'] },
];

/** Runs a step; alone, it shows what it says at once. */
async function run(step: Step, alone: boolean): Promise<Count> {
  if (alone) process.stdout.write(`\n— ${step.name}\n`);
  const began = Date.now();
  const [program = '', ...given] = step.command;
  const child = spawn(path.join(root, 'node_modules/.bin', program), given, {
    cwd: root,
    stdio: ['ignore', alone ? 'inherit' : 'pipe', alone ? 'inherit' : 'pipe'],
    env: {
      ...process.env,
      CHROMIUM: chromium,
      FIREFOX: firefox,
      ...(step.report && { PLAYWRIGHT_JSON_OUTPUT_NAME: step.report }),
    },
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece: Buffer) => said.push(piece));
  const succeeded = await new Promise<boolean>((done) => {
    child.on('error', (error) => {
      said.push(Buffer.from(`${error.message}\n`));
      done(false);
    });
    child.on('close', (status) => done(status === 0));
  });
  const seconds = Math.round((Date.now() - began) / 1000);
  if (!alone) process.stdout.write(`\n— ${step.name}\n${Buffer.concat(said).toString()}`);
  process.stdout.write(`${succeeded ? 'ok' : 'FAILED'}: ${step.name} (${seconds} s)\n`);
  const own: Count = succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  return step.report ? (counted(step.report, succeeded) ?? own) : own;
}

/** What a runner's own report says; a runner that failed with no failed test (a crash, an empty run) counts as one failure. */
function counted(report: string, succeeded: boolean): Count | null {
  try {
    const json = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests?: number;
      numFailedTests?: number;
      stats?: { expected: number; unexpected: number; flaky: number };
    };
    const passed = json.numPassedTests ?? json.stats?.expected ?? 0;
    const failed = json.numFailedTests ?? (json.stats ? json.stats.unexpected + json.stats.flaky : 0);
    return { passed, failed: failed === 0 && !succeeded ? 1 : failed };
  } catch {
    return null;
  }
}

const only = process.argv.slice(2);
const wanted = STEPS.filter(({ name }) => only.length === 0 || only.some((word) => name.includes(word)));
/** Steps that run at the same time. */
const turns: Step[][] = [];
for (const step of wanted) {
  const before = turns.at(-1);
  if (step.beside && before) before.push(step);
  else turns.push([step]);
}
const counts: Count[] = [];
for (const turn of turns) counts.push(...(await Promise.all(turn.map((step) => run(step, turn.length === 1)))));
rmSync(scratch, { recursive: true, force: true });
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
