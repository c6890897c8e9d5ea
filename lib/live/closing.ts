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

/** Closes what nobody will come back to, and nobody closed: its tab died without a farewell. Tells how many. */
export async function closeAbandoned(store: MeetingStore, wall: number): Promise<number> {
  const before = wall - REJOIN_WINDOW_MS;
  let closed = 0;
  for (const row of await store.unclosed(before)) {
    // Whoever is in a breakout room comes back to the meeting.
    const isAway = (await store.partsOf(row)).some(({ updatedWall }) => updatedWall > before);
    if (isAway) continue;
    // One that cannot be told (its log is damaged) does not hold up the others.
    closed += await closeMeeting(store, row.id).then(
      () => 1,
      () => 0,
    );
  }
  return closed;
}
