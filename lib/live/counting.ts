/**
 * What only a counted meeting needs comes when one is counted: pages on which nothing is pay nothing for it. Both scripts live in the
 * extension's own world in that frame, where the page sees nothing.
 */
import type { MeetingRun } from './meeting-run.ts';
import type { RunOptions } from './run-options.ts';

const SHELF = Symbol.for('hearth.counting');

/** Begins or goes on with counting a meeting. */
export type RunMaker = (options: RunOptions) => MeetingRun;

type World = typeof globalThis & { [SHELF]?: RunMaker };

/** Called by the script that can count. */
export function offerCounting(make: RunMaker): void {
  (globalThis as World)[SHELF] = make;
}

/** Forgets what an earlier version of the extension left here. */
export function clearCounting(): void {
  delete (globalThis as World)[SHELF];
}

/** The maker of runs; `load` asks the background for its script. Rejects when it does not come. */
export async function takeCounting(load: () => Promise<void>): Promise<RunMaker> {
  const world = globalThis as World;
  if (!world[SHELF]) await load();
  const make = world[SHELF];
  if (!make) throw new Error('The script that counts did not come');
  return make;
}
