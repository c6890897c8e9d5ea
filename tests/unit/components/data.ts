/** What the data page is given, for tests and pictures. */
import { signal } from '@preact/signals';
import type { KeepingDesk } from '../../../lib/live/history/keeping.ts';
import type { KeptData, KeptView, RoomOnDisk } from '../../../lib/live/history/keeping-model.ts';
import type { PeopleDesk, PeopleSearch } from '../../../lib/live/history/people.ts';

const WALL = 1_700_000_000_000;
const NO_LIMIT = { namesDays: null, figuresDays: null };
const nothing = () => undefined;

export const meeting = (n: number, title = `Weekly sync ${n}`) => ({ id: `m${n}`, title, startedWall: WALL + n * 1e8 });

export function kept(over: Partial<KeptData> = {}): KeptData {
  return {
    retention: { namesDays: 30, figuresDays: 365 },
    policies: { historyOff: false, noNames: false, noPersonTrends: false, limits: NO_LIMIT },
    meetings: 214,
    soon: { names: [], figures: [] },
    held: [],
    damaged: 0,
    series: [],
    ...over,
  };
}

export function keepingDesk(view: KeptView, room: Partial<RoomOnDisk> = {}): KeepingDesk {
  return {
    view: signal(view),
    room: signal({ usedBytes: 3_420_000, lasting: false, ...room }),
    refresh: () => Promise.resolve(),
    onRetention: nothing,
    onSeriesRetention: nothing,
    onHold: nothing,
    onAskToLast: nothing,
    onDeleteDamaged: nothing,
    onDeleteEverything: nothing,
  };
}

export function peopleDesk(search: Partial<PeopleSearch> = {}): PeopleDesk {
  return {
    search: signal({ text: '', found: [], done: null, ...search }),
    onSearch: nothing,
    onExport: nothing,
    onForget: nothing,
  };
}
