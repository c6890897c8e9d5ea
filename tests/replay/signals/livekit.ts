/** The level detection of LiveKit's server (pkg/sfu/audio 1.9, default settings). */
import type { Actor } from '../cast.ts';
import { each, NETWORK_MS, ticking } from './signal.ts';
import { SpanCursor, soundOf } from './voice.ts';

/** Levels are judged in windows of this length, and read out to everybody as often. */
const WINDOW_MS = 400;
/** A window counts as active when so much of it is loud enough (min percentile 40). */
const LEAST_ACTIVE = 0.4;
/** 2 / (intervals + 1) with 2 smoothing intervals. */
const SMOOTHING = 2 / 3;
const ACTIVE_LEVEL_DB = -35;
/** Loudest 20 ms of a window: people differ by their microphones, and each by what they say. */
const QUIETEST_PERSON_DB = -24;
const PERSON_RANGE_DB = 10;
const WINDOW_RANGE_DB = 6;

function linear(decibels: number): number {
  return 10 ** (decibels / 20);
}

/** The server's judgement of one microphone. Its windows begin with the track, not with the read-out. */
class TrackLevel {
  readonly #random: () => number;
  readonly #sound: SpanCursor;
  readonly #loudness: number;
  readonly #windowMs: number;
  #windowFrom: number;
  #smoothed = 0;

  constructor({ speech, random }: Actor, pace: number) {
    this.#random = random;
    this.#windowMs = WINDOW_MS * pace;
    this.#loudness = QUIETEST_PERSON_DB + random() * PERSON_RANGE_DB;
    this.#windowFrom = -random() * this.#windowMs;
    this.#sound = new SpanCursor(soundOf(speech, random));
  }

  /** Whether the person counts as an active speaker when levels are read out at `at`. */
  isActive(at: number): boolean {
    for (; this.#windowFrom + this.#windowMs <= at; this.#windowFrom += this.#windowMs) {
      const active = this.#sound.within(this.#windowFrom, this.#windowFrom + this.#windowMs) / this.#windowMs;
      this.#smoothed = active < LEAST_ACTIVE ? 0 : this.#smooth(active);
    }
    return this.#smoothed >= linear(ACTIVE_LEVEL_DB);
  }

  #smooth(active: number): number {
    const loudest = linear(this.#loudness + (this.#random() - 0.5) * WINDOW_RANGE_DB);
    return this.#smoothed + (loudest * active - this.#smoothed) * SMOOTHING;
  }
}

export const livekit = each((actor, pace) => {
  const track = new TrackLevel(actor, pace);
  let level = 0;
  const readOut = ticking(WINDOW_MS * pace, (WINDOW_MS * pace) / 4 + NETWORK_MS, (at) => {
    level = track.isActive(at - NETWORK_MS) ? 1 : 0;
  });
  return (ms) => {
    readOut(ms);
    return level;
  };
});
