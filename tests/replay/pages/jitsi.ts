/** Jitsi Meet's page: tiles with five level dots each, and the mark of the dominant speaker. */
import type { Actor } from '../cast.ts';
import { element, type PageMaker, type Tile, tilesIn } from './page.ts';

const DOTS = ['bottom', 'bottom', 'middle', 'top', 'top'];
const MIDDLE = 2;
/** The page multiplies a level by this before it spreads it over the dots. */
const STRETCH = 1.2;
const PLAIN_CLASSES = 'videocontainer display-avatar-only';
/** On the tile of a raised hand; hashed, so it tells nothing but that something has changed. */
const HAND_CLASS = 'css-1k9x2ab-raisedHand';
/** What the border looks like then; without it the border has no shadow. */
const HAND_SHADOW = 'rgb(255, 214, 0) 0px 0px 0px 2px inset';
const STYLE = `.${HAND_CLASS} .raised-hand-border { box-shadow: ${HAND_SHADOW}; }`;

/** With level dots. */
export const jitsi = pageWith('dots');
/** On a site without audio levels: the dots stay dark, and levels tell who is dominant. */
export const jitsiDominant = pageWith('dominant');

function pageWith(shows: 'dots' | 'dominant'): PageMaker {
  return (document, cast) => {
    const inner = element(document, 'div', { style: 'height: 600px; width: 800px' });
    document.body.append(
      element(document, 'style', {}, STYLE),
      element(document, 'div', { class: 'subject-text' }, 'Design review'),
      element(document, 'div', { id: 'largeVideoContainer' }),
      element(
        document,
        'div',
        { class: 'filmstrip__videos remote-videos', style: 'height: 600px; width: 800px' },
        inner,
      ),
      element(document, 'div', { class: 'hangup-button', 'data-testid': 'toolbox.hangup' }),
    );
    const raised = new Set<Element>();
    return {
      show: tilesIn(inner, cast, (actor, device) => buildTile(document, actor, { device, shows, raised })),
      isAnimating: () => false,
      styleOf: (one, property) => (property === 'box-shadow' ? (raised.has(one) ? HAND_SHADOW : 'none') : ''),
    };
  };
}

function buildTile(
  document: Document,
  { name, self }: Actor,
  { device, shows, raised }: { device: number; shows: 'dots' | 'dominant'; raised: Set<Element> },
): Tile {
  const endpoint = (0xab12cd00 + device).toString(16);
  const id = self ? 'localVideoContainer' : `participant_${endpoint}`;
  const dots = DOTS.map((place) => element(document, 'span', { class: `audiodot-${place}`, style: 'opacity: 0;' }));
  const labelId = self ? 'localDisplayName' : `${id}_name`;
  const label = element(document, 'span', { class: 'displayname', id: labelId }, self ? `${name} (me)` : name);
  const micOff = element(
    document,
    'span',
    { id: 'audioMuted' },
    element(document, 'span', { class: 'jitsi-icon' }, element(document, 'i', { id: 'mic-disabled' })),
  );
  const border = element(document, 'div', { class: 'raised-hand-border' });
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
    border,
    element(document, 'div', { class: 'active-speaker-indicator' }),
  );
  const styles = dots.flatMap((dot) => dot.getAttributeNode('style') ?? []);
  let isDominant = false;
  const showClasses = () => {
    const classes = [PLAIN_CLASSES, raised.has(border) && HAND_CLASS, isDominant && 'dominant-speaker'];
    tile.setAttribute('class', classes.filter(Boolean).join(' '));
  };
  const setDominant = (dominant: boolean) => {
    isDominant = dominant;
    showClasses();
  };
  return {
    element: tile,
    share: element(
      document,
      'span',
      { class: 'videocontainer', id: `participant_${endpoint}-v1` },
      element(document, 'span', { class: 'displayname' }, `${name}'s screen`),
    ),
    ...(shows === 'dots'
      ? { setLevel: (level: number) => showLevel(styles, level), setDominant }
      : { setLevel: (level: number) => setDominant(level > 0) }),
    setMuted: (muted) => (muted ? tile.append(micOff) : micOff.remove()),
    setHand(up) {
      if (up) raised.add(border);
      else raised.delete(border);
      showClasses();
    },
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
