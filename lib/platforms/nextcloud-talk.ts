/** Nextcloud Talk, on anybody's server. Its class names have been the same for years; the voice detector is the sender's own. */
import type { Adapter, Seen } from './contract.ts';
import { INDICATORS } from './indicators.ts';
import { NEXTCLOUD_TALK } from './platforms.ts';
import { whileShown } from './sharing.ts';
import { type Always, openTiles, type TilePage } from './tiles.ts';

export const SELECTORS = {
  /** Remote people by whichever is there, their peer's id or (newest) their session's; and the user. */
  tile: '[id$="_video_incoming"], .video-container[data-tile-session-id], .localVideoContainer',
  self: '.localVideoContainer',
  /** On tiles of the grid and of the strip; the promoted person has a second tile without it. */
  inGrid: '.video-container-grid',
  /** Tiles that stand for nobody: as a place in the strip, or to fill the grid. */
  dummy: '[class*="dummy" i]',
  /** Not on the user's own tile, and nowhere in the sidebar's small view. */
  name: '.participant-name',
  speaking: '.speaking',
  /** Shown while muted; moderators see it always, and only `disabled` tells then. */
  audio: '.audioIndicator',
  muted: '.audioIndicator[disabled]',
  /** The place of the button above: where it is missing, no button says nothing. */
  indicators: '.media-indicators',
  bar: '.bottom-bar',
  hand: '.raiseHandIndicator',
  inCall: '#call-container, #videos .localVideoContainer',
  /**
   * A promoted person leaves the others to a strip that may be closed or turned over; a grid has pages when it has buttons to
   * turn them (their class: spreed's VideosGrid.vue).
   */
  notEverybody: '.video-container:not(.video-container-grid), .grid-navigation',
  /** The user's own screen; others' have their peer's id (spreed's ScreenShare.vue). */
  sharing: '#localScreenContainer',
} as const;

const ALWAYS: readonly Always[] = [
  { mark: 'call', on: 'page', selector: '#call-container' },
  { mark: 'videos', on: 'page', selector: '#videos' },
];

const REMOTE_ID = /^container_(.+)_video_incoming$/;

function isSelf(tile: Element): boolean {
  return tile.matches(SELECTORS.self);
}

function isNobody(tile: Element): boolean {
  if (isSelf(tile)) return false;
  return tile.id.startsWith('placeholder-') || tile.matches(SELECTORS.dummy);
}

/** A promoted tile never shows `speaking`: there only the name is bold, and it is bold for whoever was selected, too. */
function isLit(tile: Element): Seen {
  if (tile.matches(SELECTORS.speaking)) return true;
  return isSelf(tile) || tile.matches(SELECTORS.inGrid) ? false : 'unknown';
}

/** The user's own tile shows neither this nor a hand. */
function isMuted(tile: Element): Seen {
  if (tile.querySelector(SELECTORS.muted) !== null) return true;
  const isTold = !isSelf(tile) && tile.querySelector(SELECTORS.indicators) !== null;
  return isTold && tile.querySelector(SELECTORS.audio) === null ? false : 'unknown';
}

function isHandUp(tile: Element): Seen {
  if (tile.querySelector(SELECTORS.hand) !== null) return true;
  return isSelf(tile) || tile.querySelector(SELECTORS.bar) === null ? 'unknown' : false;
}

/** Both tiles of a promoted person have one peer id, and only the one in the grid has a session's. */
function peerIds(): (tile: Element) => string | null {
  const peers = new Map<string, string>();
  return (tile) => {
    const peer = REMOTE_ID.exec(tile.id)?.[1];
    const session = tile.getAttribute('data-tile-session-id');
    if (peer && session) peers.set(session, peer);
    return peer ?? (session ? (peers.get(session) ?? session) : null);
  };
}

/** Whether strips show who speaks as grids do is another question in each version. */
function layoutOf(tiles: readonly Element[]): string {
  return tiles.every((tile) => isNobody(tile) || isSelf(tile) || tile.matches(SELECTORS.inGrid)) ? 'grid' : 'promoted';
}

function page(): TilePage {
  return {
    tile: SELECTORS.tile,
    isNobody,
    idOf: peerIds(),
    nameOf: (tile) => tile.querySelector(SELECTORS.name)?.textContent ?? '',
    isSelf,
    layoutOf,
    speaking: [{ rule: 'speaking-class', read: isLit }],
    muted: [{ rule: 'audio-indicator', read: isMuted }],
    hand: [{ rule: 'hand-indicator', read: isHandUp }],
    inCall: SELECTORS.inCall,
    cutOff: SELECTORS.notEverybody,
    always: ALWAYS,
  };
}

export const nextcloudTalk: Adapter = {
  ...NEXTCLOUD_TALK,
  indicators: INDICATORS['nextcloud-talk'],
  marksSelf: true,
  isSharing: whileShown(SELECTORS.sharing),
  open: (senses) => openTiles(page(), senses),
};
