/**
 * `npm run stranger [-- --keep | --test]`: follows the README in an empty folder, with the project as it was committed last, a home and a package
 * cache of its own, to a meeting that is watched in Chromium and in Firefox. Prints the time of each step; exits with 1 when one fails, or
 * when it takes more than two minutes from the installed extension to a watched meeting. `--keep`: the folder
 * stays. `--test`: the README's second command as well, a quarter of an hour.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cloneInto, follow, type Place } from './steps.ts';
import { watchedInChromium, watchedInFirefox } from './watched.ts';

/** From the installed extension to a watched meeting, each browser. */
const MOST_S = 120;

const root = path.resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: { keep: { type: 'boolean', default: false }, test: { type: 'boolean', default: false } },
});
const folder = mkdtempSync(path.join(tmpdir(), 'hearth-stranger-'));
let place: Place | undefined;
let failed = false;

/** Does one step; after a failure none of the others would mean anything. */
async function step(name: string, act: () => unknown, mostS = Number.POSITIVE_INFINITY): Promise<void> {
  if (failed) return;
  const began = Date.now();
  let note = '';
  try {
    const said = await act();
    if (typeof said === 'string') note = said;
  } catch (error) {
    failed = true;
    note = error instanceof Error ? error.message : String(error);
  }
  const seconds = (Date.now() - began) / 1000;
  if (seconds > mostS) {
    failed = true;
    note = `took more than ${mostS} s`;
  }
  process.stdout.write(
    `${failed ? 'FAILED' : 'ok    '} ${seconds.toFixed(1).padStart(6)} s  ${name}${note && `: ${note}`}\n`,
  );
}

const there = (): Place => {
  if (place === undefined) throw new Error('There is no copy of the project');
  return place;
};
const command = (line: string) => step(line, () => follow(there(), line));

await step('git clone', () => {
  place = cloneInto(root, folder);
});
await command('npm ci');
await command('npm run demo -- --headless --seconds 5 --out pictures');
await command('npm run build');
await command('npm run build:firefox');
await step('Chromium, from the installed extension to a watched meeting', () => watchedInChromium(there()), MOST_S);
await step('Firefox, from the installed extension to a watched meeting', () => watchedInFirefox(there()), MOST_S);
if (values.test) await command('npm test');

if (values.keep) process.stdout.write(`${folder}\n`);
else rmSync(folder, { recursive: true, force: true });
process.exit(failed ? 1 : 0);
