/** LiveKit's components. */
import type { Actor } from '../cast.ts';
import { element, type PageMaker, type Tile, tilesIn } from './page.ts';

export const livekit: PageMaker = (document, cast) => {
  const grid = element(document, 'div', { class: 'lk-grid-layout', 'data-lk-pagination': 'false' });
  const bar = element(
    document,
    'div',
    { class: 'lk-control-bar' },
    element(document, 'button', { class: 'lk-button', 'data-lk-source': 'microphone', 'data-lk-enabled': 'true' }),
    element(document, 'button', { class: 'lk-disconnect-button' }, 'Leave'),
  );
  document.body.append(element(document, 'div', { class: 'lk-video-conference' }, grid, bar));
  return { show: tilesIn(grid, cast, (actor) => buildTile(document, actor)), isAnimating: () => false };
};

function buildTile(document: Document, actor: Actor): Tile {
  const item = element(document, 'div', { class: 'lk-participant-metadata-item' }, nameOf(document, actor, ''));
  const micOff = element(document, 'div', { class: 'lk-track-muted-indicator-microphone', 'data-lk-muted': 'true' });
  const tile = tileWith(document, actor, 'camera', item);
  return {
    element: tile,
    share: tileWith(
      document,
      actor,
      'screen_share',
      element(document, 'div', { class: 'lk-participant-metadata-item' }, nameOf(document, actor, "'s screen")),
    ),
    setLevel: (level) => tile.setAttribute('data-lk-speaking', String(level > 0)),
    setMuted: (muted) => (muted ? item.prepend(micOff) : micOff.remove()),
  };
}

function nameOf(document: Document, { name }: Actor, addition: string): Element {
  const attributes = { class: 'lk-participant-name', 'data-lk-participant-name': name };
  return element(document, 'span', attributes, `${name}${addition}`);
}

/** Every source of a person has a tile of its own; what is said of the sound is that of the tile's own track. */
function tileWith(document: Document, { self }: Actor, source: string, item: Element): HTMLElement {
  const whose = { 'data-lk-local-participant': String(self), 'data-lk-source': source };
  return element(
    document,
    'div',
    {
      class: 'lk-participant-tile',
      style: 'position: relative',
      'data-lk-audio-muted': 'false',
      'data-lk-video-muted': 'false',
      'data-lk-speaking': 'false',
      ...whose,
    },
    element(document, 'video', { class: 'lk-participant-media-video', ...whose }),
    element(document, 'div', { class: 'lk-participant-placeholder' }),
    element(
      document,
      'div',
      { class: 'lk-participant-metadata' },
      item,
      element(document, 'div', {
        class: 'lk-connection-quality lk-participant-metadata-item',
        'data-lk-quality': 'excellent',
      }),
    ),
  );
}
