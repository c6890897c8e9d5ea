/** A built extension that can be replaced. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Lab } from './lab.ts';

/** Copies it; the copy goes with the fault. */
export function copyOfExtension(lab: Lab, directory: string): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'hearth-copy-'));
  lab.afterwards(async () => rmSync(copy, { recursive: true, force: true }));
  cpSync(directory, copy, { recursive: true });
  return copy;
}

/** Gives it the next version's number. */
export function makeNewer(directory: string): void {
  const file = path.join(directory, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  writeFileSync(file, JSON.stringify({ ...manifest, version: `${manifest.version}.1` }));
}
