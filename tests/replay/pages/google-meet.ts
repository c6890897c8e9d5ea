/** Google Meet's tiles with their sound widgets: three bars, which jiggle while the person speaks. */
import type { Actor } from '../cast.ts';
import { element, type PageMaker, type Tile, tilesIn } from './page.ts';

const SILENCE_CLASS = 'gjg47c';
/** As on the page, so that a browser runs the animations that `isAnimating` tells of. */
const STYLE = `
  @keyframes stripeJiggleAnimation { 50% { transform: scaleY(0.3); } }
  .IisKdb, .DYfzY { display: flex; width: 28px; height: 28px; border-radius: 50%; }
  .IisKdb > div { width: 4px; height: 16px; }
  .IisKdb:not(.${SILENCE_CLASS}) > div { animation: stripeJiggleAnimation 0.4s infinite; }`;
const LOUDNESS_CLASSES = ['Oaajhc', 'HX2H7', 'wEsLMd', 'OgVli'];

export const googleMeet: PageMaker = (document, cast) => {
  const grid = element(document, 'div', {});
  document.body.append(
    element(document, 'style', {}, STYLE),
    grid,
    element(document, 'i', { class: 'google-symbols' }, 'call_end'),
    element(document, 'i', { class: 'google-symbols' }, 'closed_caption_off'),
  );
  const moving = new Set<Element>();
  return {
    show: tilesIn(grid, cast, (actor, device) => buildTile(document, actor, { device, moving })),
    isAnimating: (bar) => moving.has(bar),
  };
};

function buildTile(
  document: Document,
  actor: Actor,
  { device, moving }: { device: number; moving: Set<Element> },
): Tile {
  const widget = buildWidget(document, actor.self);
  const micOff = element(document, 'i', { class: 'google-symbols' }, 'mic_off');
  const name = element(document, 'span', { class: 'notranslate' }, actor.name);
  const tile = element(document, 'div', { 'data-participant-id': `spaces/S1/devices/${device}` }, name, widget);
  const base = actor.self ? 'DYfzY KUNJSe' : 'IisKdb';
  let changes = 0;
  return {
    element: tile,
    setLevel(level) {
      // Loudness classes rotate while somebody talks.
      const state = level > 0 ? (LOUDNESS_CLASSES[changes++ % LOUDNESS_CLASSES.length] ?? '') : SILENCE_CLASS;
      widget.setAttribute('class', `${base} ${state}`);
      for (const bar of widget.children) {
        if (level > 0) moving.add(bar);
        else moving.delete(bar);
      }
    },
    setMuted: (muted) => (muted ? tile.append(micOff) : micOff.remove()),
  };
}

/** The user's own widget is of another kind and has no bars. */
function buildWidget(document: Document, self: boolean): HTMLElement {
  if (self) return element(document, 'div', { class: `DYfzY KUNJSe ${SILENCE_CLASS}` });
  const bars = [1, 2, 3].map(() => element(document, 'div', {}));
  return element(document, 'div', { jsname: 'QgSmzd', class: `IisKdb ${SILENCE_CLASS}` }, ...bars);
}
