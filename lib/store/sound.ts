/** Rows that a fault of the disk or of an older Hearth damaged: set aside, so that one of them does not take the others with it. */
import * as v from 'valibot';
import { logEntrySchema, planSchema, shareSchema, summarySchema } from '../meeting/schema.ts';
import { PLATFORM_IDS } from '../platforms/contract.ts';
import type { AttendanceRow, EventChunk, MeetingRow, NoteRow, SeriesRow } from './database.ts';

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

const ms = v.pipe(v.number(), v.finite(), v.minValue(0));

const attendanceSchema = v.object({
  meetingId: v.string(),
  person: v.string(),
  name: v.string(),
  self: v.boolean(),
  standing: v.picklist(['heard', 'another-way', 'listening', 'not-heard-from', 'cant-tell', 'away']),
  airtimeMs: ms,
  presentMs: ms,
  measuredMs: ms,
  share: shareSchema,
  evenSplit: shareSchema,
});

/** Whether what is kept of a person in a meeting can be shown. */
export function isSoundPerson(row: unknown): row is AttendanceRow {
  return v.is(attendanceSchema, row);
}

/** Whether a run of events can be told. What is packed says so itself when it is unpacked. */
export function isSoundChunk({ events }: EventChunk): boolean {
  return Array.isArray(events) && events.every((entry) => v.is(logEntrySchema, entry));
}

const days = v.nullable(v.pipe(v.number(), v.minValue(0)));
const texts = v.array(v.string());

/** What the user settled for a room, and what stands there where it cannot be read; the rest is as if nothing was said. */
const SETTLED: readonly (readonly [keyof SeriesRow, v.GenericSchema, unknown?])[] = [
  ['use', v.picklist(['ask', 'always', 'never']), 'ask'],
  ['role', v.nullable(v.picklist(['facilitator', 'just-me'])), null],
  ['devices', texts, []],
  ['untracked', texts],
  ['plan', planSchema],
  ['rounds', v.array(texts)],
  ['label', v.string()],
  ['partOf', v.string()],
  ['keptApart', v.boolean()],
  ['splitFrom', v.object({})],
  ['retention', v.object({ namesDays: days, figuresDays: days })],
  ['personTrends', v.boolean()],
  ['practices', v.array(v.object({ wall, text: v.string() }))],
];

/** A series without what of it is damaged. */
export function soundSeries(row: SeriesRow | undefined): SeriesRow | undefined {
  const damaged = row && SETTLED.filter(([key, schema, instead]) => !isAsItShouldBe(row[key], schema, instead));
  if (!damaged || damaged.length === 0) return row;
  const instead = Object.fromEntries(damaged.map(([key, , value]) => [key, value]));
  return Object.fromEntries(
    Object.entries({ ...row, ...instead }).filter(([, value]) => value !== undefined),
  ) as unknown as SeriesRow;
}

function isAsItShouldBe(value: unknown, schema: v.GenericSchema, instead: unknown): boolean {
  return value === undefined ? instead === undefined : v.is(schema, value);
}

/** A note, empty where it is none. */
export function soundNote(row: NoteRow | undefined): NoteRow | undefined {
  return row && typeof row.text !== 'string' ? { ...row, text: '' } : row;
}
