/** People with every hostile name, given away in every format: a table has no formulas, notes have no markup, and nothing is lost. */
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { EXPORT_WORDS, notesOf } from '../../../../components/meetings/files/words.ts';
import { reportOf } from '../../../../lib/measures/report.ts';
import { DiskStore } from '../../../../lib/store/disk-store.ts';
import { CSV_COLUMNS, writeCsv } from '../../../../lib/store/files/csv.ts';
import { readMeetings } from '../../../../lib/store/files/source.ts';
import { HOSTILE } from '../../components/hostile-strings.ts';
import { event, joins, log, start } from '../../meeting/script.ts';
import {
  fileOf,
  fileText,
  freshDatabase,
  importFile,
  keep,
  meetingRow,
  STAND_INS,
  seriesRow,
  watching,
} from './kept.ts';

const NAMES = [...new Set([...HOSTILE, '=1+1', '+1', '-1', '@SUM(1)', '\t=1', ' =1', '\uff1d1', '|cmd', '%0a=1'])]
  .map((name) => name.slice(0, 500))
  // What no file can say is not kept either.
  .map((name) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(name)));

const entries = log(
  start(),
  ...NAMES.map((name, i) => joins(`p${i + 1}`, 0, { name })),
  event({ type: 'ended', at: 9000 }),
);

async function kept() {
  const db = freshDatabase();
  await db.series.add(seriesRow(1));
  await keep(db, meetingRow(1, entries), entries);
  return db;
}

it('a table takes none of them for a formula, and holds each whole', async () => {
  const db = await kept();
  let text = '';
  const words = { ...EXPORT_WORDS.csv, platform: () => 'LiveKit' };
  const meetings = readMeetings({ store: new DiskStore(db), db }, [meetingRow(1, entries).id], watching());
  for await (const piece of writeCsv(meetings, { names: true, standIns: STAND_INS, words })) text += piece;
  const { data, errors } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true });
  expect(errors).toEqual([]);
  const cells = data.slice(1).map((row) => row[CSV_COLUMNS.indexOf('person')] ?? '');
  expect(cells).toHaveLength(NAMES.length);
  expect(cells.filter((cell) => /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(cell))).toEqual([]);
  const bare = cells.map((cell) => cell.replace(/^'/, ''));
  expect(NAMES.filter((name) => name !== '' && !bare.includes(name) && !cells.includes(name))).toEqual([]);
});

it('notes take none of them for markup, and keep each in one line', () => {
  const report = reportOf(entries, { title: '# <script>alert(1)</script>', platform: 'livekit' });
  const text = notesOf({ report, platformName: 'LiveKit', note: '', caveat: null });
  const plain = text.replaceAll(/\\[\\`*_{}[\]<>#|~]/g, '');
  const [title = '', ...lines] = plain.split('\n').filter((line) => line !== '');
  expect(title.slice(2)).not.toMatch(/[`*_{}[\]<>#|~]/);
  const people = lines.filter((line) => line.startsWith('- '));
  // And how much was measured.
  expect(people).toHaveLength(NAMES.length + 1);
  expect(people.filter((line) => /[`*_{}[\]<>#|~]/.test(line))).toEqual([]);
});

it('a file of Hearth brings each back as it was', async () => {
  const text = await fileText(await kept());
  const db = freshDatabase();
  await importFile(db, fileOf(text));
  const names = (await db.attendance.toArray()).map(({ name }) => name);
  expect(names.sort()).toEqual([...NAMES].sort());
});
