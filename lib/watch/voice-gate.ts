/** Whether a microphone's level is a voice: judged against the quietest that was heard lately. Pure; thresholds proposed by Hearth. */
import type { Seen } from '../platforms/contract.ts';

/** The floor is the quietest level of this long: speech has pauses, noise does not. */
const FLOOR_MS = 10_000;
const BUCKET_MS = 1000;
/** No room is louder than this while nobody speaks; so somebody who speaks from the first moment on is heard. dBFS. */
const HIGHEST_FLOOR_DB = -40;
/** Quieter than this is no voice, however quiet the room. dBFS. */
const LEAST_VOICE_DB = -55;
/** A voice begins so far above the floor… */
const BEGINS_DB = 12;
/** …and ends when it is only this far above it. */
const ENDS_DB = 7;
/** A microphone that gives nothing at all for so long is switched off at its own button, or is another one. */
const DEAD_MS = 2000;

interface Bucket {
  readonly from: number;
  quietest: number;
}

export class VoiceGate {
  #buckets: Bucket[] = [];
  #speaking = false;
  #deadSince: number | null = null;

  /** Takes a level (dBFS, −∞ for nothing at all) at `at` (ms, any clock that does not go back). */
  judge(levelDb: number, at: number): Seen {
    if (levelDb === Number.NEGATIVE_INFINITY) return this.#nothing(at);
    this.#deadSince = null;
    const floor = this.#floor(levelDb, at);
    const least = Math.max(LEAST_VOICE_DB, floor + (this.#speaking ? ENDS_DB : BEGINS_DB));
    this.#speaking = levelDb >= least;
    return this.#speaking;
  }

  #nothing(at: number): Seen {
    this.#deadSince ??= at;
    this.#speaking = false;
    return at - this.#deadSince >= DEAD_MS ? 'unknown' : false;
  }

  #floor(levelDb: number, at: number): number {
    this.#buckets = this.#buckets.filter(({ from }) => at - from < FLOOR_MS);
    const newest = this.#buckets.at(-1);
    if (newest && at - newest.from < BUCKET_MS) newest.quietest = Math.min(newest.quietest, levelDb);
    else this.#buckets.push({ from: at, quietest: levelDb });
    return Math.min(HIGHEST_FLOOR_DB, ...this.#buckets.map(({ quietest }) => quietest));
  }
}
