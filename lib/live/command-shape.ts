/** What a command must look like when it comes over the live port. Texts are cut to what a log can hold, so that no log is ever refused for one. */
import * as v from 'valibot';
import { ROUND_ORDERS } from '../facilitation/round-orders.ts';
import { LONGEST_MINUTES, MOST_AGENDA_ITEMS } from '../meeting/plan.ts';
import { LARGEST_CALL } from '../meeting/presence.ts';
import { MOST_SEATS } from '../meeting/rooms.ts';
import {
  LONGEST_TEXT,
  markSchema,
  meetingKindSchema,
  personSchema as person,
  placedSchema as placed,
  roundKindSchema,
} from '../meeting/schema.ts';
import type { LiveCommand } from './snapshot.ts';

/** Longer than anything that is pasted into a field; what is longer is something else. */
const LONGEST_PASTED = 100_000;
const YEAR_MS = 365 * 24 * 60 * 60_000;
const MOST_COUNTED = 1_000_000;

const text = v.pipe(
  v.string(),
  v.maxLength(LONGEST_PASTED),
  v.transform((given) => given.slice(0, LONGEST_TEXT)),
);
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const between = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const list = <Item extends v.GenericSchema>(item: Item, most: number) => v.pipe(v.array(item), v.maxLength(most));
const count = whole(0, MOST_COUNTED);
const on = v.boolean();

const commandSchema: v.GenericSchema<unknown, LiveCommand> = v.variant('type', [
  v.object({ type: v.picklist(['pause', 'resume', 'end-round', 'turn-back', 'close-nudge']) }),
  v.object({ type: v.literal('new-topic'), label: text }),
  v.object({ type: v.picklist(['mark', 'unmark']), person, mark: markSchema }),
  v.object({ type: v.picklist(['invited', 'split']), person }),
  v.object({ type: v.literal('rename'), person, name: text }),
  v.object({ type: v.literal('merge'), person, into: person }),
  v.object({ type: v.literal('room'), person, seats: list(text, MOST_SEATS) }),
  v.object({ type: v.literal('seat'), person, seat: whole(0, MOST_SEATS - 1), on }),
  v.object({ type: v.literal('not-them'), person, into: v.nullable(person) }),
  v.object({ type: v.literal('undo'), seq: whole(0, Number.MAX_SAFE_INTEGER) }),
  v.object({
    type: v.literal('start-round'),
    kind: roundKindSchema,
    order: v.picklist(ROUND_ORDERS),
    first: v.exactOptional(list(placed, LARGEST_CALL)),
    last: v.exactOptional(list(placed, LARGEST_CALL)),
    question: v.exactOptional(text),
    softMs: v.nullable(between(0, YEAR_MS)),
    groups: v.exactOptional(list(text, LARGEST_CALL)),
  }),
  v.object({
    type: v.literal('turn'),
    person: placed,
    result: v.picklist(['done', 'passed', 'later', 'not-here', 'skipped']),
  }),
  v.object({ type: v.literal('round-order'), order: list(placed, LARGEST_CALL) }),
  v.object({ type: v.literal('round-guest'), name: text }),
  v.object({ type: v.literal('hold-round'), on }),
  v.object({ type: v.literal('unhurried'), person: placed, on }),
  v.object({
    type: v.literal('stances'),
    counts: v.object({ agree: count, concerns: count, standAside: count }),
  }),
  v.object({ type: v.literal('snooze'), minutes: between(0, LONGEST_MINUTES) }),
  v.object({ type: v.literal('ends-in'), ms: v.nullable(between(-YEAR_MS, YEAR_MS)) }),
  v.object({ type: v.literal('meeting-kind'), kind: meetingKindSchema }),
  v.object({ type: v.literal('purpose'), text }),
  v.object({
    type: v.literal('agenda'),
    items: list(v.object({ label: text, minutes: v.nullable(whole(1, LONGEST_MINUTES)) }), MOST_AGENDA_ITEMS),
  }),
  v.object({ type: v.literal('topic-led'), person: v.nullable(person) }),
]);

/** The command that a message is; `null`: none. */
export function commandIn(message: unknown): LiveCommand | null {
  const { success, output } = v.safeParse(commandSchema, message);
  return success ? output : null;
}
