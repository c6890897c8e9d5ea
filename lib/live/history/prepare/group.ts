/** Who belongs to a series, from who was there. Platforms give ids for one meeting only, so over several a name is all there is. */
import { byAlphabet } from '../../../i18n/in-language.ts';
import { distinctNames, isAmong } from '../../../practices/names.ts';
import type { AttendanceRow, HearthDatabase, MeetingRow, SeriesRow } from '../../../store/database.ts';
import { readAttendance } from '../../../store/logs.ts';
import type { SeriesGroup } from './model.ts';

/** Whoever was in none of so many newest meetings is not thought of for the next one (proposed by Hearth). */
const NEWEST = 4;

interface NamedMeeting {
  readonly row: MeetingRow;
  readonly people: readonly AttendanceRow[];
}

/** The people of these meetings, newest first, of which `parts` are the rooms. */
export async function groupOf(
  db: HearthDatabase,
  newestFirst: readonly MeetingRow[],
  parts: readonly SeriesRow[],
): Promise<SeriesGroup> {
  const devices = parts.flatMap((part) => part.devices);
  const named = (await Promise.all(newestFirst.map((row) => peopleIn(db, row, devices)))).filter(
    ({ people }) => people.length > 0,
  );
  const [last] = named.filter(({ row }) => row.parentId === undefined);
  const newest = named.filter(({ row }) => row.parentId === undefined).slice(0, NEWEST);
  const own = namesOf(named.flatMap(({ people }) => people.filter(({ self }) => self)));
  const withoutOwn = (names: readonly string[]) => names.filter((name) => !isAmong(name, own));
  const everybody = distinctNames(namesOf(newest.flatMap(({ people }) => people))).sort(byAlphabet);
  const [lastStarted = null, previousStarted = null] = newestFirst
    .filter(({ parentId }) => parentId === undefined)
    .map(({ startedWall }) => startedWall);
  return {
    lastStarted,
    previousStarted,
    everybody,
    others: withoutOwn(everybody),
    lastMeeting: last ? withoutOwn(distinctNames(namesOf(last.people))) : [],
    earlier: last ? named.filter(({ row }) => isBefore(row, last.row)).map(({ people }) => namesOf(people)) : [],
  };
}

/** Whoever is in a breakout room is in its meeting: they were not there before it. */
function isBefore(row: MeetingRow, last: MeetingRow): boolean {
  return row.id !== last.id && row.parentId !== last.id && row.startedWall <= last.startedWall;
}

async function peopleIn(db: HearthDatabase, row: MeetingRow, devices: readonly string[]): Promise<NamedMeeting> {
  if (row.anonymous === true) return { row, people: [] };
  const rows = await readAttendance(db, row.id);
  return { row, people: rows.filter(({ name }) => name !== '' && !isAmong(name, devices)) };
}

function namesOf(people: readonly AttendanceRow[]): string[] {
  return people.map(({ name }) => name);
}
