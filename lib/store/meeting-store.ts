/** What the background keeps of meetings, wherever it keeps it: on disk, or (in a private window) in memory of the session. */
import type { Attendance } from '../measures/attendance.ts';
import type { Checkpoint, CheckpointAck, RoomHello } from '../meeting/checkpoint.ts';
import type { LogEntry, Role } from '../meeting/events.ts';
import type { SeriesPlan } from '../meeting/series.ts';
import type { MeetingRow, RoomUse, SeriesRow } from './database.ts';
import type { ListChanges, PracticesFound, putLists } from './practices-row.ts';

/** Coming back to a room within this time goes on with the same meeting (proposed by Hearth). */
export const REJOIN_WINDOW_MS = 10 * 60_000;

/** What the user can settle for a series. */
export interface SeriesChange {
  readonly use?: RoomUse;
  readonly role?: Role;
  readonly devices?: readonly string[];
  readonly untracked?: readonly string[];
  readonly plan?: SeriesPlan;
  readonly rounds?: readonly (readonly string[])[];
}

/** A series before one of its meetings. */
export interface Earlier {
  /** Names of those who were in its newest meetings; a name may come several times. */
  readonly met: readonly string[];
  /** When the meeting before began, wall clock, ms; `null`: there was none. */
  readonly startedWall: number | null;
}

export interface MeetingStore {
  /** Newest meeting first. */
  meetings(): Promise<MeetingRow[]>;
  meeting(id: string): Promise<MeetingRow | undefined>;
  log(id: string): Promise<LogEntry[]>;
  /** The meeting in this room that a hello at `wall` goes on with; never a breakout room. */
  resumable(hello: Pick<RoomHello, 'platform' | 'room'>, wall: number): Promise<MeetingRow | undefined>;
  /** The breakout rooms of a meeting, in order of their newest checkpoint. */
  partsOf(parent: MeetingRow): Promise<MeetingRow[]>;
  /** `parent`: the meeting of which this one is a breakout room. */
  create(hello: RoomHello, role: Role, wall: number, parent?: MeetingRow): Promise<MeetingRow>;
  /** Stores a checkpoint once, however often it comes; never lets an older one replace a newer one. Rejects when storage refuses. */
  append(checkpoint: Checkpoint, wall: number): Promise<CheckpointAck>;
  /** Puts another telling of the same events in the place of a log. */
  rewrite(id: string, log: readonly LogEntry[]): Promise<void>;
  /** Notes that what comes after a meeting is done, and keeps who was there. A later checkpoint opens it again. */
  close(id: string, attendance: readonly Attendance[]): Promise<void>;
  /** Meetings that nobody closed and that had no checkpoint after `wall`. */
  unclosed(wall: number): Promise<MeetingRow[]>;
  /** Removes a meeting and everything kept of it. */
  remove(id: string): Promise<void>;
  /** What its series was like before this meeting. */
  earlier(row: MeetingRow): Promise<Earlier>;
  /** What is noted for the series of a meeting; `null`: here nothing is. */
  practicesOf(row: MeetingRow): Promise<PracticesFound | null>;
  /** Notes something: see `putLists`. */
  changePractices(row: MeetingRow, changes: ListChanges): ReturnType<typeof putLists> | Promise<null>;
  /** What was settled for a room. Reading it keeps nothing: a room that nobody chose leaves no trace. */
  seriesOf(hello: Pick<RoomHello, 'platform' | 'room'>): Promise<SeriesRow>;
  setSeries(hello: Pick<RoomHello, 'platform' | 'room'>, change: SeriesChange): Promise<void>;
}

/** The breakout rooms of a meeting among the meetings of its room, in order of their newest checkpoint. */
export function partsAmong(rows: readonly MeetingRow[], { id }: MeetingRow): MeetingRow[] {
  return rows.filter(({ parentId }) => parentId === id).sort((a, b) => a.updatedWall - b.updatedWall);
}

/** Which of the meetings of a room goes on at `wall`: one that was counted lately, or of which a breakout room was. */
export function goingOn(rows: readonly MeetingRow[], wall: number): MeetingRow | undefined {
  const lastSeen = (row: MeetingRow) => Math.max(row.updatedWall, partsAmong(rows, row).at(-1)?.updatedWall ?? 0);
  const newest = rows
    .filter(({ parentId }) => parentId === undefined)
    .map((row) => ({ row, seen: lastSeen(row) }))
    .sort((a, b) => a.seen - b.seen)
    .at(-1);
  return newest && wall - newest.seen < REJOIN_WINDOW_MS ? newest.row : undefined;
}

/** The events of a checkpoint that are not stored yet; `null` when some before them are missing. */
export function newEvents(row: MeetingRow, checkpoint: Checkpoint): readonly LogEntry[] | null {
  if (checkpoint.firstSeq > row.nextSeq) return null;
  return checkpoint.events.filter((event) => event.seq >= row.nextSeq);
}

/** The row after a checkpoint. One that knows less than the row changes nothing; one that knows as much renews it. */
export function advanced(row: MeetingRow, checkpoint: Checkpoint, wall: number): MeetingRow {
  const nextSeq = checkpoint.firstSeq + checkpoint.events.length;
  if (nextSeq < row.nextSeq) return row;
  return {
    ...row,
    nextSeq,
    updatedWall: wall,
    over: checkpoint.summary.ended ? 1 : 0,
    closed: 0,
    summary: checkpoint.summary,
  };
}

/** A room about which nothing is settled yet. */
export function newSeries({ platform, room }: Pick<RoomHello, 'platform' | 'room'>): SeriesRow {
  return { id: crypto.randomUUID(), platform, room, use: 'ask', role: null, devices: [] };
}

/** A row for a meeting that begins now; what it is `under`: its series, or the meeting of which it is a breakout room. */
export function newMeeting(hello: RoomHello, under: SeriesRow | MeetingRow, role: Role, wall: number): MeetingRow {
  const isPart = 'seriesId' in under;
  return {
    id: crypto.randomUUID(),
    platform: hello.platform,
    room: isPart ? under.room : hello.room,
    seriesId: isPart ? under.seriesId : under.id,
    ...(isPart && { parentId: under.id }),
    startedWall: wall,
    updatedWall: wall,
    nextSeq: 0,
    over: 0,
    closed: 0,
    summary: {
      platform: hello.platform,
      title: hello.title,
      role,
      mode: 'per-participant',
      startedWall: wall,
      lengthMs: 0,
      ended: false,
      people: 0,
      heardFrom: 0,
      cantTell: 0,
      speechMs: 0,
      coverage: null,
      balance: null,
    },
  };
}
