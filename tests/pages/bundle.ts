import path from 'node:path';
import { build } from 'esbuild';

/** One of this folder's programs as a script to be run in a page; by default the readers. */
export async function bundle(entry = 'in-page.ts'): Promise<string> {
  const entryPoints = [path.join(import.meta.dirname, entry)];
  const { outputFiles } = await build({ entryPoints, bundle: true, write: false, format: 'iife', target: 'es2022' });
  const script = outputFiles[0];
  if (!script) throw new Error('The bundle is empty');
  return script.text;
}
