/** The list of past meetings at work. */
import { signal } from '@preact/signals';
import { isUnfiltered, type ListQuery, NO_QUERY } from '../../search/query.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import type { MeetingRow } from '../../store/database.ts';
import type { ListSource } from './list-source.ts';
import { listedMeeting } from './listed-meeting.ts';
import type { ListChoices, ListNotice, ListView } from './meeting-list.ts';
import { platformName } from './platform-name.ts';

/** So many meetings are read at first, and with each step further. */
const PAGE = 50;

export class ListDesk {
  readonly source: ListSource;
  readonly view = signal<ListView | 'failed' | null>(null);
  readonly query = signal<ListQuery>(NO_QUERY);
  readonly choices = signal<ListChoices | null>(null);
  readonly isBusy = signal(false);
  readonly selected = signal<ReadonlySet<string>>(new Set());
  readonly notice = signal<ListNotice | null>(null);
  #index: Promise<SearchIndex> | null = null;
  #people: Promise<void> | null = null;
  /** What a search found, in order; `null` where pages are read by time. */
  #found: readonly string[] | null = null;
  #shown: readonly MeetingRow[] = [];
  /** The newest of what was asked: what comes later from an older one is dropped. */
  #asked = 0;
  #reading = false;
  #removed: { readonly ids: readonly string[]; readonly putBack: () => Promise<void> } | null = null;

  constructor(source: ListSource) {
    this.source = source;
  }

  fail(): void {
    this.isBusy.value = false;
    this.notice.value = { kind: 'failed' };
  }

  /** Reads what is there now: another part of the page may have changed it. */
  async refresh(): Promise<void> {
    this.#index = null;
    this.#people = null;
    this.dismiss();
    try {
      await this.#show(Math.max(PAGE, this.#shown.length));
    } catch {
      this.view.value = 'failed';
    }
  }

  async ask(change: Partial<ListQuery>): Promise<void> {
    this.query.value = { ...this.query.value, ...change };
    this.selected.value = new Set();
    await this.#show(PAGE);
  }

  async more(): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    try {
      await this.#show(this.#shown.length + PAGE, this.#shown);
    } finally {
      this.#reading = false;
    }
  }

  /** Reads what a search needs, once. */
  async prepare(what: 'meetings' | 'people'): Promise<SearchIndex> {
    this.#index ??= this.source.index();
    const index = await this.#index;
    this.choices.value = {
      series: index.series,
      platforms: index.platforms.map((id) => ({ id, name: platformName(id) })),
    };
    if (what === 'meetings' || index.hasPeople) return index;
    this.#people ??= this.source.people().then((names) => index.takePeople(names));
    await this.#people;
    return index;
  }

  select(ids: readonly string[], on: boolean): void {
    const selected = new Set(this.selected.value);
    for (const id of ids) {
      if (on) selected.add(id);
      else selected.delete(id);
    }
    this.selected.value = selected;
  }

  async selectAll(): Promise<void> {
    this.selected.value = new Set(this.#found ?? (await this.source.ids()));
  }

  async remove(ids: readonly string[]): Promise<void> {
    this.#removed = { ids, putBack: await this.source.remove(ids) };
    (await this.#index)?.hide(ids, true);
    this.select(ids, false);
    this.notice.value = { kind: 'deleted', count: ids.length };
    await this.#show(Math.max(PAGE, this.#shown.length));
  }

  async undo(): Promise<void> {
    const removed = this.#removed;
    if (!removed) return;
    this.dismiss();
    await removed.putBack();
    (await this.#index)?.hide(removed.ids, false);
    await this.#show(Math.max(PAGE, this.#shown.length));
  }

  dismiss(): void {
    this.notice.value = null;
    this.#removed = null;
  }

  /** Shows the first `size` meetings that are asked for; `before`: those of them that are there already. */
  async #show(size: number, before: readonly MeetingRow[] = []): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const isOld = () => asked !== this.#asked;
    const query = this.query.value;
    const { sort } = query;
    const isAll = isUnfiltered(query);
    const isByTime = isAll && (sort === 'newest' || sort === 'oldest');
    const index = isByTime ? null : await this.#searchable(query);
    if (isOld()) return;
    const found = index?.search(query) ?? null;
    const read =
      isByTime && !found
        ? await this.source.page(before, sort, size - before.length)
        : await this.source.rows((found ?? []).slice(before.length, size));
    const shown = [...before, ...read];
    const seriesOf = await this.source.seriesOf(shown);
    if (isOld()) return;
    this.#found = found;
    this.#shown = shown;
    const view = {
      meetings: shown.map((row) => listedMeeting(row, seriesOf(row), index?.namesIn(row.id, query.person))),
      isAll,
    };
    if (found) {
      this.view.value = { ...view, total: found.length, hasMore: found.length > shown.length };
      return;
    }
    const last = this.view.peek();
    const hasMore = shown.length >= size;
    const counted = last !== 'failed' && last?.isAll ? last.total : null;
    this.view.value = { ...view, total: hasMore ? counted : shown.length, hasMore };
    // Nobody waits for the count: what is shown can be read on meanwhile.
    if (hasMore) void this.#count(isOld).catch(() => undefined);
  }

  /** After the first meetings are shown: how many there are. */
  async #count(isOld: () => boolean): Promise<void> {
    const total = await this.source.count();
    const view = this.view.peek();
    if (isOld() || view === null || view === 'failed') return;
    this.view.value = { ...view, total, hasMore: view.meetings.length < total };
  }

  async #searchable({ person }: ListQuery): Promise<SearchIndex> {
    const what = person.trim() === '' ? 'meetings' : 'people';
    this.isBusy.value = this.#index === null || (what === 'people' && !(await this.#index).hasPeople);
    try {
      return await this.prepare(what);
    } finally {
      this.isBusy.value = false;
    }
  }
}
