/** The user's own list of small things to do for others. Off until they turn it on. Kept on this device only. */
import { INCLUDER_OFF, INCLUDER_THINGS, type IncluderList } from '../practices/includer.ts';
import { storedItem } from './stored-item.ts';

export const includerItem = storedItem('includer', includerFrom);

export function readIncluder(): Promise<IncluderList> {
  return includerItem.getValue();
}

export function setIncluder(list: IncluderList): Promise<void> {
  return includerItem.setValue(list);
}

/** Tells each change until `signal` ends. */
export function watchIncluder(onChange: (list: IncluderList) => void, signal: AbortSignal): void {
  includerItem.watch(onChange, signal);
}

/** What is stored, as far as it makes sense. */
export function includerFrom(stored: unknown): IncluderList {
  const { on, ticked } = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  if (on !== true) return INCLUDER_OFF;
  return { on, ticked: Array.isArray(ticked) ? INCLUDER_THINGS.filter((thing) => ticked.includes(thing)) : [] };
}
