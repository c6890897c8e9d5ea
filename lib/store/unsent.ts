/**
 * What a page could not hand over before it went away. A message sent on `pagehide` is lost while the service worker
 * sleeps; what is written to extension storage arrives. The background takes it from there before it reads anything.
 */
import * as v from 'valibot';
import { checkpointSchema } from '../meeting/checkpoint.ts';
import type { MeetingStore } from './meeting-store.ts';
import { UNSENT_PREFIX } from './save-unsent.ts';

/** The part of a storage area that is needed. */
export interface UnsentArea {
  get(keys: null): Promise<Record<string, unknown>>;
  remove(keys: string[]): Promise<void>;
}

/** Moves everything unsent into the store. What is not a checkpoint is dropped; what the store refuses stays for the next time. Tells how many pieces it took. */
export async function drainUnsent(area: UnsentArea, store: MeetingStore, wall: number): Promise<number> {
  const items = Object.entries(await area.get(null)).filter(([key]) => key.startsWith(UNSENT_PREFIX));
  const taken: string[] = [];
  for (const [key, value] of items.sort(byFirstSeq)) {
    const parsed = v.safeParse(checkpointSchema, value);
    if (!parsed.success) {
      taken.push(key);
      continue;
    }
    try {
      await store.append(parsed.output, wall);
      taken.push(key);
    } catch {
      // Storage refuses (quota): kept here until it takes it.
    }
  }
  if (taken.length > 0) await area.remove(taken);
  return taken.length;
}

/** Throws away what was not handed over. */
export async function forgetUnsent(area: UnsentArea): Promise<void> {
  await area.remove(Object.keys(await area.get(null)).filter((key) => key.startsWith(UNSENT_PREFIX)));
}

function byFirstSeq([a]: [string, unknown], [b]: [string, unknown]): number {
  return Number(a.slice(a.lastIndexOf(':') + 1)) - Number(b.slice(b.lastIndexOf(':') + 1));
}
