/** Every version of the format that was ever written can be taken in. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { reportOf } from '../../../../lib/measures/report.ts';
import { DiskStore } from '../../../../lib/store/disk-store.ts';
import { FORMAT_VERSION } from '../../../../lib/store/files/format.ts';
import { everythingOf } from '../noted.ts';
import { fileOf, freshDatabase, importFile } from './kept.ts';

const folder = path.join(import.meta.dirname, 'examples');
const files = readdirSync(folder).sort();

it('has an example of the version that is written now', () => {
  expect(files.filter((file) => file.includes(`-${FORMAT_VERSION}.`)).length).toBeGreaterThan(0);
});

it.each(files)('%s is taken in, and its figures are those of its events', async (file) => {
  const db = freshDatabase();
  const { check, taken } = await importFile(db, fileOf(readFileSync(path.join(folder, file), 'utf8')));
  expect(taken.added).toBe(check.meetings);
  expect(check.meetings).toBeGreaterThan(0);
  const store = new DiskStore(db);
  for (const row of await store.meetings()) {
    const { summary } = reportOf(await store.log(row.id), { title: row.summary.title, platform: row.platform });
    expect(summary).toMatchObject(row.summary);
  }
});

it('a backup of version 2 has what was noted for series', async () => {
  const db = freshDatabase();
  await importFile(db, fileOf(readFileSync(path.join(folder, 'backup-2.ndjson'), 'utf8')));
  const rows = await db.practices.toArray();
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(row).toEqual({ ...everythingOf(row.seriesId), seriesId: row.seriesId });
    expect(await db.series.get(row.seriesId)).toBeDefined();
  }
});
