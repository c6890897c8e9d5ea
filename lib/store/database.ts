/** The database on the user's own disk. Opened by the background and by Hearth's pages only. */
import { Dexie, type Table } from 'dexie';
import type { LogEntry, Role } from '../meeting/events.ts';
import type { SeriesPlan } from '../meeting/series.ts';
import type { MeetingSummary } from '../meeting/summary.ts';
import type { PlatformId } from '../platforms/contract.ts';

/** How a room is used: asked each time, counted always, or left alone. */
export type RoomUse = 'ask' | 'always' | 'never';

/** The same meeting on different days, known by its room. */
export interface SeriesRow {
  readonly id: string;
  readonly platform: PlatformId;
  readonly room: string;
  use: RoomUse;
  /** What the user does in this series; `null` until they said. */
  role: Role | null;
  /** Names that are no people here: notetakers, recorders, room displays. */
  devices: readonly string[];
  /** Hashes of the names of people whom the user does not track here. */
  untracked?: readonly string[];
  plan?: SeriesPlan;
  /** Names in the order of the newest rounds, oldest round first. */
  rounds?: readonly (readonly string[])[];
}

export interface MeetingRow {
  readonly id: string;
  readonly platform: PlatformId;
  readonly room: string;
  readonly seriesId: string;
  /** The meeting of which this was a breakout room; it bears that meeting's room and series. */
  readonly parentId?: string;
  readonly startedWall: number;
  /** Wall clock of the newest checkpoint, ms. */
  updatedWall: number;
  nextSeq: number;
  /** 1 once over; a number because IndexedDB cannot index a boolean. */
  over: 0 | 1;
  summary: MeetingSummary;
}

/** A run of events, keyed by its first number. */
export interface EventChunk {
  readonly meetingId: string;
  readonly seq: number;
  readonly events: readonly LogEntry[];
}

export class HearthDatabase extends Dexie {
  readonly meetings!: Table<MeetingRow, string>;
  readonly events!: Table<EventChunk, [string, number]>;
  readonly series!: Table<SeriesRow, string>;

  constructor(name = 'hearth') {
    super(name);
    this.version(1).stores({
      meetings: 'id, startedWall, over, [platform+room]',
      events: '[meetingId+seq]',
      series: 'id, &[platform+room]',
    });
  }
}
