/** What is written must not be able to reach the network or to make markup: the linter says so, and this test that the linter does. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const house = mkdtempSync(path.join(tmpdir(), 'hearth-lint-'));
afterAll(() => rmSync(house, { recursive: true, force: true }));

const FORBIDDEN: readonly string[] = [
  "void fetch('https://x.example');",
  "void globalThis.fetch('https://x.example');",
  'export const a = new XMLHttpRequest();',
  "export const b = new WebSocket('wss://x.example');",
  "export const c = new window.WebSocket('wss://x.example');",
  'export const d = new RTCPeerConnection();',
  "export const e = new EventSource('https://x.example');",
  "navigator.sendBeacon('https://x.example');",
  "document.body.innerHTML = '<b>x</b>';",
  "document.body.outerHTML = '<b>x</b>';",
  "document.body.insertAdjacentHTML('beforeend', '<b>x</b>');",
  "document.write('<b>x</b>');",
  "eval('1');",
  "export const f = new Function('return 1');",
  "location.href = 'javascript:void 0';",
];

const ALLOWED = "document.body.textContent = '<b>x</b>';";

/** How many faults the linter finds in each of these. */
function faultsIn(folder: string, lines: readonly string[]): number[] {
  cpSync(path.join(root, '.oxlintrc.json'), path.join(house, '.oxlintrc.json'));
  mkdirSync(path.join(house, folder), { recursive: true });
  for (const [i, line] of lines.entries()) writeFileSync(path.join(house, folder, `line-${i}.ts`), `${line}\n`);
  const oxlint = path.join(root, 'node_modules/.bin/oxlint');
  const { stdout } = spawnSync(oxlint, ['--format', 'json', folder], { cwd: house, encoding: 'utf8' });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { filename: string; severity: string }[] };
  return lines.map(
    (_, i) =>
      diagnostics.filter(({ filename, severity }) => severity === 'error' && filename.endsWith(`line-${i}.ts`)).length,
  );
}

describe.each(['lib/live', 'components/popup', 'entrypoints'])('in %s', (folder) => {
  it('the linter lets nothing reach the network or make markup', () => {
    const faults = faultsIn(folder, [...FORBIDDEN, ALLOWED]);
    expect(FORBIDDEN.filter((_, i) => faults[i] === 0)).toEqual([]);
    expect(faults.at(-1)).toBe(0);
  });
});

it('no component hands markup to the page', () => {
  const { stdout } = spawnSync('grep', ['-rln', 'dangerouslySetInnerHTML', 'components', 'entrypoints', 'lib'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stdout).toBe('');
});
