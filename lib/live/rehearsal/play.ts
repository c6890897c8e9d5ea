/** Who speaks when among people who are made up: two who say most, two who say nothing until somebody asks them. Pure. */

/** Names are the same in every language, as in a real call. */
export const TALKERS = ['Ana Lima', 'Kofi Mensah'] as const;
export const NOT_HEARD = ['Priya Nair', 'Sam Rivera'] as const;

/** The talk that comes again and again: who, for how long; `null`: nobody. ms */
const BEFORE: readonly Part[] = [
  [0, 17_000],
  [null, 1000],
  [1, 13_000],
  [null, 1000],
  [0, 10_000],
  [null, 1000],
  ['own', 5000],
  [null, 1000],
];
/** With pauses in which a hint may come, and nothing of the user's: they speak for themselves now. */
const LIVE: readonly Part[] = [
  [0, 5000],
  [null, 2600],
  [1, 6000],
  [null, 800],
  [0, 7000],
  [null, 2600],
];

type Part = readonly [who: 0 | 1 | 'own' | null, ms: number];

/** Whoever is asked thinks so long, … */
const THINKS_MS = 1500;
/** …and answers for so long. */
const ANSWERS_MS = 6000;
/** The others wait a little after an answer. */
const RESTS_MS = 1500;

interface Answer {
  readonly name: string;
  readonly at: number;
}

export class Play {
  readonly #own: string;
  /** Since when it is live, on the same clock as everything here; `null`: not yet. */
  #liveSince: number | null = null;
  #answer: Answer | null = null;
  /** Whose turn it is in a round; `undefined`: there is none. */
  #turn: string | null | undefined;
  #isOwnOn = false;
  #isOver = false;

  /** `own`: the name of the user's own tile. */
  constructor(own: string) {
    this.#own = own;
  }

  /** Everybody, the user first. */
  get cast(): readonly string[] {
    return [this.#own, ...TALKERS, ...NOT_HEARD];
  }

  /** From now on the user is there. */
  goLive(now: number): void {
    this.#liveSince = now;
  }

  /** The user speaks, or stops. */
  speak(on: boolean): void {
    this.#isOwnOn = on;
  }

  /** Somebody was invited, and answers. */
  invite(name: string, now: number): void {
    if (name !== this.#own) this.#answer = { name, at: now };
  }

  /** Whose turn it is in a round; `undefined`: there is no round. */
  turn(name: string | null | undefined, now: number): void {
    if (name === this.#turn) return;
    this.#turn = name;
    if (name) this.invite(name, now);
  }

  /** Nobody says anything any more. */
  end(): void {
    this.#isOver = true;
  }

  /** Who speaks at a moment. */
  speakingAt(now: number): ReadonlySet<string> {
    if (this.#isOver) return new Set();
    if (this.#liveSince === null) return new Set(this.#partAt(BEFORE, now));
    const others = this.#answering(now) ?? (this.#turn === undefined ? this.#partAt(LIVE, now - this.#liveSince) : []);
    return new Set(this.#isOwnOn ? [this.#own, ...others] : others);
  }

  /** Those who speak while somebody answers or thinks; `null`: nobody was asked. */
  #answering(now: number): string[] | null {
    if (!this.#answer) return null;
    const since = now - this.#answer.at;
    if (since >= THINKS_MS + ANSWERS_MS + RESTS_MS) return null;
    return since >= THINKS_MS && since < THINKS_MS + ANSWERS_MS ? [this.#answer.name] : [];
  }

  #partAt(parts: readonly Part[], at: number): string[] {
    const all = parts.reduce((sum, [, ms]) => sum + ms, 0);
    let left = at % all;
    for (const [who, ms] of parts) {
      left -= ms;
      if (left < 0) return who === null ? [] : [who === 'own' ? this.#own : TALKERS[who]];
    }
    return [];
  }
}
