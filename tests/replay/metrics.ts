/** How far what Hearth measured is from the truth. */
import type { Conversation, Speech } from '../meetings/conversation.ts';
import { spokenBy } from '../meetings/conversation.ts';

/** What Hearth says of one person at the end. */
export interface Measured {
  readonly name: string;
  readonly airtimeMs: number;
  readonly heard: boolean;
}

export interface Accuracy {
  /** Mean and worst distance of a person's share from the true one, percentage points; silent people included. */
  readonly meanShareErrorPoints: number;
  readonly worstShareErrorPoints: number;
  /** Measured speech over true speech. */
  readonly timeRatio: number;
  /** People who truly spoke for 3 s or more and have no airtime. */
  readonly neverSeen: number;
  /** People called heard who truly were not, and the other way round. */
  readonly falseHeard: number;
  readonly falseUnheard: number;
}

const SEEN_FROM_MS = 3000;
/** The rule for "heard", applied to the truth: one stretch of 2 s, or 3 s in all without backchannels. */
const HEARD_STRETCH_MS = 2000;
const HEARD_TOTAL_MS = 3000;
const BACKCHANNEL_MS = 1000;

export function trulyHeard(conversation: Conversation): Set<string> {
  return new Set(conversation.speakers.filter((speaker) => isHeard(conversation.speech, speaker)));
}

function isHeard(speech: readonly Speech[], speaker: string): boolean {
  const own = speech.filter((stretch) => stretch.speaker === speaker);
  const turns = own.filter((stretch) => !isBackchannel(stretch, speech));
  const total = turns.reduce((sum, { from, to }) => sum + to - from, 0);
  return total >= HEARD_TOTAL_MS || own.some(({ from, to }) => to - from >= HEARD_STRETCH_MS);
}

function isBackchannel(stretch: Speech, speech: readonly Speech[]): boolean {
  return (
    stretch.to - stretch.from < BACKCHANNEL_MS &&
    speech.some((other) => other.speaker !== stretch.speaker && other.from <= stretch.from && other.to >= stretch.to)
  );
}

export function accuracyOf(conversation: Conversation, measured: readonly Measured[]): Accuracy {
  const truth = spokenBy(conversation, conversation.durationMs);
  const trueTotal = sum([...truth.values()]);
  const byName = new Map(measured.map((person) => [person.name, person]));
  const total = sum(measured.map(({ airtimeMs }) => airtimeMs));
  const heard = trulyHeard(conversation);
  const errors = conversation.speakers.map((name) => {
    const share = total > 0 ? (byName.get(name)?.airtimeMs ?? 0) / total : 0;
    return 100 * Math.abs(share - (truth.get(name) ?? 0) / trueTotal);
  });
  const count = (test: (name: string) => boolean) => conversation.speakers.filter(test).length;
  return {
    meanShareErrorPoints: sum(errors) / errors.length,
    worstShareErrorPoints: Math.max(...errors),
    timeRatio: total / trueTotal,
    neverSeen: count((name) => (truth.get(name) ?? 0) >= SEEN_FROM_MS && !((byName.get(name)?.airtimeMs ?? 0) > 0)),
    falseHeard: count((name) => byName.get(name)?.heard === true && !heard.has(name)),
    falseUnheard: count((name) => byName.get(name)?.heard !== true && heard.has(name)),
  };
}

/** Several meetings together: means of means and ratios, the worst of the worst, counts added up. */
export function overallOf(meetings: readonly Accuracy[]): Accuracy {
  const mean = (pick: (one: Accuracy) => number) => sum(meetings.map(pick)) / meetings.length;
  const total = (pick: (one: Accuracy) => number) => sum(meetings.map(pick));
  return {
    meanShareErrorPoints: mean((one) => one.meanShareErrorPoints),
    worstShareErrorPoints: Math.max(...meetings.map((one) => one.worstShareErrorPoints)),
    timeRatio: mean((one) => one.timeRatio),
    neverSeen: total((one) => one.neverSeen),
    falseHeard: total((one) => one.falseHeard),
    falseUnheard: total((one) => one.falseUnheard),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
