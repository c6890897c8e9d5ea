/** Which series a file brings, and to which series here its meetings belong. */
import type { MeetingRow, SeriesRow } from '../database.ts';
import { newSeries } from '../meeting-store.ts';

export interface SeriesIn {
  /** Series to add. */
  readonly rows: readonly SeriesRow[];
  /** The series of a meeting, by its id here. */
  readonly seriesOf: (meeting: MeetingRow) => string;
}

/**
 * What a series is called and what was begun in it. What the user settled for its room (whether Hearth is used there, how long things
 * are kept) is none of a file's business unless it is a backup.
 */
export function factsOf({ id, platform, room, label, partOf, practices }: SeriesRow): SeriesRow {
  return {
    ...newSeries({ platform, room }),
    id,
    ...(label !== undefined && { label }),
    ...(partOf !== undefined && { partOf }),
    ...(practices !== undefined && { practices }),
  };
}

/** A series that is here stays as it is, and so does the series of a room that is here: a room has its choices once. */
export function seriesToAdd(
  found: readonly SeriesRow[],
  known: readonly SeriesRow[],
  meetings: readonly MeetingRow[],
): SeriesIn {
  const ids = new Set(known.map(({ id }) => id));
  const byRoom = new Map<string, string>();
  for (const row of known) if (!byRoom.has(roomOf(row))) byRoom.set(roomOf(row), row.id);
  // Series that were split off share their room: only one of them can be the one that is here.
  const taken = new Set(found.filter(({ id }) => ids.has(id)).map(roomOf));
  const here = new Map<string, string>();
  const added = new Map<string, SeriesRow>();
  const take = (row: SeriesRow): void => {
    const twin = taken.has(roomOf(row)) ? undefined : byRoom.get(roomOf(row));
    taken.add(roomOf(row));
    if (ids.has(row.id)) here.set(row.id, row.id);
    else if (twin !== undefined) here.set(row.id, twin);
    else {
      here.set(row.id, row.id);
      added.set(row.id, row);
    }
  };
  for (const row of found) take(row);
  for (const { seriesId, platform, room } of meetings) {
    if (!here.has(seriesId)) take({ ...newSeries({ platform, room }), id: seriesId });
  }
  const all = new Map([...known.map((row) => [row.id, row] as const), ...added]);
  return {
    rows: [...added.values()].map((row) => joined(row, here, all)),
    seriesOf: ({ seriesId }) => here.get(seriesId) ?? seriesId,
  };
}

/** The row with the series that it is part of, if that is there and the row is not, in the end, part of itself. */
function joined(
  { partOf, ...row }: SeriesRow,
  here: ReadonlyMap<string, string>,
  all: ReadonlyMap<string, SeriesRow>,
): SeriesRow {
  const up = (id: string | undefined) => (id === undefined ? undefined : all.get(here.get(id) ?? id));
  const passed = new Set([row.id]);
  const parent = up(partOf);
  for (let at = parent; at; at = up(at.partOf)) {
    if (passed.has(at.id)) return row;
    passed.add(at.id);
  }
  return parent ? { ...row, partOf: parent.id } : row;
}

function roomOf({ platform, room }: Pick<SeriesRow, 'platform' | 'room'>): string {
  return `${platform} ${room}`;
}
