import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { WxtVitest } from 'wxt/testing';
import { ideaPage } from './modules/idea-page/plugin.ts';

/** Rooms without a browser, a page or a database, which keep nothing between tests. */
const PURE = 'tests/unit/{meeting,measures,facilitation,practices,watch,search,replay,bench}/**/*.test.ts';

/** Whole meetings take a minute or two a file: begun last, one of them runs on alone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => /\/tests\/(replay|drill)\//.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  plugins: [WxtVitest(), ideaPage(import.meta.dirname)],
  test: {
    setupFiles: ['tests/setup/i18n.ts'],
    restoreMocks: true,
    sequence: { sequencer: LongestFirst },
    // Left to itself it keeps one of two processors free, and everything takes twice as long.
    maxWorkers: '100%',
    // Pages of a thousand tiles and whole meetings take a while on a busy machine.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        // Each file has a world of its own: documents that are left behind would slow down whatever comes after.
        test: { name: 'worldly', include: ['tests/**/*.test.{ts,tsx}'], exclude: [PURE] },
      },
      // They share what is loaded: less than half the time.
      { extends: true, test: { name: 'pure', include: [PURE], isolate: false } },
    ],
  },
});
