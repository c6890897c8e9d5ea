/** Keeps what the user settles in one meeting for the next of its series. */
import * as v from 'valibot';
import { planSchema } from '../meeting/schema.ts';
import { NO_PLAN, type SeriesKnown, type SeriesMemory } from '../meeting/series.ts';
import type { SeriesRow } from '../store/database.ts';
import type { MeetingStore } from '../store/meeting-store.ts';

/** So many rounds are remembered: enough for *shuffle* to be fair. */
const MOST_ROUNDS = 6;

const text = v.pipe(v.string(), v.maxLength(500));
const meetingId = v.pipe(v.string(), v.uuid());

/** What a meeting script may ask to be kept. */
export const memorySchema: v.GenericSchema<unknown, SeriesMemory> = v.variant('what', [
  v.object({ meetingId, what: v.literal('device'), name: text, on: v.boolean() }),
  v.object({ meetingId, what: v.literal('untracked'), name: text, on: v.boolean() }),
  v.object({
    meetingId,
    what: v.literal('plan'),
    // The topics of each meeting are noted where a series is prepared.
    plan: v.omit(planSchema, ['agenda']),
  }),
  v.object({ meetingId, what: v.literal('round'), names: v.pipe(v.array(text), v.maxLength(2000)) }),
]);

/** Keeps it, if the meeting is known. */
export async function remember(store: MeetingStore, memory: SeriesMemory): Promise<void> {
  const row = await store.meeting(memory.meetingId);
  if (!row) return;
  const series = await store.seriesOf(row);
  switch (memory.what) {
    case 'device':
      return store.setSeries(row, { devices: toggled(series.devices, memory.name, memory.on) });
    case 'untracked': {
      const hash = await hashOf(series, memory.name);
      return store.setSeries(row, { untracked: toggled(series.untracked ?? [], hash, memory.on) });
    }
    case 'plan':
      // What is planned for a breakout room is not what the next meeting is for.
      if (row.parentId !== undefined) return;
      // The topics of each meeting are the user's for the series; what was changed in one meeting is not.
      return store.setSeries(row, { plan: { ...series.plan, ...memory.plan } });
    case 'round':
      return store.setSeries(row, { rounds: [...(series.rounds ?? []), memory.names].slice(-MOST_ROUNDS) });
  }
}

/** Whether the user said not to track whoever bears this name in this meeting's series. */
export async function isUntracked(
  store: MeetingStore,
  question: { meetingId: string; name: string },
): Promise<boolean> {
  const row = await store.meeting(question.meetingId);
  const series = row && (await store.seriesOf(row));
  return series?.untracked?.includes(await hashOf(series, question.name)) ?? false;
}

/** What a meeting that begins is told of its series. */
export function knownOf({ devices, untracked = [], plan = NO_PLAN, rounds = [] }: SeriesRow): SeriesKnown {
  return { devices, hasUntracked: untracked.length > 0, plan, rounds, met: [], prepared: false };
}

/** Different in each series, so that one list says nothing about another. */
async function hashOf({ id }: SeriesRow, name: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${id}\n${name.normalize('NFKC').toLowerCase()}`);
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function toggled(list: readonly string[], item: string, on: boolean): string[] {
  return [...list.filter((one) => one !== item), ...(on ? [item] : [])];
}
