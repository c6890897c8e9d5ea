/** Rows that a fault of the disk or of an older Hearth damaged: set aside, so that one of them does not take the list with it. */
import * as v from 'valibot';
import { summarySchema } from '../meeting/schema.ts';
import { PLATFORM_IDS } from '../platforms/contract.ts';
import type { MeetingRow } from './database.ts';

const wall = v.pipe(v.number(), v.finite(), v.minValue(0));
const bit = v.picklist([0, 1]);

const meetingRowSchema: v.GenericSchema<unknown, MeetingRow> = v.object({
  id: v.string(),
  platform: v.picklist(PLATFORM_IDS),
  room: v.string(),
  seriesId: v.string(),
  parentId: v.exactOptional(v.string()),
  startedWall: wall,
  updatedWall: wall,
  nextSeq: v.pipe(v.number(), v.integer(), v.minValue(0)),
  over: bit,
  closed: v.exactOptional(bit),
  anonymous: v.exactOptional(v.boolean()),
  held: v.exactOptional(v.boolean()),
  summary: summarySchema,
});

/** Whether a row can be shown. */
export function isSound(row: unknown): row is MeetingRow {
  return v.is(meetingRowSchema, row);
}
