import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const TIMEOUT_MS = 180_000;

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const main = path.join(import.meta.dirname, 'main.ts');
  return spawnSync(process.execPath, ['--import', 'tsx', main, ...args], { encoding: 'utf8' });
}

describe('the drill command', () => {
  it(
    'prints one object and nothing else',
    () => {
      const { status, stdout, stderr } = run('--platform', 'livekit', '--json');
      expect(status).toBe(0);
      expect(stderr).toBe('');
      const { overall, platforms } = JSON.parse(stdout);
      expect(Object.keys(overall)).toEqual(['mutations', 'right', 'caught', 'wrong', 'inMidCall']);
      expect(platforms).toEqual({ livekit: overall });
      expect(overall.right + overall.caught + overall.wrong).toBe(overall.mutations);
      expect(overall.wrong).toBe(0);
      expect(overall.inMidCall).toMatchObject({ wrong: 0 });
      expect(overall.inMidCall.hushedMs).toBeLessThanOrEqual(5000);
    },
    TIMEOUT_MS,
  );

  it(
    'prints a table, and each mutation when asked',
    () => {
      const { stdout } = run('--platform', 'livekit', '--verbose');
      expect(stdout).toMatch(/^livekit\n {2}(right|caught) /);
      expect(stdout).toMatch(/\n {2}caught {2}attribute data-lk-speaking dropped +no-indicators\n/);
      expect(stdout).toMatch(
        /mutations +still right +caught +wrong +in mid-call +still right +caught +wrong +hushed, s\nlivekit( +\d+){3} +0( +\d+){3} +0 +[\d.]+\noverall( +\d+){3} +0( +\d+){3} +0 +[\d.]+\n$/,
      );
    },
    TIMEOUT_MS,
  );

  it.each([
    ['a platform that is not there', ['--platform', 'skype'], 'no page of "skype"'],
    ['an unknown option', ['--loud'], '--loud'],
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
