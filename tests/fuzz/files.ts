/** Takes bad files in, and looks at what became of the database. */
import { FILE_PROBLEMS, type FileProblem, fileErrorOf } from '../../lib/store/files/problems.ts';
import { joins, log, marks, speaks, start } from '../unit/meeting/script.ts';
import {
  contents,
  documentText,
  fileOf,
  fileText,
  freshDatabase,
  importFile,
  keep,
  meetingRow,
  seriesRow,
  uuid,
} from '../unit/store/files/kept.ts';
import { everythingOf } from '../unit/store/noted.ts';
import { mutations } from './mutate.ts';

/** Problems that are no answer: of the database, or of nobody. */
const NO_ANSWER: readonly FileProblem[] = ['storage', 'unreadable', 'busy', 'no-room', 'changed'];

export interface FuzzResult {
  readonly files: number;
  readonly taken: number;
  /** How often each problem was the answer. */
  readonly problems: Readonly<Partial<Record<FileProblem, number>>>;
  /** What should not be: a crash, half an import, or something that should never have been taken. */
  readonly failures: readonly string[];
}

/** Good files of every kind to begin with. */
async function goodFiles(): Promise<string[]> {
  const db = freshDatabase();
  const one = log(
    start(),
    joins('p1', 0, { self: true }),
    joins('p2', 0),
    speaks('p1', 0, 9000),
    speaks('p2', 9500, 20_000),
  );
  const two = log(start(), joins('p1', 0), marks('p1', 5, 'away'), speaks('p1', 10, 4000));
  await db.series.bulkAdd([
    seriesRow(1, { label: 'Team', rounds: [['Ana']] }),
    seriesRow(2, { partOf: seriesRow(1).id }),
  ]);
  await keep(db, meetingRow(1, one), one, 'A note');
  await keep(db, meetingRow(2, two, { closed: 0, over: 0 }), two);
  const practices = [{ ...everythingOf(seriesRow(1).id), seriesId: seriesRow(1).id }];
  const extras = { series: await db.series.toArray(), practices, settings: { companion: { roundMovesOn: true } } };
  return [
    await fileText(db),
    await fileText(db, { names: false }),
    await fileText(db, { content: 'backup', extras }),
    await documentText(db, uuid(1)),
  ];
}

/** Each file meets a database that has one of its meetings already, in another state. */
async function here() {
  const db = freshDatabase();
  const older = log(start(), joins('p1', 0, { self: true }), joins('p2', 0));
  await db.series.add(seriesRow(1));
  await keep(db, meetingRow(1, older), older);
  return db;
}

export async function fuzz(options: { seed: number; files: number }): Promise<FuzzResult> {
  const problems: Partial<Record<FileProblem, number>> = {};
  const failures: string[] = [];
  let taken = 0;
  let number = 0;
  let db = await here();
  let before = JSON.stringify(await contents(db));
  for (const file of mutations(await goodFiles(), options)) {
    number += 1;
    const mode = number % 5 === 0 ? 'replace' : 'merge';
    try {
      const { check } = await importFile(db, fileOf(file, 997), mode);
      taken += 1;
      const after = await contents(db);
      const missing = [...check.relations.keys()].filter((id) => !after.meetings.some((row) => row.id === id));
      const strays = after.eventsOf.filter((id) => !after.meetings.some((row) => row.id === id));
      if (missing.length + strays.length + after.imports.length > 0) failures.push(`${number}: taken in part`);
      if (Object.hasOwn(Object.prototype, 'polluted')) failures.push(`${number}: reached the prototype`);
      db = await here();
      before = JSON.stringify(await contents(db));
    } catch (error) {
      const { problem } = fileErrorOf(error);
      problems[problem] = (problems[problem] ?? 0) + 1;
      if (!FILE_PROBLEMS.includes(problem) || NO_ANSWER.includes(problem)) failures.push(`${number}: ${String(error)}`);
      if (JSON.stringify(await contents(db)) !== before) failures.push(`${number}: left something (${problem})`);
    }
  }
  return { files: number, taken, problems, failures };
}
