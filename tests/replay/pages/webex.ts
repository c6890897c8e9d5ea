/** Webex's newer client: tiles of custom elements; a halo is put into the speaker's. */
import type { Actor } from '../cast.ts';
import { element, type PageMaker, type Tile, tilesIn } from './page.ts';

export const webex: PageMaker = (document, cast) => {
  const grid = element(document, 'div', { class: 'participants-grid' });
  const button = (name: string) => element(document, 'mdc-button', { 'data-test': name });
  document.body.append(
    element(
      document,
      'main',
      { id: 'main-content' },
      element(document, 'h1', { 'data-type': 'body-secondary' }, 'Replay'),
      grid,
      button('microphone-button'),
      button('participants-toggle-button'),
      button('in-meeting-chat-toggle-button'),
      button('leave-button'),
    ),
  );
  return { show: tilesIn(grid, cast, (actor) => buildTile(document, actor)), isAnimating: () => false };
};

/** Tiles tell nothing of microphones. */
function buildTile(document: Document, { name }: Actor): Tile {
  const halo = element(document, 'div', { class: 'active-speaker-halo' });
  const label = element(document, 'mdc-text', { 'data-test': 'participant-name' }, name);
  const tile = element(document, 'div', { class: 'participants-video-tile' }, element(document, 'div', {}, label));
  return {
    element: tile,
    setLevel: (level) => (level > 0 ? tile.append(halo) : halo.remove()),
    setMuted: () => undefined,
  };
}
