// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { type NamedItem, PeopleByName, rowsToJoin } from '../../../lib/platforms/people-by-name.ts';

const on = (list: string, ...names: string[]): NamedItem[] =>
  names.map((name) => ({ element: document.createElement('div'), name, list }));

/** Key, and how many items show the person and how many of the name show somebody unknown. */
function summary(people: ReturnType<PeopleByName<NamedItem>['join']>): string[] {
  return people.map(({ key, items, strays }) => `${key}: ${items.length}+${strays.length}`);
}

describe('people of whom only names are known', () => {
  it('are one on several lists', () => {
    const people = new PeopleByName().join([
      ...on('strip', 'Ann', 'Ben'),
      ...on('main', 'Ann'),
      ...on('roster', 'Cem', 'Ann'),
    ]);
    expect(summary(people)).toEqual(['name:Ann: 3+0', 'name:Ben: 1+0', 'name:Cem: 1+0']);
  });

  it('are two of one name on one list, and what other lists show of that name is nobody’s', () => {
    const people = new PeopleByName().join([...on('strip', 'Ann'), ...on('roster', 'Ann', 'Ann')]);
    expect(summary(people)).toEqual(['name:Ann: 1+1', 'name:Ann #2: 1+1']);
    expect(people.every(({ isNamesake, items }) => isNamesake && items[0]?.list === 'roster')).toBe(true);
  });

  it('stay namesakes while only one of them is in sight', () => {
    const names = new PeopleByName();
    const [first, second] = on('strip', 'Ann', 'Ann') as [NamedItem, NamedItem];
    const roster = on('roster', 'Ann');
    expect(summary(names.join([...roster]))).toEqual(['name:Ann: 1+0']);
    names.join([first, second]);
    expect(summary(names.join([second, ...roster]))).toEqual(['name:Ann #2: 1+1']);
  });

  it('keep their keys when tiles trade places', () => {
    const names = new PeopleByName();
    const tiles = on('grid', 'Ann', 'Ann', 'Ben');
    const before = new Map(names.join(tiles).map(({ key, items }) => [items[0]?.element, key]));
    const after = new Map(names.join([...tiles].reverse()).map(({ key, items }) => [items[0]?.element, key]));
    expect(after).toEqual(before);
  });

  it('are somebody without a name', () => {
    expect(summary(new PeopleByName().join(on('grid', '', '', 'Ann')))).toEqual([
      'name:: 1+0',
      'name: #2: 1+0',
      'name:Ann: 1+0',
    ]);
  });

  it('may be a thousand', () => {
    const items = on('grid', ...Array.from({ length: 1000 }, (_, i) => `P${i % 500}`));
    expect(new Set(new PeopleByName().join(items).map(({ key }) => key)).size).toBe(1000);
  });
});

describe('rows of a roster', () => {
  const join = (rows: string[], tiles: string[], isWhole: boolean) =>
    rowsToJoin(on('roster', ...rows), on('grid', ...tiles), isWhole).map(({ name }) => name);

  it('are joined by their names, brackets and all', () => {
    expect(join(['Ann', 'Ben (Sales)', ''], ['Ann', 'Ben (Sales)', 'Ben'], true)).toEqual(['Ann', 'Ben (Sales)']);
  });

  it('are the user’s tile with words behind the name, when everybody has a row', () => {
    expect(join(['Ann (Hôte, moi)', 'Ben'], ['Ann', 'Ben'], true)).toEqual(['Ann', 'Ben']);
  });

  it('are left out when they might be somebody else’s', () => {
    expect(join(['Ann (Moi)', 'Ben'], ['Ann', 'Ben'], false)).toEqual(['Ben']);
    expect(join(['Ann (Moi)', 'Ann'], ['Ann', 'Ann'], true)).toEqual(['Ann']);
  });

  it('keep their brackets where no tile is called like them without', () => {
    expect(join(['Ann (Moi)'], ['Ben'], true)).toEqual(['Ann (Moi)']);
  });
});
