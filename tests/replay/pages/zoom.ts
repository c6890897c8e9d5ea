/** Zoom's web client: a gallery with the frame of the active speaker, or a call without pictures and with the participants panel open. */
import type { Actor, ActorState } from '../cast.ts';
import { type EmulatedPage, element, type PageMaker, type Tile, tilesIn } from './page.ts';

const FRAME = 'gallery-video-container__video-frame';

/** Tiles only. The page is as it comes: it does not mark the user as active speaker. */
export const zoom: PageMaker = (document, cast) => {
  const footer = buildFooter(document);
  const gallery = element(document, 'div', { class: 'gallery-video-container__wrap' });
  document.body.append(element(document, 'div', { id: 'meeting-app' }, gallery, footer.element));
  return pageOf(
    cast,
    footer,
    tilesIn(gallery, cast, (actor) => buildTile(document, actor)),
  );
};

/** Rows only, with their icons. */
export const zoomRoster: PageMaker = (document, cast) => {
  const footer = buildFooter(document);
  const list = element(document, 'div', { class: 'participants-section-container' });
  document.body.append(element(document, 'div', { id: 'meeting-app' }, list, footer.element));
  let number = 0;
  return pageOf(
    cast,
    footer,
    tilesIn(list, cast, (actor) => buildRow(document, actor, number++)),
  );
};

interface Footer {
  readonly element: Element;
  show(count: number, isUserMuted: boolean): void;
}

function pageOf(cast: readonly Actor[], footer: Footer, show: EmulatedPage['show']): EmulatedPage {
  return {
    show(states) {
      show(states);
      const here = (state: ActorState) => state.device !== null;
      footer.show(
        states.filter(here).length,
        states.some((state, i) => cast[i]?.self && state.muted),
      );
    },
    isAnimating: () => false,
  };
}

function buildFooter(document: Document): Footer {
  const microphone = element(document, 'svg', { class: 'SvgAudioMute' });
  const counter = element(document, 'span', {}, '0');
  let [count, isMuted] = [0, false];
  return {
    element: element(
      document,
      'div',
      { id: 'wc-footer', class: 'footer' },
      element(document, 'button', { class: 'join-audio-container__btn', type: 'button' }, microphone),
      element(
        document,
        'div',
        { id: 'participant' },
        element(document, 'button', {}, element(document, 'span', { class: 'footer-button__number-counter' }, counter)),
      ),
      element(document, 'div', { class: 'footer__leave-btn-container' }, element(document, 'button', {}, 'Leave')),
    ),
    show(newCount, isNowMuted) {
      if (newCount !== count) counter.replaceChildren(String(newCount));
      // The button shows what a click on it does.
      if (isNowMuted !== isMuted) microphone.setAttribute('class', isNowMuted ? 'SvgAudioUnmute' : 'SvgAudioMute');
      [count, isMuted] = [newCount, isNowMuted];
    },
  };
}

/** Tiles tell nothing of microphones. */
function buildTile(document: Document, { name, self }: Actor): Tile {
  const tile = element(
    document,
    'div',
    { class: FRAME },
    element(
      document,
      'div',
      { class: 'video-avatar__avatar' },
      element(document, 'div', { class: 'video-avatar__avatar-name' }, name),
      element(document, 'div', { class: 'video-avatar__avatar-footer' }, element(document, 'span', {}, name)),
    ),
  );
  return {
    element: tile,
    setLevel: (level) => tile.setAttribute('class', level > 0 && !self ? `${FRAME} ${FRAME}--active` : FRAME),
    setMuted: () => undefined,
  };
}

function buildRow(document: Document, { name, self }: Actor, number: number): Tile {
  const box = element(document, 'div', { class: 'participants-icon__icon-box' });
  const speaking = element(document, 'i', { class: 'participants-icon__voip-speaking-icon' });
  const micOff = element(document, 'svg', {
    class: 'lazy-svg-icon__icon lazy-icon-icons/participants-list/audio-muted',
  });
  const micOn = element(document, 'svg', {
    class: 'lazy-svg-icon__icon lazy-icon-icons/participants-list/audio-unmuted',
  });
  let [isMuted, isLit] = [false, false];
  const show = () => box.replaceChildren(isMuted ? micOff : isLit ? speaking : micOn);
  show();
  const label = element(document, 'span', { class: 'participants-item__display-name' }, name);
  const row = element(
    document,
    'div',
    { id: `participants-list-${number}`, class: 'item-pos participants-li' },
    label,
    ...(self ? [element(document, 'span', {}, ' (Me)')] : []),
    box,
  );
  return {
    element: row,
    setLevel(level) {
      isLit = level > 0;
      show();
    },
    setMuted(muted) {
      isMuted = muted;
      show();
    },
  };
}
