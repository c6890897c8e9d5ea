/** Which tile, and which name in it, is proposed while the user points or uses the arrow keys. */
import { type Group, groupsIn, type NamePlace, namePlaces, shortText } from '../platforms/learning/index.ts';
import type { Proposal } from './teach-model.ts';

/** Where an arrow key leads: along the same kind of thing, or to another kind. */
export type Move = 'next' | 'previous' | 'other' | 'other-back';

export class TilePicker {
  #groups: readonly Group[] = [];
  #group = 0;
  #index = 0;

  get group(): Group {
    return this.#groups[this.#group] ?? [];
  }

  get tile(): Element | null {
    return this.group[this.#index] ?? null;
  }

  get proposal(): Proposal | null {
    const { tile } = this;
    return tile && { text: shortText(tile).slice(0, 60), number: this.#index + 1, of: this.group.length };
  }

  /** Looks at the page anew; what was proposed stays so where it is still there. */
  look(document: Document, areaOf: (element: Element) => number): void {
    const before = this.tile;
    this.#groups = groupsIn(document, areaOf);
    this.#group = 0;
    this.#index = 0;
    if (before) this.#propose((element) => element === before);
  }

  /** Proposes the likeliest tile that holds an element; whether there is one. */
  point(element: Element): boolean {
    return this.#propose((tile) => tile.contains(element));
  }

  move(move: Move): void {
    if (this.#groups.length === 0) return;
    if (move === 'next' || move === 'previous') {
      this.#index = turned(this.#index, move === 'next' ? 1 : -1, this.group.length);
      return;
    }
    this.#group = turned(this.#group, move === 'other' ? 1 : -1, this.#groups.length);
    this.#index = 0;
  }

  #propose(fits: (element: Element) => boolean): boolean {
    for (const [i, group] of this.#groups.entries()) {
      const index = group.findIndex(fits);
      if (index < 0) continue;
      this.#group = i;
      this.#index = index;
      return true;
    }
    return false;
  }
}

export class NamePicker {
  readonly #places: readonly NamePlace[];
  #index = 0;

  constructor(tile: Element, tiles: readonly Element[]) {
    this.#places = namePlaces(tile, tiles);
  }

  get place(): NamePlace | null {
    return this.#places[this.#index] ?? null;
  }

  get proposal(): Proposal | null {
    return this.place && { text: this.place.text, number: this.#index + 1, of: this.#places.length };
  }

  /** Proposes the name at an element: the innermost that holds it, else the first within it. */
  point(element: Element): void {
    const around = this.#places.filter((place) => place.element.contains(element));
    const innermost = around.find((place) => around.every((other) => other.element.contains(place.element)));
    const found = innermost ?? this.#places.find((place) => element.contains(place.element));
    if (found) this.#index = this.#places.indexOf(found);
  }

  move(move: Move): void {
    const step = move === 'next' || move === 'other' ? 1 : -1;
    if (this.#places.length > 0) this.#index = turned(this.#index, step, this.#places.length);
  }
}

function turned(index: number, step: number, length: number): number {
  return (index + step + length) % length;
}
