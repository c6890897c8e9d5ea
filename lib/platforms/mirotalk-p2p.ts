/** MiroTalk P2P, on its own host and on any other. Open source: everything of a person has an id that begins with the peer's. */
import type { Adapter, PageReader, PageSenses } from './contract.ts';
import { emptyReading, foldName, withoutSuffix } from './dom.ts';
import { INDICATORS } from './indicators.ts';
import { byId, handIcon, isHidden, microphoneIcon, pitchBar } from './mirotalk.ts';
import { find } from './page-documents.ts';
import { MIROTALK_P2P } from './platforms.ts';
import { whileShown } from './sharing.ts';
import { openTiles, type TilePage } from './tiles.ts';

export const SELECTORS = {
  /** By id, as a pinned tile loses its class. A shared screen has another id, and is nobody. */
  tile: '[id$="_videoWrap"], #myVideoWrap, .Camera:not([id])',
  own: '#myVideoWrap',
  others: '[id$="_videoWrap"]',
  name: '.videoPeerName, [id$="_name"], #myVideoPeerName',
  bar: '.speechbar .bar, [id$="_pitch_bar"], #myPitchBar',
  /** The button becomes one that stops (client.js). */
  sharing: '#screenShareBtn.fa-stop-circle',
} as const;

const WRAP = '_videoWrap';

const PAGE: TilePage = {
  tile: SELECTORS.tile,
  idOf: (tile) => peerOf(tile) || null,
  nameOf(tile) {
    const name = foldName(tile.querySelector(SELECTORS.name)?.textContent);
    return isOwn(tile) ? withoutSuffix(name) : name;
  },
  isSelf: isOwn,
  speaking: [pitchBar((tile) => part(tile, '_pitch_bar', 'myPitchBar') ?? tile.querySelector(SELECTORS.bar))],
  muted: [microphoneIcon((tile) => part(tile, '_audioStatus', 'myAudioStatusIcon'))],
  hand: [handIcon((tile) => part(tile, '_handStatus', 'myHandStatusIcon'))],
  // The button to leave may lie hidden in the page before there is a call.
  inCall: SELECTORS.tile,
  always: [
    { mark: 'peer-id', on: 'tile', selector: `${SELECTORS.others}, ${SELECTORS.own}` },
    { mark: 'pitch-bar', on: 'tile', selector: SELECTORS.bar },
  ],
};

function isOwn(tile: Element): boolean {
  return tile.matches(SELECTORS.own);
}

function peerOf(tile: Element): string {
  return tile.id.endsWith(WRAP) ? tile.id.slice(0, -WRAP.length) : '';
}

/** Something of a person, wherever the page keeps it. */
function part(tile: Element, suffix: string, ownId: string): Element | null {
  if (isOwn(tile)) return byId(tile, ownId);
  const peer = peerOf(tile);
  return peer === '' ? null : byId(tile, `${peer}${suffix}`);
}

function openReader(senses: PageSenses): PageReader {
  const read = openTiles(PAGE, senses);
  let joined = false;
  return (document) => {
    const own = find(document, SELECTORS.own);
    // The user's own tile is hidden until they join; in the call they may hide it again.
    joined ||= (own !== null && !isHidden(own)) || find(document, SELECTORS.others) !== null;
    return own !== null && !joined ? emptyReading('lobby') : read(document);
  };
}

export const mirotalkP2p: Adapter = {
  ...MIROTALK_P2P,
  indicators: INDICATORS['mirotalk-p2p'],
  marksSelf: true,
  isSharing: whileShown(SELECTORS.sharing),
  open: openReader,
};
