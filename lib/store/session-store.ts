import type { Checkpoint, CheckpointAck, RoomHello } from '../meeting/checkpoint.ts';
import type { LogEntry, Role } from '../meeting/events.ts';
import type { MeetingRow, SeriesRow } from './database.ts';
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

/** The part of `storage.session` that is needed; the browser empties it when it closes. */
export interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

interface Contents {
  rows: Record<string, MeetingRow>;
  logs: Record<string, LogEntry[]>;
  series: Record<string, SeriesRow>;
}

const KEY = 'private-meetings';

/** Meetings of private windows: nothing touches the disk. One change at a time, as the area has no transactions. */
export class SessionStore implements MeetingStore {
  readonly #area: SessionArea;
  #last: Promise<unknown> = Promise.resolve();

  constructor(area: SessionArea) {
    this.#area = area;
  }

  async meetings(): Promise<MeetingRow[]> {
    const { rows } = await this.#read();
    return Object.values(rows).sort((a, b) => b.startedWall - a.startedWall);
  }

  async meeting(id: string): Promise<MeetingRow | undefined> {
    return (await this.#read()).rows[id];
  }

  async log(id: string): Promise<LogEntry[]> {
    return (await this.#read()).logs[id] ?? [];
  }

  async resumable(
    { platform, room }: Pick<RoomHello, 'platform' | 'room'>,
    wall: number,
  ): Promise<MeetingRow | undefined> {
    const rows = (await this.meetings()).filter((row) => row.platform === platform && row.room === room);
    return goingOn(rows, wall);
  }

  /** A private window notes nothing about anybody. */
  practicesOf(): Promise<null> {
    return Promise.resolve(null);
  }

  changePractices(): Promise<null> {
    return Promise.resolve(null);
  }

  /** A private window remembers nobody from one meeting to the next. */
  earlier(): Promise<Earlier> {
    return Promise.resolve({ met: [], startedWall: null });
  }

  async partsOf(parent: MeetingRow): Promise<MeetingRow[]> {
    return partsAmong(await this.meetings(), parent);
  }

  create(hello: RoomHello, role: Role, wall: number, parent?: MeetingRow): Promise<MeetingRow> {
    return this.#change((contents) => {
      const row = newMeeting(hello, parent ?? this.#seriesIn(contents, hello), role, wall);
      contents.rows[row.id] = row;
      contents.logs[row.id] = [];
      return row;
    });
  }

  append(checkpoint: Checkpoint, wall: number): Promise<CheckpointAck> {
    return this.#change((contents) => {
      const row = contents.rows[checkpoint.meetingId];
      if (!row) return { stored: false, nextSeq: 0 };
      const news = newEvents(row, checkpoint);
      if (!news) return { stored: true, nextSeq: row.nextSeq };
      contents.logs[row.id] = [...(contents.logs[row.id] ?? []), ...news];
      const next = advanced(row, checkpoint, wall);
      contents.rows[row.id] = next;
      return { stored: true, nextSeq: next.nextSeq };
    });
  }

  rewrite(id: string, log: readonly LogEntry[]): Promise<void> {
    return this.#change((contents) => {
      contents.logs[id] = [...log];
    });
  }

  /** Who was there is read from the log: this store keeps little and not for long. */
  close(id: string): Promise<void> {
    return this.#change((contents) => {
      const row = contents.rows[id];
      if (row) row.closed = 1;
    });
  }

  async unclosed(wall: number): Promise<MeetingRow[]> {
    return (await this.meetings()).filter(({ closed, updatedWall }) => closed !== 1 && updatedWall <= wall);
  }

  remove(id: string): Promise<void> {
    return this.#change((contents) => {
      delete contents.rows[id];
      delete contents.logs[id];
    });
  }

  async seriesOf({ platform, room }: Pick<RoomHello, 'platform' | 'room'>): Promise<SeriesRow> {
    return (await this.#read()).series[seriesKey(platform, room)] ?? newSeries({ platform, room });
  }

  setSeries(hello: Pick<RoomHello, 'platform' | 'room'>, change: SeriesChange): Promise<void> {
    return this.#change((contents) => {
      Object.assign(this.#seriesIn(contents, hello), change);
    });
  }

  #seriesIn(contents: Contents, { platform, room }: Pick<RoomHello, 'platform' | 'room'>): SeriesRow {
    const key = seriesKey(platform, room);
    contents.series[key] ??= newSeries({ platform, room });
    return contents.series[key];
  }

  async #read(): Promise<Contents> {
    const stored = (await this.#area.get(KEY))[KEY] as Contents | undefined;
    return stored ?? { rows: {}, logs: {}, series: {} };
  }

  #change<T>(edit: (contents: Contents) => T): Promise<T> {
    const run = this.#last.then(async () => {
      const contents = await this.#read();
      const result = edit(contents);
      await this.#area.set({ [KEY]: contents });
      return result;
    });
    this.#last = run.catch(() => undefined);
    return run;
  }
}

function seriesKey(platform: string, room: string): string {
  return `${platform} ${room}`;
}
