import { defineConfig } from '@playwright/test';

/** How every view looks, and whether all of it can be hit and read. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/gallery',
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
});
