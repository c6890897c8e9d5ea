/** Who on Zoom's page cannot be the user. Nothing there marks the user in any language, but the toolbar tells whether they are muted. */
import type { Seen } from './contract.ts';

/** Somebody, and what the roster says of their microphone. */
export interface Microphone {
  readonly key: string;
  readonly muted: Seen;
}

/** Remembers whose microphone was seen to differ from the user's. */
export class Others {
  #differed: ReadonlySet<string> = new Set();
  readonly #known = new Set<string>();

  /**
   * Takes one reading; a difference counts in two in a row, as the toolbar and the roster may not change in one instant. Where nobody is
   * like the user, who must be one of them, the roster is not what it was.
   */
  observe(people: readonly Microphone[], userMuted: Seen): void {
    const isSomebodyAlike = userMuted !== 'unknown' && people.some(({ muted }) => muted === userMuted);
    const differ = people.filter(({ muted }) => isSomebodyAlike && muted !== 'unknown' && muted !== userMuted);
    for (const { key } of differ) if (this.#differed.has(key)) this.#known.add(key);
    this.#differed = new Set(differ.map(({ key }) => key));
  }

  /** Whether this is certainly somebody else than the user. */
  has(key: string): boolean {
    return this.#known.has(key);
  }
}
