/**
 * People of whom a page shows nothing but a name, on several lists at once: a grid of tiles, a strip, the roster. Within one list the
 * same name twice is two people; on two lists it is one person, unless there are or were namesakes.
 */
import { NameKeys, withoutSuffix } from './dom.ts';

/** A tile or a row of the roster. */
export interface NamedItem {
  readonly element: Element;
  readonly name: string;
  /** Which of the page's lists it is on; nobody is on one list twice. */
  readonly list: string;
}

/** One person, and what shows them. */
export interface PersonByName<T extends NamedItem> {
  readonly key: string;
  readonly name: string;
  readonly items: readonly T[];
  /** Items of this name on other lists, of which nobody can tell which namesake they show. */
  readonly strays: readonly T[];
  /** There are, or were in this session, several people of this name. */
  readonly isNamesake: boolean;
}

/** Joins items to people, for as long as one page is read. */
export class PeopleByName<T extends NamedItem> {
  readonly #keys = new NameKeys();
  readonly #namesakes = new Set<string>();

  /** Everybody, in the order in which their names first appear. Namesakes are told apart on the list that shows most of them. */
  join(items: readonly T[]): PersonByName<T>[] {
    const groups = [...groupBy(items, ({ name }) => name)].map(([name, group]) => this.#split(name, group));
    const keys = this.#keys.assign(groups.flatMap(({ firsts }) => firsts));
    return groups.flatMap(({ firsts, others, isNamesake }) =>
      firsts.map((first) => ({
        key: keys.get(first.element) ?? '',
        name: first.name,
        items: isNamesake ? [first] : [first, ...others],
        strays: isNamesake ? others : [],
        isNamesake,
      })),
    );
  }

  #split(name: string, group: readonly T[]): { firsts: readonly T[]; others: readonly T[]; isNamesake: boolean } {
    const lists = [...groupBy(group, ({ list }) => list).values()];
    const firsts = lists.reduce((fullest, list) => (list.length > fullest.length ? list : fullest));
    if (firsts.length > 1) this.#namesakes.add(name);
    const others = lists.filter((list) => list !== firsts).flat();
    return { firsts, others, isNamesake: this.#namesakes.has(name) };
  }
}

/**
 * The rows of a roster that can be joined to tiles. Pages hang a word for "me" on the user's own row, in the page's language and in
 * brackets. So a row that no tile is called like, while one is called like it but for the brackets, is that tile's if everybody has a
 * row (`isWhole`) and no other row is called so; otherwise nobody can tell, and it is left out. So are rows without a name.
 */
export function rowsToJoin<T extends NamedItem>(
  rows: readonly T[],
  tiles: readonly NamedItem[],
  isWhole: boolean,
): T[] {
  const tileNames = new Set(tiles.map(({ name }) => name));
  const rowNames = new Set(rows.map(({ name }) => name));
  return rows.flatMap((row) => {
    if (row.name === '') return [];
    const bare = withoutSuffix(row.name);
    if (bare === row.name || tileNames.has(row.name) || !tileNames.has(bare)) return [row];
    return isWhole && !rowNames.has(bare) ? [{ ...row, name: bare }] : [];
  });
}

/** The items of each key, in the order in which the keys first appear. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
