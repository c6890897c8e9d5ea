/** What the readers share: names, merging tiles of one person, and memory for pages that give no ids. */
import type { ParticipantReading, Seen } from './contract.ts';

/** Longest name that is kept, in code points: longer ones are an attack or an accident. */
const LONGEST_NAME = 200;

/** Controls, zero-width and direction-changing characters: invisible at best, misleading at worst. The joiners that emoji and some scripts need stay. */
const INVISIBLE = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/gu;

/** A name as a person would read it: one line, no invisible characters, not longer than 200 code points. */
export function cleanName(text: string | null | undefined): string {
  // A first cut keeps a name of megabytes from costing anything.
  const folded = (text ?? '')
    .slice(0, 4 * LONGEST_NAME)
    .replace(/\s+/gu, ' ')
    .replace(INVISIBLE, '')
    .trim();
  return [...folded].slice(0, LONGEST_NAME).join('');
}

/** The cleaned text of the first element that has any, among `selectors` in order. */
export function nameIn(tile: Element, selectors: readonly string[]): string {
  for (const selector of selectors) {
    const name = cleanName(tile.querySelector(selector)?.textContent);
    if (name !== '') return name;
  }
  return '';
}

/** Joins several tiles of one person: whatever any tile shows is so; unknown only when no tile can tell. */
export function mergeTiles(tiles: readonly ParticipantReading[]): ParticipantReading[] {
  const byKey = new Map<string, ParticipantReading>();
  for (const tile of tiles) {
    const known = byKey.get(tile.key);
    byKey.set(tile.key, known ? joinTwo(known, tile) : tile);
  }
  return [...byKey.values()];
}

function joinTwo(a: ParticipantReading, b: ParticipantReading): ParticipantReading {
  const speaking = either(a.speaking, b.speaking);
  return {
    key: a.key,
    name: a.name === '' ? b.name : a.name,
    self: a.self || b.self,
    speaking,
    muted: either(a.muted, b.muted),
    handUp: either(a.handUp, b.handUp),
    rule: b.speaking === speaking && a.speaking !== speaking ? b.rule : a.rule,
  };
}

function either(a: Seen, b: Seen): Seen {
  if (a === true || b === true) return true;
  return a === 'unknown' ? b : a;
}

/**
 * Keys for people on pages that give no ids: the name, numbered when several bear it. A tile keeps its key for as long
 * as it stays in the page, so that two people of one name do not change places when one of them leaves.
 */
export class NameKeys {
  readonly #byTile = new WeakMap<Element, { name: string; key: string }>();

  /** The keys of all tiles of one reading, in their order. */
  assign(tiles: readonly { readonly tile: Element; readonly name: string }[]): string[] {
    const taken = new Set<string>();
    const kept = tiles.map(({ tile, name }) => {
      const known = this.#byTile.get(tile);
      if (known?.name !== name || taken.has(known.key)) return null;
      taken.add(known.key);
      return known.key;
    });
    return tiles.map(({ tile, name }, i) => {
      const key = kept[i] ?? freeKey(name, taken);
      taken.add(key);
      this.#byTile.set(tile, { name, key });
      return key;
    });
  }
}

function freeKey(name: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const key = n === 1 ? `name:${name}` : `name:${name} #${n}`;
    if (!taken.has(key)) return key;
  }
}
