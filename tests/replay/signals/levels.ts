/** Levels that browsers tell of microphones: what Jitsi's dots follow, read every 200 ms from the browser's own statistics. */
import type { Actor } from '../cast.ts';
import { each, ticking } from './signal.ts';
import { exponential, SpanCursor, soundOf, voiceOf } from './voice.ts';

/** The page's default `audioLevelsInterval`. */
const LEVELS_EVERY_MS = 200;
/** The browser keeps the loudest sound of so long, and lets it fall to a quarter when silence follows. */
const LEVEL_WINDOW_MS = 100;
const DECAY = 1 / 4;
/** A floor of noise shows as an opacity below 0.12, but for a click or a cough every 2 minutes. */
const NOISE_RANGE = 0.02;
const NOISE_LASTS_MS = 5000;
const CLICK_LEVEL = 0.06;
const BETWEEN_CLICKS_MS = 120_000;

/** What the browser tells of one person's sound. */
class MicrophoneLevel {
  readonly #random: () => number;
  readonly #sound: SpanCursor;
  readonly #voice: () => number;
  readonly #windowMs: number;
  #noise = 0;
  #noiseUntil = 0;
  #nextClick: number;

  constructor({ speech, random }: Actor, pace: number) {
    this.#random = random;
    this.#windowMs = LEVEL_WINDOW_MS * pace;
    this.#voice = voiceOf(random);
    this.#nextClick = exponential(BETWEEN_CLICKS_MS, random);
    this.#sound = new SpanCursor(soundOf(speech, random));
  }

  /** The level at `at`, 0–1. */
  at(at: number): number {
    const before = this.#sound.within(at - 2 * this.#windowMs, at - this.#windowMs);
    const now = this.#sound.within(at - this.#windowMs, at);
    const voice = now > 0 ? this.#voice() : before > 0 ? this.#voice() * DECAY : 0;
    return Math.min(1, Math.max(voice, this.#background(at)));
  }

  #background(at: number): number {
    if (at >= this.#nextClick) {
      this.#nextClick = at + exponential(BETWEEN_CLICKS_MS, this.#random);
      return CLICK_LEVEL;
    }
    if (at >= this.#noiseUntil) {
      this.#noiseUntil = at + exponential(NOISE_LASTS_MS, this.#random);
      this.#noise = this.#random() * NOISE_RANGE;
    }
    return this.#noise;
  }
}

export const levels = each((actor, pace) => {
  const microphone = new MicrophoneLevel(actor, pace);
  let level = 0;
  const every = LEVELS_EVERY_MS * pace;
  const read = ticking(every, every * actor.random(), (at) => {
    level = microphone.at(at);
  });
  return (ms) => {
    read(ms);
    return level;
  };
});
