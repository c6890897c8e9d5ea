/** Whether whoever has the turn in a round seems to be done. A guess, so it is offered; nobody is cut off by it. */

/** Whoever said so much has begun their turn (proposed by Hearth: what makes anybody heard). */
const BEGUN_MS = 2000;
/** After so much quiet they seem to be done. */
const QUIET_MS = 3000;
/** Moving on by itself needs so much speech, and then so much quiet: shorter, it would cut off people who think or stutter. */
export const MOVES_ON_SPEECH_MS = 8000;
export const MOVES_ON_QUIET_MS = 4000;

export interface TurnFacts {
  /** What they have said in this turn, ms. */
  readonly spokenMs: number;
  /** How long nobody has been speaking, ms; `null` while somebody is. */
  readonly quietMs: number | null;
  /** They take the time they need. */
  readonly unhurried: boolean;
  readonly paused: boolean;
  /** The page shows one person at a time, so that a pause may be anything. */
  readonly approximate: boolean;
}

/** `moves-on`: sure enough to go on without being told, where the user asked for that. */
export function paceOf({
  spokenMs,
  quietMs,
  unhurried,
  paused,
  approximate,
}: TurnFacts): 'going' | 'seems-done' | 'moves-on' {
  if (unhurried || paused || quietMs === null || spokenMs < BEGUN_MS || quietMs < QUIET_MS) return 'going';
  const isSure = !approximate && spokenMs >= MOVES_ON_SPEECH_MS && quietMs >= MOVES_ON_QUIET_MS;
  return isSure ? 'moves-on' : 'seems-done';
}
