/** A Slack huddle's window, in English. */
import type { Actor } from '../cast.ts';
import { element, type PageMaker, type Tile, tilesIn } from './page.ts';

export const slack: PageMaker = (document, cast) => {
  const grid = element(document, 'div', { class: 'p-huddle_grid_component', role: 'grid' });
  document.body.append(
    element(document, 'div', { 'data-qa': 'huddle_window_titlebar_title' }, 'Huddle in #replay'),
    grid,
    element(
      document,
      'div',
      { class: 'p-huddle_toolbar' },
      element(document, 'button', { 'data-qa': 'huddle_toolbar__leave_button', 'aria-label': 'Leave Huddle' }),
    ),
  );
  return {
    show: tilesIn(grid, cast, (actor, device) => buildTile(document, actor, `U0${cast.indexOf(actor)}`, device)),
    isAnimating: () => false,
  };
};

function buildTile(document: Document, { name, self }: Actor, user: string, device: number): Tile {
  const id = `huddle-grid-gridcell-${self ? 'self' : `3f9c1a20-${device}`}_${user}`;
  const nameClass = 'p-huddle_peer_tile__name_overlay';
  const label = element(document, 'button', { class: nameClass, 'aria-label': 'video is off, audio is on' });
  const speaking = element(document, 'div', {
    class: 'p-huddle_peer_tile__mic_overlay p-huddle_peer_tile__overlay--active_speaker',
  });
  const tile = element(
    document,
    'div',
    {
      id,
      class: 'p-huddle_peer_tile',
      role: 'gridcell',
      'data-qa': `huddle_peer_tile_userId_${user}`,
      'aria-label': `View ${name}'s profile`,
    },
    element(document, 'div', { class: 'p-huddle_peer_tile__video' }),
    label,
  );
  return {
    element: tile,
    setLevel: (level) => (level > 0 ? tile.prepend(speaking) : speaking.remove()),
    setMuted(muted) {
      label.setAttribute('class', muted ? nameClass : `${nameClass} ${nameClass}--unmuted`);
      label.setAttribute('aria-label', `video is off, audio is ${muted ? 'off' : 'on'}`);
    },
  };
}
