/** What the background answers when a meeting is found, and what it makes of the user's choice for a room. */
import type { RoomHello } from '../meeting/checkpoint.ts';
import type { LogEntry, Role } from '../meeting/events.ts';
import { fold } from '../meeting/ledger.ts';
import type { SeriesKnown } from '../meeting/series.ts';
import type { MeetingRow } from '../store/database.ts';
import { type MeetingStore, REJOIN_WINDOW_MS } from '../store/meeting-store.ts';
import { isPrepared, purposeOf } from '../store/practices-row.ts';
import { knownInPart, parentOf, partFor } from './breakout-rooms.ts';
import type { ChooseRoom, Welcome } from './messages.ts';
import { knownOf } from './series-keeping.ts';

/** `everywhere`: count each meeting at once (the build for programs, where nobody is there to choose). */
export type Policy = 'chosen-rooms' | 'everywhere';

/** A meeting with a checkpoint this fresh is being counted somewhere right now. */
const FRESH_MS = 15_000;

/**
 * Goes on with a meeting, begins one in a room that is always counted or in a breakout room of a meeting that is, or asks. `isClaimed` tells whether another tab
 * has a meeting; rejects while that tab counts it, so that two tabs never write one log.
 */
export async function greet(
  store: MeetingStore,
  hello: RoomHello,
  { wall, policy, isClaimed }: { wall: number; policy: Policy; isClaimed: (meetingId: string) => boolean },
): Promise<Welcome> {
  const series = await store.seriesOf(hello);
  if (series.use === 'never') return { use: 'never' };
  const parent = await parentOf(store, hello, wall);
  const found = parent
    ? await partFor(store, hello, { parent, wall, rejoinMs: REJOIN_WINDOW_MS })
    : await store.resumable(hello, wall);
  // Where a log cannot be read, another meeting begins: what is said now is not lost with it.
  const log = found && (await store.log(found.id).catch(() => undefined));
  if (found && log) {
    if (isClaimed(found.id) && wall - found.updatedWall < FRESH_MS) {
      throw new Error('This meeting is counted in another tab.');
    }
    const known = parent ? knownInPart(knownOf(await store.seriesOf(parent)), parent) : knownOf(series);
    return welcome(store, found, known, log);
  }
  const role: Role | null = series.role ?? (policy === 'everywhere' ? 'facilitator' : null);
  if (role === null || (series.use !== 'always' && policy !== 'everywhere')) return { use: 'ask', role };
  return welcome(store, await store.create(hello, role, wall), knownOf(series), []);
}

/** Keeps the user's choice for a room; with `once` or `always` a meeting begins. */
export async function choose(store: MeetingStore, hello: RoomHello, choice: ChooseRoom, wall: number): Promise<void> {
  if (choice.use === 'never' || choice.use === 'ask') {
    await store.setSeries(hello, { use: choice.use });
    return;
  }
  if (choice.role === null) return;
  await store.setSeries(hello, { role: choice.role, use: choice.use === 'always' ? 'always' : 'ask' });
  if (!(await store.resumable(hello, wall))) await store.create(hello, choice.role, wall);
}

async function welcome(
  store: MeetingStore,
  row: MeetingRow,
  series: SeriesKnown,
  log: readonly LogEntry[],
): Promise<Welcome> {
  const ledger = fold(log);
  const { id: meetingId, updatedWall: seenWall, summary, parentId = null } = row;
  const lastPart = (await store.partsOf(row)).at(-1);
  const wasInBreakout = lastPart !== undefined && lastPart.updatedWall >= seenWall;
  const [{ met }, noted] = await Promise.all([store.earlier(row), store.practicesOf(row)]);
  // A breakout room is opened by nobody: its meeting was.
  const isPart = parentId !== null;
  const known = {
    ...series,
    met,
    prepared: !isPart && noted !== null && isPrepared(noted),
    // Why a series meets is said once, where it is prepared; a meeting's own purpose is for series without.
    plan: isPart || noted === null ? series.plan : { ...series.plan, purpose: purposeOf(noted) || series.plan.purpose },
  };
  return { use: 'watch', role: summary.role, meetingId, ledger, seenWall, series: known, parentId, wasInBreakout };
}
