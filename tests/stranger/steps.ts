/** What somebody does who has nothing but the README, each step with the machine's time. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from '../browser/chromium.ts';
import { findFirefox } from '../browser/firefox.ts';

/** A place where nothing of ours is: the project as it is committed, a home and a package cache of its own. */
export interface Place {
  readonly project: string;
  readonly home: string;
}

/** Nothing that this session set: only where programs are, and how to reach the registry. */
const PASSED_ON =
  /^(?:PATH|LANG|TMPDIR|DISPLAY|WAYLAND_DISPLAY|NODE_EXTRA_CA_CERTS|SSL_CERT_FILE|(?:https?|no)_proxy)$/i;

export function environmentIn({ home }: Place): NodeJS.ProcessEnv {
  const passedOn = Object.entries(process.env).filter(([name]) => PASSED_ON.test(name));
  return {
    ...Object.fromEntries(passedOn),
    HOME: home,
    npm_config_cache: path.join(home, 'cache'),
    CHROMIUM: findChromium(),
    FIREFOX: findFirefox(),
  };
}

export function cloneInto(root: string, folder: string): Place {
  const place = { project: path.join(folder, 'hearth'), home: path.join(folder, 'home') };
  mkdirSync(place.home);
  const { status, stderr } = spawnSync('git', ['clone', '--quiet', '--no-local', root, place.project], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`git clone: ${stderr}`);
  return place;
}

/** Runs a command as the README has it, and fails with its last words. */
export function follow(place: Place, command: string): void {
  const { status, stdout, stderr } = spawnSync(command, {
    cwd: place.project,
    env: environmentIn(place),
    shell: true,
    encoding: 'utf8',
    maxBuffer: 64e6,
  });
  if (status !== 0) throw new Error(`${command} ended with ${status}:\n${(stderr || stdout).slice(-2000)}`);
}
