/** The rot drill: every mutation of every emulated page, and what its reader makes of it. */
import { EMULATIONS, type EmulatedPlatform } from '../replay/emulations.ts';
import { censusOf } from './census.ts';
import { mutationsOf } from './mutations.ts';
import { readerFor } from './page.ts';
import { type Reader, run } from './run.ts';
import { scenarioFor } from './scenario.ts';
import { type Judgement, judge } from './verdict.ts';

export interface Drilled extends Judgement {
  /** What was changed. */
  readonly mutation: string;
}

export interface Tally {
  readonly mutations: number;
  readonly right: number;
  readonly caught: number;
  readonly wrong: number;
}

/** Drills one platform's reader, or the one that is given. */
export function drill(platform: EmulatedPlatform, given?: Reader): Drilled[] {
  const { shown } = EMULATIONS[platform];
  const reader = given ?? readerFor(shown);
  const scenario = scenarioFor(EMULATIONS[platform]);
  const reference = run(shown, scenario, { mutation: null, reader });
  return mutationsOf(censusOf(shown, scenario)).map((mutation) => ({
    mutation: mutation.name,
    ...judge(scenario, reference, run(shown, scenario, { mutation, reader })),
  }));
}

/** How many mutations there were, and what became of them. */
export function tallyOf(results: readonly Drilled[]): Tally {
  const count = (verdict: Judgement['verdict']) => results.filter((one) => one.verdict === verdict).length;
  return { mutations: results.length, right: count('right'), caught: count('caught'), wrong: count('wrong') };
}
