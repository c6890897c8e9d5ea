import { defineConfig } from '@playwright/test';

/** Playwright runs these tests; Firefox itself is driven by another library, as Playwright's own knows no extensions. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/firefox',
  workers: 2,
  use: { actionTimeout: 20_000 },
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
});
