/** Finds a browser on this machine, or installs it where that can be done. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Wanted {
  readonly name: string;
  /** What the error says to do. */
  readonly advice: string;
  /** The environment variable that holds its path. */
  readonly variable: string;
  /** What it may be called on the path, the best first. */
  readonly names: readonly string[];
  /** Where it may be, else. */
  readonly places: readonly string[];
  /** What Debian calls it. */
  readonly debian: string;
}

/** The browser's path. On Debian as root it is installed when missing; elsewhere the error says what to install. */
export function findBrowser(wanted: Wanted): string {
  const found = known(wanted);
  if (found) return found;
  if (isDebianRoot()) {
    process.stderr.write(`No ${wanted.name} found: installing it with apt-get (this takes a minute).\n`);
    const stdio = ['ignore', 'ignore', 'inherit'] as const;
    execFileSync('apt-get', ['update', '-qq'], { stdio: [...stdio] });
    execFileSync('apt-get', ['install', '-y', '-qq', wanted.debian], {
      stdio: [...stdio],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const installed = known(wanted);
    if (installed) return installed;
  }
  throw new Error(`No ${wanted.name} found: ${wanted.advice}, or set ${wanted.variable} to its path.`);
}

function known({ variable, names, places }: Wanted): string | undefined {
  const given = process.env[variable];
  if (given) return given;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, ...places].find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isDebianRoot(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
}
