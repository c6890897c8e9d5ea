/** What the emulated pages have in common. They know a page's markup only, and nothing of voices or of the code that reads them. */
import type { Actor, ActorState } from '../cast.ts';

/** A page that shows people and their indicators. */
export interface EmulatedPage {
  /** Brings the page to show these states, one for each actor. */
  show(states: readonly ActorState[]): void;
  /** Whether a CSS animation would run on the element: DOM libraries without layout cannot tell. */
  isAnimating(element: Element): boolean;
  /** Whether the element takes up room; absent: all does. */
  isVisible?(element: Element): boolean;
  /** The computed value of a CSS property, where the page has any to tell; absent: none. */
  styleOf?(element: Element, property: string, pseudo?: '::before' | '::after'): string;
}

/** Builds the page into the body of an empty document, nobody there yet. */
export type PageMaker = (document: Document, cast: readonly Actor[]) => EmulatedPage;

/** Somebody's tile. */
export interface Tile {
  readonly element: Element;
  setLevel(level: number): void;
  setMuted(muted: boolean): void;
  /** Absent where the page has no mark of its own for who has the floor. */
  setDominant?(dominant: boolean): void;
  /** Absent where the page shows no hands. */
  setHand?(up: boolean): void;
  /** The tile of this person's shared screen; absent where the page has none. */
  readonly share?: Element;
}

/** Keeps one tile in `box` for each actor who is here, a new one when they come with another device. */
export function tilesIn(
  box: Element,
  cast: readonly Actor[],
  make: (actor: Actor, device: number) => Tile,
): EmulatedPage['show'] {
  const shown = cast.map((): { tile: Tile; state: ActorState } | null => null);
  return (states) => {
    for (const [i, actor] of cast.entries()) {
      const state = states[i];
      const known = shown[i] ?? null;
      if (!state || known?.state === state) continue;
      if (known && known.state.device !== state.device) {
        known.tile.element.remove();
        known.tile.share?.remove();
      }
      if (state.device === null) {
        shown[i] = null;
        continue;
      }
      const isNew = known?.state.device !== state.device;
      const tile = isNew ? make(actor, state.device) : known.tile;
      if (isNew) box.append(tile.element);
      if (isNew || known.state.muted !== state.muted) tile.setMuted(state.muted);
      if (isNew || known.state.level !== state.level) tile.setLevel(state.level);
      if (isNew || known.state.dominant !== state.dominant) tile.setDominant?.(state.dominant ?? false);
      if (isNew || known.state.handUp !== state.handUp) tile.setHand?.(state.handUp ?? false);
      if (tile.share && (isNew || known.state.sharesScreen !== state.sharesScreen)) {
        if (state.sharesScreen) box.append(tile.share);
        else tile.share.remove();
      }
      shown[i] = { tile, state };
    }
  };
}

/** A new element; strings among the children become text. */
export function element(
  document: Document,
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Element | string)[]
): HTMLElement {
  const created = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) created.setAttribute(name, value);
  created.append(...children);
  return created;
}
