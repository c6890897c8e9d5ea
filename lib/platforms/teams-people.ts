/** From the tiles of a Teams call to the people on them. */
import { plainName } from './person-name.ts';
import type { Sighting } from './signals.ts';
import { isLabelled } from './teams-tile.ts';

/** A tile as it was read. */
export interface Tile {
  readonly element: Element;
  readonly id: string | null;
  readonly name: string;
  readonly mayBeMuted: boolean;
  readonly hasRing: boolean;
  readonly sound: Sighting;
}

/** One person and all their tiles. */
export interface Person {
  readonly id: string | null;
  readonly name: string;
  readonly tiles: readonly Tile[];
}

/** Ids that stand on tiles of different names: they are no people's. */
export function sharedIds(tiles: readonly { readonly id: string | null; readonly name: string }[]): Set<string> {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id, name } of tiles) {
    if (id === null || name === '') continue;
    const before = names.get(id);
    if (before !== undefined && before !== plainName(name)) shared.add(id);
    names.set(id, plainName(name));
  }
  return shared;
}

/**
 * One person may have several tiles: of one id, else of one name. A tile without id belongs to the one person of its name
 * who has an id; where there are several such people it is left out, as it may be anybody's of them.
 */
export function personsOf(tiles: readonly Tile[]): Person[] {
  const names = tiles.map(({ name }) => plainName(name));
  /** The one id of everybody of a name; `null` where there are several. */
  const idsOf = new Map<string, string | null>();
  for (const [i, { id }] of tiles.entries()) {
    const name = names[i] ?? '';
    if (id === null || name === '') continue;
    const before = idsOf.get(name);
    idsOf.set(name, before === undefined || before === id ? id : null);
  }
  const groups = new Map<string | Tile, Tile[]>();
  for (const [i, tile] of tiles.entries()) {
    const name = names[i] ?? '';
    const id = tile.id ?? idsOf.get(name);
    if (id === null) continue;
    const key = id === undefined ? (name === '' ? tile : `name:${name}`) : `id:${id}`;
    const group = groups.get(key);
    if (group) group.push(tile);
    else groups.set(key, [tile]);
  }
  return [...groups.values()].map((group) => ({
    id: group.find(({ id }) => id !== null)?.id ?? null,
    name: group.find(({ name }) => name !== '')?.name ?? '',
    tiles: group,
  }));
}

/** What several tiles of one person say. Where only a name joins them and they differ, they may be two people: unknown. */
export function soundOf({ id, tiles }: Person): Sighting {
  const sounds = tiles.map(({ sound }) => sound);
  const on = sounds.find(({ seen }) => seen === true);
  const off = sounds.find(({ seen }) => seen === false);
  if (id === null && on && off) return { seen: 'unknown', rule: null };
  return on ?? off ?? { seen: 'unknown', rule: null };
}

/** Whether any of a person's tiles can show that they speak. */
export function hasRing({ tiles }: Person): boolean {
  return tiles.some((tile) => tile.hasRing);
}

/** Whether this can be the user, of this name: the labels of others begin with their names. */
export function isCalled({ name, tiles }: Person, ownName: string): boolean {
  return plainName(name) === plainName(ownName) && !tiles.some(({ element }) => isLabelled(element, name));
}
