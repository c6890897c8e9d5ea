import type { Attendance } from '../measures/attendance.ts';
import type { Checkpoint, CheckpointAck, RoomHello } from '../meeting/checkpoint.ts';
import type { LogEntry, Role } from '../meeting/events.ts';
import type { HearthDatabase, MeetingRow, SeriesRow } from './database.ts';
import { readLog, writeAttendance, writeLog } from './logs.ts';
import {
  advanced,
  type MeetingStore,
  newEvents,
  newMeeting,
  newSeries,
  REJOIN_WINDOW_MS,
  type SeriesChange,
} from './meeting-store.ts';
import { eraseMeetings } from './removing.ts';

/** Meetings in IndexedDB. */
export class DiskStore implements MeetingStore {
  readonly #db: HearthDatabase;

  constructor(db: HearthDatabase) {
    this.#db = db;
  }

  meetings(): Promise<MeetingRow[]> {
    return this.#db.meetings.orderBy('startedWall').reverse().toArray();
  }

  meeting(id: string): Promise<MeetingRow | undefined> {
    return this.#db.meetings.get(id);
  }

  log(id: string): Promise<LogEntry[]> {
    return readLog(this.#db, id);
  }

  async resumable({ platform, room }: RoomHello, wall: number): Promise<MeetingRow | undefined> {
    const rows = await this.#db.meetings.where({ platform, room }).sortBy('updatedWall');
    const newest = rows.at(-1);
    return newest && wall - newest.updatedWall < REJOIN_WINDOW_MS ? newest : undefined;
  }

  async create(hello: RoomHello, role: Role, wall: number): Promise<MeetingRow> {
    const series = await this.#keptSeries(hello);
    const row = newMeeting(hello, series.id, role, wall);
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
    return this.#db.transaction('rw', this.#db.meetings, this.#db.attendance, async () => {
      await writeAttendance(this.#db, id, attendance);
      await this.#db.meetings.update(id, { closed: 1 });
    });
  }

  unclosed(wall: number): Promise<MeetingRow[]> {
    return this.#db.meetings
      .where('closed')
      .equals(0)
      .and(({ updatedWall }) => updatedWall <= wall)
      .toArray();
  }

  remove(id: string): Promise<void> {
    return eraseMeetings(this.#db, [id]);
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

  #keptSeries(hello: Pick<RoomHello, 'platform' | 'room'>): Promise<SeriesRow> {
    return this.#db.transaction('rw', this.#db.series, async () => {
      const series = await this.seriesOf(hello);
      await this.#db.series.put(series);
      return series;
    });
  }
}
