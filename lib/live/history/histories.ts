/** Which history each meeting belongs to: its room's series, or the one that the user put that into. */
import type { HearthDatabase, SeriesRow } from '../../store/database.ts';

export type SeriesRows = ReadonlyMap<string, SeriesRow>;

/** The rows of these series, and of all that they are part of. */
export async function readSeriesRows(db: HearthDatabase, ids: readonly string[]): Promise<SeriesRows> {
  const rows = new Map<string, SeriesRow>();
  let wanted = [...new Set(ids)];
  while (wanted.length > 0) {
    const read = (await db.series.bulkGet(wanted)).filter((row) => row !== undefined);
    for (const row of read) rows.set(row.id, row);
    wanted = [...new Set(read.flatMap(({ partOf }) => (partOf === undefined || rows.has(partOf) ? [] : [partOf])))];
  }
  return rows;
}

/** The series that stands for the history which `id` is part of; `id` itself where nothing more is known. */
export function historyIn(rows: SeriesRows, id: string): { readonly id: string; readonly label: string } {
  const seen = new Set<string>();
  let at = id;
  for (let row = rows.get(id); row?.partOf !== undefined && !seen.has(at); row = rows.get(at)) {
    seen.add(at);
    // What it was put into is gone: then it stands for itself.
    if (!rows.has(row.partOf)) break;
    at = row.partOf;
  }
  return { id: at, label: rows.get(at)?.label ?? '' };
}
