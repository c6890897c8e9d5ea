import type { Attendance } from '../measures/attendance.ts';
import type { Checkpoint, CheckpointAck, RoomHello } from '../meeting/checkpoint.ts';
import type { LogEntry, Role } from '../meeting/events.ts';
import type { HearthDatabase, MeetingRow, SeriesRow } from './database.ts';
import {
  advanced,
  goingOn,
  type MeetingStore,
  newEvents,
  newMeeting,
  newSeries,
  partsAmong,
  type SeriesChange,
} from './meeting-store.ts';

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

  async log(id: string): Promise<LogEntry[]> {
    const chunks = await this.#chunks(id).toArray();
    return chunks.flatMap((chunk) => chunk.events);
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
    return this.#db.transaction('rw', this.#db.events, async () => {
      await this.#chunks(id).delete();
      const [first] = log;
      if (first) await this.#db.events.add({ meetingId: id, seq: first.seq, events: log });
    });
  }

  close(id: string, attendance: readonly Attendance[]): Promise<void> {
    return this.#db.transaction('rw', this.#db.meetings, this.#db.attendance, async () => {
      await this.#attendance(id).delete();
      await this.#db.attendance.bulkAdd(attendance.map((row) => ({ ...row, meetingId: id })));
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
    const { meetings, events, attendance, notes } = this.#db;
    return this.#db.transaction('rw', [meetings, events, attendance, notes], async () => {
      await this.#chunks(id).delete();
      await this.#attendance(id).delete();
      await notes.delete(id);
      await meetings.delete(id);
    });
  }

  async seriesOf({ platform, room }: Pick<RoomHello, 'platform' | 'room'>): Promise<SeriesRow> {
    return (await this.#db.series.where({ platform, room }).first()) ?? newSeries({ platform, room });
  }

  async setSeries(hello: Pick<RoomHello, 'platform' | 'room'>, change: SeriesChange): Promise<void> {
    const series = await this.#keptSeries(hello);
    await this.#db.series.update(series.id, change);
  }

  #inRoom({ platform, room }: Pick<RoomHello, 'platform' | 'room'>): Promise<MeetingRow[]> {
    return this.#db.meetings.where({ platform, room }).toArray();
  }

  #chunks(id: string) {
    return this.#db.events.where('[meetingId+seq]').between([id, 0], [id, Number.POSITIVE_INFINITY]);
  }

  #attendance(id: string) {
    return this.#db.attendance.where('[meetingId+person]').between([id, ''], [id, '\uffff']);
  }

  #keptSeries(hello: Pick<RoomHello, 'platform' | 'room'>): Promise<SeriesRow> {
    return this.#db.transaction('rw', this.#db.series, async () => {
      const series = await this.seriesOf(hello);
      await this.#db.series.put(series);
      return series;
    });
  }
}
