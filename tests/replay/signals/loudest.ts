/** Only the loudest of each short tick is reported (MiroTalk SFU): two who speak at once appear to alternate. */
import { NETWORK_MS, type SignalMaker, ticking } from './signal.ts';
import { SpanCursor, soundOf, voiceOf } from './voice.ts';

const TICK_MS = 100;
/** The bar falls back this long after the last report. */
const FALL_MS = 200;

export const loudest: SignalMaker = (cast, pace) => {
  const voices = cast.map(({ speech, random }) => ({
    levelOf: voiceOf(random),
    sound: new SpanCursor(soundOf(speech, random)),
  }));
  const shownUntil = cast.map(() => Number.NEGATIVE_INFINITY);
  const shownFrom = cast.map(() => Number.POSITIVE_INFINITY);
  const tick = ticking(TICK_MS, TICK_MS, (at) => {
    let best = -1;
    let most = 0;
    for (const [i, { levelOf, sound }] of voices.entries()) {
      if (sound.within(at - TICK_MS, at) === 0) continue;
      const level = levelOf();
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
