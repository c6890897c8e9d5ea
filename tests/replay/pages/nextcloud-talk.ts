/** Nextcloud Talk's grid. The user's own tile bears no name and nothing of a microphone. */
import type { Actor } from '../cast.ts';
import { element, type PageMaker, type Tile, tilesIn } from './page.ts';

export const nextcloudTalk: PageMaker = (document, cast) => {
  const grid = element(document, 'div', { class: 'grid' });
  const videos = element(document, 'div', { id: 'videos' }, element(document, 'div', { class: 'grid-wrapper' }, grid));
  document.body.append(
    element(document, 'header', { class: 'top-bar' }, 'Weekly sync'),
    element(document, 'div', { id: 'call-container' }, videos),
  );
  return {
    show: tilesIn(grid, cast, (actor, device) =>
      actor.self ? buildOwnTile(document) : buildTile(document, actor, device),
    ),
    isAnimating: () => false,
  };
};

function buildTile(document: Document, { name }: Actor, device: number): Tile {
  const label = element(document, 'div', { class: 'participant-name' }, name);
  const indicators = element(document, 'div', { class: 'media-indicators' });
  const micOff = element(document, 'button', { class: 'audioIndicator', disabled: '' });
  const hand = element(document, 'div', { class: 'status-indicator raiseHandIndicator' });
  const wrapper = element(
    document,
    'div',
    { class: 'wrapper' },
    element(document, 'div', { class: 'bottom-bar' }, label, indicators),
  );
  const box = element(
    document,
    'div',
    {
      id: `container_P${device}_video_incoming`,
      class: 'video-container video video-container-grid',
      'data-tile-session-id': `S${device}`,
    },
    element(document, 'div', { class: 'videoWrapper' }, element(document, 'video', { class: 'video' })),
    element(document, 'div', { class: 'avatar-container' }),
    wrapper,
  );
  const tile = {
    element: box,
    share: element(
      document,
      'div',
      { id: `container_P${device}_screen_incoming`, class: 'screen' },
      element(document, 'video', {}),
      element(document, 'div', { class: 'participant-name' }, `${name}’s screen`),
    ),
    setLevel(level: number) {
      const [lit, bold] = level > 0 ? [' speaking', ' participant-name--active'] : ['', ''];
      box.setAttribute('class', `video-container video${lit} video-container-grid`);
      label.setAttribute('class', `participant-name${bold}`);
    },
    setMuted: (muted: boolean) => (muted ? indicators.append(micOff) : micOff.remove()),
    setHand: (up: boolean) => (up ? wrapper.prepend(hand) : hand.remove()),
  };
  return tile;
}

function buildOwnTile(document: Document): Tile {
  const box = element(
    document,
    'div',
    { class: 'localVideoContainer video-container-grid' },
    element(document, 'div', { class: 'videoWrapper' }, element(document, 'video', { id: 'localVideo' })),
    element(document, 'div', { class: 'bottom-bar' }),
  );
  return {
    element: box,
    setLevel: (level) =>
      box.setAttribute('class', `localVideoContainer${level > 0 ? ' speaking' : ''} video-container-grid`),
    setMuted: () => {},
  };
}
