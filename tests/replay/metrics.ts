/** How far what was measured is from the truth. Shares no code with the measures it judges. */
import { type Conversation, type Speech, spokenBy } from '../meetings/conversation.ts';

/** One person of a replayed meeting: in truth and as measured. */
export interface Compared {
  readonly name: string;
  readonly trueMs: number;
  readonly measuredMs: number;
  readonly heardInTruth: boolean;
  readonly heard: boolean;
}

export interface Figures {
  /** Error of a share of all talking, percentage points: mean over everybody present (silent people included), and the worst person's. */
  readonly meanShareErrorPoints: number;
  readonly worstShareErrorPoints: number;
  /** Measured speech time of all people against the true one. */
  readonly timeRatio: number;
  /** People who spoke 3 s or more and have no airtime at all. */
  readonly neverSeen: number;
  /** People who count as heard and were not, and the reverse. */
  readonly falseHeard: number;
  readonly falseUnheard: number;
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

/** The errors of each person's share, percentage points. */
export function shareErrors(people: readonly Compared[]): number[] {
  const trueMs = sum(people.map((person) => person.trueMs));
  const measuredMs = sum(people.map((person) => person.measuredMs));
  const share = (ms: number, all: number) => (all > 0 ? ms / all : 0);
  return people.map((p) => Math.abs(share(p.measuredMs, measuredMs) - share(p.trueMs, trueMs)) * 100);
}

/** The figures of one meeting in which somebody spoke. */
export function figuresOf(people: readonly Compared[]): Figures {
  const errors = shareErrors(people);
  return {
    meanShareErrorPoints: sum(errors) / errors.length,
    worstShareErrorPoints: Math.max(...errors),
    timeRatio: timeRatio(people),
    neverSeen: people.filter((p) => p.trueMs >= MUST_BE_SEEN_MS && p.measuredMs === 0).length,
    falseHeard: people.filter((p) => p.heard && !p.heardInTruth).length,
    falseUnheard: people.filter((p) => !p.heard && p.heardInTruth).length,
  };
}

/** The figures of several meetings: mean of the means, worst of the worst, sums of the counts; `timeRatio` is of all time together. */
export function overallOf(meetings: readonly (readonly Compared[])[]): Figures {
  const figures = meetings.map(figuresOf);
  return {
    meanShareErrorPoints: sum(figures.map((f) => f.meanShareErrorPoints)) / figures.length,
    worstShareErrorPoints: Math.max(...figures.map((f) => f.worstShareErrorPoints)),
    timeRatio: timeRatio(meetings.flat()),
    neverSeen: sum(figures.map((f) => f.neverSeen)),
    falseHeard: sum(figures.map((f) => f.falseHeard)),
    falseUnheard: sum(figures.map((f) => f.falseUnheard)),
  };
}

function timeRatio(people: readonly Compared[]): number {
  return sum(people.map((person) => person.measuredMs)) / sum(people.map((person) => person.trueMs));
}

/** How long each person of a conversation really spoke, and whether that makes them heard. */
export function truthOf(conversation: Conversation): Map<string, { trueMs: number; heard: boolean }> {
  const spoken = spokenBy(conversation, Number.POSITIVE_INFINITY);
  const stretches = joinPauses(conversation.speech);
  const heard = new Set(
    conversation.speakers.filter((name) => {
      const lengths = stretches
        .filter((s) => s.speaker === name && !isBackchannel(s, stretches))
        .map((s) => s.to - s.from);
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
