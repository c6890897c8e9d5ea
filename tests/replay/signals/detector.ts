/** Voice detectors that hold on: on after a little sound, off after a longer silence, told to the page now or at the next update. */
import type { Actor } from '../cast.ts';
import { each, type SignalMaker, ticking } from './signal.ts';
import { type Span, SpanCursor, soundOf } from './voice.ts';

export interface DetectorTimes {
  /** Sound for so long turns it on. */
  readonly onMs: number;
  /** Silence for so long turns it off. */
  readonly holdMs: number;
  /** The page hears of it this often; 0: at once. */
  readonly updateMs: number;
  /** From the detector to the page, each time anew between half of this and one and a half. */
  readonly networkMs: number;
}

/** When the detector says that somebody speaks. */
function detected({ speech, random }: Actor, { onMs, holdMs }: DetectorTimes): Span[] {
  const lit: { from: number; to: number }[] = [];
  for (const { from, to } of soundOf(speech, random)) {
    const open = lit.at(-1);
    if (open && from < open.to) open.to = Math.max(open.to, to + holdMs);
    else if (to - from >= onMs) lit.push({ from: from + onMs, to: to + holdMs });
  }
  return lit;
}

function delayed(spans: readonly Span[], networkMs: number, random: () => number): Span[] {
  let last = 0;
  const shift = (at: number) => {
    last = Math.max(last, at + networkMs * (0.5 + random()));
    return last;
  };
  return spans.map(({ from, to }) => ({ from: shift(from), to: shift(to) }));
}

export function detector(declared: DetectorTimes): SignalMaker {
  return each((actor, pace) => {
    const times = { ...declared, onMs: declared.onMs * pace, holdMs: declared.holdMs * pace };
    const lit = new SpanCursor(delayed(detected(actor, times), declared.networkMs * pace, actor.random));
    const every = declared.updateMs * pace;
    if (every === 0) return (ms) => (lit.covers(ms) ? 1 : 0);
    let level = 0;
    const update = ticking(every, every * actor.random(), (at) => {
      level = lit.covers(at) ? 1 : 0;
    });
    return (ms) => {
      update(ms);
      return level;
    };
  });
}
