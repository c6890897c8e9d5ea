/** Builds and packs twice, and says whether the same files came of it. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const output = path.join(root, '.output');

export type Hashes = Readonly<Record<string, string>>;

/** Packs for one browser, from nothing. The sha256 of each package by its name. */
export function packed(browser: 'chrome' | 'firefox'): Hashes {
  const packages = () => readdirSync(output).filter((name) => name.endsWith('.zip'));
  for (const name of packages()) rmSync(path.join(output, name));
  rmSync(path.join(output, `${browser}-mv3`), { recursive: true, force: true });
  const { status, stderr } = spawnSync('npx', ['--no-install', 'wxt', 'zip', '-b', browser], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(path.join(output, name)))
      .digest('hex');
  return Object.fromEntries(packages().map((name) => [name, hash(name)]));
}
