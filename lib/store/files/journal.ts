/**
 * The journal of an import. Events are written before the meetings that they belong to, and the journal says whose: what is left of an
 * import that did not come to its end is thrown away.
 */
import type { HearthDatabase, ImportRow } from '../database.ts';
import { chunksOf } from '../logs.ts';

/** The extension's own storage, as far as it is written by a restore. */
export type WriteSettings = (settings: Readonly<Record<string, unknown>>) => Promise<void>;

/** Throws away what one import has written so far. */
export async function undoImport(db: HearthDatabase, { id, meetingIds }: ImportRow): Promise<void> {
  await db.transaction('rw', [db.meetings, db.events, db.imports], async () => {
    const there = new Set(await db.meetings.where('id').anyOf(meetingIds).primaryKeys());
    // A meeting that is there owns its events, whoever wrote them.
    for (const meetingId of meetingIds) if (!there.has(meetingId)) await chunksOf(db, meetingId).delete();
    await db.imports.delete(id);
  });
}

/** Brings every import that was broken off to its end, or to nothing. Only while none is running. */
export async function sweepImports(db: HearthDatabase, writeSettings: WriteSettings): Promise<void> {
  for (const journal of await db.imports.toArray()) {
    if (journal.settings) await finishImport(db, journal, writeSettings);
    else await undoImport(db, journal);
  }
}

/** The last step, once every row is there. */
export async function finishImport(
  db: HearthDatabase,
  { id, settings }: ImportRow,
  writeSettings: WriteSettings,
): Promise<void> {
  if (settings && Object.keys(settings).length > 0) await writeSettings(settings);
  await db.imports.delete(id);
}
