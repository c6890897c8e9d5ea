import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  globalSetup: './setup.ts',
  // They wait for people to speak, mostly: three at once take little more than one.
  workers: 3,
  projects: [
    { name: 'chromium' },
    // What is tagged so runs in Firefox as it is.
    { name: 'firefox', grep: /@both/, use: { browserName: 'firefox' } },
  ],
  use: { actionTimeout: 20_000 },
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
});
