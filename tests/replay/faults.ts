/** What goes wrong in real calls, laid over a conversation: people come late, leave and come back, the page is loaded anew, samples are lost. */
import { type Conversation, mergeSpeech, randomFrom } from '../meetings/conversation.ts';
import type { Span } from './signals/voice.ts';

export interface Absence extends Span {
  readonly speaker: string;
}

export interface Faults {
  /** Not in the call: a latecomer at first, and people who leave and come back under a new id. */
  readonly absences: readonly Absence[];
  /** The page is being loaded. */
  readonly reloads: readonly Span[];
  /** The tab is in the background: one sample a second. */
  readonly throttled: readonly Span[];
  /** So many of the other samples are lost, 0–1. */
  readonly lostSamples: number;
  /** Microphones off, by person: never while they speak. */
  readonly mutes: ReadonlyMap<string, readonly Span[]>;
}

export const NO_FAULTS: Faults = { absences: [], reloads: [], throttled: [], lostSamples: 0, mutes: new Map() };

const REJOINS = 2;
const SHORTEST_ABSENCE_MS = 20_000;
const ABSENCE_RANGE_MS = 40_000;
const LATE_MS = 90_000;
const RELOAD_MS = 4000;
const THROTTLED_MS = 60_000;
const LOST_SAMPLES = 0.1;
/** A microphone is off only in silences longer than this, and on again well before the person speaks. */
const MUTED_SILENCE_MS = 20_000;
const UNMUTED_BEFORE_MS = 3000;

/** The faults of one meeting: always the same for one seed. */
export function faultsFor(conversation: Conversation, seed: number): Faults {
  const random = randomFrom(seed);
  const { durationMs, speech } = conversation;
  const talkers = [...new Set(speech.map(({ speaker }) => speaker))];
  const pick = () => talkers[Math.floor(random() * talkers.length)] ?? '';
  const rejoins = Array.from({ length: REJOINS }, (_, i): Absence => {
    const from = durationMs * ((i + 1) / (REJOINS + 1)) + random() * 30_000;
    return { speaker: pick(), from, to: from + SHORTEST_ABSENCE_MS + random() * ABSENCE_RANGE_MS };
  });
  const late: Absence = { speaker: pick(), from: 0, to: Math.min(LATE_MS, durationMs / 10) };
  return {
    absences: [late, ...rejoins],
    reloads: [0.3, 0.7].map((part) => inMidSentence(conversation, durationMs * part)),
    throttled: [0.2, 0.55].map((part) => ({ from: durationMs * part, to: durationMs * part + THROTTLED_MS })),
    lostSamples: LOST_SAMPLES,
    mutes: new Map(conversation.speakers.map((name) => [name, silencesOf(conversation, name)])),
  };
}

/** A reload in the middle of the first stretch of 4 s or more after `at`. */
function inMidSentence({ speech }: Conversation, at: number): Span {
  const stretch = speech.find(({ from, to }) => from >= at && to - from >= RELOAD_MS);
  const from = stretch ? (stretch.from + stretch.to) / 2 : at;
  return { from, to: from + RELOAD_MS };
}

function silencesOf({ speech, durationMs }: Conversation, name: string): Span[] {
  const own = speech.filter(({ speaker }) => speaker === name);
  return [...own, { from: durationMs, to: durationMs }].flatMap(({ from }, i) => {
    const silence = { from: (own[i - 1]?.to ?? 0) + UNMUTED_BEFORE_MS, to: from - UNMUTED_BEFORE_MS };
    return silence.to - silence.from >= MUTED_SILENCE_MS ? [silence] : [];
  });
}

/** The conversation without what was said by people who were not in the call. */
export function withoutAbsent(conversation: Conversation, absences: readonly Absence[]): Conversation {
  const speech = absences.reduce(
    (all, absence) =>
      all.flatMap((stretch) => {
        if (stretch.speaker !== absence.speaker) return [stretch];
        const before = { ...stretch, to: Math.min(stretch.to, absence.from) };
        const after = { ...stretch, from: Math.max(stretch.from, absence.to) };
        return [before, after].filter(({ from, to }) => from < to);
      }),
    conversation.speech,
  );
  return { ...conversation, speech: mergeSpeech(speech) };
}
