/**
 * Raised hands on Jitsi's tiles. Every tile has a border for it, and only the border's computed shadow tells whether a hand is up; the page
 * lights it by a (hashed) class on the tile. So the shadow is asked for where an attribute of tile or border has changed, and of
 * everybody once in a lap: computing styles in each sample would make the page do so, too.
 */
import type { PageSenses } from './contract.ts';
import { FreshLooks } from './fresh-looks.ts';
import { type Sighting, SignalMemory } from './signals.ts';

/** Always in the DOM. */
export const HAND_BORDER = '.raised-hand-border';

interface Border {
  readonly element: Element;
  readonly tileClass: string | null;
  readonly ownClass: string | null;
  readonly ownStyle: string | null;
  readonly isLit: boolean;
}

/** Reads hands, and remembers whether one was seen up in this session. */
export class Hands {
  readonly #freshLooks = new FreshLooks();
  readonly #kept = new WeakMap<Element, Border>();
  readonly #senses: PageSenses;
  readonly #signals: SignalMemory;

  constructor(senses: PageSenses) {
    this.#senses = senses;
    const rule = 'raised-hand-border';
    this.#signals = new SignalMemory([{ rule, read: (tile) => this.#borderOf(tile)?.isLit ?? 'unknown' }], senses);
  }

  readAll(tiles: readonly Element[]): Sighting[] {
    this.#freshLooks.begin();
    return this.#signals.readAll(tiles);
  }

  #borderOf(tile: Element): Border | null {
    const element = tile.querySelector(HAND_BORDER);
    if (!element) return null;
    const now = {
      element,
      tileClass: tile.getAttribute('class'),
      ownClass: element.getAttribute('class'),
      ownStyle: element.getAttribute('style'),
    };
    const kept = this.#freshLooks.isLap ? undefined : this.#kept.get(tile);
    if (kept && isUnchanged(kept, now)) return kept;
    const shadow = this.#senses.styleOf(element, 'box-shadow');
    const border = { ...now, isLit: shadow !== '' && shadow !== 'none' };
    this.#kept.set(tile, border);
    return border;
  }
}

function isUnchanged(before: Border, now: Omit<Border, 'isLit'>): boolean {
  return (
    before.element === now.element &&
    before.tileClass === now.tileClass &&
    before.ownClass === now.ownClass &&
    before.ownStyle === now.ownStyle
  );
}
