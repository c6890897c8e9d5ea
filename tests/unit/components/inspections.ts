/** What Hearth sees of a page, for tests and the gallery. */
import type { Inspection, SeenPerson } from '../../../lib/live/inspection.ts';

const NAMES = ['Me', 'Ana', 'Ben', 'Cleo', 'Dev', 'Eli', 'Fay', 'Gus', 'Hana'];

/** The n-th tile (from 1): the first is the user's. */
export function tile(n: number, change: Partial<SeenPerson> = {}): SeenPerson {
  return {
    id: `p${n}`,
    name: NAMES[n - 1] ?? `Person No ${n}`,
    self: n === 1,
    speaking: false,
    muted: false,
    handUp: false,
    rule: 'data-lk-speaking',
    measured: true,
    ...change,
  };
}

export const micOff = { muted: true, rule: 'microphone-off' } as const;
export const unseen = { speaking: 'unknown', muted: 'unknown', rule: null, measured: false } as const;

/** A page in a call that is being counted, with these people. */
export function inspection(people: readonly SeenPerson[], change: Partial<Inspection> = {}): Inspection {
  return {
    platform: { id: 'livekit', name: 'LiveKit Meet' },
    ownHost: true,
    readerLoaded: true,
    phase: 'in-call',
    mode: 'per-participant',
    complete: true,
    rosterCount: null,
    missing: [],
    health: { state: 'good', reason: null },
    coverage: 0.973,
    people,
    ...change,
  };
}
