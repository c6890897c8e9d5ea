/** What a search needs of thousands of meetings, in little memory: one place a meeting, one text for all meetings of the same title. */
import type { PlatformId } from '../platforms/contract.ts';
import { foldText, wordsOf } from './fold-text.ts';
import { isUnfiltered, type ListQuery, timesOf } from './query.ts';

/** A meeting as it goes into the index. */
export interface IndexedMeeting {
  readonly id: string;
  readonly startedWall: number;
  readonly lengthMs: number;
  readonly people: number;
  readonly platform: PlatformId;
  /** The series that stands for its history. */
  readonly series: string;
  readonly title: string;
  /** The user's name for the history, `''`: none. */
  readonly label: string;
  /** What the user wrote about it. */
  readonly note: string;
}

/** Everybody of one name, and the meetings they were in. */
export interface IndexedName {
  readonly name: string;
  readonly meetingIds: readonly string[];
}

/** A history to choose. `count`: its meetings. */
export interface SeriesChoice {
  readonly id: string;
  /** The user's name for it, else the title of its newest meeting. */
  readonly name: string;
  readonly count: number;
}

interface Name {
  readonly name: string;
  readonly folded: string;
  /** Places of meetings, ascending. */
  readonly places: Uint32Array;
}

type Compare = (a: string, b: string) => number;

export class SearchIndex {
  /** Newest first; a meeting's place is its place here. */
  readonly ids: readonly string[];
  readonly series: readonly SeriesChoice[];
  readonly platforms: readonly PlatformId[];
  readonly #startedWall: Float64Array;
  readonly #lengthMs: Float64Array;
  readonly #people: Uint16Array;
  readonly #platform: readonly PlatformId[];
  readonly #series: readonly string[];
  readonly #texts: readonly string[];
  readonly #textOf: Uint32Array;
  readonly #notes: ReadonlyMap<number, string>;
  readonly #placeOf: ReadonlyMap<string, number>;
  #names: readonly Name[] | null = null;
  readonly #hidden = new Set<number>();
  #lastNamed: { readonly key: string; readonly names: readonly Name[] } | null = null;

  /** `byAlphabet`: how names of series are sorted. */
  constructor(meetings: readonly IndexedMeeting[], byAlphabet: Compare = new Intl.Collator().compare) {
    const sorted = [...meetings].sort((a, b) => b.startedWall - a.startedWall || (a.id < b.id ? 1 : -1));
    this.ids = sorted.map(({ id }) => id);
    this.#placeOf = new Map(this.ids.map((id, place) => [id, place]));
    this.#startedWall = Float64Array.from(sorted, (row) => row.startedWall);
    this.#lengthMs = Float64Array.from(sorted, (row) => row.lengthMs);
    this.#people = Uint16Array.from(sorted, (row) => row.people);
    this.#platform = sorted.map(({ platform }) => platform);
    this.#series = sorted.map(({ series }) => series);
    this.platforms = [...new Set(this.#platform)];
    this.series = choicesOf(sorted, byAlphabet);
    const texts = new Map<string, number>();
    this.#textOf = Uint32Array.from(sorted, ({ title, label }) => {
      const text = `${title}\n${label}`;
      const known = texts.get(text) ?? texts.size;
      texts.set(text, known);
      return known;
    });
    this.#texts = [...texts.keys()].map(foldText);
    this.#notes = new Map(sorted.flatMap(({ note }, place) => (note === '' ? [] : [[place, foldText(note)] as const])));
  }

  /** Whether people can be searched for yet. */
  get hasPeople(): boolean {
    return this.#names !== null;
  }

  /** Takes in who was where. Names of meetings that are not here are passed over. */
  takePeople(names: readonly IndexedName[]): void {
    this.#lastNamed = null;
    this.#names = names.map(({ name, meetingIds }) => {
      const places = new Set(meetingIds.flatMap((id) => this.#placeOf.get(id) ?? []));
      return { name, folded: foldText(name), places: Uint32Array.from(places).sort() };
    });
  }

  /** Meetings that were deleted are not found, until they are put back. */
  hide(ids: readonly string[], hidden: boolean): void {
    for (const place of ids.flatMap((id) => this.#placeOf.get(id) ?? [])) {
      if (hidden) this.#hidden.add(place);
      else this.#hidden.delete(place);
    }
  }

  /** The ids of the meetings that a query asks for, in its order. Meetings that are alike in it stay newest first. */
  search(query: ListQuery): string[] {
    const passes = this.#test(query);
    const places: number[] = [];
    for (let place = 0; place < this.ids.length; place++) {
      if (!this.#hidden.has(place) && passes(place)) places.push(place);
    }
    return this.#sorted(places, query.sort).map((place) => this.ids[place] ?? '');
  }

  /** Who of those that a query asks for was in a meeting, by name. */
  namesIn(id: string, person: string): string[] {
    const place = this.#placeOf.get(id);
    const words = wordsOf(person);
    if (place === undefined || words.length === 0) return [];
    return this.#named(words)
      .filter(({ places }) => has(places, place))
      .map(({ name }) => name);
  }

  #test(query: ListQuery): (place: number) => boolean {
    if (isUnfiltered(query)) return () => true;
    const { from, to } = timesOf(query);
    const { series, platform } = query;
    const hasText = this.#textTest(wordsOf(query.text));
    const hasPerson = this.#personTest(wordsOf(query.person));
    return (place) => {
      const wall = this.#startedWall[place] ?? 0;
      return (
        wall >= from &&
        wall < to &&
        (series === '' || this.#series[place] === series) &&
        (platform === '' || this.#platform[place] === platform) &&
        hasPerson(place) &&
        hasText(place)
      );
    };
  }

  /** Every word is in the title, the name of the series or the note. */
  #textTest(words: readonly string[]): (place: number) => boolean {
    if (words.length === 0) return () => true;
    const hits = words.map((word) => Uint8Array.from(this.#texts, (text) => (text.includes(word) ? 1 : 0)));
    return (place) => {
      const text = this.#textOf[place] ?? 0;
      return words.every((word, i) => hits[i]?.[text] === 1 || this.#notes.get(place)?.includes(word));
    };
  }

  /** Somebody was there in whose name every word is. */
  #personTest(words: readonly string[]): (place: number) => boolean {
    if (words.length === 0) return () => true;
    const there = new Uint8Array(this.ids.length);
    for (const { places } of this.#named(words)) for (const place of places) there[place] = 1;
    return (place) => there[place] === 1;
  }

  /** Everybody in whose name every word is; asked for each meeting that is shown, so the newest answer is kept. */
  #named(words: readonly string[]): readonly Name[] {
    const key = words.join(' ');
    if (this.#lastNamed?.key !== key) {
      const names = (this.#names ?? []).filter(({ folded }) => words.every((word) => folded.includes(word)));
      this.#lastNamed = { key, names };
    }
    return this.#lastNamed.names;
  }

  #sorted(places: number[], sort: ListQuery['sort']): number[] {
    const by = (values: Float64Array | Uint16Array) =>
      places.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
    switch (sort) {
      case 'newest':
        return places;
      case 'oldest':
        return places.reverse();
      case 'longest':
        return by(this.#lengthMs);
      case 'most-people':
        return by(this.#people);
    }
  }
}

/** By name. `meetings`: newest first. */
function choicesOf(meetings: readonly IndexedMeeting[], compare: Compare): SeriesChoice[] {
  const choices = new Map<string, { name: string; count: number }>();
  for (const { series, label, title } of meetings) {
    const known = choices.get(series);
    if (known) known.count += 1;
    else choices.set(series, { name: label || title, count: 1 });
  }
  return [...choices].map(([id, choice]) => ({ id, ...choice })).sort((a, b) => compare(a.name, b.name));
}

/** Whether an ascending list has a place. */
function has(places: Uint32Array, place: number): boolean {
  let low = 0;
  let high = places.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = places[middle] ?? 0;
    if (at === place) return true;
    if (at < place) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
