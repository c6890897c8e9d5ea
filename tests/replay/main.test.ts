import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { EMULATED_PLATFORMS } from './emulations.ts';

const TIMEOUT_MS = 60_000;
const folder = mkdtempSync(path.join(tmpdir(), 'hearth-replay-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A folder with one file of these lines. */
function folderWith(name: string, text: string): string {
  const made = path.join(folder, name);
  mkdirSync(made);
  writeFileSync(path.join(made, 'one.rttm'), text);
  return made;
}

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const main = path.join(import.meta.dirname, 'main.ts');
  return spawnSync(process.execPath, ['--import', 'tsx', main, ...args], { encoding: 'utf8' });
}

const good = folderWith(
  'good',
  'SPEAKER one 1 1.0 12.0 <NA> <NA> A <NA> <NA>\nSPEAKER one 1 14.0 9.0 <NA> <NA> B <NA> <NA>\n',
);

describe('the replay command', () => {
  it(
    'prints one object and nothing else for one platform',
    () => {
      const { status, stdout } = run(good, '--platform', 'livekit', '--json');
      expect(status).toBe(0);
      const figures = {
        meanShareErrorPoints: expect.any(Number),
        worstShareErrorPoints: expect.any(Number),
        timeRatio: expect.any(Number),
        neverSeen: 0,
        falseHeard: 0,
        falseUnheard: 0,
        cantTell: 0,
        coverage: 1,
        trueCoverage: 1,
        diarisation: { missed: expect.any(Number), falseAlarm: expect.any(Number), confusion: 0 },
      };
      expect(JSON.parse(stdout)).toEqual({
        platform: 'livekit',
        mode: 'per-participant',
        meetings: [{ file: 'one.rttm', approximate: false, ...figures }],
        overall: { ...figures, nudgesPerHour: expect.objectContaining({ all: { median: 0, p90: 0 } }) },
      });
    },
    TIMEOUT_MS,
  );

  it(
    'prints an array for all of them',
    () => {
      const platforms = JSON.parse(run(good, '--platform', 'all', '--json').stdout);
      expect(platforms.map((one: { platform: string }) => one.platform)).toEqual(EMULATED_PLATFORMS);
    },
    TIMEOUT_MS,
  );

  it(
    'prints every condition as one table',
    () => {
      const { stdout } = run(good, '--platform', 'galene', '--markdown');
      expect(stdout).toMatch(/^\| page \|.*\n(\| --- )+\|\n\| Galene .*\|\n\nArrival: /);
    },
    TIMEOUT_MS,
  );

  it(
    'replays with faults, and on pages that differ from what is believed of them',
    () => {
      const overall = (...args: string[]) =>
        JSON.parse(run(good, '--platform', 'galene', '--json', ...args).stdout).overall;
      expect(overall('--faults').trueCoverage).toBeLessThan(overall().trueCoverage);
      expect(overall('--page', 'slower').timeRatio).toBeGreaterThan(overall('--page', 'faster').timeRatio);
    },
    TIMEOUT_MS,
  );

  it(
    'says in words whether the figures are approximate',
    () => {
      expect(run(good, '--platform', 'livekit').stdout).toMatch(
        /^livekit .*not approximate[\s\S]*one\.rttm[\s\S]*overall[\s\S]*Arrival: /,
      );
      const dominant = folderWith(
        'dominant',
        [0, 1, 2, 3].map((i) => `SPEAKER one 1 ${i * 10}.0 9.0 <NA> <NA> ${i % 2 ? 'A' : 'B'} <NA> <NA>`).join('\n'),
      );
      expect(run(dominant, '--platform', 'jitsi-dominant').stdout).toMatch(/^jitsi-dominant .*figures approximate/);
    },
    TIMEOUT_MS,
  );

  it.each([
    ['a missing folder', [path.join(folder, 'nowhere')], 'cannot read the folder'],
    ['a folder without meetings', [folder], 'no .rttm files in'],
    ['a line that is no RTTM', [folderWith('broken', 'hello\n')], 'one.rttm, line 1'],
    ['a meeting without speech', [folderWith('silent', '')], 'one.rttm: nobody speaks'],
    ['a platform that is not there', [good, '--platform', 'skype'], 'unknown platform "skype"'],
    ['a pace that is none', [good, '--page', 'quick'], 'slower or faster'],
    ['an unknown option', [good, '--loud'], '--loud'],
  ])(
    'refuses %s in words',
    (_, args, words) => {
      const { status, stdout, stderr } = run(...args);
      expect(status).toBe(1);
      expect(stdout).toBe('');
      expect(stderr).toContain(words);
      expect(stderr).not.toContain('    at ');
    },
    TIMEOUT_MS,
  );
});
