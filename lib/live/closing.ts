/** What becomes of a meeting once it is over: some are not kept, and of people who are not tracked no name is. */
import { KINDS } from '../facilitation/kinds.ts';
import { withoutUntrackedNames } from '../meeting/forget-names.ts';
import { type MeetingStore, REJOIN_WINDOW_MS } from '../store/meeting-store.ts';
import { rowsOf } from '../store/recompute.ts';

/** Closes a meeting that is over. One that is not known is not there to be closed. */
export async function closeMeeting(store: MeetingStore, id: string): Promise<void> {
  const row = await store.meeting(id);
  if (!row) return;
  if (!KINDS[row.summary.kind ?? 'discussion'].kept) {
    await store.remove(id);
    return;
  }
  const log = await store.log(id);
  const forgotten = withoutUntrackedNames(log);
  if (forgotten) await store.rewrite(id, forgotten);
  await store.close(id, rowsOf(row, forgotten ?? log).attendance);
}

/** Closes what nobody will come back to, and nobody closed: its tab died without a farewell. */
export async function closeAbandoned(store: MeetingStore, wall: number): Promise<void> {
  for (const { id } of await store.unclosed(wall - REJOIN_WINDOW_MS)) await closeMeeting(store, id);
}
