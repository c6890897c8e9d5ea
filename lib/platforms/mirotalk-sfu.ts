/** MiroTalk SFU, on its own host and on any other. Open source: tiles bear the peer's id, and so do the ids of everything of a person. */
import type { Adapter, PageReader, PageSenses, ParticipantReading, Reading } from './contract.ts';
import { foldName, withoutSuffix } from './dom.ts';
import { INDICATORS } from './indicators.ts';
import { byId, handIcon, microphoneIcon, pitchBar } from './mirotalk.ts';
import { MIROTALK_SFU } from './platforms.ts';
import { whileShown } from './sharing.ts';
import { openTiles, type TilePage } from './tiles.ts';

export const SELECTORS = {
  /** A pinned tile loses its class. One person has a tile for the camera and one for the screen. */
  tile: '.Camera, [data-camera-off][data-peer-id]',
  name: '[id$="__name"], .username',
  nameId: '[id$="__name"]',
  bar: '.speechbar .bar, [id$="_pitchBar"]',
  hand: '.user-hand',
  /** Hidden by its class unless the user shows their screen (Room.js). */
  sharing: '#stopScreenButton:not(.hidden)',
} as const;

const NAME_ID = '__name';
/** The page hangs this on the user's own name. */
const OWN_NAME = /(?<=\S)\s*\(me\)$/;
/** What the page puts before the name of whoever runs the room (RoomClient.js 1.8.51). */
const PRESENTER = /^\u2b50\ufe0f?\s+(?=\S)/u;

/** Which peer is the user: surely, once a tile told by its bar's id; else by the name, if that is clear. */
class OwnPeer {
  #peer: string | null = null;

  /** The user's camera tile has a bar with one underscore less; nobody else's has. */
  isOwn(tile: Element): boolean {
    const peer = peerOf(tile);
    if (peer !== '' && barIn(tile)?.id === `${peer}_pitchBar`) this.#peer = peer;
    return this.#peer === null ? OWN_NAME.test(nameIn(tile)) : peer === this.#peer;
  }

  /** Anybody may call themselves "(me)": if several do, nobody can tell which of them is the user. */
  settle(reading: Reading): Reading {
    const { participants } = reading;
    const isClear = participants.filter(({ self }) => self).length < 2;
    // Whoever connects anew is another peer.
    if (!participants.some(({ key }) => key === this.#peer)) this.#peer = null;
    const isUser = ({ self, key }: ParticipantReading) => self && (isClear || key === this.#peer);
    return {
      ...reading,
      participants: participants.map((one) =>
        isUser(one) ? { ...one, name: withoutSuffix(one.name) } : { ...one, self: false },
      ),
    };
  }
}

function pageOf(own: OwnPeer): TilePage {
  return {
    tile: SELECTORS.tile,
    // A video that is played to all is in a box of the same class.
    isNobody: (tile) => peerOf(tile) === '' && tile.querySelector(SELECTORS.name) === null,
    idOf: (tile) => peerOf(tile) || null,
    nameOf: nameIn,
    isSelf: (tile) => own.isOwn(tile),
    speaking: [pitchBar((tile) => part(tile, '__pitchBar') ?? part(tile, '_pitchBar') ?? barIn(tile))],
    // In the bar of buttons, which the page keeps outside of the tile.
    muted: [microphoneIcon((tile) => part(tile, '__audio'))],
    hand: [handIcon((tile) => part(tile, '__hand') ?? tile.querySelector(SELECTORS.hand))],
    // The button to leave lies hidden in the page before there is a call.
    inCall: SELECTORS.tile,
    always: [
      { mark: 'peer-id', on: 'tile', selector: SELECTORS.nameId },
      { mark: 'pitch-bar', on: 'tile', selector: SELECTORS.bar },
    ],
    modeOf: () => 'loudest-tick',
  };
}

function peerOf(tile: Element): string {
  return (
    tile.getAttribute('data-peer-id') || (tile.querySelector(SELECTORS.nameId)?.id.slice(0, -NAME_ID.length) ?? '')
  );
}

function nameIn(tile: Element): string {
  return foldName(tile.querySelector(SELECTORS.name)?.textContent).replace(PRESENTER, '');
}

function barIn(tile: Element): Element | null {
  return tile.querySelector(SELECTORS.bar);
}

/** Something of a person, wherever the page keeps it. */
function part(tile: Element, suffix: string): Element | null {
  const peer = peerOf(tile);
  return peer === '' ? null : byId(tile, `${peer}${suffix}`);
}

function openReader(senses: PageSenses): PageReader {
  const own = new OwnPeer();
  const read = openTiles(pageOf(own), senses);
  return (document) => own.settle(read(document));
}

export const mirotalkSfu: Adapter = {
  ...MIROTALK_SFU,
  indicators: INDICATORS['mirotalk-sfu'],
  marksSelf: true,
  isSharing: whileShown(SELECTORS.sharing),
  open: openReader,
};
