import type { ActorState } from '../replay/cast.ts';

/** A mark for one speaker at a time moves within this time to somebody who is the only one to speak (about a second, and breaths). */
const TAKEOVER_MS = 3000;

/** Where a page can mark one speaker only: on whom the mark must be. */
export class FloorWatch {
  #sole: number | null = null;
  #since = 0;

  /** The actor who has been the only one to speak for long enough; `null` while the mark may be on several people or on anybody. */
  observe(states: readonly ActorState[], at: number): number | null {
    const speakers = states.flatMap(({ level, muted, device }, i) =>
      level > 0 && !muted && device !== null ? [i] : [],
    );
    const sole = speakers.length === 1 ? (speakers[0] ?? null) : null;
    if (sole !== this.#sole) {
      this.#sole = sole;
      this.#since = at;
    }
    return at - this.#since >= TAKEOVER_MS ? this.#sole : null;
  }
}
