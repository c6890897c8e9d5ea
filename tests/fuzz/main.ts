/** `npm run fuzz [-- --files 10000 --seed 1]`: bad files are taken in; exits with 1 when one came in by half, or crashed. */
import { parseArgs } from 'node:util';
import { fuzz } from './fuzz.ts';

const { values } = parseArgs({
  options: { files: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const began = Date.now();
const { files, taken, problems, failures } = await fuzz({ seed: Number(values.seed), files: Number(values.files) });
process.stdout.write(
  `${files} files in ${Math.round((Date.now() - began) / 1000)} s: ${taken} still good and taken in whole\n`,
);
for (const [problem, times] of Object.entries(problems))
  process.stdout.write(`${problem.padEnd(16)}${String(times).padStart(6)}\n`);
for (const failure of failures) process.stderr.write(`${failure}\n`);
process.exit(failures.length > 0 ? 1 : 0);
