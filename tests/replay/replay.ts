/** Plays a conversation through an emulated page and the very code that runs in a call, in virtual time. */
import { isComplete, standingOf } from '../../lib/measures/standing.ts';
import type { MeetingEvent } from '../../lib/meeting/events.ts';
import { append } from '../../lib/meeting/ledger.ts';
import { emptyLedger } from '../../lib/meeting/record.ts';
import { adapterFor } from '../../lib/platforms/index.ts';
import { Watcher } from '../../lib/watch/watcher.ts';
import { type Conversation, randomFrom } from '../meetings/conversation.ts';
import { withSilent } from '../meetings/rttm.ts';
import { EMULATORS, type EmulatedPlatform } from './emulators/index.ts';
import { type Accuracy, accuracyOf } from './metrics.ts';

const SAMPLE_MS = 200;
/** Some time after the last word, so that every stretch ends by itself. */
const AFTER_MS = 5000;
/** Files list only people who spoke; these two never do. */
const SILENT = ['Silent one', 'Silent two'];

export interface ReplayResult extends Accuracy {
  readonly file: string;
  /** Hearth marks these figures as approximate. */
  readonly approximate: boolean;
}

/** Throws when no adapter knows the emulated page. */
export function replay(spoken: Conversation, platform: EmulatedPlatform, seed = 1): ReplayResult {
  const conversation = withSilent(spoken, SILENT);
  const page = EMULATORS[platform](conversation, randomFrom(seed));
  const adapter = adapterFor(new URL(page.url), page.document);
  if (!adapter) throw new Error(`No adapter knows the emulated page of ${platform}`);
  const read = adapter.open({
    isAnimating: page.isAnimating,
    isVisible: () => true,
    styleOf: (element, property) => (element as HTMLElement).style.getPropertyValue(property),
  });
  const watcher = new Watcher({ timing: adapter.timing, role: 'facilitator' });
  const ledger = emptyLedger();
  const take = (events: readonly MeetingEvent[]) => {
    for (const event of events) append(ledger, { ...event, seq: ledger.nextSeq });
  };
  const end = conversation.durationMs + AFTER_MS;
  for (let at = SAMPLE_MS; at <= end; at += SAMPLE_MS) {
    page.show(at);
    take(watcher.observe(read(page.document), at));
  }
  take(watcher.cut(end));
  const measured = Object.values(ledger.people).map((person) => ({
    name: person.name,
    airtimeMs: person.speech.airtimeMs,
    heard: isComplete(standingOf(ledger, person, 'meeting', end)),
  }));
  return { file: spoken.name, approximate: ledger.approximate, ...accuracyOf(conversation, measured) };
}
