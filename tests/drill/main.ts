/**
 * `npm run drill -- [--platform ID|all] [--json | --verbose | --wrong]`: what happens to each reader when its page changes
 * under it. `--verbose` lists every mutation, `--wrong` those that went wrong. Exits with 1 when any did. In the table *still
 * right* means that who speaks, who is there and who is who is read as before; *caught* that an alarm followed within a minute, or that
 * those who can no longer be seen are shown as *can't tell*; *wrong* is everything untrue that was said without (see `verdict.ts`).
 * *in mid-call* are changes after a minute in which everything was seen at work; there more than five seconds of speech that stay counted
 * as silence are wrong too, and *hushed* is how much did at most.
 */
import { parseArgs } from 'node:util';
import { EMULATED_PLATFORMS, type EmulatedPlatform } from '../replay/emulations.ts';
import { type Drilled, drill, drillLate, type LateTally, lateTallyOf, type Tally, tallyOf } from './drill.ts';

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

const LATE_COLUMNS = { ...COLUMNS, mutations: 'in mid-call', hushedMs: 'hushed, s' } as const;

type Row = readonly [name: string, tally: Tally, late: LateTally];

function asTable(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  const [columns, late] = [headings(COLUMNS), headings(LATE_COLUMNS)];
  const cell = (value: number, { length }: string) => String(value).padStart(length + 3);
  return [
    ' '.repeat(width) + [...columns, ...late].map(([, heading]) => `   ${heading}`).join(''),
    ...rows.map(([name, tally, { hushedMs, ...lateTally }]) => {
      const figures = { ...lateTally, hushedMs: hushedMs / 1000 };
      const cells = [
        ...columns.map(([key, heading]) => cell(tally[key], heading)),
        ...late.map(([key, heading]) => cell(figures[key], heading)),
      ];
      return name.padEnd(width) + cells.join('');
    }),
  ].join('\n');
}

function headings<Key extends string>(columns: Readonly<Record<Key, string>>): [Key, string][] {
  return Object.entries(columns) as [Key, string][];
}

function inWords({ mutation, verdict, silent, reason }: Drilled): string {
  const why = silent
    ? `${silent.at / 1000} s: ${silent.who}, ${silent.field} ${silent.said}, not ${silent.instead}`
    : (reason ?? (verdict === 'caught' ? "can't tell" : ''));
  return `  ${verdict.padEnd(8)}${mutation.padEnd(62)}  ${why}`.trimEnd();
}

function main(): void {
  const { platforms, json, verbose, wrong } = requestFrom(process.argv.slice(2));
  const results = platforms.map((id): readonly [EmulatedPlatform, Drilled[], ReturnType<typeof drillLate>] => {
    const [drilled, late] = [drill(id), drillLate(id)];
    const all = [...drilled, ...late.map((one) => ({ ...one, mutation: `in mid-call: ${one.mutation}` }))];
    const listed = json ? [] : all.filter(({ verdict }) => verbose || (wrong && verdict === 'wrong'));
    if (listed.length > 0) console.log([id, ...listed.map(inWords), ''].join('\n'));
    return [id, drilled, late];
  });
  const tallies = results.map(([id, drilled, late]): Row => [id, tallyOf(drilled), lateTallyOf(late)]);
  const overall = tallyOf(results.flatMap(([, drilled]) => drilled));
  const inMidCall = lateTallyOf(results.flatMap(([, , late]) => late));
  if (json) {
    const each = tallies.map(([id, tally, late]) => [id, { ...tally, inMidCall: late }]);
    console.log(JSON.stringify({ overall: { ...overall, inMidCall }, platforms: Object.fromEntries(each) }, null, 2));
  } else console.log(asTable([...tallies, ['overall', overall, inMidCall]]));
  if (overall.wrong + inMidCall.wrong > 0) process.exitCode = 1;
}

try {
  main();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
