/** What is noted for a series, to whoever shows it during a meeting, and back. In the background. */
import * as v from 'valibot';
import { idSchema } from '../meeting/checkpoint.ts';
import type { MeetingRow } from '../store/database.ts';
import type { MeetingStore } from '../store/meeting-store.ts';
import { LISTS_IN_CALL, type ListChanges, type PracticesFound } from '../store/practices-row.ts';

/** What a view of a meeting is told. */
export interface PracticesNoted {
  /** The id of the series that stands for the history. */
  readonly series: string;
  /** The series for which it is kept. */
  readonly keptFor: string;
  /** When the meeting began, wall clock, ms. */
  readonly startedWall: number;
  /** When the one before it began; `null`: there was none. */
  readonly previousStarted: number | null;
  /** Names of those who were in the newest meetings before it. */
  readonly met: readonly string[];
  /** As it lies on disk: to be put through `soundPractices` before anything of it is shown. */
  readonly row: unknown;
}

/** What a view of a meeting asks to be noted. */
export interface PracticesAsked {
  readonly meetingId: string;
  readonly changes: ListChanges;
}

/** `isKept`: it was noted; otherwise somebody changed the same meanwhile, and `row` is what lies there now. */
export interface PracticesKept {
  readonly isKept: boolean;
  readonly row: unknown;
}

const list = v.array(v.unknown());

/** What may be asked; what is in the lists is looked at by whoever reads them. */
export const practicesAskedSchema: v.GenericSchema<unknown, PracticesAsked> = v.object({
  meetingId: idSchema,
  changes: v.record(v.picklist(LISTS_IN_CALL), v.object({ before: v.nullable(list), after: list })),
});

/** What is noted for the series of a meeting; `null`: nothing can be, in a private window or where the meeting is not kept. */
export async function notedFor(store: MeetingStore, meetingId: string): Promise<PracticesNoted | null> {
  const row = await store.meeting(meetingId);
  const found = row ? await store.practicesOf(row) : null;
  if (!row || !found) return null;
  const { met, startedWall: previousStarted } = await store.earlier(row);
  const { whole: series, keptFor } = found;
  return { series, keptFor, startedWall: row.startedWall, previousStarted, met, row: asShown(found) };
}

/** Notes it; `null`: nothing can be noted here. */
export async function noteFor(
  store: MeetingStore,
  { meetingId, changes }: PracticesAsked,
): Promise<PracticesKept | null> {
  const row: MeetingRow | undefined = await store.meeting(meetingId);
  const done = row ? await store.changePractices(row, changes) : null;
  return done && { isKept: done.isKept, row: asShown(done.found) };
}

function asShown({ row }: PracticesFound): unknown {
  return row ?? null;
}
