/** What `npm run mutate` runs against each mutant: the tests of the rooms that it changes, without browser or pages. */
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing';

export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  plugins: [WxtVitest()],
  test: {
    include: ['tests/unit/{watch,meeting,measures}/**/!(properties).test.ts'],
    setupFiles: ['tests/setup/i18n.ts', 'tests/setup/few-runs.ts'],
    restoreMocks: true,
  },
});
