/** Jitsi Meet's page: tiles with five level dots each. */
import { type Actor, element } from './emulator.ts';

const DOTS = ['bottom', 'bottom', 'middle', 'top', 'top'];
const MIDDLE = 2;
/** The page multiplies a level by this before it spreads it over the dots. */
const STRETCH = 1.2;

export interface JitsiTile {
  readonly element: HTMLElement;
  /** The dots' `style` attributes. */
  readonly dots: readonly Attr[];
}

/** Puts the page into the document and returns the tiles in the order of the actors. */
export function buildJitsiPage(document: Document, actors: readonly Actor[]): JitsiTile[] {
  const tiles = actors.map((actor, i) => buildTile(document, actor, i));
  document.body.append(
    element(document, 'div', { id: 'largeVideoContainer' }),
    ...tiles.map((tile) => tile.element),
    element(document, 'div', { class: 'hangup-button', 'data-testid': 'toolbox.hangup' }),
  );
  return tiles;
}

function buildTile(document: Document, { name, self }: Actor, index: number): JitsiTile {
  const id = self ? 'localVideoContainer' : `participant_${(0xab12cd00 + index).toString(16)}`;
  const dots = DOTS.map((place) => element(document, 'span', { class: `audiodot-${place}`, style: 'opacity: 0;' }));
  const label = element(
    document,
    'span',
    { class: 'displayname', id: self ? 'localDisplayName' : `${id}_name` },
    self ? `${name} (me)` : name,
  );
  const tile = element(
    document,
    'span',
    { class: 'videocontainer display-avatar-only', id },
    element(document, 'div', { class: 'bottom' }, label),
    element(
      document,
      'span',
      { class: 'audioindicator-container' },
      element(document, 'span', { class: 'audioindicator in-react' }, ...dots),
    ),
    element(document, 'div', { class: 'raised-hand-border' }),
    element(document, 'div', { class: 'active-speaker-indicator' }),
  );
  return { element: tile, dots: dots.flatMap((dot) => dot.getAttributeNode('style') ?? []) };
}

/**
 * Shows a level (0–1) as the page does: the middle dot moves first, the outer ones follow. Written through the attribute
 * node because happy-dom then keeps the results of queries, which makes a replay five times as fast; so a query that
 * asks for the value of a dot's `style` would be answered wrongly there.
 */
export function showLevel({ dots }: JitsiTile, level: number): void {
  const stretched = level * STRETCH * DOTS.length;
  for (const [i, dot] of dots.entries()) {
    const opacity = Math.min(1, Math.max(0, stretched - Math.abs(i - MIDDLE)));
    const style = `opacity: ${opacity.toFixed(2)};`;
    if (dot.value !== style) dot.value = style;
  }
}
