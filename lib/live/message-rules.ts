/** Each message to the background: who may send it, how often, how large, and what it must look like. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { checkpointSchema, helloSchema, idSchema } from '../meeting/checkpoint.ts';
import { LARGEST_CALL } from '../meeting/presence.ts';
import { textSchema } from '../meeting/schema.ts';
import { PLATFORM_IDS } from '../platforms/contract.ts';
import { FILE_LIMIT, taughtPageSchema } from '../settings/taught-file.ts';
import type { Rule, Rules } from './gate.ts';
import { PARTS, type ToBackground } from './messages.ts';
import { practicesAskedSchema } from './noting.ts';
import type { Pace } from './paces.ts';
import { isOwnPage, meetingFrame, practiceFrame, type Sender } from './senders.ts';
import { memorySchema } from './series-keeping.ts';

/** What people do by hand, and what a meeting script tells about once a second. */
const BY_HAND: Pace = { burst: 40, perSecond: 5 };
/** Whole pages are opened by it. */
const RARELY: Pace = { burst: 4, perSecond: 0.5 };
/** A meeting that could not be handed over for hours comes in hundreds of pieces. */
const IN_PIECES: Pace = { burst: 300, perSecond: 20 };
/** Everybody of a large call may be asked about at once. */
const EACH_PERSON: Pace = { burst: LARGEST_CALL, perSecond: 100 };

const SMALL = 5000;
/** A round's order names everybody. */
const NAMES = 1_100_000;
/** Lists of what was noted for a series, twice. */
const NOTED = 2_000_000;
/** Four hundred events of the largest kind that the user can make, and a page's whole remainder when it goes away. */
const LOG = 8_000_000;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const platform = v.picklist(PLATFORM_IDS);
const role = v.picklist(['facilitator', 'just-me']);

const statusSchema = v.object({
  status: v.picklist(['elsewhere', 'ask', 'never', 'lobby', 'alone', 'watching', 'paused', 'ended']),
  health: v.picklist(['good', 'partial', 'lost']),
  title: textSchema,
  platform: v.nullable(platform),
  room: textSchema,
  meetingId: v.nullable(idSchema),
  notHeardFrom: count,
  people: count,
  sharing: v.boolean(),
});

const ofMeeting = v.object({ meetingId: idSchema });

const choiceSchema = v.object({
  tabId: count,
  use: v.picklist(['once', 'always', 'never', 'ask']),
  role: v.nullable(role),
});

const isScript = (sender: Sender) => meetingFrame(sender, browser.runtime.id) !== null;
const isOurs = (sender: Sender) => isOwnPage(sender, browser.runtime.id, browser.runtime.getURL('/'));
/** A meeting script asks for its own tab's meeting only; that is looked at where it is answered. */
const isEither = (sender: Sender) => isScript(sender) || isOurs(sender);
/** The practice meeting says how it stands, for the badge and the popup; nothing of it is kept, so it says no more than that. */
const isPractice = (sender: Sender) => practiceFrame(sender, browser.runtime.id, browser.runtime.getURL('/')) !== null;

function from<Data>(
  maySend: Rule<Data>['maySend'],
  shape: v.GenericSchema<unknown, Data>,
  pace = BY_HAND,
  most = SMALL,
): Rule<Data> {
  return { maySend, pace, most, read: reader(shape) };
}

function reader<Data>(shape: v.GenericSchema<unknown, Data>): Rule<Data>['read'] {
  return (data) => {
    const { success, output } = v.safeParse(shape, data);
    return success ? { data: output } : null;
  };
}

export const RULES: Rules<ToBackground> = {
  hello: from(isScript, helloSchema),
  checkpoint: from(isScript, checkpointSchema, IN_PIECES, LOG),
  refold: from(isScript, ofMeeting),
  remember: from(isScript, memorySchema, BY_HAND, NAMES),
  isUntracked: from(isScript, v.object({ meetingId: idSchema, name: textSchema }), EACH_PERSON),
  status: from((sender) => isScript(sender) || isPractice(sender), statusSchema),
  loadReader: from(isScript, v.object({ platform })),
  loadPart: from(isScript, v.object({ part: v.picklist(PARTS) })),
  ownPrompts: { ...from(isEither, ofMeeting), read: (data) => (data === undefined ? { data } : null) },
  openSummary: from(isScript, ofMeeting, RARELY),
  teach: from(isScript, taughtPageSchema, BY_HAND, FILE_LIMIT),
  choose: from(isOurs, choiceSchema),
  practices: from(isEither, ofMeeting),
  changePractices: from(isEither, practicesAskedSchema, BY_HAND, NOTED),
};
