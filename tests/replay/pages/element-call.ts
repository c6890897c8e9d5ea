/** Element Call's grid: everybody with a Matrix id, the user with the camera on. */
import type { Actor } from '../cast.ts';
import { element, type PageMaker, type Tile, tilesIn } from './page.ts';

export const elementCall: PageMaker = (document, cast) => {
  const grid = element(document, 'div', { class: '_grid_i9' });
  const count = element(document, 'span', { 'data-testid': 'roomHeader_participants_count' });
  document.body.append(
    element(
      document,
      'header',
      { class: '_header_h7' },
      element(document, 'h1', { 'data-testid': 'roomHeader_roomName' }, 'Weekly sync'),
      count,
    ),
    grid,
    element(
      document,
      'footer',
      { class: '_footer_g8' },
      element(document, 'button', { 'data-testid': 'incall_mute' }),
      element(document, 'button', { 'data-testid': 'incall_leave' }),
    ),
  );
  const showTiles = tilesIn(grid, cast, (actor) => buildTile(document, actor));
  let people = -1;
  return {
    show(states) {
      showTiles(states);
      const here = states.filter(({ device }) => device !== null).length;
      if (here !== people) count.textContent = String(here);
      people = here;
    },
    isAnimating: () => false,
  };
};

function buildTile(document: Document, actor: Actor): Tile {
  const microphone = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  microphone.setAttribute('class', '_muteIcon_b2');
  const video = actor.self ? [buildVideo(document, actor, 'camera')] : [];
  const box = mediaOf(document, actor, { fit: 'cover', video, tag: [microphone, nameOf(document, actor.name)] });
  const plain = actor.self ? '_media_a1 _tile_b2 _mirror_a1' : '_media_a1 _tile_b2';
  let isLit = false;
  let isRaised = false;
  const write = () =>
    box.setAttribute('class', `${plain}${isLit ? ' _speaking_b2' : isRaised ? ' _handRaised_b2' : ''}`);
  const tile = {
    element: box,
    share: buildShare(document, actor),
    setLevel(level: number) {
      isLit = level > 0;
      write();
    },
    setMuted: (muted: boolean) => microphone.setAttribute('data-muted', String(muted)),
    setHand(up: boolean) {
      isRaised = up;
      write();
    },
  };
  return tile;
}

/** A spotlight's tile says nothing of a microphone, and its own class is another module's. */
function buildShare(document: Document, actor: Actor): Element {
  const media = mediaOf(document, actor, {
    fit: 'contain',
    video: [buildVideo(document, actor, 'screen_share')],
    tag: [nameOf(document, `${actor.name}’s screen`)],
  });
  media.setAttribute('class', '_media_a1 _item_f6');
  return element(document, 'div', { class: '_tile_f6' }, media);
}

function mediaOf(
  document: Document,
  { name }: Actor,
  { fit, video, tag }: { fit: string; video: readonly Element[]; tag: readonly Element[] },
): HTMLElement {
  const id = `@${name.toLowerCase().replace(/\W+/g, '.')}:example.org`;
  return element(
    document,
    'div',
    {
      'data-testid': 'videoTile',
      class: '_media_a1',
      'data-video-enabled': String(video.length > 0),
      'data-video-fit': fit,
    },
    element(
      document,
      'div',
      { class: '_bg_a1' },
      element(document, 'span', { class: '_avatar_d4', role: 'img', 'aria-label': id }),
      ...video,
    ),
    element(
      document,
      'div',
      { class: '_fg_a1' },
      element(document, 'div', { class: '_reactions_a1' }),
      element(document, 'div', { class: '_nameTag_a1' }, ...tag),
    ),
  );
}

function buildVideo(document: Document, { self }: Actor, source: string): Element {
  return element(document, 'video', {
    'data-testid': 'video',
    'data-lk-local-participant': String(self),
    'data-lk-source': source,
  });
}

function nameOf(document: Document, name: string): Element {
  return element(document, 'span', { 'data-testid': 'name_tag' }, name);
}
