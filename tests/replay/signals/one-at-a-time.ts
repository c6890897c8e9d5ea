/** The page marks one tile at a time (Slack huddles): let go a good while after the last sound, taken over at once. */
import { NETWORK_MS, type SignalMaker, ticking } from './signal.ts';
import { SpanCursor, soundOf } from './voice.ts';

const DECIDES_EVERY_MS = 100;
/** Somebody can be marked who sounded so long (an assumption; each time anew)… */
const SHORTEST_ONSET_MS = 120;
const ONSET_RANGE_MS = 160;
/** …in the last so many. */
const LATELY_MS = 500;
/** Single words of half a second were marked for 1.4–2.0 s. */
const RELEASE_MS = 1300;

export const oneAtATime: SignalMaker = (cast, pace) => {
  const sounds = cast.map(({ speech, random }) => {
    const spans = soundOf(speech, random);
    return { lately: new SpanCursor(spans), now: new SpanCursor(spans) };
  });
  let marked = -1;
  let onset = SHORTEST_ONSET_MS * pace;
  let soundAt = Number.NEGATIVE_INFINITY;
  const decide = ticking(DECIDES_EVERY_MS, NETWORK_MS * pace, (shownAt) => {
    const at = shownAt - NETWORK_MS * pace;
    const lately = sounds.map((sound) => sound.lately.within(at - LATELY_MS * pace, at));
    const isSounding = sounds.map((sound) => sound.now.within(at - DECIDES_EVERY_MS, at) > 0);
    if (isSounding[marked]) soundAt = at;
    const most = Math.max(...lately);
    // Whoever is marked stays so while they can be heard at all.
    if (most >= onset && (lately[marked] ?? 0) < onset) {
      marked = lately.indexOf(most);
      soundAt = at;
      onset = (SHORTEST_ONSET_MS + (cast[marked]?.random() ?? 0) * ONSET_RANGE_MS) * pace;
    }
    if (at - soundAt >= RELEASE_MS * pace) marked = -1;
  });
  return (ms) => {
    decide(ms);
    return cast.map((_, i) => (i === marked ? 1 : 0));
  };
};
