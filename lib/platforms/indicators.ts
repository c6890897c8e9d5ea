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
 * One speaker at a time. The server judges the last seconds, so a change shows about a second late: a takeover when the other
 * has spoken for 0.7–1.3 s. A mark that never goes off is believed for as long as the longest turn of a usual meeting lasts
 * (AMI: median 115 s); after that nobody can tell talking on from silence.
 */
const DOMINANT: IndicatorNature = {
  onDelayMs: 1000,
  tailMs: 1000,
  updateMs: 0,
  flickerMs: 0,
  shortestMs: 0,
  believedMs: 120_000,
};

export const INDICATORS = {
  'google-meet': {
    /**
     * A level widget, animated by the page as it hears (no smoothing was reported; delays assumed small). Its own voice
     * detection makes no noise; hit rates of 81–94 % a poll with gaps under a second ask for a hold of 600–800 ms.
     */
    'per-participant': { onDelayMs: 100, tailMs: 100, updateMs: 0, flickerMs: 650, shortestMs: 0 },
  },
  jitsi: {
    /**
     * Dots follow the level every 200 ms (the page's default `audioLevelsInterval`); a level falls off more slowly than it
     * rises, half an update or so. They are no voice detector: two hits in three samples or 300 ms are asked for, and a hold of
     * 400–600 ms.
     */
    'per-participant': { onDelayMs: 0, tailMs: 100, updateMs: 200, flickerMs: 450, shortestMs: 300 },
    'dominant-only': DOMINANT,
  },
  livekit: {
    /**
     * Server defaults (pkg/sfu/audio, 1.9): windows of 400 ms, active from 160 ms of voice. A loud voice passes at the end of
     * the first window with 160 ms of it: 200 + 0.4 × 400 = 360 ms on average, and a window with less turns it off at once:
     * 200 + 0.6 × 400 = 440 ms. Read out each 400 ms. Smoothing (factor 2/3) delays quiet voices only. The server
     * already smooths, hence a short hold.
     */
    'per-participant': { onDelayMs: 360, tailMs: 440, updateMs: 400, flickerMs: 200, shortestMs: 0 },
  },
  bigbluebutton: {
    /** The voice server (FreeSWITCH, mod_conference): 5 loud frames of 20 ms begin speech, 40 quiet ones end it. */
    'per-participant': { onDelayMs: 100 + NETWORK_MS, tailMs: 800 + NETWORK_MS, updateMs: 0, flickerMs: 200, shortestMs: 0 },
  },
  galene: {
    /** Statistics each 200 ms, a hold of 700 ms (galene.js). */
    'per-participant': { onDelayMs: 0, tailMs: 700, updateMs: 200, flickerMs: 200, shortestMs: 0 },
  },
  'nextcloud-talk': {
    /** The sender's detector keeps *speaking* for 1000 ms (SpeakingMonitor.js); its onset assumed 100 ms. */
    'per-participant': { onDelayMs: 100 + NETWORK_MS, tailMs: 1000 + NETWORK_MS, updateMs: 0, flickerMs: 200, shortestMs: 0 },
  },
  'mirotalk-p2p': {
    /** Volume messages about each 100 ms (assumption); the bar falls 100 ms after the last one. Pauses between words show. */
    'per-participant': { onDelayMs: NETWORK_MS, tailMs: 100 + NETWORK_MS, updateMs: 100, flickerMs: 500, shortestMs: 0 },
  },
  'mirotalk-sfu': {
    /**
     * Only the loudest of each 100 ms; the bar falls after 200 ms. While two speak at once the bar jumps between them: a hold
     * of 700 ms takes that for overlap, and anything slower for taking turns.
     */
    'loudest-tick': { onDelayMs: NETWORK_MS, tailMs: 200 + NETWORK_MS, updateMs: 100, flickerMs: 700, shortestMs: 0 },
  },
  zoom: {
    /** One frame is marked, and stays so in silence. */
    'dominant-only': DOMINANT,
  },
  teams: {
    /** A ring reacting to sound; readers hold it for 400–500 ms. One old note calls it 1.3 s late, newer readers do not. */
    'per-participant': { onDelayMs: 100, tailMs: 300, updateMs: 0, flickerMs: 500, shortestMs: 0 },
  },
  webex: {
    /** A halo around one speaker, gone in silence. */
    'dominant-only': { ...DOMINANT, onDelayMs: 1000, tailMs: 1000 },
  },
} as const satisfies Readonly<Record<string, Indicators>>;
