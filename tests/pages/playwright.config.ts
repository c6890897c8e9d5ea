import { defineConfig } from '@playwright/test';

/** `npx playwright test -c tests/pages`: the adapters on every fixture page in Chromium (`CHROMIUM`, else /usr/bin/chromium). */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  workers: 1,
  reporter: 'line',
  timeout: 20_000,
  outputDir: '../../node_modules/.cache/pages',
});
