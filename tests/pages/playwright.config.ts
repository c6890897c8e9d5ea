import { defineConfig } from '@playwright/test';

/** The readers on every fixture page, in Chromium. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/pages',
  workers: 2,
  fullyParallel: true,
  timeout: 20_000,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['dot'], ['json']] : [['dot']],
});
