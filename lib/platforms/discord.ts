/**
 * Discord in the browser. Closed: one attribute that other software builds on, and class names without their hashes. The page is known to
 * break under observers of all of it, so only the user's own call is looked at.
 */
import type { Adapter, PageReader, PageSenses, Reading } from './contract.ts';
import { readSidebar, SIDEBAR, type Sidebar, type VoiceRow } from './discord-sidebar.ts';
import { INDICATORS } from './indicators.ts';
import { NamesInLabels } from './names-in-labels.ts';
import { find, findAll } from './page-documents.ts';
import { DISCORD } from './platforms.ts';
import { mark } from './signals.ts';
import { openTiles, type TilePage } from './tiles.ts';

export const SELECTORS = {
  ...SIDEBAR,
  /** Holds the user's id; a stream of theirs has it, too. */
  tile: '[data-selenium-video-tile]',
  /** Its label holds the name, with words around it. */
  tileLabel: '[class*="focusTarget"][aria-label]',
  /** The first in tiles and rows, the others in rows. */
  speaking: '[style*="status-speaking"], [class*="avatarSpeaking"], [class*="usernameSpeaking"]',
  connected: '[class*="rtcConnectionStatus"]',
} as const;

const USER = 'data-selenium-video-tile';

class DiscordPage {
  readonly #labels = new NamesInLabels();
  #inLabels: ReadonlyMap<string, string> = new Map();
  #sidebar: Sidebar = { own: null, call: [], isTorn: false };
  #names: ReadonlyMap<string | null, string> = new Map();
  /** The rows that are read, while there are no tiles. */
  #rows: ReadonlyMap<Element, VoiceRow> = new Map();

  readonly page: TilePage = {
    tile: (document) => this.#look(document),
    idOf: (tile) => this.#userOf(tile),
    nameOf: (tile) => this.#rows.get(tile)?.name ?? this.#nameOnTile(tile),
    isSelf: (tile) => this.#sidebar.own !== null && this.#userOf(tile) === this.#sidebar.own,
    speaking: [mark('status-speaking', SELECTORS.speaking)],
    // No source tells of a mark that is not a word.
    muted: [],
    hand: [],
    inCall: SELECTORS.connected,
  };

  /** What only shows from the side bar: whether everybody has a tile, and whether its rows can be told from others'. */
  complete(reading: Reading): Reading {
    if (reading.phase !== 'in-call') return reading;
    const { call, isTorn } = this.#sidebar;
    const missing = isTorn && this.#rows.size > 0 ? { missing: ['voice-list'] } : {};
    return { ...reading, complete: !isTorn && call.length <= reading.participants.length, ...missing };
  }

  /** Tiles where there are any, else the rows of the user's own channel. */
  #look(document: Document): readonly Element[] {
    this.#sidebar = readSidebar(document);
    const tiles = findAll(document, SELECTORS.tile);
    const isConnected = find(document, SELECTORS.connected) !== null;
    if (tiles.length > 0 && !this.#isElsewhere(tiles, isConnected)) {
      this.#rows = new Map();
      this.#names = new Map(this.#sidebar.call.map(({ user, name }) => [user, name]));
      this.#inLabels = this.#labels.read(tiles.map(labelOf));
      return tiles;
    }
    this.#rows = new Map(this.#sidebar.call.map((row) => [row.element, row]));
    return [...this.#rows.keys()];
  }

  /** A call may be looked at without being in it: without the user, and without anybody from the user's own channel. */
  #isElsewhere(tiles: readonly Element[], isConnected: boolean): boolean {
    const { own, call } = this.#sidebar;
    const users = new Set(tiles.map((tile) => tile.getAttribute(USER)));
    if (own === null || users.has(own)) return false;
    return !isConnected || (call.length > 0 && !call.some(({ user }) => users.has(user)));
  }

  #userOf(tile: Element): string | null {
    const row = this.#rows.get(tile);
    return row ? row.user : tile.getAttribute(USER) || null;
  }

  #nameOnTile(tile: Element): string {
    return this.#names.get(tile.getAttribute(USER)) || (this.#inLabels.get(labelOf(tile)) ?? '');
  }
}

function labelOf(tile: Element): string {
  const label = tile.matches(SELECTORS.tileLabel) ? tile : tile.querySelector(SELECTORS.tileLabel);
  return label?.getAttribute('aria-label')?.replace(/\s+/gu, ' ').trim() ?? '';
}

function openReader(senses: PageSenses): PageReader {
  const discordPage = new DiscordPage();
  const read = openTiles(discordPage.page, senses);
  return (document) => discordPage.complete(read(document));
}

export const discord: Adapter = {
  ...DISCORD,
  indicators: INDICATORS.discord,
  marksSelf: true,
  // No `isSharing`: only words in the page's language are known to say so.
  open: openReader,
};
