/** Breakout rooms as the background sees them: a session that belongs to the meeting from which the user went there. */
import type { RoomHello } from '../meeting/checkpoint.ts';
import type { SeriesKnown } from '../meeting/series.ts';
import { NO_PLAN } from '../meeting/series.ts';
import type { MeetingRow } from '../store/database.ts';
import type { MeetingStore } from '../store/meeting-store.ts';

/** A breakout room belongs to a meeting that was counted until so lately (proposed by Hearth: longer than any page needs to change rooms). */
export const PASSAGE_MS = 120_000;

/** The meeting of which a hello's call is a breakout room, if that is being counted. */
export async function parentOf(
  store: MeetingStore,
  { platform, parent }: RoomHello,
  wall: number,
): Promise<MeetingRow | undefined> {
  if (!parent) return undefined;
  const row = 'id' in parent ? await store.meeting(parent.id) : await store.resumable({ platform, ...parent }, wall);
  if (!row || row.platform !== platform || row.parentId !== undefined) return undefined;
  const lastPart = (await store.partsOf(row)).at(-1);
  return wall - Math.max(row.updatedWall, lastPart?.updatedWall ?? 0) < PASSAGE_MS ? row : undefined;
}

/**
 * The session that goes on in a breakout room, else a new one. Where the page gives a room no name of its own nobody can say that the
 * user was in it before.
 */
export async function partFor(
  store: MeetingStore,
  hello: RoomHello,
  { parent, wall, rejoinMs }: { parent: MeetingRow; wall: number; rejoinMs: number },
): Promise<MeetingRow> {
  const isNamed = hello.title !== '' && hello.title !== parent.summary.title;
  const earlier = (await store.partsOf(parent)).findLast(
    ({ summary, updatedWall }) => isNamed && summary.title === hello.title && wall - updatedWall < rejoinMs,
  );
  return earlier ?? store.create(hello, parent.summary.role, wall, parent);
}

/** A breakout room is the same kind of meeting, for the same people; what was planned is the whole meeting's. */
export function knownInPart(known: SeriesKnown, { summary }: MeetingRow): SeriesKnown {
  return { ...known, plan: { ...NO_PLAN, kind: summary.kind ?? NO_PLAN.kind } };
}

/** Whether one of these meetings, counted elsewhere, is a breakout room of that one. */
export async function isAway(store: MeetingStore, meetingId: string, others: readonly string[]): Promise<boolean> {
  const rows = await Promise.all(others.map((id) => store.meeting(id)));
  return rows.some((row) => row?.parentId === meetingId);
}
