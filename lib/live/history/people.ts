/** Single people: what is kept about them, for them to have or to be forgotten. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { byAlphabet } from '../../i18n/in-language.ts';
import { foldText } from '../../search/fold-text.ts';
import type { HearthDatabase } from '../../store/database.ts';
import { type Forgotten, findPeople, forgetPerson, type KnownPerson, recordOf } from '../../store/privacy.ts';
import type { History } from './history.ts';
import { type NotedInSeries, notedOf } from './noted.ts';

/** More than this is no answer to a search. */
const MOST_FOUND = 12;

/** Somebody who is named anywhere, with what is noted about them. */
export interface FoundPerson extends KnownPerson {
  readonly noted: readonly NotedInSeries[];
}

export interface PeopleSearch {
  readonly text: string;
  readonly found: readonly FoundPerson[];
  /** What was done last; `failed`: it could not be. */
  readonly done: { readonly name: string; readonly what: 'exported' | 'failed' | Forgotten } | null;
}

export interface PeopleDesk {
  readonly search: ReadonlySignal<PeopleSearch>;
  readonly onSearch: (text: string) => void;
  readonly onExport: (name: string) => void;
  readonly onForget: (name: string) => void;
}

/** `changed` is told when somebody was forgotten. */
export function openPeople(
  { db, now }: History,
  save: (file: { readonly name: string; readonly text: string }) => void,
  changed: () => void,
): PeopleDesk {
  const search = signal<PeopleSearch>({ text: '', found: [], done: null });
  const look = async (text: string): Promise<void> => {
    const found = db ? await lookFor(db, text).catch(() => []) : [];
    // What was typed meanwhile has its own answer.
    if (search.value.text === text) search.value = { ...search.value, found };
  };
  const say = (name: string, what: 'exported' | 'failed' | Forgotten): void => {
    search.value = { ...search.value, done: { name, what } };
  };
  const exportOne = async (name: string): Promise<void> => {
    if (!db) return;
    const record = await recordOf(db, name);
    const exported = new Date(now()).toISOString();
    const text = JSON.stringify({ format: 'hearth-person', version: 1, exported, ...record }, null, 2);
    save({ name: 'hearth-person.json', text: `${text}\n` });
    say(name, 'exported');
  };
  const forget = async (name: string): Promise<void> => {
    if (!db) return;
    say(name, await forgetPerson(db, name));
    await look(search.value.text);
    changed();
  };
  return {
    search,
    onSearch: (text) => {
      search.value = { ...search.value, text, done: null };
      void look(text);
    },
    onExport: (name) => void exportOne(name).catch(() => say(name, 'failed')),
    onForget: (name) => void forget(name).catch(() => say(name, 'failed')),
  };
}

async function lookFor(db: HearthDatabase, text: string): Promise<FoundPerson[]> {
  const found = await findPeople(db, text, MOST_FOUND, { fold: foldText, compare: byAlphabet });
  const noted = await notedOf(
    db,
    found.map(({ name }) => name),
  );
  return found.map((person) => ({ ...person, noted: noted.get(person.name) ?? [] }));
}
