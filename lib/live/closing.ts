/** What becomes of a meeting once it is over: some are not kept, and of people who are not tracked no name is. */
import { KINDS } from '../facilitation/kinds.ts';
import { withoutUntrackedNames } from '../meeting/forget-names.ts';
import type { MeetingSummary } from '../meeting/summary.ts';
import { type MeetingStore, partsAmong, REJOIN_WINDOW_MS } from '../store/meeting-store.ts';

/** Meetings whose tab died without a farewell are looked after for so long. */
const LOOKED_AFTER_MS = 48 * 3_600_000;

/** Closes a meeting that is over. */
export async function closeMeeting(store: MeetingStore, id: string, { kind }: MeetingSummary): Promise<void> {
  if (kind !== undefined && !KINDS[kind].kept) {
    await store.remove(id);
    return;
  }
  const forgotten = withoutUntrackedNames(await store.log(id));
  if (forgotten) await store.rewrite(id, forgotten);
}

/** Closes what nobody will come back to, and nobody closed. */
export async function closeAbandoned(store: MeetingStore, wall: number): Promise<void> {
  const rows = await store.meetings();
  for (const row of rows) {
    const { id, summary } = row;
    const age = wall - Math.max(row.updatedWall, partsAmong(rows, row).at(-1)?.updatedWall ?? 0);
    if (age >= REJOIN_WINDOW_MS && age < LOOKED_AFTER_MS) await closeMeeting(store, id, summary);
  }
}
