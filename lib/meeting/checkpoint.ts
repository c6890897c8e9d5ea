/** What the meeting script and the store say to each other. */
import * as v from 'valibot';
import { PLATFORM_IDS, type PlatformId } from '../platforms/contract.ts';
import type { LogEntry } from './events.ts';
import { logEntrySchema, summarySchema } from './schema.ts';
import type { MeetingSummary } from './summary.ts';

/** A meeting that was found on a page. */
export interface RoomHello {
  readonly platform: PlatformId;
  /** A stable name of the room, host included where the platform is self-hosted. */
  readonly room: string;
  readonly title: string;
}

/** What the meeting script hands over every few seconds: everything since the last acknowledged one. */
export interface Checkpoint {
  readonly meetingId: string;
  /** The number of the first event in `events`. */
  readonly firstSeq: number;
  readonly events: readonly LogEntry[];
  readonly summary: MeetingSummary;
}

/** `nextSeq`: the first number that is not stored yet. `stored: false`: storage refused; keep the events and try again. */
export interface CheckpointAck {
  readonly stored: boolean;
  readonly nextSeq: number;
}

export const helloSchema = v.object({
  platform: v.picklist(PLATFORM_IDS),
  room: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
  title: v.pipe(v.string(), v.maxLength(500)),
});

export const checkpointSchema = v.object({
  meetingId: v.pipe(v.string(), v.uuid()),
  firstSeq: v.pipe(v.number(), v.integer(), v.minValue(0)),
  events: v.array(logEntrySchema),
  summary: summarySchema,
});
