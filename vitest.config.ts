import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/setup/i18n.ts'],
    restoreMocks: true,
    // Left to itself it keeps one of two processors free, and everything takes twice as long.
    maxWorkers: '100%',
    // Pages of a thousand tiles and whole meetings take a while on a busy machine.
    testTimeout: 60_000,
  },
});
