/** Who was in a series, and one of them over time. Read only where the user turned that on. */
import { byAlphabet } from '../../i18n/in-language.ts';
import { type PersonMeeting, type PersonTrend, personTrend } from '../../measures/person-trend.ts';
import type { HearthDatabase, MeetingRow } from '../../store/database.ts';
import { readAttendance } from '../../store/logs.ts';
import { isSoundPerson } from '../../store/sound.ts';

/** Whoever was in none of so many newest meetings is not offered. */
const NEWEST = 30;

/** Names of those who were in the newest meetings, by the alphabet. Meetings without names have none. */
export async function namesIn(db: HearthDatabase, newestFirst: readonly MeetingRow[]): Promise<string[]> {
  const named = newestFirst.filter(({ anonymous }) => anonymous !== true).slice(0, NEWEST);
  const rows = await Promise.all(named.map(({ id }) => readAttendance(db, id)));
  const names = new Set(rows.flat().flatMap(({ name }) => (name === '' ? [] : [name])));
  return [...names].sort(byAlphabet);
}

/** Somebody in the meetings of a series. Two people of one name are one here; nothing tells them apart between meetings. */
export async function trendOfPerson(
  db: HearthDatabase,
  meetings: readonly MeetingRow[],
  name: string,
): Promise<PersonTrend> {
  const byId = new Map(meetings.map((row) => [row.id, row]));
  const rows = await db.attendance.where('name').equals(name).filter(isSoundPerson).toArray();
  const theirs = rows.flatMap(({ meetingId, standing, share, evenSplit }): PersonMeeting[] => {
    const meeting = byId.get(meetingId);
    if (!meeting || meeting.anonymous) return [];
    const { startedWall: wall, mode } = meeting.summary;
    return [{ wall, standing, share, evenSplit, approximate: mode !== 'per-participant' }];
  });
  return personTrend(name, theirs);
}
