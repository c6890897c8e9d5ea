/** Small things that anybody in a meeting can do for somebody else: a private list for oneself, off by default. Nothing is counted. */

/** In the order in which they are shown. */
export const INCLUDER_THINGS = [
  'introduce',
  'follow-up',
  'offer-help',
  'ask-a-view',
  'give-credit',
  'make-room',
  'thank',
  'write-to-new',
  'own-mistake',
  'say-name',
] as const;
export type IncluderThing = (typeof INCLUDER_THINGS)[number];

/** The user's own list. It knows what is ticked, not how often or when: it is no diary. */
export interface IncluderList {
  readonly on: boolean;
  readonly ticked: readonly IncluderThing[];
}

export const INCLUDER_OFF: IncluderList = { on: false, ticked: [] };

/** Turns the list on, or off, which forgets every tick. */
export function turnIncluder(list: IncluderList, on: boolean): IncluderList {
  return on ? { ...list, on } : INCLUDER_OFF;
}

/** Ticks a thing, or takes the tick away; a list that is off has none. */
export function tickIncluder(list: IncluderList, thing: IncluderThing, ticked: boolean): IncluderList {
  if (!list.on) return list;
  return {
    ...list,
    ticked: INCLUDER_THINGS.filter((one) => (one === thing ? ticked : list.ticked.includes(one))),
  };
}

/** The same list without a tick. */
export function clearIncluder(list: IncluderList): IncluderList {
  return { ...list, ticked: [] };
}
