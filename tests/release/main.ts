/**
 * `npm run release [-- --out DIR] [--no-pictures | --readme]`: builds what goes to the stores and looks at all of it; `--readme` renews the
 * README's picture as well. Prints a table; exits with 1 when anything is off.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { shippedPackages } from '../packages/shipped.ts';
import { type Hashes, packed } from '../packages/zip-twice.ts';
import { asTable, type Finding } from './finding.ts';
import { type LintReport, lintIsClean } from './firefox-lint.ts';
import { isSmall, packedIn } from './packed-size.ts';
import { type Manifest, permissionsExplained } from './permissions.ts';
import { sizesAreWritten } from './readme-sizes.ts';
import { sourcesMake } from './sources.ts';
import { textFits } from './texts.ts';
import { versionsAgree } from './versions.ts';

const root = path.resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: '.output/release' },
    pictures: { type: 'boolean', default: true },
    readme: { type: 'boolean', default: false },
  },
  allowNegative: true,
});
const out = path.resolve(root, values.out);
const BROWSERS = ['chrome', 'firefox'] as const;

const say = (text: string) => process.stderr.write(`${text}\n`);
const read = (...place: string[]) => readFileSync(path.join(root, ...place), 'utf8');
const manifestOf = (browser: string) => JSON.parse(read('.output', `${browser}-mv3`, 'manifest.json')) as Manifest;
const run = (...command: string[]) =>
  spawnSync('npx', ['--no-install', ...command], { cwd: root, encoding: 'utf8', maxBuffer: 64e6 });

/** Packs twice, keeps the first. */
function packAll(): { hashes: Hashes; finding: Finding } {
  const first: Record<string, string> = {};
  const problems: string[] = [];
  for (const browser of BROWSERS) {
    say(`Packing for ${browser}, twice…`);
    const once = packed(browser);
    for (const name of Object.keys(once)) copyFileSync(path.join(root, '.output', name), path.join(out, name));
    Object.assign(first, once);
    const again = packed(browser);
    problems.push(
      ...Object.keys(once)
        .filter((name) => again[name] !== once[name])
        .map((name) => `${name} differs`),
    );
  }
  const kinds = ['-chrome.zip', '-firefox.zip', '-sources.zip'];
  const missing = kinds.filter((kind) => !Object.keys(first).some((name) => name.endsWith(kind)));
  problems.push(...missing.map((kind) => `no ${kind}`));
  return { hashes: first, finding: { what: 'packed twice', seen: `${Object.keys(first).length} packages`, problems } };
}

function texts(): Finding[] {
  const spoken = readdirSync(path.join(root, 'lib/i18n/locales')).map((file) => path.basename(file, '.json'));
  const told = readdirSync(path.join(root, '.github/store'))
    .filter((file) => file.endsWith('.md') && file !== 'permissions.md')
    .map((file) => path.basename(file, '.md'));
  const manifestIn = (code: string) =>
    (JSON.parse(read('lib/i18n/locales', `${code}.json`)) as { extension: { name: string; description: string } })
      .extension;
  const missing = spoken.filter((code) => !told.includes(code));
  return [
    ...told.map((code) =>
      textFits({
        code,
        page: read('.github/store', `${code}.md`),
        ...(spoken.includes(code) && { manifest: manifestIn(code) }),
      }),
    ),
    ...missing.map((code) => ({ what: `store text ${code}`, seen: 'none', problems: ['Hearth speaks it'] })),
  ];
}

function lint(): Finding {
  const { stdout } = run('web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--output', 'json');
  return lintIsClean(JSON.parse(stdout) as LintReport);
}

interface Bundle {
  readonly name: string;
  readonly passed: boolean;
  /** Bytes, gzipped. */
  readonly size: number;
}

const bundles = () => JSON.parse(run('size-limit', '--json').stdout) as readonly Bundle[];

function budgets(rows: readonly Bundle[]): Finding {
  const problems = rows.filter(({ passed }) => !passed).map(({ name, size }) => `${name}: ${size} bytes`);
  return { what: 'bundle budgets', seen: `${rows.length} bundles`, problems };
}

function packages(): Finding {
  const shipped = shippedPackages();
  const { status, stdout } = spawnSync('npm', ['run', '--silent', 'audit:packages'], { cwd: root, encoding: 'utf8' });
  const problems = shipped.flatMap(({ name, licence, installs }) => [
    ...(installs ? [`${name} runs a program when it is installed`] : []),
    ...(licence === '?' ? [`${name} has no licence`] : []),
  ]);
  if (status !== 0) problems.push(`audit:packages ended with ${status}: ${stdout.slice(-200)}`);
  return { what: 'shipped packages', seen: `${shipped.length}, as audit:packages lists them`, problems };
}

async function pictures(): Promise<Finding> {
  if (!values.pictures) return { what: 'pictures', seen: 'not asked for', problems: [] };
  say('Taking pictures of a meeting (about a minute a language)…');
  const { takePictures } = await import('./pictures/take.ts');
  return takePictures(path.join(out, 'pictures'), { readme: values.readme });
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const { hashes, finding } = packAll();
const manifests = BROWSERS.map(manifestOf);
const findings: Finding[] = [
  versionsAgree({
    named: {
      'package.json': (JSON.parse(read('package.json')) as Manifest).version,
      'package-lock.json': (JSON.parse(read('package-lock.json')) as Manifest).version,
      ...Object.fromEntries(BROWSERS.map((browser, i) => [`${browser}'s manifest`, manifests[i]?.version ?? 'none'])),
    },
    changelog: read('CHANGELOG.md'),
  }),
  finding,
];
const zip = (name: string) => readFileSync(path.join(out, name));
for (const name of Object.keys(hashes)) findings.push(await isSmall(name, zip(name)));
const named = (ending: string) => Object.keys(hashes).find((name) => name.endsWith(ending)) ?? '';
say('Building from the sources package…');
const firefox = named('-firefox.zip');
findings.push(await sourcesMake(zip(named('-sources.zip')), { name: firefox, hash: hashes[firefox] ?? '' }));
findings.push(permissionsExplained(manifests, read('.github/store/permissions.md')), ...texts());
const rows = bundles();
const chrome = zip(named('-chrome.zip'));
const sizes = {
  package: chrome.byteLength,
  program: (await packedIn(chrome)).program,
  ...Object.fromEntries(rows.map(({ name, size }) => [name, size])),
};
findings.push(lint(), budgets(rows), sizesAreWritten(read('README.md'), sizes), packages(), await pictures());

process.stdout.write(`${asTable(findings)}\n\n`);
for (const [name, hash] of Object.entries(hashes)) process.stdout.write(`${hash}  ${name}\n`);
const off = findings.filter(({ problems }) => problems.length > 0).length;
process.stdout.write(off === 0 ? `\nReady: ${path.relative(root, out)}\n` : `\n${off} of ${findings.length} are off\n`);
process.exit(off === 0 ? 0 : 1);
