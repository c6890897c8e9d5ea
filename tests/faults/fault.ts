/** What is done to a running meeting, and what came of it. */

/** The browsers that faults are injected into. */
export type BrowserName = 'chromium' | 'firefox';

/** One row of the table. */
export interface Outcome {
  readonly fault: string;
  readonly browser: BrowserName;
  /** Speech that the page showed and the stored log does not have, s. */
  readonly secondsLost: number;
  /** Events that are stored twice, and speech of one person that is stored over other speech of theirs. */
  readonly eventsDoubled: number;
  /** What the user reads about it, while it lasts and in the summary. */
  readonly told: string;
}

/** What a fault's own program finds out. */
export interface Found extends Pick<Outcome, 'secondsLost' | 'eventsDoubled' | 'told'> {
  /** Speech that is stored and that nobody's script has, s. */
  readonly secondsInvented: number;
  /** What else is not as it must be. */
  readonly wrong: readonly string[];
}

/** What came of two meetings at once; the second's words. */
export function together(first: Found, second: Found): Found {
  return {
    secondsLost: first.secondsLost + second.secondsLost,
    secondsInvented: first.secondsInvented + second.secondsInvented,
    eventsDoubled: first.eventsDoubled + second.eventsDoubled,
    told: second.told,
    wrong: [...first.wrong, ...second.wrong],
  };
}

/** Most seconds of speech that may be lost where the page or its script went away; where the page lives on, none may. */
export const MOST_LOST_S = 5;

/** An indicator that goes off is waited for, and a page may stand still for a moment: no more than this may be stored beyond the script. */
const MOST_INVENTED_S = 1;

export interface Limits {
  /** The page, its script and what reads it live on. */
  readonly livesOn: boolean;
}

/** Why an outcome is not good enough; nothing when it is. */
export function brokenBounds(found: Found, { livesOn }: Limits): string[] {
  const most = livesOn ? 0 : MOST_LOST_S;
  return [
    ...(found.secondsLost > most ? [`${found.secondsLost} s of speech lost, at most ${most}`] : []),
    ...(found.eventsDoubled > 0 ? [`${found.eventsDoubled} events doubled`] : []),
    ...(found.secondsInvented > MOST_INVENTED_S
      ? [`${found.secondsInvented} s of speech stored that nobody said`]
      : []),
    ...found.wrong,
  ];
}
