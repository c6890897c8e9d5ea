/** LiveKit's components. */
import type { Actor } from '../cast.ts';
import { element, type PageMaker, type Tile, tilesIn } from './page.ts';

export const livekit: PageMaker = (document, cast) => {
  const grid = element(document, 'div', { class: 'lk-grid-layout' });
  document.body.append(
    element(
      document,
      'div',
      { class: 'lk-video-conference' },
      grid,
      element(
        document,
        'div',
        { class: 'lk-control-bar' },
        element(document, 'button', { class: 'lk-disconnect-button' }),
      ),
    ),
  );
  return { show: tilesIn(grid, cast, (actor) => buildTile(document, actor)), isAnimating: () => false };
};

function buildTile(document: Document, { name, self }: Actor): Tile {
  const label = element(document, 'span', { class: 'lk-participant-name', 'data-lk-participant-name': name }, name);
  const item = element(document, 'div', { class: 'lk-participant-metadata-item' }, label);
  const micOff = element(document, 'div', { class: 'lk-track-muted-indicator-microphone', 'data-lk-muted': 'true' });
  const tile = element(
    document,
    'div',
    {
      class: 'lk-participant-tile',
      'data-lk-audio-muted': 'false',
      'data-lk-video-muted': 'true',
      'data-lk-speaking': 'false',
      'data-lk-local-participant': String(self),
      'data-lk-source': 'camera',
    },
    element(document, 'div', { class: 'lk-participant-placeholder' }),
    element(document, 'div', { class: 'lk-participant-metadata' }, item),
  );
  return {
    element: tile,
    setLevel: (level) => tile.setAttribute('data-lk-speaking', String(level > 0)),
    setMuted: (muted) => (muted ? item.prepend(micOff) : micOff.remove()),
  };
}
