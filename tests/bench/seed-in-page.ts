/** Runs inside a page of the extension: fills its database with an invented history. */
import { HearthDatabase } from '../../lib/store/database.ts';
import { generateHistory } from './histories.ts';

declare global {
  interface Window {
    /** Resolves when everything is stored. `until`: when the newest meeting began at the latest, wall clock, ms. */
    seedHistory(options: Parameters<typeof generateHistory>[0]): Promise<void>;
  }
}

/** So many rows are stored at once: more would be held twice in memory. */
const ROWS_AT_ONCE = 5000;

window.seedHistory = async (options) => {
  const history = generateHistory(options);
  const db = new HearthDatabase();
  const add = async <T>(rows: readonly T[], keep: (some: readonly T[]) => PromiseLike<unknown>) => {
    for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) await keep(rows.slice(i, i + ROWS_AT_ONCE));
  };
  await add(history.series, (rows) => db.series.bulkAdd(rows));
  await add(history.meetings, (rows) => db.meetings.bulkAdd(rows));
  await add(history.events, (rows) => db.events.bulkAdd(rows));
  await add(history.attendance, (rows) => db.attendance.bulkAdd(rows));
  await add(history.notes, (rows) => db.notes.bulkAdd(rows));
  db.close();
};
