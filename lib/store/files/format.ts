/** The `hearth-meeting` format: what stands in a file. Described for people in .github/FORMAT.md. */
import * as v from 'valibot';
import type { Attendance } from '../../measures/attendance.ts';
import type { LogEntry } from '../../meeting/events.ts';
import { LARGEST_CALL } from '../../meeting/presence.ts';
import {
  logEntrySchema,
  personSchema,
  planSchema,
  shareSchema,
  summarySchema,
  textSchema,
  timeSchema,
  wallSchema,
} from '../../meeting/schema.ts';
import { PLATFORM_IDS } from '../../platforms/contract.ts';
import type { MeetingRow, SeriesRow } from '../database.ts';
import type { PracticesRow } from '../practices.ts';
import { practicesFields } from '../practices-schema.ts';

export const FORMAT = 'hearth-meeting';
/** The newest version. Every earlier one is read, too; a file is written in the earliest that has everything that is in it. */
export const FORMAT_VERSION = 2;
/** Of files without what is noted for series: a Hearth that knows nothing of it reads them, and says of others that it is too old. */
export const VERSION_WITHOUT_PRACTICES = 1;
/** Goes with every file that bears names. English, whatever the user's language: a file travels. */
export const CAVEAT = 'Speaking time is not a measure of contribution.';

/** Most meetings in a file: ten a day for a working life. */
export const MOST_MEETINGS = 100_000;
/** Most events of one meeting; an eight-hour meeting of a hundred people has some 60,000. */
export const MOST_EVENTS = 500_000;
/** Events in one record that is written. */
export const EVENTS_A_RECORD = 500;
/** Longest note, characters. */
export const LONGEST_NOTE = 100_000;

const MOST_ROWS = 10_000;
const id = v.pipe(v.string(), v.uuid());
const room = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const platform = v.picklist(PLATFORM_IDS);
const flag = v.picklist([0, 1]);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const names = v.pipe(v.array(textSchema), v.maxLength(MOST_ROWS));
const days = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(36_500)));

/** The first record of a file. */
export const headerSchema = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** `backup`: also what the user settled for rooms, and settings. */
  content: v.picklist(['meetings', 'backup']),
  /** Whether people are called by their names. */
  names: v.boolean(),
  writtenWall: wallSchema,
  caveat: v.exactOptional(textSchema),
});

const person = {
  person: personSchema,
  name: textSchema,
  self: v.boolean(),
  standing: v.picklist(['heard', 'another-way', 'listening', 'not-heard-from', 'cant-tell', 'away']),
  airtimeMs: timeSchema,
  presentMs: timeSchema,
  measuredMs: timeSchema,
  share: shareSchema,
  evenSplit: shareSchema,
} satisfies Record<keyof Attendance, v.GenericSchema>;

const meeting = {
  id,
  platform,
  room,
  seriesId: id,
  parentId: v.exactOptional(id),
  startedWall: wallSchema,
  updatedWall: wallSchema,
  nextSeq: v.pipe(count, v.maxValue(MOST_EVENTS)),
  over: flag,
  closed: v.exactOptional(flag),
  anonymous: v.exactOptional(v.boolean()),
  held: v.exactOptional(v.boolean()),
  summary: summarySchema,
} satisfies Record<keyof MeetingRow, v.GenericSchema>;

const series = {
  id,
  platform,
  room,
  use: v.picklist(['ask', 'always', 'never']),
  role: v.nullable(v.picklist(['facilitator', 'just-me'])),
  devices: names,
  untracked: v.exactOptional(names),
  plan: v.exactOptional(planSchema),
  rounds: v.exactOptional(v.pipe(v.array(names), v.maxLength(MOST_ROWS))),
  label: v.exactOptional(textSchema),
  partOf: v.exactOptional(id),
  keptApart: v.exactOptional(v.boolean()),
  splitFrom: v.exactOptional(v.record(id, id)),
  retention: v.exactOptional(v.object({ namesDays: days, figuresDays: days })),
  personTrends: v.exactOptional(v.boolean()),
  practices: v.exactOptional(v.pipe(v.array(v.object({ wall: wallSchema, text: textSchema })), v.maxLength(MOST_ROWS))),
} satisfies Record<keyof SeriesRow, v.GenericSchema>;

const practices = { seriesId: id, ...practicesFields } satisfies Record<keyof PracticesRow, v.GenericSchema>;

const people = v.pipe(
  v.array(v.object(person)),
  v.maxLength(LARGEST_CALL),
  v.check((rows) => new Set(rows.map((row) => row.person)).size === rows.length, 'Everybody has one row.'),
);

/** Every record after the first. */
export const recordSchema = v.variant('type', [
  v.object({
    type: v.literal('meeting'),
    ...meeting,
    people,
    note: v.exactOptional(v.pipe(v.string(), v.maxLength(LONGEST_NOTE))),
  }),
  v.object({ type: v.literal('events'), meeting: id, events: v.array(logEntrySchema) }),
  v.object({ type: v.literal('series'), ...series }),
  v.object({ type: v.literal('practices'), ...practices }),
  v.object({ type: v.literal('setting'), key: v.pipe(v.string(), v.maxLength(100)), value: v.unknown() }),
  v.object({ type: v.literal('end'), meetings: count, events: count }),
]);

/** A file of one meeting as a single JSON object: the same records under names of their own. */
export const documentSchema = v.object({
  ...headerSchema.entries,
  content: v.literal('meetings'),
  series: v.exactOptional(v.unknown()),
  meeting: v.unknown(),
  events: v.unknown(),
});

export type FileHeader = v.InferOutput<typeof headerSchema>;
export type MeetingRecord = { readonly type: 'meeting' } & MeetingRow & {
    readonly people: readonly Attendance[];
    readonly note?: string;
  };
export type SeriesRecord = { readonly type: 'series' } & SeriesRow;
export type PracticesRecord = { readonly type: 'practices' } & PracticesRow;
export interface EventsRecord {
  readonly type: 'events';
  readonly meeting: string;
  readonly events: readonly LogEntry[];
}
/** A setting of the extension as it is stored; whoever takes it in checks its value. */
export interface SettingRecord {
  readonly type: 'setting';
  readonly key: string;
  readonly value: unknown;
}
export interface EndRecord {
  readonly type: 'end';
  readonly meetings: number;
  readonly events: number;
}
export type FileRecord = MeetingRecord | SeriesRecord | PracticesRecord | EventsRecord | SettingRecord | EndRecord;
