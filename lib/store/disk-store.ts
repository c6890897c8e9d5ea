import type { Attendance } from '../measures/attendance.ts';
import type { Checkpoint, CheckpointAck, RoomHello } from '../meeting/checkpoint.ts';
import type { LogEntry, Role } from '../meeting/events.ts';
import type { HearthDatabase, MeetingRow, SeriesRow } from './database.ts';
import { readAttendance, readLog, writeAttendance, writeLog } from './logs.ts';
import {
  advanced,
  type Earlier,
  goingOn,
  type MeetingStore,
  newEvents,
  newMeeting,
  newSeries,
  partsAmong,
  type SeriesChange,
} from './meeting-store.ts';
import { findPractices, type ListChanges, type PracticesFound, putLists } from './practices-row.ts';
import { eraseMeetings } from './removing.ts';
import { joinByTitle } from './series-titles.ts';
import { isSound } from './sound.ts';

/** Whoever was in none of so many is as good as new (proposed by Hearth). */
const MET_IN = 12;

/** Meetings in IndexedDB. */
export class DiskStore implements MeetingStore {
  readonly #db: HearthDatabase;

  constructor(db: HearthDatabase) {
    this.#db = db;
  }

  async meetings(): Promise<MeetingRow[]> {
    const rows = await this.#db.meetings.orderBy('startedWall').reverse().toArray();
    return rows.filter(isSound);
  }

  async meeting(id: string): Promise<MeetingRow | undefined> {
    const row = await this.#db.meetings.get(id);
    return isSound(row) ? row : undefined;
  }

  log(id: string): Promise<LogEntry[]> {
    return readLog(this.#db, id);
  }

  async resumable(hello: Pick<RoomHello, 'platform' | 'room'>, wall: number): Promise<MeetingRow | undefined> {
    return goingOn(await this.#inRoom(hello), wall);
  }

  async partsOf(parent: MeetingRow): Promise<MeetingRow[]> {
    return partsAmong(await this.#inRoom(parent), parent);
  }

  async create(hello: RoomHello, role: Role, wall: number, parent?: MeetingRow): Promise<MeetingRow> {
    const row = newMeeting(hello, parent ?? (await this.#keptSeries(hello)), role, wall);
    await this.#db.meetings.add(row);
    return row;
  }

  append(checkpoint: Checkpoint, wall: number): Promise<CheckpointAck> {
    return this.#db.transaction('rw', this.#db.meetings, this.#db.events, async () => {
      const row = await this.#db.meetings.get(checkpoint.meetingId);
      if (!row) return { stored: false, nextSeq: 0 };
      const news = newEvents(row, checkpoint);
      if (!news) return { stored: true, nextSeq: row.nextSeq };
      const first = news[0];
      if (first) await this.#db.events.add({ meetingId: row.id, seq: first.seq, events: news });
      const next = advanced(row, checkpoint, wall);
      await this.#db.meetings.put(next);
      return { stored: true, nextSeq: next.nextSeq };
    });
  }

  rewrite(id: string, log: readonly LogEntry[]): Promise<void> {
    return this.#db.transaction('rw', this.#db.events, () => writeLog(this.#db, id, log));
  }

  close(id: string, attendance: readonly Attendance[]): Promise<void> {
    const { meetings, events, series, attendance: people } = this.#db;
    return this.#db.transaction('rw', [meetings, events, people, series], async () => {
      // A row for every few seconds is for a meeting that goes on.
      await writeLog(this.#db, id, await readLog(this.#db, id));
      await writeAttendance(this.#db, id, attendance);
      await meetings.update(id, { closed: 1 });
      const row = await meetings.get(id);
      // A breakout room belongs where its meeting does, whatever it is called.
      if (row && row.parentId === undefined) await joinByTitle(this.#db, row);
    });
  }

  unclosed(wall: number): Promise<MeetingRow[]> {
    return this.#db.meetings
      .where('closed')
      .equals(0)
      .and((row) => isSound(row) && row.updatedWall <= wall)
      .toArray();
  }

  remove(id: string): Promise<void> {
    return eraseMeetings(this.#db, [id]);
  }

  async earlier({ id, seriesId, startedWall }: MeetingRow): Promise<Earlier> {
    const rows = await this.#db.meetings.where({ seriesId }).sortBy('startedWall');
    // What stands in for a name is nobody's.
    const named = rows.filter((row) => row.id !== id && !row.anonymous).slice(-MET_IN);
    const people = await Promise.all(named.map((row) => readAttendance(this.#db, row.id)));
    const before = rows.findLast((row) => row.parentId === undefined && row.startedWall < startedWall);
    return { met: people.flat().map(({ name }) => name), startedWall: before?.startedWall ?? null };
  }

  practicesOf({ seriesId }: MeetingRow): Promise<PracticesFound> {
    return this.#db.transaction('r', this.#db.practices, this.#db.series, () => findPractices(this.#db, seriesId));
  }

  changePractices({ seriesId }: MeetingRow, changes: ListChanges): ReturnType<typeof putLists> {
    return putLists(this.#db, seriesId, changes);
  }

  async seriesOf({ platform, room }: Pick<RoomHello, 'platform' | 'room'>): Promise<SeriesRow> {
    const rows = this.#db.series.where({ platform, room });
    // What was split off only shares the room's name.
    return (await rows.and(({ splitFrom }) => splitFrom === undefined).first()) ?? newSeries({ platform, room });
  }

  async setSeries(hello: Pick<RoomHello, 'platform' | 'room'>, change: SeriesChange): Promise<void> {
    const series = await this.#keptSeries(hello);
    await this.#db.series.update(series.id, change);
  }

  #inRoom({ platform, room }: Pick<RoomHello, 'platform' | 'room'>): Promise<MeetingRow[]> {
    return this.#db.meetings.where({ platform, room }).filter(isSound).toArray();
  }

  #keptSeries(hello: Pick<RoomHello, 'platform' | 'room'>): Promise<SeriesRow> {
    return this.#db.transaction('rw', this.#db.series, async () => {
      const series = await this.seriesOf(hello);
      await this.#db.series.put(series);
      return series;
    });
  }
}
