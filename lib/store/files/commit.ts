/** The last step of an import: one transaction, after which everything of the file is there. */
import type { HearthDatabase, ImportRow } from '../database.ts';
import { chunksOf } from '../logs.ts';
import { REJOIN_WINDOW_MS } from '../meeting-store.ts';
import { rowOf } from '../practices-row.ts';
import type { Relation } from './check.ts';
import { FileError } from './problems.ts';
import { type SeriesIn, seriesToAdd } from './series-in.ts';
import type { Gathered, TakeInMode } from './take-in.ts';

export interface Commit {
  readonly journal: ImportRow;
  readonly gathered: Gathered;
  readonly mode: TakeInMode;
  /** The meetings that are taken, by id. */
  readonly wanted: ReadonlyMap<string, Relation>;
  /** Of meetings that are here, the number of the next event, as it was when the file was checked. */
  readonly nextSeqs: ReadonlyMap<string, number>;
  /** Under which id the events of a meeting were written. */
  readonly stagedAs: (id: string) => string;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Throws when what is here became another since the file was checked. */
export async function commit(db: HearthDatabase, step: Commit): Promise<void> {
  const { meetings, events, series, practices, attendance, notes, imports } = db;
  await db.transaction('rw', [meetings, events, series, practices, attendance, notes, imports], async () => {
    await holdStill(db, step);
    if (step.mode === 'replace') await makeRoom(db, step);
    await moveStaged(db, step);
    const known = await series.toArray();
    const { rows, seriesOf } = seriesToAdd(step.gathered.series, known, step.gathered.meetings);
    await series.bulkAdd(rows);
    await putPractices(db, step, seriesOf);
    const ids = step.gathered.meetings.map(({ id }) => id);
    const brought = ids.filter((id) => step.wanted.get(id) !== 'new');
    for (const id of brought) await attendance.where('[meetingId+person]').between([id, ''], [id, '\uffff']).delete();
    await meetings.bulkPut(step.gathered.meetings.map((row) => ({ ...row, seriesId: seriesOf(row) })));
    await attendance.bulkPut(step.gathered.attendance);
    await putNotes(db, step);
    if (Object.keys(step.settings).length === 0) await imports.delete(step.journal.id);
    else await imports.put({ ...step.journal, meetingIds: [], settings: step.settings });
  });
}

/** What is here must still be as it was when the file was checked: somebody may delete, or be in a meeting, meanwhile. */
async function holdStill(db: HearthDatabase, { journal, wanted, nextSeqs, mode }: Commit): Promise<void> {
  if (!(await db.imports.get(journal.id))) throw new FileError('changed');
  const ids = [...wanted.keys()];
  for (const [i, row] of (await db.meetings.bulkGet(ids)).entries()) {
    if (row?.nextSeq !== nextSeqs.get(ids[i] ?? '')) throw new FileError('changed');
  }
  if (mode === 'merge') return;
  // A meeting that is going on would lose its row, and with it everything that it still has to say.
  const open = await db.meetings.where('over').equals(0).toArray();
  if (open.some(({ updatedWall }) => journal.startedWall - updatedWall < REJOIN_WINDOW_MS)) {
    throw new FileError('in-a-meeting');
  }
}

/** Takes away what is here, but for what was just written and what the file has just so. */
async function makeRoom(db: HearthDatabase, { wanted, journal }: Commit): Promise<void> {
  const staged = new Set(journal.meetingIds);
  const stays = (id: string) => staged.has(id) || wanted.get(id) === 'same';
  for (const id of await db.meetings.toCollection().primaryKeys()) if (!stays(id)) await chunksOf(db, id).delete();
  const { meetings, attendance, notes, series, practices } = db;
  await Promise.all([meetings, attendance, notes, series, practices].map((table) => table.clear()));
}

/** Gives the events of meetings that were here already the place of the old ones. */
async function moveStaged(db: HearthDatabase, { wanted, stagedAs, journal }: Commit): Promise<void> {
  const staged = new Set(journal.meetingIds);
  for (const id of wanted.keys()) {
    const from = stagedAs(id);
    if (from === id || !staged.has(from)) continue;
    const chunks = await chunksOf(db, from).toArray();
    await chunksOf(db, id).delete();
    await db.events.bulkAdd(chunks.map((chunk) => ({ ...chunk, meetingId: id })));
    await chunksOf(db, from).delete();
  }
}

/** What was noted here for a series stays, as a whole: two lists of the same things are not to be told apart. */
async function putPractices(db: HearthDatabase, { gathered }: Commit, seriesOf: SeriesIn['seriesOf']): Promise<void> {
  const there = new Set(await db.practices.toCollection().primaryKeys());
  for (const row of gathered.practices) {
    const id = seriesOf(row);
    if (there.has(id)) continue;
    there.add(id);
    await db.practices.add(id === row.seriesId ? row : rowOf(row, id));
  }
}

/** A note that was written here stays. */
async function putNotes(db: HearthDatabase, { gathered }: Commit): Promise<void> {
  const there = new Set(
    await db.notes
      .where('meetingId')
      .anyOf(gathered.notes.map(({ meetingId }) => meetingId))
      .primaryKeys(),
  );
  await db.notes.bulkAdd(gathered.notes.filter(({ meetingId }) => !there.has(meetingId)));
}
