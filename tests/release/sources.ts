/** Whether what Mozilla's reviewers get makes the package that users get. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import JSZip from 'jszip';
import type { Finding } from './finding.ts';

const root = path.resolve(import.meta.dirname, '../..');
/** Without these nobody can build. */
const NEEDED = ['README.md', 'package.json', 'package-lock.json', 'wxt.config.ts', 'tsconfig.json', 'LICENSE'];
/** What is made, or is nobody's business. */
const FOREIGN = /^(?:node_modules|\.output|\.git|coverage|test-results)\/|\.env|\.pem$/;

/** Unpacks the sources, packs them for Firefox with the same tools, and compares. */
export async function sourcesMake(sources: Uint8Array, wanted: { name: string; hash: string }): Promise<Finding> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hearth-sources-'));
  try {
    const { files } = await JSZip.loadAsync(sources);
    const names = Object.keys(files);
    for (const file of Object.values(files)) {
      if (file.dir) continue;
      const to = path.join(folder, file.name);
      if (!to.startsWith(folder)) throw new Error(`${file.name} is no place within a package`);
      mkdirSync(path.dirname(to), { recursive: true });
      writeFileSync(to, await file.async('uint8array'));
    }
    const problems = [
      ...NEEDED.filter((name) => !names.includes(name)).map((name) => `${name} is missing`),
      ...names.filter((name) => FOREIGN.test(name)).map((name) => `${name} does not belong there`),
    ];
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    const { status, stderr } = spawnSync('npx', ['--no-install', 'wxt', 'zip', '-b', 'firefox'], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status === 0) problems.push(...different(path.join(folder, '.output'), wanted));
    else problems.push(`they cannot be built: ${stderr.slice(-400)}`);
    return { what: 'sources', seen: `${names.length} files, packed anew for Firefox`, problems };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Packages bear the folder's name where a project has none; only what is in them counts. */
function different(output: string, { name, hash }: { name: string; hash: string }): string[] {
  const made = readdirSync(output).find((one) => one.endsWith('-firefox.zip'));
  if (made === undefined) return ['they make no package'];
  const again = createHash('sha256')
    .update(readFileSync(path.join(output, made)))
    .digest('hex');
  return again === hash ? [] : [`they make another ${name}: ${again}`];
}
