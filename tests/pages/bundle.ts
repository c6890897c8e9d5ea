import path from 'node:path';
import { build } from 'esbuild';

/** The readers as one script, to be run in a page: see `in-page.ts`. */
export async function bundle(): Promise<string> {
  const entryPoints = [path.join(import.meta.dirname, 'in-page.ts')];
  const { outputFiles } = await build({ entryPoints, bundle: true, write: false, format: 'iife', target: 'es2022' });
  const script = outputFiles[0];
  if (!script) throw new Error('The bundle is empty');
  return script.text;
}
