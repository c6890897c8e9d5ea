/**
 * `npm run drill -- [--platform ID|all] [--json | --verbose | --wrong]`: what happens to each reader when its page changes
 * under it. `--verbose` lists every mutation, `--wrong` those that went wrong. Exits with 1 when any did. In the table *still
 * right* means that who speaks, who is there and who is who is read as before; *caught* that an alarm followed within a minute, or that
 * those who can no longer be seen are shown as *can't tell*; *wrong* is everything untrue that was said without (see `verdict.ts`).
 */
import { parseArgs } from 'node:util';
import { EMULATED_PLATFORMS, type EmulatedPlatform } from '../replay/emulations.ts';
import { type Drilled, drill, type Tally, tallyOf } from './drill.ts';

const USAGE = `npm run drill -- [--platform ${EMULATED_PLATFORMS.join('|')}|all] [--json | --verbose | --wrong]`;

/** Something that the user can put right; everything else keeps its stack. */
class UserError extends Error {}

function requestFrom(args: readonly string[]) {
  const { platform, ...values } = parse(args);
  const platforms = EMULATED_PLATFORMS.filter((id) => platform === 'all' || id === platform);
  if (platforms.length === 0) throw new UserError(`no page of "${platform}": ${USAGE}`);
  return { platforms, ...values };
}

function parse(args: readonly string[]) {
  try {
    const flag = { type: 'boolean', default: false } as const;
    const options = { platform: { type: 'string', default: 'all' }, json: flag, verbose: flag, wrong: flag } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new UserError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

const COLUMNS = { mutations: 'mutations', right: 'still right', caught: 'caught', wrong: 'wrong' } as const;

function asTable(rows: readonly (readonly [string, Tally])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  const columns = Object.entries(COLUMNS) as [keyof Tally, string][];
  return [
    ' '.repeat(width) + columns.map(([, heading]) => `   ${heading}`).join(''),
    ...rows.map(
      ([name, tally]) =>
        name.padEnd(width) + columns.map(([key, { length }]) => String(tally[key]).padStart(length + 3)).join(''),
    ),
  ].join('\n');
}

function inWords({ mutation, verdict, silent, reason }: Drilled): string {
  const why = silent
    ? `${silent.at / 1000} s: ${silent.who}, ${silent.field} ${silent.said}, not ${silent.instead}`
    : (reason ?? (verdict === 'caught' ? "can't tell" : ''));
  return `  ${verdict.padEnd(8)}${mutation.padEnd(50)}  ${why}`.trimEnd();
}

function main(): void {
  const { platforms, json, verbose, wrong } = requestFrom(process.argv.slice(2));
  const results = platforms.map((id): readonly [EmulatedPlatform, Drilled[]] => {
    const drilled = drill(id);
    const listed = json ? [] : drilled.filter(({ verdict }) => verbose || (wrong && verdict === 'wrong'));
    if (listed.length > 0) console.log([id, ...listed.map(inWords), ''].join('\n'));
    return [id, drilled];
  });
  const tallies = results.map(([id, drilled]) => [id, tallyOf(drilled)] as const);
  const overall = tallyOf(results.flatMap(([, drilled]) => drilled));
  if (json) console.log(JSON.stringify({ overall, platforms: Object.fromEntries(tallies) }, null, 2));
  else console.log(asTable([...tallies, ['overall', overall]]));
  if (overall.wrong > 0) process.exitCode = 1;
}

try {
  main();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
