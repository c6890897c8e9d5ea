/** Google Meet's sound widget: it moves in steady speech, but not in every sample. */
import type { Actor } from '../cast.ts';
import { each } from './signal.ts';
import { cutUp, exponential, type Span, SpanCursor } from './voice.ts';

/** In steady speech this share of polls finds the bars moving, by person… */
const LOWEST_HIT_RATE = 0.81;
const HIGHEST_HIT_RATE = 0.94;
/** …with gaps of about this length, always under a second. */
const GAP_MS = 200;
const LONGEST_GAP_MS = 900;
/** Between a voice and its bars, either way (an assumption: sound decoding and one animation frame or several). */
const SHORTEST_DELAY_MS = 50;
const DELAY_RANGE_MS = 100;

/** When somebody's bars move. */
function litSpans({ speech, random }: Actor, pace: number): Span[] {
  const hitRate = LOWEST_HIT_RATE + random() * (HIGHEST_HIT_RATE - LOWEST_HIT_RATE);
  const between = (GAP_MS * hitRate) / (1 - hitRate);
  const delay = () => (SHORTEST_DELAY_MS + random() * DELAY_RANGE_MS) * pace;
  return speech.flatMap(({ from, to }) =>
    cutUp({ from: from + delay(), to: to + delay() }, () => ({
      on: exponential(between, random),
      off: Math.min(LONGEST_GAP_MS, exponential(GAP_MS, random)),
    })),
  );
}

export const widget = each((actor, pace) => {
  const lit = new SpanCursor(litSpans(actor, pace));
  return (ms) => (lit.covers(ms) ? 1 : 0);
});
