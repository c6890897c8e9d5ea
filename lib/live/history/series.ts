/** One series: its meetings, its trend, and what the user says about it. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { KINDS } from '../../facilitation/kinds.ts';
import { besides, type KindSays, trendOf } from '../../measures/trend.ts';
import type { MeetingKind } from '../../meeting/events.ts';
import type { SeriesChoice } from '../../search/search-index.ts';
import type { HearthDatabase, MeetingRow, SeriesRow } from '../../store/database.ts';
import {
  historyOf,
  labelSeries,
  meetingsOfSeries,
  mergeSeries,
  partsOf,
  separateSeries,
  splitMeetings,
  undoSplit,
} from '../../store/series-moves.ts';
import { addPractice, removePractice, setPersonTrends } from '../../store/series-notes.ts';
import { isSound } from '../../store/sound.ts';
import type { History } from './history.ts';
import { listedMeeting } from './listed-meeting.ts';
import { platformName } from './platform-name.ts';
import { readIndex } from './read-index.ts';
import type { Practice, SeriesNotice, ShownSeries } from './series-model.ts';
import { namesIn, trendOfPerson } from './series-people.ts';

export interface SeriesDesk {
  readonly series: ReadonlySignal<ShownSeries | 'missing' | 'failed' | null>;
  /** What this one can be put together with; `null` until that was read. */
  readonly others: ReadonlySignal<readonly SeriesChoice[] | null>;
  readonly selected: ReadonlySignal<ReadonlySet<string>>;
  readonly notice: ReadonlySignal<SeriesNotice | null>;
  /** Whether single people may be shown over time at all: whoever manages the browser may forbid it. */
  readonly arePeopleAllowed: ReadonlySignal<boolean>;
  readonly onLabel: (label: string) => void;
  /** The user is about to put this one together with another: reads which there are. */
  readonly onWantOthers: () => void;
  /** Puts the meetings of another series to these. */
  readonly onMerge: (other: string) => void;
  /** Takes a series out again. */
  readonly onSeparate: (part: string) => void;
  readonly onSelect: (ids: readonly string[], on: boolean) => void;
  /** Makes the selected meetings a series of their own. */
  readonly onSplit: () => void;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
  readonly onPractice: (practice: Practice) => void;
  readonly onRemovePractice: (practice: Practice) => void;
  readonly onPeople: (on: boolean) => void;
  /** Shows somebody over time; `''`: nobody. */
  readonly onPerson: (name: string) => void;
  readonly show: (id: string) => Promise<void>;
}

/** What a kind of meeting lets one say. */
export const says = (kind: MeetingKind): KindSays => ({
  spread: KINDS[kind].balance,
  heard: !KINDS[kind].unseenAudience,
});

export function openSeries({ db }: Pick<History, 'db'>, arePeopleAllowed: ReadonlySignal<boolean>): SeriesDesk {
  const series = signal<ShownSeries | 'missing' | 'failed' | null>(null);
  const others = signal<readonly SeriesChoice[] | null>(null);
  const selected = signal<ReadonlySet<string>>(new Set());
  const notice = signal<SeriesNotice | null>(null);
  let at = '';
  let person = '';
  let takeBack: ((db: HearthDatabase) => Promise<void>) | null = null;

  const read = async (): Promise<void> => {
    const id = at;
    const found = db && (await readSeries(db, id, arePeopleAllowed.peek() ? person : null));
    if (id === at) series.value = found ?? 'missing';
  };
  /** Does something and shows what came of it. */
  const change = (act: (db: HearthDatabase) => Promise<unknown>) => {
    if (!db) return;
    act(db)
      .then(read)
      .catch(() => {
        notice.value = { kind: 'failed', count: 0, seriesId: '' };
      });
  };
  const said = (kind: SeriesNotice['kind'], back: typeof takeBack, more: Partial<SeriesNotice> = {}) => {
    takeBack = back;
    notice.value = { kind, count: 0, seriesId: '', ...more };
    others.value = null;
  };
  const dismiss = () => {
    notice.value = null;
    takeBack = null;
  };
  return {
    series,
    others,
    selected,
    notice,
    arePeopleAllowed,
    onLabel: (label) => change((in_) => labelSeries(in_, at, label)),
    onWantOthers: () => {
      if (!db || others.peek() !== null) return;
      const here = idOf(series.peek());
      readIndex(db).then(
        (index) => {
          others.value = index.series.filter(({ id }) => id !== here);
        },
        () => said('failed', null),
      );
    },
    onMerge: (other) =>
      change(async (in_) => {
        const merge = await mergeSeries(in_, other, at);
        if (merge) said('merged', (back) => separateSeries(back, merge.series));
      }),
    onSeparate: (part) =>
      change(async (in_) => {
        const into = at;
        await separateSeries(in_, part);
        said('separated', async (back) => {
          await mergeSeries(back, part, into);
        });
      }),
    onSelect: (ids, on) => {
      const next = new Set(selected.peek());
      for (const id of ids) {
        if (on) next.add(id);
        else next.delete(id);
      }
      selected.value = next;
    },
    onSplit: () =>
      change(async (in_) => {
        const ids = [...selected.peek()];
        const seriesId = await splitMeetings(in_, ids);
        selected.value = new Set();
        if (seriesId !== '') said('split', (back) => undoSplit(back, seriesId), { count: ids.length, seriesId });
      }),
    onUndo: () => {
      const back = takeBack;
      dismiss();
      if (back) change(back);
    },
    onDismiss: dismiss,
    onPractice: (practice) => change((in_) => addPractice(in_, at, practice)),
    onRemovePractice: (practice) => change((in_) => removePractice(in_, at, practice)),
    onPeople: (on) => {
      person = '';
      change((in_) => setPersonTrends(in_, at, on && arePeopleAllowed.peek()));
    },
    onPerson: (name) => {
      person = name;
      change(() => Promise.resolve());
    },
    show: async (id) => {
      if (id !== at) {
        series.value = null;
        person = '';
        selected.value = new Set();
      }
      at = id;
      others.value = null;
      dismiss();
      try {
        await read();
      } catch {
        series.value = 'failed';
      }
    },
  };
}

function idOf(series: ShownSeries | 'missing' | 'failed' | null): string {
  return series !== null && typeof series === 'object' ? series.id : '';
}

/** `person`: who is shown over time, `''` nobody; `null`: that is not allowed. */
async function readSeries(db: HearthDatabase, id: string, person: string | null): Promise<ShownSeries | null> {
  const [whole, all, parts] = await Promise.all([historyOf(db, id), meetingsOfSeries(db, id), partsOf(db, id)]);
  const rows = all.filter(isSound);
  if (rows.length === 0 && !whole) return null;
  const newestFirst = [...rows].reverse();
  // A meeting that goes on would bend the line, and a breakout room is a part of its meeting.
  const summaries = rows.filter(isWhole).map(({ summary }) => summary);
  const label = whole?.label ?? '';
  return {
    id: whole?.id ?? id,
    name: label || (newestFirst[0]?.summary.title ?? ''),
    label,
    meetings: newestFirst.map((row) => listedMeeting(row, null)),
    trend: trendOf(summaries, says),
    practices: (whole?.practices ?? []).map((practice) => ({
      ...practice,
      besides: besides(summaries, says, practice.wall),
    })),
    parts: parts.filter((part) => part.id !== whole?.id).map(partOf),
    people: whole?.personTrends === true && person !== null ? await readPeople(db, newestFirst, person) : null,
  };
}

/** Whether a meeting is over and no breakout room: one of those that a series is told by. */
export function isWhole(row: MeetingRow & { readonly parentId?: string }): boolean {
  return (row.over === 1 || row.closed === 1) && row.parentId === undefined;
}

function partOf({ id, label, room, platform }: SeriesRow) {
  return { id, name: label ?? room, platformName: platformName(platform) };
}

async function readPeople(db: HearthDatabase, newestFirst: readonly MeetingRow[], person: string) {
  const names = await namesIn(db, newestFirst);
  return { names, shown: person === '' ? null : await trendOfPerson(db, newestFirst, person) };
}
