import { execFileSync } from 'node:child_process';

const NAMES: Readonly<Record<string, string>> = {
  'meeting script': 'meetingScriptGzBytes',
  'popup, at opening': 'popupGzBytes',
  'popup, with everything': 'popupWithEverythingGzBytes',
  background: 'backgroundGzBytes',
};

/** Gzipped bytes of what users load, as the size check counts them. */
export function bundleSizes(root: string): Record<string, number> {
  const output = run(root);
  const rows = JSON.parse(output) as readonly { name: string; size: number }[];
  return Object.fromEntries(rows.map(({ name, size }) => [NAMES[name] ?? name, size]));
}

/** The check exits with 1 when something is too large; its figures are wanted all the same. */
function run(root: string): string {
  try {
    return execFileSync('npx', ['--no-install', 'size-limit', '--json'], { cwd: root, encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
