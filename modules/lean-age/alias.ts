import path from 'node:path';

const leftOut = path.join(import.meta.dirname, 'left-out.ts');

/** What is put in the place of which file. */
export const LEAN_AGE: Readonly<Record<string, string>> = {
  '@noble/post-quantum/hybrid.js': leftOut,
  '@noble/curves/nist.js': leftOut,
};
