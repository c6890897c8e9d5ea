/** How far what was measured is from the truth. Shares no code with the measures it judges. */
import { type Conversation, type Speech, spokenBy } from '../meetings/conversation.ts';
import { type Attributed, type DiarisationError, diarisationError } from './diarisation.ts';

/** One person of a replayed meeting: in truth and as measured. */
export interface Compared {
  readonly name: string;
  readonly trueMs: number;
  readonly measuredMs: number;
  /** Their speech could be seen most of the time; everybody else is reported as *can't tell*. */
  readonly visible: boolean;
  readonly heardInTruth: boolean;
  readonly heard: boolean;
}

export interface Figures {
  /** Error of a share of all talking, percentage points: mean over everybody present (silent people included), and the worst person's. */
  readonly meanShareErrorPoints: number;
  readonly worstShareErrorPoints: number;
  /** Measured speech time of all people against the true one. */
  readonly timeRatio: number;
  /** People who spoke 3 s or more, have no airtime at all, and are not reported as *can't tell*. */
  readonly neverSeen: number;
  /** People who count as heard and were not, and the reverse. */
  readonly falseHeard: number;
  readonly falseUnheard: number;
  /** People reported as *can't tell*; they are in none of the figures above but `neverSeen`. */
  readonly cantTell: number;
  /** Share of everybody's time in the call that is said to have been measured, and that was, 0–1. */
  readonly coverage: number;
  readonly trueCoverage: number;
  readonly diarisation: DiarisationError;
  /** All speech of people who could be seen, in truth and as measured, ms. */
  readonly trueMs: number;
  readonly measuredMs: number;
}

/** One replayed meeting: in truth and as measured. */
export interface Judged {
  readonly people: readonly Compared[];
  readonly truth: readonly Attributed[];
  readonly measured: readonly Attributed[];
  readonly coverage: number;
  readonly trueCoverage: number;
}

/** Somebody who spoke so long must have been seen. */
const MUST_BE_SEEN_MS = 3000;
/** The rule for having been heard (field notes): one stretch of 2 s, or 3 s in all, backchannels not counted. */
const HEARD_STRETCH_MS = 2000;
const HEARD_TOTAL_MS = 3000;
const BACKCHANNEL_MS = 1000;
const MERGE_PAUSE_MS = 500;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The errors of the share of each person who could be seen, percentage points. */
export function shareErrors(people: readonly Compared[]): number[] {
  const seen = people.filter(({ visible }) => visible);
  const trueMs = sum(seen.map((person) => person.trueMs));
  const measuredMs = sum(seen.map((person) => person.measuredMs));
  const share = (ms: number, all: number) => (all > 0 ? ms / all : 0);
  return seen.map((p) => Math.abs(share(p.measuredMs, measuredMs) - share(p.trueMs, trueMs)) * 100);
}

/** The figures of one meeting in which somebody spoke. */
export function figuresOf({ people, truth, measured, coverage, trueCoverage }: Judged): Figures {
  const errors = shareErrors(people);
  const seen = people.filter(({ visible }) => visible);
  const names = new Set(seen.map(({ name }) => name));
  const trueMs = sum(seen.map((p) => p.trueMs));
  const measuredMs = sum(seen.map((p) => p.measuredMs));
  const ofSeen = (spans: readonly Attributed[]) => spans.filter(({ speaker }) => names.has(speaker));
  return {
    meanShareErrorPoints: mean(errors),
    worstShareErrorPoints: Math.max(...errors),
    timeRatio: measuredMs / trueMs,
    neverSeen: seen.filter((p) => p.trueMs >= MUST_BE_SEEN_MS && p.measuredMs === 0).length,
    falseHeard: people.filter((p) => p.heard && !p.heardInTruth).length,
    falseUnheard: seen.filter((p) => !p.heard && p.heardInTruth).length,
    cantTell: people.length - seen.length,
    coverage,
    trueCoverage,
    diarisation: diarisationError(ofSeen(truth), ofSeen(measured)),
    trueMs,
    measuredMs,
  };
}

/** The figures of several meetings: mean of the means, worst of the worst, sums of the counts; `timeRatio` is of all time together. */
export function overallOf(meetings: readonly Figures[]): Figures {
  const all = <Key extends keyof Omit<Figures, 'diarisation'>>(key: Key) => meetings.map((figures) => figures[key]);
  const error = (key: keyof DiarisationError) => mean(meetings.map(({ diarisation }) => diarisation[key]));
  return {
    meanShareErrorPoints: mean(all('meanShareErrorPoints')),
    worstShareErrorPoints: Math.max(...all('worstShareErrorPoints')),
    timeRatio: sum(all('measuredMs')) / sum(all('trueMs')),
    neverSeen: sum(all('neverSeen')),
    falseHeard: sum(all('falseHeard')),
    falseUnheard: sum(all('falseUnheard')),
    cantTell: sum(all('cantTell')),
    coverage: mean(all('coverage')),
    trueCoverage: mean(all('trueCoverage')),
    diarisation: { missed: error('missed'), falseAlarm: error('falseAlarm'), confusion: error('confusion') },
    trueMs: sum(all('trueMs')),
    measuredMs: sum(all('measuredMs')),
  };
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** What is said before this makes nobody heard (field notes: greetings do not count), ms. */
export const ARRIVAL_MS = 180_000;

/** How long each person of a conversation really spoke, and whether that makes them heard. */
export function truthOf(
  conversation: Conversation,
  arrivalMs = ARRIVAL_MS,
): Map<string, { trueMs: number; heard: boolean }> {
  const spoken = spokenBy(conversation, Number.POSITIVE_INFINITY);
  const stretches = joinPauses(conversation.speech);
  const heard = new Set(
    conversation.speakers.filter((name) => {
      const lengths = stretches
        .filter((s) => s.speaker === name && !isBackchannel(s, stretches))
        .map((s) => Math.max(0, s.to - Math.max(s.from, arrivalMs)));
      return Math.max(0, ...lengths) >= HEARD_STRETCH_MS || sum(lengths) >= HEARD_TOTAL_MS;
    }),
  );
  return new Map([...spoken].map(([name, trueMs]) => [name, { trueMs, heard: heard.has(name) }]));
}

function joinPauses(speech: readonly Speech[]): Speech[] {
  const last = new Map<string, { speaker: string; from: number; to: number }>();
  return speech.flatMap((stretch) => {
    const before = last.get(stretch.speaker);
    if (before && stretch.from - before.to < MERGE_PAUSE_MS) {
      before.to = Math.max(before.to, stretch.to);
      return [];
    }
    const joined = { ...stretch };
    last.set(stretch.speaker, joined);
    return [joined];
  });
}

function isBackchannel(stretch: Speech, all: readonly Speech[]): boolean {
  if (stretch.to - stretch.from >= BACKCHANNEL_MS) return false;
  return all.some((o) => o.speaker !== stretch.speaker && o.from <= stretch.from && stretch.to <= o.to);
}
