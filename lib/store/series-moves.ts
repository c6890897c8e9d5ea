/**
 * Which meetings belong together. Each room has a series of its own, which holds what the user settled for the room; a history is
 * one series and all that are part of it. Putting together and taking apart move histories only: how a room is used stays with
 * the room, whatever its meetings are part of. What is noted for a history stays with the series for which it was noted: see
 * `readPractices` for what of it is shown.
 */
import type { HearthDatabase, MeetingRow, SeriesRow } from './database.ts';
import { withParts } from './parts.ts';

/** What was put together and can be taken apart again; `null`: it was together already. */
export type SeriesMerge = { readonly series: string; readonly into: string } | null;

/** The series that stands for the whole history which `id` is part of; `undefined` where nothing is known of it. */
export async function historyOf(db: HearthDatabase, id: string): Promise<SeriesRow | undefined> {
  let row = await db.series.get(id);
  for (const seen = new Set([id]); row?.partOf !== undefined && !seen.has(row.partOf); ) {
    seen.add(row.partOf);
    const whole: SeriesRow | undefined = await db.series.get(row.partOf);
    // What it was put into is gone: then it stands for itself.
    if (!whole) return row;
    row = whole;
  }
  return row;
}

/** A series, what it is part of, what that one is part of, and so on up to the one that stands for the whole history. */
export function wayUp(byId: ReadonlyMap<string, SeriesRow>, id: string): SeriesRow[] {
  const way = new Set<SeriesRow>();
  for (let row = byId.get(id); row && !way.has(row); row = byId.get(row.partOf ?? '')) way.add(row);
  return [...way];
}

/** The history that a meeting is part of. */
export async function seriesOfMeeting(db: HearthDatabase, meetingId: string): Promise<SeriesRow | undefined> {
  const meeting = await db.meetings.get(meetingId);
  return meeting && historyOf(db, meeting.seriesId);
}

/** Every series of the history that `id` is part of, the one that stands for it first. */
export async function partsOf(db: HearthDatabase, id: string): Promise<SeriesRow[]> {
  const whole = await historyOf(db, id);
  if (!whole) return [];
  // Only rows that are part of another have a place in this index.
  const parts = await db.series.orderBy('partOf').toArray();
  const members = [whole];
  for (const member of members)
    members.push(...parts.filter((row) => row.partOf === member.id && !members.includes(row)));
  return members;
}

/** The meetings of a whole history, oldest first. */
export async function meetingsOfSeries(db: HearthDatabase, seriesId: string): Promise<MeetingRow[]> {
  const parts = await partsOf(db, seriesId);
  // Meetings whose series is gone still belong together.
  const ids = parts.length > 0 ? parts.map(({ id }) => id) : [seriesId];
  return db.meetings.where('seriesId').anyOf(ids).sortBy('startedWall');
}

/** Puts the history that `from` is part of into that of `into`. */
export function mergeSeries(db: HearthDatabase, from: string, into: string): Promise<SeriesMerge> {
  return db.transaction('rw', db.series, async () => {
    const [moved, whole] = [await historyOf(db, from), await historyOf(db, into)];
    if (!moved || !whole || moved.id === whole.id) return null;
    await db.series
      .where('id')
      .equals(moved.id)
      .modify((row) => {
        row.partOf = whole.id;
        delete row.keptApart;
      });
    return { series: moved.id, into: whole.id };
  });
}

/** Takes a series out of what it is part of; whatever was put into it comes along. */
export async function separateSeries(db: HearthDatabase, id: string): Promise<void> {
  await db.series
    .where('id')
    .equals(id)
    .modify((row) => {
      delete row.partOf;
      row.keptApart = true;
    });
}

/** Makes meetings, with their breakout rooms, a history of their own, whatever room they were in. Returns its id; `''` when none of them is there. */
export function splitMeetings(db: HearthDatabase, meetingIds: readonly string[]): Promise<string> {
  return db.transaction('rw', db.series, db.meetings, async () => {
    const meetings = (await db.meetings.bulkGet(await withParts(db, meetingIds))).filter((row) => row !== undefined);
    const [first] = meetings;
    if (!first) return '';
    const id = crypto.randomUUID();
    const { platform, room } = first;
    const splitFrom = Object.fromEntries(meetings.map((meeting) => [meeting.id, meeting.seriesId]));
    await db.series.add({ id, platform, room, use: 'ask', role: null, devices: [], splitFrom });
    await db.meetings.bulkPut(meetings.map((meeting) => ({ ...meeting, seriesId: id })));
    return id;
  });
}

/** Takes a split back: each meeting goes to where it came from, and the history that the split made is gone with what was noted for it. */
export function undoSplit(db: HearthDatabase, id: string): Promise<void> {
  return db.transaction('rw', db.series, db.meetings, db.practices, async () => {
    const { splitFrom } = (await db.series.get(id)) ?? {};
    if (!splitFrom) return;
    await db.meetings
      .where('seriesId')
      .equals(id)
      .modify((meeting) => {
        meeting.seriesId = splitFrom[meeting.id] ?? meeting.seriesId;
      });
    if ((await db.meetings.where('seriesId').equals(id).count()) > 0) return;
    await db.series.delete(id);
    await db.practices.delete(id);
  });
}

/** The user's own name for a history; `''`: none any more. */
export async function labelSeries(db: HearthDatabase, seriesId: string, label: string): Promise<void> {
  const whole = await historyOf(db, seriesId);
  if (!whole) return;
  await db.series
    .where('id')
    .equals(whole.id)
    .modify((row) => {
      if (label.trim() === '') delete row.label;
      else row.label = label.trim();
    });
}
