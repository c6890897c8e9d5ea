import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const TIMEOUT_MS = 60_000;
const folder = mkdtempSync(path.join(tmpdir(), 'hearth-scrub-'));
afterAll(() => rmSync(folder, { recursive: true }));
const saved = path.join(folder, 'saved.html');
writeFileSync(saved, '<html><body><p class="name">Ann Example</p></body></html>');

function run(...args: string[]) {
  const main = path.join(import.meta.dirname, 'main.ts');
  return spawnSync(process.execPath, ['--import', 'tsx', main, ...args], { encoding: 'utf8' });
}

describe('the scrub command', () => {
  it(
    'writes the fixture, and says what was replaced without saying it',
    () => {
      const { status, stdout, stderr } = run(saved);
      expect(status).toBe(0);
      expect(stdout).toContain('<p class="name">Person 1</p>');
      expect(stderr).toContain('1 people');
      expect(stdout + stderr).not.toMatch(/Ann|Example/);
      const out = path.join(folder, 'out.html');
      expect(run(saved, '--out', out)).toMatchObject({ status: 0, stdout: '' });
      expect(readFileSync(out, 'utf8')).toBe(stdout);
    },
    TIMEOUT_MS,
  );

  it.each([
    ['no file', [], 'one file at a time'],
    ['two files', [saved, saved], 'one file at a time'],
    ['a file that is not there', [path.join(folder, 'nowhere.html')], 'cannot read'],
    ['an unknown option', [saved, '--loud'], '--loud'],
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
