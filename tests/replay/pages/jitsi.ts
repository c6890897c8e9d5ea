/** Jitsi Meet's page: tiles with five level dots each, or with the mark of the dominant speaker only. */
import type { Actor } from '../cast.ts';
import { element, type PageMaker, type Tile, tilesIn } from './page.ts';

const DOTS = ['bottom', 'bottom', 'middle', 'top', 'top'];
const MIDDLE = 2;
/** The page multiplies a level by this before it spreads it over the dots. */
const STRETCH = 1.2;
const PLAIN_CLASSES = 'videocontainer display-avatar-only';

/** With level dots. */
export const jitsi = pageWith('dots');
/** On a site without audio levels: the dots stay dark. */
export const jitsiDominant = pageWith('dominant');

function pageWith(shows: 'dots' | 'dominant'): PageMaker {
  return (document, cast) => {
    const strip = element(document, 'div', {});
    document.body.append(
      element(document, 'div', { id: 'largeVideoContainer' }),
      strip,
      element(document, 'div', { class: 'hangup-button', 'data-testid': 'toolbox.hangup' }),
    );
    return {
      show: tilesIn(strip, cast, (actor, device) => buildTile(document, actor, { device, shows })),
      isAnimating: () => false,
    };
  };
}

function buildTile(
  document: Document,
  { name, self }: Actor,
  { device, shows }: { device: number; shows: 'dots' | 'dominant' },
): Tile {
  const id = self ? 'localVideoContainer' : `participant_${(0xab12cd00 + device).toString(16)}`;
  const dots = DOTS.map((place) => element(document, 'span', { class: `audiodot-${place}`, style: 'opacity: 0;' }));
  const labelId = self ? 'localDisplayName' : `${id}_name`;
  const label = element(document, 'span', { class: 'displayname', id: labelId }, self ? `${name} (me)` : name);
  const micOff = element(document, 'span', { id: `${id}-audioMuted` });
  const tile = element(
    document,
    'span',
    { class: PLAIN_CLASSES, id },
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
  const styles = dots.flatMap((dot) => dot.getAttributeNode('style') ?? []);
  return {
    element: tile,
    setLevel: (level) =>
      shows === 'dots'
        ? showLevel(styles, level)
        : tile.setAttribute('class', level > 0 ? `${PLAIN_CLASSES} dominant-speaker` : PLAIN_CLASSES),
    setMuted: (muted) => (muted ? tile.append(micOff) : micOff.remove()),
  };
}

/**
 * Shows a level (0–1) as the page does: the middle dot moves first, the outer ones follow. Written through the attribute
 * nodes because happy-dom then keeps the results of queries, which makes a replay five times as fast; so a query that
 * asks for the value of a dot's `style` would be answered wrongly there.
 */
function showLevel(styles: readonly Attr[], level: number): void {
  const stretched = level * STRETCH * DOTS.length;
  for (const [i, attribute] of styles.entries()) {
    const opacity = Math.min(1, Math.max(0, stretched - Math.abs(i - MIDDLE)));
    const style = `opacity: ${opacity.toFixed(2)};`;
    if (attribute.value !== style) attribute.value = style;
  }
}
