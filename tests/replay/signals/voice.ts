/** When a voice is really to be heard. Labels say who holds a stretch; voices pause in it for breath and between words. */
import type { Speech } from '../../meetings/conversation.ts';

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A pause about every 2 s, 180 ms in the middle: AMI's labels bridge them (0.8 % of their gaps are under 500 ms), so they are put back. */
const BETWEEN_PAUSES_MS = 2000;
const PAUSE_MS = 180;
const SHORTEST_PAUSE_MS = 60;
const LONGEST_PAUSE_MS = 450;

/** An exponentially distributed number with this mean. */
export function exponential(mean: number, random: () => number): number {
  return -Math.log(1 - random()) * mean;
}

/** Levels (0–1) of voices by person; within one voice they vary like e^±1.5, so that a soft one dips to the floor now and then. */
const QUIETEST_VOICE = 0.1;
const VOICE_RANGE = 0.25;
const VOICE_SPREAD = 1.5;

/** How loud somebody is each time they are listened to while they speak. */
export function voiceOf(random: () => number): () => number {
  const loudness = QUIETEST_VOICE + random() * VOICE_RANGE;
  return () => loudness * Math.exp((random() * 2 - 1) * VOICE_SPREAD);
}

/** The sounding parts of somebody's speech, in order, ms. */
export function soundOf(speech: readonly Speech[], random: () => number): Span[] {
  return speech.flatMap(({ from, to }) =>
    cutUp({ from, to }, () => ({
      on: exponential(BETWEEN_PAUSES_MS, random),
      off: Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, PAUSE_MS * Math.exp(random() * 2 - 1))),
    })),
  );
}

/** Cuts a span into parts that are on, with what is off between them. */
export function cutUp(span: Span, next: () => { on: number; off: number }): Span[] {
  const parts: Span[] = [];
  for (let from = span.from; from < span.to; ) {
    const { on, off } = next();
    parts.push({ from, to: Math.min(span.to, from + on) });
    from += on + off;
  }
  return parts;
}

/** Asks spans in order about ever later times, at a cost that does not grow with their number. */
export class SpanCursor {
  readonly #spans: readonly Span[];
  #next = 0;

  constructor(spans: readonly Span[]) {
    this.#spans = spans;
  }

  /** How much of [from, to] the spans cover, ms. `from` must never go back. */
  within(from: number, to: number): number {
    while ((this.#spans[this.#next]?.to ?? Number.POSITIVE_INFINITY) <= from) this.#next++;
    let covered = 0;
    for (let i = this.#next; i < this.#spans.length; i++) {
      const span = this.#spans[i];
      if (!span || span.from >= to) break;
      covered += Math.max(0, Math.min(to, span.to) - Math.max(from, span.from));
    }
    return covered;
  }

  /** Whether a span covers this moment, which must never go back. */
  covers(at: number): boolean {
    return this.within(at, at + 1) > 0;
  }
}
