/** What only a counted meeting needs comes when one is counted: pages on which nothing is pay nothing for it. */
import type { MeetingRun } from './meeting-run.ts';
import type { RunOptions } from './run-options.ts';
import { shelf } from './shelf.ts';

/** Begins or goes on with counting a meeting. */
export type RunMaker = (options: RunOptions) => MeetingRun;

export const countingShelf = shelf<RunMaker>('counting');
