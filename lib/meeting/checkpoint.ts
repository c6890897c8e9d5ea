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
  /** The page says that this is a breakout room: of the meeting with this id, which was counted in this tab, or of whichever is counted in this room. */
  readonly parent?: { readonly id: string } | { readonly room: string };
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
  /** A breakout room of this meeting is being counted in another tab: that is where the user is. */
  readonly away?: boolean;
}

const room = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
/** Of a meeting. */
export const idSchema = v.pipe(v.string(), v.uuid());

export const helloSchema = v.object({
  platform: v.picklist(PLATFORM_IDS),
  room,
  title: v.pipe(v.string(), v.maxLength(500)),
  parent: v.exactOptional(v.union([v.object({ id: idSchema }), v.object({ room })])),
});

export const checkpointSchema = v.object({
  meetingId: idSchema,
  firstSeq: v.pipe(v.number(), v.integer(), v.minValue(0)),
  events: v.array(logEntrySchema),
  summary: summarySchema,
});
