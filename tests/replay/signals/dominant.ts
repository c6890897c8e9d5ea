/** One speaker at a time is marked, by a server that looks back over the last seconds. */
import { NETWORK_MS, type SignalMaker, ticking } from './signal.ts';
import { SpanCursor, soundOf } from './voice.ts';

/** The server decides this often… */
const DECIDES_EVERY_MS = 100;
/** …from who spoke most lately. */
const LATELY_MS = 1500;
/** Somebody takes over after about a second of speech, unless the marked person still speaks more. */
const SHORTEST_TAKEOVER_MS = 700;
const TAKEOVER_RANGE_MS = 600;
/** Where a mark goes off in silence, it does so after about a second of it. */
const CLEARS_AFTER_MS = 1000;

/** `clears`: nobody is marked in silence; otherwise the mark stays until somebody else takes over. */
export function dominant({ clears }: { readonly clears: boolean }): SignalMaker {
  return (cast, pace) => {
    const sounds = cast.map(({ speech, random }) => soundOf(speech, random));
    const past = sounds.map((spans) => new SpanCursor(spans));
    const present = sounds.map((spans) => new SpanCursor(spans));
    let marked = -1;
    let takeover = SHORTEST_TAKEOVER_MS * pace;
    let soundAt = 0;
    const decide = ticking(DECIDES_EVERY_MS, NETWORK_MS * pace, (shownAt) => {
      const at = shownAt - NETWORK_MS * pace;
      if (present.some((sound) => sound.within(at - DECIDES_EVERY_MS, at) > 0)) soundAt = at;
      if (clears && at - soundAt >= CLEARS_AFTER_MS * pace) marked = -1;
      const lately = past.map((sound) => sound.within(at - LATELY_MS * pace, at));
      const most = Math.max(...lately);
      if (most < takeover || most <= (lately[marked] ?? 0)) return;
      marked = lately.indexOf(most);
      takeover = (SHORTEST_TAKEOVER_MS + (cast[marked]?.random() ?? 0) * TAKEOVER_RANGE_MS) * pace;
    });
    return (ms) => {
      decide(ms);
      return cast.map((_, i) => (i === marked ? 1 : 0));
    };
  };
}
