/** What every part of the meetings page stands on: where the past is kept, the clock, and how long the page lives. */
import type { HearthDatabase } from '../../store/database.ts';
import type { MeetingStore } from '../../store/meeting-store.ts';

export interface History {
  readonly store: MeetingStore;
  /** The database itself, for lists, series and everything else that a private window does not have; `null` there. */
  readonly db: HearthDatabase | null;
  /** Wall clock, ms. */
  readonly now: () => number;
  readonly lifetime: AbortSignal;
}
