/** Pages that show one person at a time; and the README's table as a whole. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { asMarkdown } from './accuracy.ts';
import { EMULATED_PLATFORMS, EMULATIONS } from './emulations.ts';
import { isExact, testAccuracy } from './limits.ts';

testAccuracy(EMULATED_PLATFORMS.filter((platform) => !isExact(platform)));

it("is one table in the README, with a row for each page in the registry's order", () => {
  const readme = readFileSync(path.resolve(import.meta.dirname, '../../README.md'), 'utf8');
  const heading = asMarkdown([]);
  const rows =
    readme
      .slice(readme.indexOf(heading) + heading.length)
      .trimStart()
      .split('\n\n')[0]
      ?.split('\n') ?? [];
  const names = rows.map((row) =>
    row
      .split('|')[1]
      ?.replace(/\(.*\)/, '')
      .trim(),
  );
  expect(readme).toContain(heading);
  expect(names).toEqual(EMULATED_PLATFORMS.map((platform) => EMULATIONS[platform].name.replace(/\(.*\)/, '').trim()));
});
