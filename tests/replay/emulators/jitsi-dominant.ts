/** Jitsi Meet on a site without audio levels: the dots stay dark, and one tile at a time is marked as the dominant speaker. */
import { actorsOf, type Emulator } from './emulator.ts';
import { buildJitsiPage } from './jitsi-page.ts';
import { SpanCursor, soundOf } from './voice.ts';

/** The server decides this often… */
const DECIDES_EVERY_MS = 100;
/** …from who spoke most lately. */
const LATELY_MS = 1500;
/** Somebody takes over after about a second of speech, unless the marked person still speaks more. */
const SHORTEST_TAKEOVER_MS = 700;
const TAKEOVER_RANGE_MS = 600;
/** The change of the mark reaches the page after this. */
const NETWORK_MS = 60;

const PLAIN_CLASSES = 'videocontainer display-avatar-only';

export const jitsiDominant: Emulator = (document, conversation, options) => {
  const actors = actorsOf(conversation, options);
  const tiles = buildJitsiPage(document, actors);
  const sounds = actors.map(({ speech, random }) => new SpanCursor(soundOf(speech, random)));
  let marked = -1;
  let takeover = SHORTEST_TAKEOVER_MS;
  let decidesAt = 0;

  function decide(at: number): void {
    const lately = sounds.map((sound) => sound.within(at - LATELY_MS, at));
    const most = Math.max(...lately);
    if (most < takeover || most <= (lately[marked] ?? 0)) return;
    tiles[marked]?.element.setAttribute('class', PLAIN_CLASSES);
    marked = lately.indexOf(most);
    tiles[marked]?.element.setAttribute('class', `${PLAIN_CLASSES} dominant-speaker`);
    takeover = SHORTEST_TAKEOVER_MS + (actors[marked]?.random() ?? 0) * TAKEOVER_RANGE_MS;
  }

  return {
    at(ms) {
      for (; decidesAt + NETWORK_MS <= ms; decidesAt += DECIDES_EVERY_MS) decide(decidesAt);
    },
    isAnimating: () => false,
  };
};
