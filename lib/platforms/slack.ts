/** Slack huddles. Closed: test attributes and readable class names, as other readers of the page found them up to September 2026. */
import type { Adapter, IndicatorMode, PageReader, PageSenses, Reading } from './contract.ts';
import { INDICATORS } from './indicators.ts';
import { NamesInLabels } from './names-in-labels.ts';
import { findAll } from './page-documents.ts';
import { SLACK } from './platforms.ts';
import { mark } from './signals.ts';
import { openTiles, type TilePage } from './tiles.ts';

/** The last one is of older builds. */
const TILE_CLASS = '.p-huddle_peer_tile, .p-peer_tile__container';

export const SELECTORS = {
  tile: `${TILE_CLASS}, [data-qa^="huddle_peer_tile_userId_"]`,
  tileClass: TILE_CLASS,
  user: '[data-qa^="huddle_peer_tile_userId_"]',
  /** The user's own tile: an id, not a word. */
  self: '[id*="-self_"]',
  /** There only while the person speaks; the last one is of older builds. */
  speaking: '.p-huddle_peer_tile__overlay--active_speaker, .p-peer_tile__active_speaker--outline',
  leave: '[data-qa="huddle_toolbar__leave_button"], [data-qa="huddle_mini_player_leave_button"]',
  lobby: '[data-qa="huddle_join_preview_modal"]',
  title: '[data-qa="huddle_window_titlebar_title"]',
} as const;

const USER = 'huddle_peer_tile_userId_';
/** The sentence of the English page, as several readers of it found it. Others are told by what they have in common. */
const ENGLISH_LABEL = /^View (.+)['’]s profile$/u;
/** So many readings in a row must show two people speaking: one frame in which a mark wanders is no overlap. */
const READINGS_TOGETHER = 3;

/**
 * Whether several people can be marked at once. Readers of the page do not agree: one measured that the mark is on one tile at a time and
 * wanders without a gap, others speak of a mark for each. So it is taken for one until two are seen.
 */
class MarkedTogether {
  #readings = 0;
  #seen = false;

  modeOf({ participants }: Reading): IndicatorMode {
    const isTogether = participants.filter(({ speaking }) => speaking === true).length > 1;
    this.#readings = isTogether ? this.#readings + 1 : 0;
    this.#seen ||= this.#readings >= READINGS_TOGETHER;
    return this.#seen ? 'per-participant' : 'dominant-only';
  }
}

function pageOf(): TilePage {
  const labels = new NamesInLabels();
  let names: ReadonlyMap<string, string> = new Map();
  return {
    tile(document) {
      // What is found inside a tile is that tile.
      const tiles = findAll(document, SELECTORS.tile).filter((tile) => !tile.parentElement?.closest(SELECTORS.tile));
      const sentences = tiles.map(labelOf);
      names = labels.read(sentences.some((label) => ENGLISH_LABEL.test(label)) ? [] : sentences);
      return tiles;
    },
    idOf: (tile) => within(tile, SELECTORS.user)?.getAttribute('data-qa')?.slice(USER.length) || null,
    nameOf(tile) {
      const label = labelOf(tile);
      return ENGLISH_LABEL.exec(label)?.[1] ?? names.get(label) ?? '';
    },
    isSelf: (tile) => within(tile, SELECTORS.self) !== null,
    speaking: [mark('active-speaker', SELECTORS.speaking)],
    // Words say it, in the page's language; and readers do not agree on what the user's own icon says.
    muted: [],
    hand: [],
    inCall: SELECTORS.leave,
    lobby: SELECTORS.lobby,
    title: SELECTORS.title,
    always: [
      { mark: 'user-id', on: 'tile', selector: SELECTORS.user },
      { mark: 'tile-class', on: 'tile', selector: SELECTORS.tileClass },
    ],
  };
}

/** The tile itself, or what is in it. */
function within(tile: Element, selector: string): Element | null {
  return tile.matches(selector) ? tile : tile.querySelector(selector);
}

/** A sentence that holds the name. */
function labelOf(tile: Element): string {
  return tile.getAttribute('aria-label')?.replace(/\s+/gu, ' ').trim() ?? '';
}

function openReader(senses: PageSenses): PageReader {
  const read = openTiles(pageOf(), senses);
  const marked = new MarkedTogether();
  return (document) => {
    const reading = read(document);
    return reading.phase === 'in-call' ? { ...reading, mode: marked.modeOf(reading) } : reading;
  };
}

export const slack: Adapter = {
  ...SLACK,
  indicators: INDICATORS.slack,
  marksSelf: true,
  // No `isSharing`: no source names a mark of the user's own share.
  open: openReader,
};
