import { defineConfig } from '@playwright/test';
import config from './playwright.config.ts';

/** Everything that is the same in Firefox: what gates a change, and the rest. */
export default defineConfig({
  ...config,
  projects: [{ name: 'firefox', grep: /@both/, use: { browserName: 'firefox' } }],
});
