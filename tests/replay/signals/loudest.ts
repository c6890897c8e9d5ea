/** Only the loudest of each short tick is reported (MiroTalk SFU): two who speak at once appear to alternate. */
import type { SignalMaker } from './signal.ts';
import { ticking } from './signal.ts';
import { SpanCursor, soundOf } from './voice.ts';

const TICK_MS = 100;
/** The bar falls back this long after the last report. */
const FALL_MS = 200;
const NETWORK_MS = 60;
/** Voices by person, and how much each varies from tick to tick (e^±x). */
const QUIETEST_VOICE = 0.1;
const VOICE_RANGE = 0.25;
const VOICE_SPREAD = 1.5;

export const loudest: SignalMaker = (cast, pace) => {
  const voices = cast.map(({ speech, random }) => ({
    random,
    loudness: QUIETEST_VOICE + random() * VOICE_RANGE,
    sound: new SpanCursor(soundOf(speech, random)),
  }));
  const shownUntil = cast.map(() => Number.NEGATIVE_INFINITY);
  const shownFrom = cast.map(() => Number.POSITIVE_INFINITY);
  const tick = ticking(TICK_MS, TICK_MS, (at) => {
    let best = -1;
    let most = 0;
    for (const [i, { random, loudness, sound }] of voices.entries()) {
      if (sound.within(at - TICK_MS, at) === 0) continue;
      const level = loudness * Math.exp((random() * 2 - 1) * VOICE_SPREAD);
      if (level <= most) continue;
      most = level;
      best = i;
    }
    if (best < 0) return;
    const from = at + NETWORK_MS * pace;
    if (from > (shownUntil[best] ?? 0)) shownFrom[best] = from;
    shownUntil[best] = from + FALL_MS * pace;
  });
  return (ms) => {
    tick(ms);
    return cast.map((_, i) => (ms >= (shownFrom[i] ?? 0) && ms < (shownUntil[i] ?? 0) ? 1 : 0));
  };
};
