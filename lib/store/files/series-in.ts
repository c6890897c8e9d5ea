/** Which series a file brings, and to which series here its meetings belong. */
import type { MeetingRow, SeriesRow } from '../database.ts';
import { newSeries } from '../meeting-store.ts';

export interface SeriesIn {
  /** Series to add. */
  readonly rows: readonly SeriesRow[];
  /** The series of a meeting, or of whatever else is of a series, by its id here. */
  readonly seriesOf: (meeting: Pick<MeetingRow, 'seriesId'>) => string;
}

/**
 * What a series is called and what was begun in it. What the user settled for its room (whether Hearth is used there, how long things
 * are kept) is none of a file's business unless it is a backup.
 */
export function factsOf(row: SeriesRow): SeriesRow {
  const { label, practices } = row;
  return {
    ...placeOf(row),
    ...(label !== undefined && { label }),
    ...(practices !== undefined && { practices }),
  };
}

/** Which room a series is of, and which history it is part of: nothing that anybody wrote but the room's name. */
export function placeOf({ id, platform, room, partOf, keptApart, splitFrom }: SeriesRow): SeriesRow {
  return {
    ...newSeries({ platform, room }),
    id,
    ...(partOf !== undefined && { partOf }),
    ...(keptApart !== undefined && { keptApart }),
    ...(splitFrom !== undefined && { splitFrom }),
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
  // Series that were split off only share the room's name.
  for (const row of known) if (row.splitFrom === undefined) byRoom.set(roomOf(row), row.id);
  const here = new Map<string, string>();
  const added = new Map<string, SeriesRow>();
  const take = (row: SeriesRow): void => {
    const twin = row.splitFrom === undefined ? byRoom.get(roomOf(row)) : undefined;
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
  { partOf, ...found }: SeriesRow,
  here: ReadonlyMap<string, string>,
  all: ReadonlyMap<string, SeriesRow>,
): SeriesRow {
  const row = found.splitFrom ? { ...found, splitFrom: renamed(found.splitFrom, here) } : found;
  const up = (id: string | undefined) => (id === undefined ? undefined : all.get(here.get(id) ?? id));
  const passed = new Set([row.id]);
  const parent = up(partOf);
  for (let at = parent; at; at = up(at.partOf)) {
    if (passed.has(at.id)) return row;
    passed.add(at.id);
  }
  return parent ? { ...row, partOf: parent.id } : row;
}

/** Where meetings came from, by the ids that series have here. */
function renamed(from: Readonly<Record<string, string>>, here: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(from).map(([meeting, series]) => [meeting, here.get(series) ?? series]));
}

function roomOf({ platform, room }: Pick<SeriesRow, 'platform' | 'room'>): string {
  return `${platform} ${room}`;
}
