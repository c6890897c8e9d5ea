/** A series as its page has it, in tests and the gallery. */
import { signal } from '@preact/signals';
import type { SeriesDesk } from '../../../lib/live/history/series.ts';
import type { SeriesNotice, ShownSeries } from '../../../lib/live/history/series-model.ts';
import { personTrend } from '../../../lib/measures/person-trend.ts';
import { besides, trendOf } from '../../../lib/measures/trend.ts';
import { generateHistory } from '../../bench/histories.ts';
import { listed } from './lists.ts';

const says = () => ({ spread: true, heard: true });

/** So many invented meetings as one series. */
export function shownSeries(meetings: number, change: Partial<ShownSeries> = {}): ShownSeries {
  const rows = generateHistory({ seed: 11, meetings, peoplePerMeeting: 8 }).meetings;
  const summaries = rows.map(({ summary }, i) => ({
    ...summary,
    mode: i % 9 === 4 ? ('dominant-only' as const) : ('per-participant' as const),
    startedWall: 1_795_000_000_000 - i * 7 * 86_400_000,
  }));
  const wall = summaries[Math.floor(meetings / 2)]?.startedWall ?? 0;
  return {
    id: 's1',
    name: 'Team Orchid',
    label: '',
    meetings: summaries.map((summary, i) => listed(i, { summary })),
    trend: trendOf(summaries, says),
    practices: meetings < 4 ? [] : [{ wall, text: 'We began rounds', besides: besides(summaries, says, wall) }],
    parts: [],
    people: null,
    ...change,
  };
}

/** Somebody over so many meetings. */
export function shownPerson(meetings: number) {
  const held = (i: number) => i % 5 === 3;
  return personTrend(
    'Ana Lima',
    Array.from({ length: meetings }, (_, i) => ({
      wall: 1_790_000_000_000 + i * 7 * 86_400_000,
      standing: held(i) ? ('cant-tell' as const) : ('heard' as const),
      share: held(i) ? null : 0.1 + (i % 4) / 20,
      evenSplit: held(i) ? null : 0.125,
      approximate: false,
    })),
  );
}

interface DeskState {
  readonly series: ShownSeries | 'missing' | 'failed' | null;
  readonly selected?: readonly string[];
  readonly notice?: SeriesNotice;
  readonly actions?: Partial<SeriesDesk>;
}

const nothing = () => undefined;

export function seriesDesk({ series, selected = [], notice, actions = {} }: DeskState): SeriesDesk {
  return {
    series: signal(series),
    others: signal([{ id: 's2', name: '週次ミーティング', count: 3 }]),
    selected: signal(new Set(selected)),
    notice: signal(notice ?? null),
    arePeopleAllowed: signal(true),
    onLabel: nothing,
    onWantOthers: nothing,
    onMerge: nothing,
    onSeparate: nothing,
    onSelect: nothing,
    onSplit: nothing,
    onUndo: nothing,
    onDismiss: nothing,
    onPractice: nothing,
    onRemovePractice: nothing,
    onPeople: nothing,
    onPerson: nothing,
    show: () => Promise.resolve(),
    ...actions,
  };
}
