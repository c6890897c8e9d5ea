/** A conversation as the truth knows it: who spoke when. Real ones come from RTTM files, others from a seeded generator. */

export interface Speech {
  readonly speaker: string;
  /** ms from the meeting's start. */
  readonly from: number;
  readonly to: number;
}

export interface Conversation {
  readonly name: string;
  readonly durationMs: number;
  /** Everybody present, those who stay silent included. */
  readonly speakers: readonly string[];
  /** In order of beginning; stretches of one speaker do not overlap. */
  readonly speech: readonly Speech[];
}

export interface GeneratorOptions {
  readonly seed: number;
  readonly durationMs: number;
  readonly talkers: readonly string[];
  readonly silent: readonly string[];
}

/** A small seeded generator of numbers in [0, 1) (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A normally distributed number with mean 0 and deviation 1. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Turns in AMI last 3.2 s in the median and have a long tail; gaps between people are about 0.2 s. */
const MEDIAN_TURN_MS = 3200;
const TURN_SPREAD = 1.1;
const LONGEST_TURN_MS = 90_000;
const BACKCHANNELS_A_SECOND = 0.08;
/** So many turns begin before the last has ended: gives AMI's 13 % of speech time with two or more people. */
const EARLY_STARTS = 0.4;

/** A realistic conversation: uneven talkers, log-normal turns, short gaps, some overlap, backchannels inside other people's turns. */
export function generateConversation({ seed, durationMs, talkers, silent }: GeneratorOptions): Conversation {
  const random = randomFrom(seed);
  const weights = talkers.map(() => 0.4 + random() ** 2 * 2);
  const raw: Speech[] = [];
  let at = 300;
  let holder = -1;
  while (at < durationMs) {
    holder = pickOther(weights, holder, random);
    const length = Math.min(LONGEST_TURN_MS, Math.max(400, MEDIAN_TURN_MS * Math.exp(normal(random) * TURN_SPREAD)));
    const to = Math.min(durationMs, at + length);
    const speaker = talkers[holder];
    if (speaker === undefined) break;
    raw.push({ speaker, from: at, to });
    addBackchannels(raw, { talkers, holder, from: at, to }, random);
    at = Math.max(to + pauseAfter(random), to - length / 2);
  }
  return {
    name: `generated-${seed}`,
    durationMs,
    speakers: [...talkers, ...silent],
    speech: mergeSpeech(raw),
  };
}

/** Usually a short gap; sometimes a long one; often the next person begins before this one has ended (negative). ms. */
function pauseAfter(random: () => number): number {
  const kind = random();
  if (kind < 0.08) return 1000 + random() * 5000;
  if (kind < 0.08 + EARLY_STARTS) return -300 - random() * 3000;
  return 200 + normal(random) * 250;
}

function pickOther(weights: readonly number[], holder: number, random: () => number): number {
  const others = weights.map((weight, i) => (i === holder && weights.length > 1 ? 0 : weight));
  let left = random() * others.reduce((sum, weight) => sum + weight, 0);
  for (const [i, weight] of others.entries()) {
    left -= weight;
    if (weight > 0 && left <= 0) return i;
  }
  return others.findIndex((weight) => weight > 0);
}

function addBackchannels(
  raw: Speech[],
  turn: { talkers: readonly string[]; holder: number; from: number; to: number },
  random: () => number,
): void {
  for (let at = turn.from + 800; at < turn.to - 1200; at += 1000) {
    if (random() > BACKCHANNELS_A_SECOND) continue;
    const other = Math.floor(random() * turn.talkers.length);
    const speaker = turn.talkers[other];
    if (other === turn.holder || speaker === undefined) continue;
    raw.push({ speaker, from: at, to: at + 250 + random() * 600 });
  }
}

/** Joins stretches of one speaker that overlap or touch, in whole ms, and puts all in order. */
export function mergeSpeech(speech: readonly Speech[]): Speech[] {
  const merged: { speaker: string; from: number; to: number }[] = [];
  const last = new Map<string, { speaker: string; from: number; to: number }>();
  const whole = speech.map(({ speaker, from, to }) => ({ speaker, from: Math.round(from), to: Math.round(to) }));
  for (const { speaker, from, to } of whole.sort((a, b) => a.from - b.from)) {
    const known = last.get(speaker);
    if (known && from <= known.to) {
      known.to = Math.max(known.to, to);
    } else {
      const next = { speaker, from, to };
      last.set(speaker, next);
      merged.push(next);
    }
  }
  return merged;
}

/** How long each person spoke up to `until`, ms. */
export function spokenBy(conversation: Conversation, until: number): Map<string, number> {
  const spoken = new Map(conversation.speakers.map((speaker) => [speaker, 0]));
  for (const { speaker, from, to } of conversation.speech) {
    spoken.set(speaker, (spoken.get(speaker) ?? 0) + Math.max(0, Math.min(to, until) - from));
  }
  return spoken;
}
