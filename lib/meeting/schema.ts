/** What an event must look like when it comes from outside: another context, a file, an older version. */
import * as v from 'valibot';
import { PLATFORM_IDS } from '../platforms/contract.ts';
import type { LogEntry } from './events.ts';
import { LONGEST_MINUTES, MOST_AGENDA_ITEMS } from './plan.ts';
import { LARGEST_CALL } from './presence.ts';
import { MOST_SEATS } from './rooms.ts';

/** Longest name that is kept; adapters cut well before it. */
export const LONGEST_TEXT = 500;

/** Longer than anything lasts, ms: ten years. */
const LONGEST_MS = 10 * 365 * 24 * 60 * 60_000;
/** The last moment of the year 9999: calendars go no further everywhere. */
const LAST_WALL = 253_402_300_799_999;

const time = v.pipe(v.number(), v.minValue(0), v.maxValue(LONGEST_MS));
/** Wall clock, ms since the epoch. */
const wall = v.pipe(v.number(), v.minValue(0), v.maxValue(LAST_WALL));
const seq = v.pipe(v.number(), v.integer(), v.minValue(0));
/** `p…`: met on the page. `s…`: told apart from one of those by the user. */
const person = v.pipe(v.string(), v.regex(/^[ps]\d{1,6}$/));
/** `g…`: takes part in a round without being on the page. */
const placed = v.pipe(v.string(), v.regex(/^[psg]\d{1,6}$/));
const order = v.pipe(v.array(placed), v.maxLength(LARGEST_CALL));
const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
const seatNumber = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_SEATS - 1));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const base = { seq, at: time };
const agendaItem = v.object({
  label: text,
  minutes: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LONGEST_MINUTES))),
});
const agenda = v.pipe(v.array(agendaItem), v.maxLength(MOST_AGENDA_ITEMS));
const nudge = v.picklist([
  'closing',
  'hand-up-long',
  'not-heard-from',
  'round-time',
  'may-want-in',
  'joined-late',
  'new-member',
  'one-voice',
]);
/** A kind of meeting, from outside. */
export const meetingKindSchema = v.picklist([
  'discussion',
  'decision',
  'brainstorm',
  'stand-up',
  'one-to-one',
  'update',
  'presentation',
  'training',
  'webinar',
  'large',
]);
/** What the user can say of a person, from outside. */
export const markSchema = v.picklist([
  'another-way',
  'listening',
  'away',
  'not-a-person',
  'dont-track',
  'not-measured',
  'no-hints',
  'exempt',
]);
/** What a round is for, from outside. */
export const roundKindSchema = v.picklist(['check-in', 'ideas', 'decision', 'reflections', 'closing']);
const mode = v.picklist(['per-participant', 'dominant-only', 'loudest-tick']);
const reason = v.nullable(
  v.picklist([
    'no-people',
    'no-indicators',
    'some-indicators',
    'no-transitions',
    'all-on',
    'no-names',
    'odd-indicators',
    'page-changed',
    'no-self',
    'shifting-tiles',
    'one-voice',
    'reader-failed',
  ]),
);

export const logEntrySchema: v.GenericSchema<unknown, LogEntry> = v.variant('type', [
  v.object({
    ...base,
    type: v.literal('meeting-started'),
    wall,
    platform: v.picklist(PLATFORM_IDS),
    mode,
    role: v.picklist(['facilitator', 'just-me']),
  }),
  v.object({ ...base, type: v.literal('person'), person, key: text, name: text, self: v.boolean() }),
  v.object({ ...base, type: v.literal('joined'), person }),
  v.object({ ...base, type: v.literal('left'), person }),
  v.object({ ...base, type: v.literal('measurable'), person, measurable: v.boolean() }),
  v.object({ ...base, type: v.literal('spoke'), person, from: time, to: time }),
  v.object({ ...base, type: v.literal('disbelieved'), person, from: time, to: time }),
  v.object({ ...base, type: v.literal('believed'), person, from: time, to: time }),
  v.object({ ...base, type: v.literal('hand'), person, up: v.boolean() }),
  v.object({ ...base, type: v.literal('topic'), label: text }),
  v.object({ ...base, type: v.literal('paused') }),
  v.object({ ...base, type: v.literal('resumed') }),
  v.object({
    ...base,
    type: v.literal('gap'),
    from: time,
    to: time,
    cause: v.picklist(['reload', 'sleep', 'rejoin', 'frozen', 'breakout']),
  }),
  v.object({ ...base, type: v.literal('mode'), mode }),
  v.object({ ...base, type: v.literal('health'), state: v.picklist(['good', 'partial', 'lost']), reason }),
  v.object({
    ...base,
    type: v.literal('mark'),
    person,
    mark: markSchema,
    on: v.boolean(),
  }),
  v.object({ ...base, type: v.literal('invited'), person }),
  v.object({
    ...base,
    type: v.literal('nudged'),
    kind: nudge,
    people: v.pipe(v.array(person), v.maxLength(LARGEST_CALL)),
  }),
  v.object({ ...base, type: v.literal('nudge-closed') }),
  v.object({ ...base, type: v.literal('snoozed'), until: time }),
  v.object({ ...base, type: v.literal('ends-at'), endsAt: v.nullable(time) }),
  v.object({ ...base, type: v.literal('meeting-kind'), kind: meetingKindSchema }),
  v.object({ ...base, type: v.literal('purpose'), text }),
  v.object({ ...base, type: v.literal('agenda'), items: agenda }),
  v.object({ ...base, type: v.literal('topic-led'), person: v.nullable(person) }),
  v.object({ ...base, type: v.literal('renamed'), person, name: text }),
  v.object({ ...base, type: v.literal('merged'), person, into: person }),
  v.object({ ...base, type: v.literal('split'), person, into: person, from: time }),
  v.object({ ...base, type: v.literal('room'), person, seats: v.pipe(v.array(text), v.maxLength(MOST_SEATS)) }),
  v.object({ ...base, type: v.literal('seat'), person, seat: seatNumber, on: v.boolean() }),
  v.object({ ...base, type: v.literal('moved'), person, from: time, to: time, into: v.nullable(person) }),
  v.object({
    ...base,
    type: v.literal('round'),
    kind: roundKindSchema,
    on: v.boolean(),
    order: v.exactOptional(order),
    softMs: v.exactOptional(v.nullable(time)),
    byGroup: v.exactOptional(v.boolean()),
    question: v.exactOptional(text),
  }),
  v.object({
    ...base,
    type: v.literal('turn'),
    person: placed,
    result: v.picklist(['done', 'later', 'not-here', 'skipped']),
  }),
  v.object({ ...base, type: v.literal('round-order'), order }),
  v.object({ ...base, type: v.literal('round-guest'), name: text }),
  v.object({ ...base, type: v.literal('round-paused'), on: v.boolean() }),
  v.object({ ...base, type: v.literal('unhurried'), person: placed, on: v.boolean() }),
  v.object({
    ...base,
    type: v.literal('stances'),
    counts: v.object({ agree: count, concerns: count, standAside: count }),
  }),
  v.object({ ...base, type: v.literal('passed'), person: placed }),
  v.object({ ...base, type: v.literal('undone'), target: seq }),
  v.object({ ...base, type: v.literal('ended') }),
]);

/** What a series' meetings are usually like, from outside. */
export const planSchema = v.object({
  kind: meetingKindSchema,
  lengthMs: v.nullable(time),
  purpose: text,
  agenda: v.exactOptional(agenda),
});

const share = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1)));

export const summarySchema = v.object({
  platform: v.picklist(PLATFORM_IDS),
  title: text,
  role: v.picklist(['facilitator', 'just-me']),
  mode,
  startedWall: wall,
  kind: v.exactOptional(meetingKindSchema),
  lengthMs: time,
  ended: v.boolean(),
  people: count,
  heardFrom: count,
  cantTell: count,
  speechMs: time,
  coverage: share,
  balance: share,
  effectiveVoices: v.exactOptional(v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0)))),
});

/** Parts of events and rows, for whatever else holds them. */
export {
  person as personSchema,
  placed as placedSchema,
  share as shareSchema,
  text as textSchema,
  time as timeSchema,
  wall as wallSchema,
};
