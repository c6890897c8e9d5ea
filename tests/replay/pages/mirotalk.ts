/** MiroTalk's pages: P2P with a tile for each peer, SFU with a tile for each camera and screen. */
import type { Actor } from '../cast.ts';
import { element, type PageMaker, type Tile, tilesIn } from './page.ts';

/** A bar before it first moved, at rest, and while somebody speaks. */
const BAR = { first: 'height: 1%', silent: 'height: 0%', loud: 'height: 60%' } as const;
const GREEN = 'color: rgb(0, 255, 0); ';

const micClass = (muted: boolean) => `fas fa-microphone${muted ? '-slash' : ''}`;
const barStyle = (level: number) => (level > 0 ? BAR.loud : BAR.silent);

export const mirotalkP2p: PageMaker = (document, cast) => {
  const box = element(document, 'div', { id: 'videoMediaContainer' });
  const buttons = element(
    document,
    'div',
    { id: 'buttonsBar' },
    element(document, 'button', { id: 'audioBtn', class: 'fas fa-microphone' }),
    element(document, 'button', { id: 'leaveRoomBtn', class: 'fas fa-phone' }),
  );
  document.body.append(element(document, 'div', { id: 'videoPinMediaContainer' }), box, buttons);
  return {
    show: tilesIn(box, cast, (actor, device) => peerTile(document, actor, device)),
    isAnimating: () => false,
  };
};

/** Ids of a tile's parts: the user's own begin with `my`. */
function idsOf(self: boolean, peer: string) {
  return self
    ? {
        wrap: 'myVideoWrap',
        name: 'myVideoPeerName',
        audio: 'myAudioStatusIcon',
        hand: 'myHandStatusIcon',
        pitch: 'myPitch',
        bar: 'myPitchBar',
        video: 'myVideo',
      }
    : {
        wrap: `${peer}_videoWrap`,
        name: `${peer}_name`,
        audio: `${peer}_audioStatus`,
        hand: `${peer}_handStatus`,
        pitch: `${peer}_pitch`,
        bar: `${peer}_pitch_bar`,
        video: `${peer}___video`,
      };
}

function peerTile(document: Document, { name, self }: Actor, device: number): Tile {
  const peer = `pEEr-${device}_AAA`;
  const ids = idsOf(self, peer);
  const mic = element(document, 'button', { id: ids.audio, class: micClass(false) });
  const hand = element(document, 'button', { id: ids.hand, class: 'fas fa-hand-paper pulsate', style: GREEN });
  const bar = element(document, 'div', { id: ids.bar, class: 'bar', style: BAR.first });
  const label = { id: ids.name, class: self ? 'videoPeerName notranslate' : 'videoPeerName' };
  return {
    element: element(
      document,
      'div',
      { id: ids.wrap, class: 'Camera', style: 'display: block' },
      element(document, 'div', { class: 'navbar fadein' }, mic, hand),
      element(document, 'div', { id: ids.pitch, class: 'speechbar' }, bar),
      element(document, 'video', { id: ids.video }),
      element(document, 'p', label, self ? `${name} (me)` : name),
    ),
    share: element(
      document,
      'div',
      { id: self ? 'myScreenWrap' : `${peer}_screenWrap`, class: 'Screen', style: 'display: block' },
      element(document, 'video', { id: self ? 'myScreen' : `${peer}___screen` }),
      element(document, 'p', { id: self ? 'myScreenName' : `${peer}_screenName`, class: 'videoPeerName' }, name),
    ),
    setLevel: (level) => bar.setAttribute('style', barStyle(level)),
    setMuted: (muted) => mic.setAttribute('class', micClass(muted)),
    setHand: (up) => hand.setAttribute('style', `${GREEN}display: ${up ? 'inline' : 'none'}`),
  };
}

export const mirotalkSfu: PageMaker = (document, cast) => {
  const box = element(document, 'div', { id: 'videoMediaContainer' });
  const menus = element(document, 'div', {});
  const buttons = element(
    document,
    'div',
    { id: 'bottomButtons' },
    element(document, 'button', { id: 'startAudioButton', class: 'fas fa-microphone' }),
    element(document, 'button', { id: 'exitButton', class: 'fas fa-phone' }),
  );
  document.body.append(element(document, 'div', { id: 'videoPinMediaContainer' }), box, buttons, menus);
  return {
    show: tilesIn(box, cast, (actor, device) => mediaTile(document, menus, actor, device)),
    isAnimating: () => false,
  };
};

/** Cameras of every second device are off; the user's is on. A tile with a picture has its buttons elsewhere in the page. */
function mediaTile(document: Document, menus: Element, actor: Actor, device: number): Tile {
  const peer = `pEEr-${device}_AAA`;
  const isOff = !actor.self && device % 2 === 1;
  const mic = element(document, 'button', { id: `${peer}__audio`, class: micClass(false) });
  const menu = element(document, 'div', { id: `${peer}vb`, class: 'videoMenuBar' }, mic);
  const camera = mediaBox(document, actor, peer, isOff ? `${peer}__videoOff` : `cAm-${device}__video`);
  if (isOff) camera.box.append(menu);
  else menus.append(menu);
  return {
    element: camera.box,
    // The page finds bars and hands by id: those of a second tile never change.
    share: mediaBox(document, actor, peer, `sCreen-${device}__video`).box,
    setLevel: (level) => camera.bar.setAttribute('style', barStyle(level)),
    setMuted: (muted) => mic.setAttribute('class', micClass(muted)),
    setHand: (up) => camera.hand.setAttribute('style', `display: ${up ? 'flex' : 'none'}`),
  };
}

function mediaBox(document: Document, { name, self }: Actor, peer: string, id: string) {
  const isOff = id === `${peer}__videoOff`;
  const own = self && !isOff ? '_' : '__';
  const hand = element(document, 'i', { id: `${peer}__hand`, class: 'fas fa-hand-paper user-hand pulsate' });
  const bar = element(document, 'div', { id: `${peer}${own}pitchBar`, class: 'bar', style: BAR.first });
  const box = element(
    document,
    'div',
    { id, class: 'Camera', 'data-peer-id': peer, 'data-camera-off': String(isOff) },
    element(document, 'p', { id: `${peer}__name`, class: 'username' }, self ? `${name} (me)` : name),
    hand,
    element(document, 'div', { id: `${peer}${own}pitchMeter`, class: 'speechbar' }, bar),
  );
  return { box, hand, bar };
}
