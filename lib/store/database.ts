/** The database on the user's own disk. Opened by the background and by Hearth's pages only. */
import { Dexie, type Table } from 'dexie';
import type { Attendance } from '../measures/attendance.ts';
import type { LogEntry, Role } from '../meeting/events.ts';
import type { SeriesPlan } from '../meeting/series.ts';
import type { MeetingSummary } from '../meeting/summary.ts';
import type { PlatformId } from '../platforms/contract.ts';
import type { PracticesRow } from './practices.ts';
import type { Retention } from './retention.ts';

import { soundNote, soundSeries } from './sound.ts';

export type { Retention } from './retention.ts';

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
  /** The user's own name for it; else it is called as its newest meeting. */
  label?: string;
  /** The series whose history this room's meetings belong to. What the user settled for a room stays with the room. */
  partOf?: string;
  /** The user took it out of a history: its meetings' title does not put it into one again. */
  keptApart?: boolean;
  /** Only a history: meetings that the user took out of their room's, with the series that each was in. Settles nothing for the room. */
  splitFrom?: Readonly<Record<string, string>>;
  /** How long it is kept; absent: as everything else. */
  retention?: Retention;
  /** Whether the user turned on what shows single people over time. Off unless `true`. */
  personTrends?: boolean;
  /** What was begun here and when, to be seen in the trend: wall clock, ms. */
  practices?: readonly { readonly wall: number; readonly text: string }[];
}

export interface MeetingRow {
  readonly id: string;
  readonly platform: PlatformId;
  readonly room: string;
  seriesId: string;
  /** The meeting of which this was a breakout room; it bears that meeting's room and series. */
  readonly parentId?: string;
  readonly startedWall: number;
  /** Wall clock of the newest checkpoint, ms. */
  updatedWall: number;
  nextSeq: number;
  /** 1 once over; a number because IndexedDB cannot index a boolean. */
  over: 0 | 1;
  /** 1 once what comes after a meeting is done: its attendance is written, and what must not stay is gone. */
  closed?: 0 | 1;
  /** Every name was taken out of it. */
  anonymous?: boolean;
  /** The user keeps it as it is: nothing is taken away from it by itself. */
  held?: boolean;
  summary: MeetingSummary;
}

/** A person in a closed meeting, keyed [meetingId, person]. */
export interface AttendanceRow extends Attendance {
  readonly meetingId: string;
}

/** What the user wrote about a meeting. */
export interface NoteRow {
  readonly meetingId: string;
  text: string;
}

/** A file that is being taken in: events come first, and the meetings they belong to all at once at the end. What a journal still names at the next start is thrown away. */
export interface ImportRow {
  readonly id: string;
  readonly startedWall: number;
  /** Under which ids events are written before their meetings are there. */
  meetingIds: readonly string[];
  /** Once everything else is there: what is still to be written into the extension's own storage. */
  settings?: Readonly<Record<string, unknown>>;
}

/** A run of events, keyed by its first number. */
export interface EventChunk {
  readonly meetingId: string;
  readonly seq: number;
  readonly events: readonly LogEntry[];
  /** Once the meeting is over: its speech, packed, which is not among the events. */
  readonly speech?: Uint8Array;
}

export class HearthDatabase extends Dexie {
  readonly meetings!: Table<MeetingRow, string>;
  readonly events!: Table<EventChunk, [string, number]>;
  readonly series!: Table<SeriesRow, string>;
  readonly attendance!: Table<AttendanceRow, [string, string]>;
  readonly notes!: Table<NoteRow, string>;
  readonly imports!: Table<ImportRow, string>;
  readonly practices!: Table<PracticesRow, string>;

  constructor(name = 'hearth') {
    super(name);
    this.version(1).stores({
      meetings: 'id, startedWall, over, [platform+room]',
      events: '[meetingId+seq]',
      series: 'id, &[platform+room]',
    });
    this.version(2)
      .stores({
        meetings: 'id, startedWall, over, closed, seriesId, [platform+room]',
        // Series that the user split off share a room.
        series: 'id, [platform+room], partOf',
        attendance: '[meetingId+person], name',
        notes: 'meetingId',
        imports: 'id',
      })
      // Meetings from before are closed once more, which writes their attendance.
      .upgrade((tx) =>
        tx
          .table<MeetingRow, string>('meetings')
          .toCollection()
          .modify((row) => {
            row.closed = 0;
          }),
      );
    this.version(3).stores({ practices: 'seriesId' });
    this.series.hook('reading', soundSeries);
    this.notes.hook('reading', soundNote);
  }
}
