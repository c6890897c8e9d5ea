/** `npm run fixture:scrub -- FILE [--out FILE]`: a saved meeting page without names, ids, texts and media. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Scrubbed, scrub } from './scrub.ts';

const USAGE = 'npm run fixture:scrub -- FILE [--out FILE]';

function fail(words: string): never {
  process.stderr.write(`${words}\n`);
  process.exit(1);
}

function argumentsOf(): { file: string; out: string | undefined } {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
    const [file, ...others] = positionals;
    if (file !== undefined && others.length === 0) return { file, out: values.out };
  } catch (error) {
    fail(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
  return fail(`one file at a time: ${USAGE}`);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return fail(`cannot read ${file}`);
  }
}

/** What happened, in words without anything from the page. */
function summary({ counts }: Scrubbed): string {
  const { people, words, identifiers, addresses, structure } = counts;
  return [
    `Replaced: ${people} people, ${words} other words, ${identifiers} ids and parts of ids, ${addresses} addresses,`,
    `${structure} classes or names of attributes that held one of them.`,
    'Left away: programs, comments, media, links. Look at the page before you add it.',
  ].join('\n');
}

const { file, out } = argumentsOf();
const scrubbed = scrub(read(file));
if (scrubbed.leaks.length > 0) {
  fail(`Nothing was written: ${scrubbed.leaks.length} strings of the page could not be taken out.`);
}
if (out === undefined) process.stdout.write(scrubbed.html);
else writeFileSync(out, scrubbed.html);
process.stderr.write(`${summary(scrubbed)}\n`);
