/**
 * `npm run audit:packages [-- --zip]`: every package of which code is shipped, with its licence and size. `--zip`: also packs for both
 * browsers twice, and exits with 1 where the two are not the same to the byte.
 */
import { parseArgs } from 'node:util';
import { shippedPackages } from './shipped.ts';
import { packed } from './zip-twice.ts';

const { values } = parseArgs({ options: { zip: { type: 'boolean', default: false } } });
const say = (...cells: readonly string[]) =>
  process.stdout.write(`${cells.map((cell, i) => cell.padEnd([34, 12, 14, 9][i] ?? 0)).join('')}\n`);

say('package', 'version', 'licence', 'kB', 'runs at install');
for (const { name, version, licence, bytes, installs } of shippedPackages()) {
  say(name, version, licence, String(Math.round(bytes / 1000)), installs ? 'YES' : 'no');
}

let same = true;
for (const browser of values.zip ? (['chrome', 'firefox'] as const) : []) {
  const [first, second] = [packed(browser), packed(browser)];
  for (const [name, hash] of Object.entries(first)) {
    same &&= second[name] === hash;
    say(second[name] === hash ? 'same' : 'DIFFERENT', '', name);
    process.stdout.write(`  ${hash}\n`);
  }
}
process.exit(same ? 0 : 1);
