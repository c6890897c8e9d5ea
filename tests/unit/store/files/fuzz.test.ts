import { expect, it } from 'vitest';
import { fuzz } from '../../../fuzz/files.ts';

/** A share of `npm run fuzz`. */
it('answers every bad file in words, and takes none in by half', async () => {
  const { files, taken, problems, failures } = await fuzz({ seed: 20, files: 300 });
  expect(failures).toEqual([]);
  expect(files).toBe(300);
  expect(taken).toBeGreaterThan(10);
  expect(Object.keys(problems).length).toBeGreaterThan(5);
});
