import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing';

/** Rooms with a browser, a page or a database at their edge: each file gets a world of its own. */
const WORLDLY = 'tests/unit/{components,live,store,settings}/**/*.test.{ts,tsx}';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    setupFiles: ['tests/setup/i18n.ts'],
    restoreMocks: true,
    // Left to itself it keeps one of two processors free, and everything takes twice as long.
    maxWorkers: '100%',
    // Pages of a thousand tiles and whole meetings take a while on a busy machine.
    testTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'worldly', include: [WORLDLY] } },
      {
        extends: true,
        test: {
          // They keep nothing between tests, so they share what is loaded: less than half the time.
          name: 'pure',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [WORLDLY],
          isolate: false,
        },
      },
    ],
  },
});
