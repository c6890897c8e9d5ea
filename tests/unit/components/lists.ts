/** A list of meetings as its page has it, in tests and the gallery: what is asked of it does nothing, or what a test says. */
import { signal } from '@preact/signals';
import type { ListNotice, ListView, MeetingListDesk } from '../../../lib/live/history/meeting-list.ts';
import type { ListedMeeting } from '../../../lib/live/history/model.ts';
import { type ListQuery, NO_QUERY } from '../../../lib/search/query.ts';
import { report } from '../../gallery/report.ts';

export function listed(n: number, change: Partial<ListedMeeting> & { readonly title?: string } = {}): ListedMeeting {
  const { title = report.summary.title, ...rest } = change;
  return {
    id: `m${n}`,
    platformName: 'Jitsi Meet',
    summary: { ...report.summary, title, startedWall: report.summary.startedWall - n * 86_400_000 },
    series: null,
    parentId: null,
    found: [],
    ...rest,
  };
}

interface DeskState {
  readonly view?: Partial<ListView> | null | 'failed';
  readonly query?: Partial<ListQuery>;
  readonly selected?: readonly string[];
  readonly notice?: ListNotice;
  readonly actions?: Partial<MeetingListDesk>;
}

const nothing = () => undefined;

export function listDesk({ view = {}, query = {}, selected = [], notice, actions = {} }: DeskState): MeetingListDesk {
  const whole = (part: Partial<ListView>): ListView => {
    const meetings = part.meetings ?? [];
    return { meetings, total: meetings.length, hasMore: false, isAll: true, ...part };
  };
  return {
    view: signal(view === null || view === 'failed' ? view : whole(view)),
    query: signal({ ...NO_QUERY, ...query }),
    choices: signal({
      series: [
        { id: 's1', name: 'Team Orchid', count: 12 },
        { id: 's2', name: '週次ミーティング', count: 3 },
      ],
      platforms: [{ id: 'jitsi', name: 'Jitsi Meet' }],
    }),
    isBusy: signal(false),
    selected: signal(new Set(selected)),
    notice: signal(notice ?? null),
    isLasting: true,
    onWantSearch: nothing,
    onQuery: nothing,
    onMore: nothing,
    onSelect: nothing,
    onSelectAll: nothing,
    onDelete: nothing,
    onUndo: nothing,
    onDismiss: nothing,
    refresh: () => Promise.resolve(),
    ...actions,
  };
}
