/** The list of past meetings: what is searched for, what is shown of it, what is selected, and deleting with a way back. */
import type { ReadonlySignal } from '@preact/signals';
import type { PlatformId } from '../../platforms/contract.ts';
import type { ListQuery } from '../../search/query.ts';
import type { SeriesChoice } from '../../search/search-index.ts';
import type { History } from './history.ts';
import { ListDesk } from './list-desk.ts';
import { diskSource, privateSource } from './list-source.ts';
import type { ListedMeeting } from './model.ts';

export interface ListView {
  /** Those that are shown so far. */
  readonly meetings: readonly ListedMeeting[];
  /** How many there are in all; `null` while that is not known. */
  readonly total: number | null;
  readonly hasMore: boolean;
  /** Whether nothing is left out. */
  readonly isAll: boolean;
}

/** What can be chosen as a filter. */
export interface ListChoices {
  readonly series: readonly SeriesChoice[];
  readonly platforms: readonly { readonly id: PlatformId; readonly name: string }[];
}

/** What the list has to say about what was just done: `count` meetings were deleted, or something could not be. */
export type ListNotice = { readonly kind: 'deleted'; readonly count: number } | { readonly kind: 'failed' };

export interface MeetingListDesk {
  readonly view: ReadonlySignal<ListView | 'failed' | null>;
  readonly query: ReadonlySignal<ListQuery>;
  /** `null` until what a search needs has been read. */
  readonly choices: ReadonlySignal<ListChoices | null>;
  /** What is asked for is being read. */
  readonly isBusy: ReadonlySignal<boolean>;
  readonly selected: ReadonlySignal<ReadonlySet<string>>;
  readonly notice: ReadonlySignal<ListNotice | null>;
  /** Whether what is deleted can come back, and people can be searched for; not so in private windows. */
  readonly isLasting: boolean;
  /** Somebody is about to search: reads what that needs. */
  readonly onWantSearch: (what: 'meetings' | 'people') => void;
  readonly onQuery: (change: Partial<ListQuery>) => void;
  readonly onMore: () => void;
  readonly onSelect: (ids: readonly string[], on: boolean) => void;
  /** Selects everything that was found, shown or not. */
  readonly onSelectAll: () => void;
  readonly onDelete: (ids: readonly string[]) => void;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
  /** Reads what is there now. */
  readonly refresh: () => Promise<void>;
}

export function openMeetingList({ store, db }: Pick<History, 'store' | 'db'>): MeetingListDesk {
  const desk = new ListDesk(db ? diskSource(db) : privateSource(store));
  const safely = (act: () => Promise<unknown>) => void act().catch(() => desk.fail());
  return {
    view: desk.view,
    query: desk.query,
    choices: desk.choices,
    isBusy: desk.isBusy,
    selected: desk.selected,
    notice: desk.notice,
    isLasting: desk.source.isLasting,
    onWantSearch: (what) => safely(() => desk.prepare(what)),
    onQuery: (change) => safely(() => desk.ask(change)),
    onMore: () => safely(() => desk.more()),
    onSelect: (ids, on) => desk.select(ids, on),
    onSelectAll: () => safely(() => desk.selectAll()),
    onDelete: (ids) => safely(() => desk.remove(ids)),
    onUndo: () => safely(() => desk.undo()),
    onDismiss: () => desk.dismiss(),
    refresh: () => desk.refresh(),
  };
}
