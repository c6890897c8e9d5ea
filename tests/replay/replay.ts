/**
 * Plays a conversation through an emulated page, and through the very code that watches a call: reader, watcher, ledger,
 * measures. In virtual time.
 */
import { Window } from 'happy-dom';
import { trackedPeople } from '../../lib/measures/airtime.ts';
import { standingOf } from '../../lib/measures/standing.ts';
import type { MeetingEvent } from '../../lib/meeting/events.ts';
import { append } from '../../lib/meeting/ledger.ts';
import { emptyLedger, type Ledger } from '../../lib/meeting/record.ts';
import { adapterFor } from '../../lib/platforms/index.ts';
import { Watcher } from '../../lib/watch/watcher.ts';
import type { Conversation } from '../meetings/conversation.ts';
import { withSilent } from '../meetings/rttm.ts';
import { EMULATORS, type EmulatedPlatform } from './emulators/index.ts';
import { type Compared, type Figures, figuresOf, truthOf } from './metrics.ts';

export interface ReplayResult {
  readonly platform: EmulatedPlatform;
  /** The conversation's name: the file, for recorded ones. */
  readonly name: string;
  /** Whether the ledger calls its own figures approximate. */
  readonly approximate: boolean;
  readonly people: readonly Compared[];
  readonly figures: Figures;
}

const SAMPLE_MS = 200;
/** The page is watched for so long after the conversation, so that the last stretch ends by itself. */
const AFTERWARDS_MS = 2000;
/** Present, and never heard: labels of an RTTM file hold no spaces, so nobody else has these names. */
const SILENT = ['Silent One', 'Silent Two'];
const SELF = 'This User';

/**
 * Replays one meeting, joined by two silent people and a silent user. The same conversation always gives the same
 * result. Throws when nobody speaks in it (there would be nothing to compare), or when no adapter knows the page.
 */
export function replay(conversation: Conversation, platform: EmulatedPlatform): ReplayResult {
  if (conversation.speech.length === 0) throw new Error(`${conversation.name}: nobody speaks in it`);
  const meeting = withSilent(conversation, [...SILENT, SELF]);
  const ledger = watch(meeting, platform);
  const people = compare(meeting, ledger);
  return { platform, name: conversation.name, approximate: ledger.approximate, people, figures: figuresOf(people) };
}

function watch(meeting: Conversation, platform: EmulatedPlatform): Ledger {
  const { url, emulate } = EMULATORS[platform];
  const document = new Window({ url }).document as unknown as Document;
  const page = emulate(document, meeting, { self: SELF, seed: seedOf(meeting.name) });
  const adapter = adapterFor(new URL(url), document);
  if (!adapter) throw new Error(`no adapter knows the emulated page of ${platform}`);
  // happy-dom has no layout and computes no styles: all of an emulated page is in sight.
  const read = adapter.open({
    isAnimating: (element) => page.isAnimating(element),
    isVisible: () => true,
    styleOf: () => '',
  });
  const watcher = new Watcher({ indicators: adapter.indicators, role: 'facilitator' });
  const ledger = emptyLedger();
  const record = (events: readonly MeetingEvent[]) => {
    for (const event of events) append(ledger, { ...event, seq: ledger.nextSeq });
  };

  const end = meeting.durationMs + AFTERWARDS_MS;
  for (let at = 0; at <= end; at += SAMPLE_MS) {
    page.at(at);
    record(watcher.observe(read(document), at));
  }
  record(watcher.cut(end));
  return ledger;
}

function compare(meeting: Conversation, ledger: Ledger): Compared[] {
  const measured = new Map(trackedPeople(ledger).map((person) => [person.name, person]));
  return [...truthOf(meeting)].map(([name, truth]) => {
    const person = measured.get(name);
    return {
      name,
      trueMs: truth.trueMs,
      measuredMs: person?.speech.airtimeMs ?? 0,
      heardInTruth: truth.heard,
      heard: person !== undefined && standingOf(ledger, person, 'meeting', ledger.at) === 'heard',
    };
  });
}

/** A number from a name, so that each meeting has flicker of its own. */
function seedOf(name: string): number {
  return [...name].reduce((hash, character) => (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003, 7);
}
