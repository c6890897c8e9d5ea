/**
 * Element Call, by itself or as a widget in a frame of Element. Test ids serve the project's own tests; of a class only the part
 * between the underscores is its own, the rest changes with each build.
 */
import type { Adapter, Seen } from './contract.ts';
import { foldName } from './dom.ts';
import { INDICATORS } from './indicators.ts';
import { ELEMENT_CALL } from './platforms.ts';
import { whileShown } from './sharing.ts';
import type { Signal } from './signals.ts';
import { type Always, openTiles, type TilePage } from './tiles.ts';

export const SELECTORS = {
  tile: '[data-testid="videoTile"]',
  /** Its label is the person's Matrix id; hidden, and still there, while the camera is on. */
  avatar: 'span[role="img"][aria-label]',
  /** Not on narrow tiles. */
  name: '[data-testid="name_tag"]',
  /** In the name tag of a tile in the grid. Also `true` of somebody whom only the user has silenced. */
  microphone: 'svg[data-muted]',
  self: 'video[data-lk-local-participant="true"], [class*="_mirror_"]',
  /** The components that play the video are LiveKit's. */
  share: 'video[data-lk-source^="screen_share"]',
  gridTile: '[class*="_tile_"]',
  speaking: '[class*="_speaking_"]',
  /** May appear on a spotlight tile. */
  waves: '[class*="_waves_"][data-visible="true"]',
  hand: '[class*="_handRaised_"]',
  /** Some sign of a call that does not hang on test ids is among them. */
  inCall: '[data-testid="incall_mute"], [data-video-fit]',
  /** The button that leaves is there already. */
  lobby: '[data-testid="lobby_joinCall"]',
  title: '[data-testid="roomHeader_roomName"]',
  count: '[data-testid="roomHeader_participants_count"]',
  /** A tile without a microphone is a spotlight's, and the others may be out of sight. */
  spotlight: '[data-testid="videoTile"]:not(:has(svg[data-muted]))',
  /** The button of the screen is a switch (its component); in older builds it is the first of its kind while it is on. */
  sharing: '[data-testid="incall_screenshare"]:is([aria-checked="true"], :not([aria-checked])[data-kind="primary"])',
} as const;

const ALWAYS: readonly Always[] = [{ mark: 'avatar', on: 'tile', selector: SELECTORS.avatar }];

const MATRIX_ID = /^@[^\s:]+:\S+$/;
/** With fewer tiles the page takes it for a talk between two and marks nobody. */
const FEWEST_TILES = 3;

function matrixIdOf(tile: Element): string | null {
  const labels = [...tile.querySelectorAll(SELECTORS.avatar)].map((avatar) => avatar.getAttribute('aria-label') ?? '');
  return labels.find((label) => MATRIX_ID.test(label)) ?? null;
}

function isShare(tile: Element): boolean {
  return tile.querySelector(SELECTORS.share) !== null;
}

/** Whether it is one of the grid's tiles, which tell of microphones and voices. */
function isOfGrid(tile: Element): boolean {
  return tile.matches(SELECTORS.gridTile) && tile.querySelector(SELECTORS.microphone) !== null;
}

/** A screen, even before its picture is there. */
function isNobody(tile: Element): boolean {
  return isShare(tile) || (tile.querySelector(SELECTORS.microphone) === null && matrixIdOf(tile) === null);
}

/** A spotlight on a person marks nobody else; one on a screen may. */
function layoutOf(tiles: readonly Element[]): string | null {
  const people = tiles.filter((tile) => !isShare(tile));
  if (people.length < FEWEST_TILES || !people.every(isOfGrid)) return null;
  return people.length < tiles.length ? 'screen' : 'grid';
}

function isLit(tile: Element): boolean {
  return tile.matches(SELECTORS.speaking);
}

const SPEAKING: readonly Signal[] = [
  { rule: 'speaking-class', read: isLit },
  { rule: 'waves', read: (tile) => tile.querySelector(SELECTORS.waves) !== null || 'unknown' },
];

/** Whoever is lit has an open microphone, and was silenced by the user at most. */
function isMuted(tile: Element): Seen {
  const value = tile.querySelector(SELECTORS.microphone)?.getAttribute('data-muted');
  if (value === 'false') return false;
  return value === 'true' && !isLit(tile) ? true : 'unknown';
}

/** The mark makes way for the one of speech. */
function isHandUp(tile: Element): Seen {
  if (tile.matches(SELECTORS.hand)) return true;
  return isLit(tile) || !isOfGrid(tile) ? 'unknown' : false;
}

/** What is known of people whose tile does not show it now. */
class Acquaintances {
  readonly #names = new Map<string, string>();
  readonly #own = new Set<string | Element>();

  /** A tile that is too narrow for a name shows the name that the person had before. */
  nameOf(tile: Element): string {
    const id = matrixIdOf(tile);
    const name = foldName(tile.querySelector(SELECTORS.name)?.textContent);
    if (id !== null && name !== '') this.#names.set(id, name);
    return name || (this.#names.get(id ?? '') ?? '');
  }

  /** With the camera off nothing marks the user: who was the user still is. */
  isSelf(tile: Element): boolean {
    const who = matrixIdOf(tile) ?? tile;
    if (tile.matches(SELECTORS.self) || tile.querySelector(SELECTORS.self) !== null) this.#own.add(who);
    return this.#own.has(who);
  }
}

function page(): TilePage {
  const known = new Acquaintances();
  return {
    tile: SELECTORS.tile,
    isNobody,
    idOf: matrixIdOf,
    nameOf: (tile) => known.nameOf(tile),
    isSelf: (tile) => known.isSelf(tile),
    layoutOf,
    speaking: SPEAKING,
    muted: [{ rule: 'microphone-icon', read: isMuted, saysOff: true }],
    hand: [{ rule: 'hand-class', read: isHandUp }],
    inCall: SELECTORS.inCall,
    lobby: SELECTORS.lobby,
    title: SELECTORS.title,
    count: SELECTORS.count,
    cutOff: SELECTORS.spotlight,
    always: ALWAYS,
  };
}

export const elementCall: Adapter = {
  ...ELEMENT_CALL,
  indicators: INDICATORS['element-call'],
  // Only while the camera is on.
  marksSelf: false,
  isSharing: whileShown(SELECTORS.sharing),
  open: (senses) => openTiles(page(), senses),
};
