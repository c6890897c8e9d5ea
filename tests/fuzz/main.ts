/**
 * `npm run fuzz [-- files|messages] [-- --count 10000 --seed 1]`: bad files are taken in, or bad messages sent to the background; exits
 * with 1 when one came in by half, crashed something, or left what should not be.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { fuzz } from './files.ts';

const { values, positionals } = parseArgs({
  options: { count: { type: 'string' }, seed: { type: 'string', default: '1' } },
  allowPositionals: true,
});

async function files(): Promise<boolean> {
  const began = Date.now();
  const given = { seed: Number(values.seed), files: Number(values.count ?? 10_000) };
  const { files, taken, problems, failures } = await fuzz(given);
  process.stdout.write(
    `${files} files in ${Math.round((Date.now() - began) / 1000)} s: ${taken} still good and taken in whole\n`,
  );
  for (const [problem, times] of Object.entries(problems))
    process.stdout.write(`${problem.padEnd(16)}${String(times).padStart(6)}\n`);
  for (const failure of failures) process.stderr.write(`${failure}\n`);
  return failures.length === 0;
}

/** The background needs a browser, which unit tests have: the test of a few thousand, with more. */
function messages(): boolean {
  const env = { ...process.env, FUZZ_MESSAGES: values.count ?? '100000', FUZZ_SEED: values.seed };
  const test = 'tests/unit/live/message-fuzz.test.ts';
  return spawnSync('npx', ['--no-install', 'vitest', 'run', test], { stdio: 'inherit', env }).status === 0;
}

process.exit((positionals[0] === 'messages' ? messages() : await files()) ? 0 : 1);
