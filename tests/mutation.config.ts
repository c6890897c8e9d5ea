/**
 * What `npm run mutate` runs against each mutant: the tests of the three pure rooms that it changes. No framework, no browser, no
 * isolation between files, and no properties, which would make each mutant ten times as slow.
 */
import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  test: {
    include: ['tests/unit/{watch,meeting,measures}/**/!(properties).test.ts'],
    isolate: false,
  },
});
