/**
 * How each platform's indicator behaves, with the source of every figure. What no source tells is an assumption and called
 * so. Accuracy against these figures, and against pages that differ from them by half, is what the replay measures.
 */
import type { IndicatorNature, Indicators } from './contract.ts';

/** From a server to the attribute on the page (assumption: a usual round trip within one continent, halved, and a frame). */
const NETWORK_MS = 60;

/** The user's own microphone, listened to by Hearth itself: a window of 170 ms judged at each sample. */
export const OWN_MICROPHONE: IndicatorNature = {
  onDelayMs: 60,
  tailMs: 100,
  updateMs: 0,
  flickerMs: 500,
  shortestMs: 300,
};

/**
 * A page that the user taught Hearth to read: nobody has measured how its indicator behaves. Assumed to be between the platforms
 * that are known: a short delay and tail, and gaps between words.
 */
export const TAUGHT: IndicatorNature = {
  onDelayMs: 100,
  tailMs: 300,
  updateMs: 0,
  flickerMs: 500,
  shortestMs: 300,
};

/**
 * One speaker at a time. The server judges the last seconds, so a change shows about a second late: a takeover when the other
 * has spoken for 0.7–1.3 s. A mark that never goes off is believed for as long as the longest turn lasts
 * in nine of ten meetings (AMI: median 115 s, 90th percentile 211 s); after that nobody can tell talking on from silence.
 */
const DOMINANT: IndicatorNature = {
  onDelayMs: 1000,
  tailMs: 1000,
  updateMs: 0,
  flickerMs: 0,
  shortestMs: 0,
  believedMs: 210_000,
};

/**
 * A halo around one speaker, gone after about a second of silence (assumption). What is too short to be shown is made up for by dating
 * back less.
 */
const WEBEX_HALO: IndicatorNature = { onDelayMs: 1000, tailMs: 600, updateMs: 0, flickerMs: 0, shortestMs: 0 };

const LIVEKIT = {
  /**
   * Server defaults (pkg/sfu/audio, 1.9): windows of 400 ms, active from 160 ms of voice. A loud voice passes at the end of
   * the first window with 160 ms of it: 200 + 0.4 × 400 = 360 ms on average, and a window with less turns it off at once:
   * 200 + 0.6 × 400 = 440 ms, of which 40 make up for quiet voices, which the smoothing (factor 2/3) shows later. Read
   * out each 400 ms. After a breath a quiet voice needs two windows to be active again.
   */
  'per-participant': { onDelayMs: 360, tailMs: 400, updateMs: 400, flickerMs: 800, shortestMs: 0 },
} as const satisfies Indicators;

export const INDICATORS = {
  'google-meet': {
    /**
     * A level widget, animated by the page as it hears (no smoothing was reported; delays assumed small). Its own voice
     * detection makes no noise. In steady speech it moves in 81–94 % of the samples, with gaps under a second.
     */
    'per-participant': { onDelayMs: 100, tailMs: 100, updateMs: 0, flickerMs: 900, dropsOut: true, shortestMs: 0 },
  },
  jitsi: {
    /**
     * Dots follow the level every 200 ms (the page's default `audioLevelsInterval`); a level falls off more slowly than it
     * rises, by most of an update. They are no voice detector: two hits in three samples or 300 ms are asked for, and a hold of
     * 400–600 ms.
     */
    'per-participant': { onDelayMs: 0, tailMs: 150, updateMs: 200, flickerMs: 450, shortestMs: 300 },
    'dominant-only': DOMINANT,
  },
  livekit: LIVEKIT,
  /** LiveKit's flag, shown at once (its fade is cosmetic). */
  'element-call': LIVEKIT,
  bigbluebutton: {
    /** The voice server (FreeSWITCH, mod_conference): 5 loud frames of 20 ms begin speech, 40 quiet ones end it. */
    'per-participant': {
      onDelayMs: 100 + NETWORK_MS,
      tailMs: 800 + NETWORK_MS,
      updateMs: 0,
      flickerMs: 0,
      shortestMs: 0,
    },
  },
  galene: {
    /** Statistics each 200 ms, a hold of 700 ms (galene.js). */
    'per-participant': { onDelayMs: 0, tailMs: 700, updateMs: 200, flickerMs: 0, shortestMs: 0 },
  },
  'nextcloud-talk': {
    /** The sender's detector keeps *speaking* for 1000 ms (SpeakingMonitor.js); its onset assumed 100 ms. */
    'per-participant': {
      onDelayMs: 100 + NETWORK_MS,
      tailMs: 1000 + NETWORK_MS,
      updateMs: 0,
      flickerMs: 0,
      shortestMs: 0,
    },
  },
  'mirotalk-p2p': {
    /** Volume messages about each 100 ms (assumption); the bar falls 100 ms after the last one. Pauses between words show. */
    'per-participant': {
      onDelayMs: NETWORK_MS,
      tailMs: 100 + NETWORK_MS,
      updateMs: 100,
      flickerMs: 500,
      shortestMs: 0,
    },
  },
  'mirotalk-sfu': {
    /**
     * Only the loudest of each 100 ms; the bar falls after 200 ms (Room.js, RoomClient.js). While two speak at once the bar jumps between them: bars
     * that come back within 0.9 s are taken for speaking at once, and slower ones for taking turns.
     */
    'loudest-tick': { onDelayMs: NETWORK_MS, tailMs: 200, updateMs: 100, flickerMs: 900, shortestMs: 0 },
  },
  zoom: {
    /** One frame is marked, and stays so in silence; a change is believed a sample (200 ms) after it showed. */
    'dominant-only': { ...DOMINANT, onDelayMs: DOMINANT.onDelayMs + 200 },
    /**
     * Icons in the rows of the participants panel, from the server's list of who talks. No source tells how fast: all figures are an
     * assumption, and the server is taken to hold on longer than it takes to notice. Readers of the page bridge gaps of up to a second, which
     * also fills pauses between sentences; half of that is bridged here.
     */
    'per-participant': { onDelayMs: 300, tailMs: 600, updateMs: 0, flickerMs: 500, shortestMs: 0 },
  },
  teams: {
    /** A ring reacting to sound; readers hold it for 400–500 ms. One old note calls it 1.3 s late, newer readers do not. */
    'per-participant': { onDelayMs: 100, tailMs: 300, updateMs: 0, flickerMs: 500, shortestMs: 0 },
  },
  discord: {
    /** The sender's voice detector. No source tells its times: assumed as those of Teams. */
    'per-participant': { onDelayMs: 100, tailMs: 300, updateMs: 0, flickerMs: 500, shortestMs: 0 },
  },
  slack: {
    /**
     * One tile at a time, let go 1.3–1.5 s after the last sound (measured on single words by a reader of the page, August 2026; the
     * onset is an assumption). Most turns end by somebody else's, who takes over at once, so that less is dated back.
     */
    'dominant-only': { onDelayMs: 300, tailMs: 500, updateMs: 0, flickerMs: 0, shortestMs: 0 },
    /** Where several have been seen at once. That they behave alike is an assumption. */
    'per-participant': { onDelayMs: 300, tailMs: 1400, updateMs: 0, flickerMs: 0, shortestMs: 0 },
  },
  webex: {
    'dominant-only': WEBEX_HALO,
    /** Where several halos have been seen at once. That they behave alike is an assumption. */
    'per-participant': WEBEX_HALO,
  },
} as const satisfies Readonly<Record<string, Indicators>>;
