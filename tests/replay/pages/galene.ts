/** Galene's page: a row for each user, their own first, and a tile for each stream. Activity detection is switched on. */
import type { Actor } from '../cast.ts';
import { element, type PageMaker, type Tile, tilesIn } from './page.ts';

/** A user's stream, and the box of all streams. */
interface Stream {
  readonly element: Element;
  readonly box: Element;
}

export const galene: PageMaker = (document, cast) => {
  const users = element(document, 'div', { id: 'users' });
  const box = element(document, 'div', { id: 'peers' });
  document.body.append(
    element(document, 'nav', { id: 'left-sidebar' }, users),
    element(document, 'h1', { id: 'title', class: 'header-title' }, 'Weekly sync'),
    element(document, 'div', { id: 'mutebutton', class: 'nav-link nav-button' }),
    element(document, 'div', { id: 'video-container', class: 'video-container' }, box),
    element(document, 'div', { id: 'login-container', class: 'login-container invisible' }),
    element(document, 'div', { id: 'profile', class: 'profile' }),
    element(document, 'input', { id: 'activitybox', type: 'checkbox', checked: '' }),
  );
  const streams = new Map<Actor, Element>();
  let number = 0;
  let ownRow: Element | null = null;
  const showRows = tilesIn(users, cast, (actor, device) => {
    streams.get(actor)?.remove();
    const stream = { element: buildStream(document, actor, number++), box };
    streams.set(actor, stream.element);
    const row = buildRow(document, actor, { device, stream });
    if (actor.self) ownRow = row.element;
    return row;
  });
  return {
    show(states) {
      showRows(states);
      for (const [i, actor] of cast.entries()) if (states[i]?.device === null) streams.get(actor)?.remove();
      if (!ownRow) return;
      users.prepend(ownRow);
      ownRow = null;
    },
    isAnimating: () => false,
  };
};

/** Whoever is muted sends nothing: of a microphone that is only switched off the page tells nobody else. */
function buildRow(document: Document, actor: Actor, { device, stream }: { device: number; stream: Stream }): Tile {
  const row = element(document, 'div', { id: `user-${device}`, class: 'user-p' }, actor.name);
  let isSending = false;
  let isRaised = false;
  const write = () => {
    const marks = [isSending && 'user-status-microphone', isRaised && 'user-status-raisehand'];
    row.setAttribute('class', ['user-p', ...marks.filter((mark) => mark !== false)].join(' '));
  };
  const tile = {
    element: row,
    setLevel: (level: number) =>
      stream.element.setAttribute('class', level > 0 && !actor.self ? 'peer peer-active' : 'peer'),
    setMuted(muted: boolean) {
      isSending = !muted;
      write();
      if (muted) stream.element.remove();
      else stream.box.append(stream.element);
    },
    setHand(up: boolean) {
      isRaised = up;
      write();
    },
  };
  return tile;
}

function buildStream(document: Document, { name, self }: Actor, number: number): Element {
  return element(
    document,
    'div',
    { id: `peer-${number}`, class: 'peer' },
    element(document, 'video', { id: `media-${number}`, class: self ? 'media mirror' : 'media' }),
    self
      ? element(document, 'div', { id: `topcontrols-${number}`, class: 'top-video-controls' })
      : element(document, 'div', { id: `controls-${number}`, class: 'video-controls' }),
    element(document, 'div', { id: `label-${number}`, class: 'label' }, name),
  );
}
