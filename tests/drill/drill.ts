/** The rot drill: every mutation of every emulated page, and what its reader makes of it. */
import type { MeetingEvent } from '../../lib/meeting/events.ts';
import { EMULATIONS, type EmulatedPlatform } from '../replay/emulations.ts';
import { censusOf } from './census.ts';
import { hushedMs } from './hushed.ts';
import { type Mutation, midCallMutationsOf, mutationsOf } from './mutations.ts';
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

/** A page that changes in mid-call. */
export interface DrilledLate extends Drilled {
  /** Speech that stays counted as silence, beyond that of the unchanged page, ms of all people. */
  readonly hushedMs: number;
}

/** The page changes when everything on it was seen at work. */
const MID_CALL_MS = 60_000;
/** So much speech may be lost at edges and before anything is known to be wrong. */
const MOST_HUSHED_MS = 5000;

/** Drills a reader whose page changes in mid-call: its marks of speech, and how people are listed. */
export function drillLate(platform: EmulatedPlatform, given?: Reader): DrilledLate[] {
  const { shown } = EMULATIONS[platform];
  const reader = given ?? readerFor(shown);
  const scenario = scenarioFor(EMULATIONS[platform]);
  const play = (mutation: Mutation | null) => {
    const heard: MeetingEvent[] = [];
    const tell = (events: readonly MeetingEvent[]) => void heard.push(...events);
    const samples = run(shown, scenario, { mutation, reader, from: MID_CALL_MS, tell });
    return { samples, hushed: hushedMs(scenario, heard, MID_CALL_MS) };
  };
  const reference = play(null);
  return midCallMutationsOf(censusOf(shown, scenario)).map((mutation) => {
    const { samples, hushed } = play(mutation);
    const judgement = judge(scenario, reference.samples, samples);
    const lost = Math.max(0, hushed - reference.hushed);
    const verdict = lost > MOST_HUSHED_MS ? 'wrong' : judgement.verdict;
    return { mutation: mutation.name, ...judgement, verdict, hushedMs: lost };
  });
}

/** How many mutations there were, and what became of them. */
export function tallyOf(results: readonly Drilled[]): Tally {
  const count = (verdict: Judgement['verdict']) => results.filter((one) => one.verdict === verdict).length;
  return { mutations: results.length, right: count('right'), caught: count('caught'), wrong: count('wrong') };
}

/** A tally of changes in mid-call, with the most speech that any of them made into silence. */
export interface LateTally extends Tally {
  readonly hushedMs: number;
}

export function lateTallyOf(results: readonly DrilledLate[]): LateTally {
  return { ...tallyOf(results), hushedMs: Math.max(0, ...results.map(({ hushedMs: ms }) => ms)) };
}
