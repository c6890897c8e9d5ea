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
/** The shared screen of a person is a device of its own. */
const SHARED_DEVICE = 500;

/** What a browser would compute of the page's elements. */
interface Looks {
  readonly moving: Set<Element>;
  readonly widgets: Set<Element>;
  readonly hidden: Set<Element>;
  readonly mirrored: Set<Element>;
}

export const googleMeet: PageMaker = (document, cast) => {
  const looks: Looks = { moving: new Set(), widgets: new Set(), hidden: new Set(), mirrored: new Set() };
  const grid = element(document, 'main', {});
  const count = element(document, 'div', { class: 'egzc7c' });
  const microphone = icon(document, 'mic');
  const ownSwitch = element(document, 'button', { 'aria-label': 'Turn microphone off' }, microphone);
  document.body.append(
    element(document, 'style', {}, STYLE),
    grid,
    element(
      document,
      'footer',
      {},
      element(document, 'div', { class: 'u6vdEc' }, 'Weekly sync'),
      ownSwitch,
      element(document, 'button', {}, icon(document, 'closed_caption_off')),
      element(document, 'button', { jsname: 'CQylAd' }, icon(document, 'call_end')),
      element(document, 'button', {}, icon(document, 'people'), count),
    ),
  );
  const showTiles = tilesIn(grid, cast, (actor, device) => buildTile(document, actor, { device, looks }));
  let people = -1;
  let wasMuted: boolean | null = null;
  return {
    show(states) {
      showTiles(states);
      const here = states.filter(({ device }) => device !== null).length;
      if (here !== people) count.textContent = String(here);
      people = here;
      const muted = states.some((state, i) => cast[i]?.self && state.muted);
      if (muted === wasMuted) return;
      wasMuted = muted;
      ownSwitch.setAttribute('data-is-muted', String(muted));
      microphone.textContent = muted ? 'mic_off' : 'mic';
    },
    isAnimating: (bar) => looks.moving.has(bar),
    isVisible: (one) => !looks.hidden.has(one),
    styleOf: (one, property) => styleOf(looks, one, property),
  };
};

function styleOf({ widgets, mirrored }: Looks, one: Element, property: string): string {
  if (property === 'transform') return mirrored.has(one) ? 'matrix(-1, 0, 0, 1, 0, 0)' : 'none';
  if (property === 'border-top-left-radius') return widgets.has(one) ? '50%' : '0px';
  return widgets.has(one) ? '28px' : '';
}

function icon(document: Document, ligature: string): HTMLElement {
  return element(document, 'i', { class: 'google-symbols notranslate', 'aria-hidden': 'true' }, ligature);
}

function buildTile(document: Document, actor: Actor, { device, looks }: { device: number; looks: Looks }): Tile {
  const widget = buildWidget(document, actor.self);
  looks.widgets.add(widget);
  const micOff = icon(document, 'mic_off');
  const hand = icon(document, 'front_hand');
  const video = element(document, 'video', {});
  if (actor.self) looks.mirrored.add(video);
  const pin = element(document, 'button', { 'aria-label': `Pin ${actor.name} to your main screen` });
  pin.append(icon(document, 'keep'));
  const tile = tileOf(document, device, video, captionOf(document, actor), widget, pin);
  const base = actor.self ? 'DYfzY KUNJSe' : 'IisKdb';
  let changes = 0;
  return {
    element: tile,
    share: tileOf(
      document,
      device + SHARED_DEVICE,
      icon(document, 'present_to_all'),
      element(document, 'video', {}),
      captionOf(document, actor),
    ),
    setLevel(level) {
      // Loudness classes rotate while somebody talks.
      const state = level > 0 ? (LOUDNESS_CLASSES[changes++ % LOUDNESS_CLASSES.length] ?? '') : SILENCE_CLASS;
      widget.setAttribute('class', `${base} ${state}`);
      for (const bar of widget.children) {
        if (level > 0) looks.moving.add(bar);
        else looks.moving.delete(bar);
      }
    },
    setMuted(muted) {
      if (muted) {
        looks.hidden.add(widget);
        tile.append(micOff);
      } else {
        looks.hidden.delete(widget);
        micOff.remove();
      }
    },
    setHand: (up) => (up ? tile.append(hand) : hand.remove()),
  };
}

function tileOf(document: Document, device: number, ...children: readonly Element[]): HTMLElement {
  const id = `spaces/S1/devices/${device}`;
  const attributes = { class: 'oZRSLe', 'data-participant-id': id, 'data-requested-participant-id': id };
  return element(document, 'div', attributes, ...children);
}

function captionOf(document: Document, { name }: Actor): HTMLElement {
  return element(document, 'div', { class: 'zWGUib' }, element(document, 'span', { class: 'notranslate' }, name));
}

/** The user's own widget is of another kind and has no bars. */
function buildWidget(document: Document, self: boolean): HTMLElement {
  if (self) return element(document, 'div', { class: `DYfzY KUNJSe ${SILENCE_CLASS}` });
  const bars = [1, 2, 3].map(() => element(document, 'div', {}));
  return element(document, 'div', { jsname: 'QgSmzd', class: `IisKdb ${SILENCE_CLASS}` }, ...bars);
}
