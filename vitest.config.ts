import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { WxtVitest } from 'wxt/testing';
import { ideaPage } from './modules/idea-page/plugin.ts';

/** They leave nothing behind that another test would trip over; views do. */
const TIDY = 'tests/unit/!(components)/**/*.test.{ts,tsx}';

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
    setupFiles: ['tests/setup/i18n.ts', 'tests/setup/empty-page.ts'],
    restoreMocks: true,
    sequence: { sequencer: LongestFirst },
    // Left to itself it keeps one of two processors free, and everything takes twice as long.
    maxWorkers: '100%',
    // Pages of a thousand tiles and whole meetings take a while on a busy machine.
    testTimeout: 60_000,
    projects: [
      // Each file has a world of its own: the documents of whole meetings would slow down whatever comes after.
      { extends: true, test: { name: 'apart', include: ['tests/**/*.test.{ts,tsx}'], exclude: [TIDY] } },
      // They share what is loaded: about two thirds of the time.
      { extends: true, test: { name: 'shared', include: [TIDY], isolate: false } },
    ],
  },
});
