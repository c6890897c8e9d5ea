/** LiveKit Meet and every site built from LiveKit's own components. Their `data-lk-*` attributes are a styling API, so stable. */
import type { Adapter, PageReader, PageSenses, ParticipantReading, Reading, Seen } from './contract.ts';
import { emptyReading, foldName, mergeByKey, NameKeys, PhaseMemory, seenIn } from './dom.ts';
import { KeptElement, SeldomSought } from './fresh-looks.ts';
import { INDICATORS } from './indicators.ts';
import { find, findAll } from './page-documents.ts';
import { LIVEKIT } from './platforms.ts';
import { whileShown } from './sharing.ts';
import { type Signal, SignalMemory } from './signals.ts';
import { type Always, AlwaysThere, SELF_KEY } from './tiles.ts';
import { UntilChanged, untilChanged } from './until-changed.ts';

export const SELECTORS = {
  tile: '.lk-participant-tile',
  /** Nothing but a tile says who speaks: asked where no tile has its class. */
  unclassedTile: '[data-lk-speaking]',
  /** Also stands in chat entries: look for it inside a tile only. */
  name: '.lk-participant-name, [data-lk-participant-name]',
  /** In the components' own tile: present only while the microphone is muted; elsewhere its attribute tells. */
  micIndicator: '.lk-track-muted-indicator-microphone',
  /** The line of the components' own tile, on which the indicator above appears. */
  ownTileLine: '.lk-participant-metadata',
  conference: '.lk-video-conference, .lk-audio-conference',
  disconnect: '.lk-disconnect-button',
  lobby: '.lk-prejoin',
  /** Tiles of other pages are not rendered at all. */
  pages: '[data-lk-pagination="true"], .lk-pagination-control',
  /** The user's screen as a tile, and the button that is on while they show it; both read in the components. */
  sharing:
    '[data-lk-local-participant="true"][data-lk-source="screen_share"], button[data-lk-source="screen_share"][data-lk-enabled="true"]',
} as const;

/** The components write it on each tile; without it nobody can tell a screen from its owner. */
const ALWAYS: readonly Always[] = [{ mark: 'source', on: 'tile', selector: '[data-lk-source]' }];

/** Tiles that show a screen or play its sound are nobody. */
const SHARES: ReadonlySet<string | null> = new Set(['screen_share', 'screen_share_audio']);

const MUTED: readonly Signal[] = [
  {
    rule: 'microphone-indicator',
    read(tile) {
      const indicator = tile.querySelector(SELECTORS.micIndicator);
      if (indicator) return seenIn(indicator, 'data-lk-muted') === true || 'unknown';
      return tile.querySelector(SELECTORS.ownTileLine) ? false : 'unknown';
    },
  },
  {
    rule: 'microphone-attribute',
    saysOff: true,
    read(tile) {
      const indicator = tile.querySelector(SELECTORS.micIndicator);
      if (indicator) return seenIn(indicator, 'data-lk-muted');
      // It repeats the state of the tile's own track, so on a camera tile it tells of the camera.
      const isMicrophone = tile.getAttribute('data-lk-source') === 'microphone';
      return isMicrophone ? seenIn(tile, 'data-lk-audio-muted') : 'unknown';
    },
  },
];

interface Tile {
  readonly element: Element;
  readonly name: string;
  readonly source: string;
  readonly self: boolean;
}

function openReader(senses: PageSenses): PageReader {
  const phases = new PhaseMemory();
  const always = new AlwaysThere(ALWAYS);
  const keysBySource = new Map<string, NameKeys>();
  const mutes = new SignalMemory(untilChanged(MUTED, senses), senses);
  const found = new UntilChanged(senses, tileOf);
  const leave = new KeptElement([SELECTORS.disconnect]);
  const pages = new SeldomSought(SELECTORS.pages);
  let connected = false;

  /** Numbered within a source: somebody's camera tile and microphone tile are one person, not namesakes. The nameless are each another one. */
  function keysOf(tiles: readonly Tile[]): Map<Element, string> {
    const keys = new Map<Element, string>();
    const sourceOf = (tile: Tile) => (tile.name === '' ? '' : tile.source);
    for (const source of new Set(tiles.map(sourceOf))) {
      const group = tiles.filter((tile) => sourceOf(tile) === source);
      const names = keysBySource.get(source) ?? new NameKeys();
      keysBySource.set(source, names);
      for (const [element, key] of names.assign(group)) keys.set(element, key);
    }
    return keys;
  }

  return (document): Reading => {
    const elements = tilesIn(document);
    const disconnect = leave.in(document);
    const canLeave = disconnect !== null && !disconnect.hasAttribute('disabled');
    connected ||= canLeave;
    // The button is disabled while disconnected. Only after it was enabled once does that mean the call is over.
    const over = connected && disconnect !== null && !canLeave;
    const inCall = elements.length > 0 || (find(document, SELECTORS.conference) !== null && canLeave);
    const isLobby = () => find(document, SELECTORS.lobby) !== null;
    const phase = phases.observe(over ? 'neither' : inCall ? 'call' : isLobby() ? 'lobby' : 'neither');
    if (phase !== 'in-call') return emptyReading(phase);

    const tiles = elements.flatMap((element) => found.in(element));
    const keys = keysOf(tiles.filter((tile) => !tile.self));
    const muted = mutes.readAll(tiles.map(({ element }) => element));
    const people = tiles.map((tile, i) => read(tile, keys.get(tile.element) ?? SELF_KEY, muted[i]?.seen ?? 'unknown'));
    const missing = always.missing(elements, document);
    return {
      ...emptyReading(phase),
      participants: mergeByKey(people),
      complete: !pages.isIn(document),
      ...(missing.length > 0 && { missing }),
    };
  };
}

function tilesIn(document: Document): Element[] {
  const tiles = findAll(document, SELECTORS.tile);
  return tiles.length > 0 ? tiles : findAll(document, SELECTORS.unclassedTile);
}

function tileOf(element: Element): Tile[] {
  const source = element.getAttribute('data-lk-source');
  if (SHARES.has(source)) return [];
  const label = element.querySelector(SELECTORS.name);
  const name = foldName(label?.getAttribute('data-lk-participant-name')) || foldName(label?.textContent);
  return [{ element, name, source: source ?? '', self: seenIn(element, 'data-lk-local-participant') === true }];
}

function read({ element, name, self }: Tile, key: string, mute: Seen): ParticipantReading {
  const lit = seenIn(element, 'data-lk-speaking');
  // Whoever is shown speaking has an open microphone, whatever else cannot be seen.
  const muted = mute === 'unknown' && lit === true ? false : mute;
  return {
    key,
    name,
    self,
    speaking: muted === true ? false : lit,
    muted,
    handUp: 'unknown',
    rule: muted === true ? 'microphone-off' : lit === 'unknown' ? null : 'data-lk-speaking',
  };
}

export const livekit: Adapter = {
  ...LIVEKIT,
  indicators: INDICATORS.livekit,
  marksSelf: true,
  isSharing: whileShown(SELECTORS.sharing),
  open: openReader,
};
