/** Jitsi Meet, on its own host and on any other. Element ids and test ids are used by the project's own tests, so stable; styling classes are hashed. */
import type {
  Adapter,
  BreakoutSign,
  IndicatorMode,
  PageReader,
  PageSenses,
  ParticipantReading,
  Reading,
  Seen,
} from './contract.ts';
import { emptyReading, foldName, mergeByKey, PhaseMemory, withoutSuffix } from './dom.ts';
import { KeptElement, KeptElements } from './fresh-looks.ts';
import { INDICATORS } from './indicators.ts';
import { HAND_BORDER, Hands } from './jitsi-hand.ts';
import { Pane, untiledRows } from './jitsi-pane.ts';
import { find, findAll } from './page-documents.ts';
import { JITSI } from './platforms.ts';
import { RoomTrail } from './room-trail.ts';
import { whileShown } from './sharing.ts';
import { mark, type Signal, SignalMemory } from './signals.ts';
import { SELF_KEY } from './tiles.ts';

export const SELECTORS = {
  /** One person may have a tile in each strip; ids then end in `_stage` or `_screenshare`. The shared video has another id. */
  tile: 'span.videocontainer[id^="participant_"], span.videocontainer[id^="localVideoContainer"]',
  /** What all of these bear: a browser finds a class much faster than a list of selectors. */
  tileClass: '.videocontainer',
  /** Asked where no tile has its class: names and icons in a tile have ids that begin like the tile's. */
  unclassedTile: '[id^="participant_"], [id^="localVideoContainer"]',
  name: '.displayname, [id="localDisplayName"], [id^="participant_"][id$="_name"]',
  muted: '[id*="audioMuted"], [id="mic-disabled"]',
  /** Inline opacity 0…1: six times the level, cut at 1 (five dots × the 1.2 that the page multiplies by); this dot moves first. */
  middleDot: '.audioindicator .audiodot-middle',
  handBorder: HAND_BORDER,
  hangup: '.hangup-button, [data-testid="toolbox.hangup"]',
  /** Asked one by one: a browser sees at once that a class or an id is nowhere, and walks the page for a list of them. */
  lobby: [
    '.premeeting-screen',
    '#premeeting-name-input',
    '.lobby-screen',
    '[data-testid="prejoin.joinMeeting"]',
    '[data-testid="lobby.joiningMessage"]',
  ],
  title: '.subject-text',
  /** For about five seconds after the user was moved from one room to another, without navigation; the same for either way. */
  betweenRooms: '[data-testid="breakoutRooms.notifications.joinedTitle"]',
  /** Outer and inner box of the strip of tiles, of which only those in sight are rendered. */
  strip: '.remote-videos',
  /** The user's own screen in the strip (its component). The toolbar's button says it in words only. */
  sharing: '#localScreenshare_container',
} as const;

/** A tile's id as the page's sources make it: endpoints have eight hexadecimal digits. */
const TILE_ID = /^(?:localVideoContainer|participant_(?:[0-9a-f]{8}(?:-v\d+)?|whiteboard))(?:_(?:stage|screenshare))?$/;

const MUTED: readonly Signal[] = [mark('microphone-off', SELECTORS.muted)];
const DOMINANT_CLASS = 'dominant-speaker';
/**
 * Above it the middle dot counts as voice: a level of 0.025 (−32 dB). Browsers suppress noise far below that and bring voices
 * far above it (proposed by Hearth).
 */
const VOICE_OPACITY = 0.15;
/** So many changes of the dominant speaker without a single dot moving: the site has switched levels off (proposed by Hearth). */
const MOVES_WITHOUT_LEVELS = 2;
interface Tile {
  readonly key: string;
  readonly element: Element;
  /** Opacity of the middle dot, `null` without dots. */
  readonly level: number | null;
  readonly dominant: boolean;
}

/** What must be remembered to tell silence from an indicator that is switched off. */
class IndicatorMemory {
  #dotsSeen = false;
  #levelSeen = false;
  #dominantSeen = false;
  #dominant: string | null | undefined;
  #moves = 0;

  observe(tiles: readonly Tile[]): IndicatorMode {
    this.#dotsSeen ||= tiles.some((tile) => tile.level !== null);
    this.#levelSeen ||= tiles.some((tile) => tile.level !== null && tile.level > 0);
    const dominant = tiles.find((tile) => tile.dominant)?.key ?? null;
    if (dominant !== null) {
      this.#dominantSeen = true;
      if (this.#dominant !== undefined && dominant !== this.#dominant) this.#moves++;
    }
    // Nobody dominant for a moment (their tile is out of sight) is no change.
    if (dominant !== null || this.#dominant === undefined) this.#dominant = dominant;
    const levelsOff = !this.#levelSeen && this.#moves >= MOVES_WITHOUT_LEVELS;
    return levelsOff || (tiles.length > 0 && !this.#dotsSeen) ? 'dominant-only' : 'per-participant';
  }

  /** Silence is believed only of an indicator that was seen on at least once. */
  speaking(tile: Tile, mode: IndicatorMode, muted: Seen): { speaking: Seen; rule: string | null } {
    if (muted === true) return { speaking: false, rule: 'microphone-off' };
    if (mode === 'dominant-only') {
      return this.#dominantSeen
        ? { speaking: tile.dominant, rule: 'dominant-speaker' }
        : { speaking: 'unknown', rule: null };
    }
    if (tile.level === null || !this.#levelSeen) return { speaking: 'unknown', rule: null };
    return { speaking: tile.level > VOICE_OPACITY, rule: 'level-dots' };
  }
}

/** In a breakout room the title is that room's name. */
class Rooms {
  #trail = new RoomTrail();
  /** What the title was in the main room: while the room changes it is another for a moment. */
  readonly #mainTitles = new Set<string>();

  observe(title: string, isBetween: boolean): BreakoutSign | undefined {
    const sign = this.#trail.observe(isBetween, () => this.#mainTitles.has(title));
    if (sign === undefined) this.#mainTitles.add(title);
    return sign;
  }

  forget(): void {
    this.#trail = new RoomTrail();
    this.#mainTitles.clear();
  }
}

function openReader(senses: PageSenses): PageReader {
  const phases = new PhaseMemory();
  const indicators = new IndicatorMemory();
  const mutes = new SignalMemory(MUTED, senses);
  const hands = new Hands(senses);
  const dots = new KeptElements<HTMLElement>(SELECTORS.middleDot);
  const titles = new KeptElement([SELECTORS.title]);
  const pane = new Pane();
  const rooms = new Rooms();

  const readTiles = (tiles: readonly Tile[], mode: IndicatorMode): ParticipantReading[] => {
    const elements = tiles.map(({ element }) => element);
    const [muted, raised] = [mutes.readAll(elements), hands.readAll(elements)];
    return tiles.map((tile, i) => {
      const mute = muted[i]?.seen ?? 'unknown';
      const sound = indicators.speaking(tile, mode, mute);
      return {
        ...whoIs(tile),
        ...sound,
        // Whoever's dots move has an open microphone; the dominant mark stays on somebody who was muted since.
        muted: mute === 'unknown' && sound.speaking === true && mode === 'per-participant' ? false : mute,
        handUp: raised[i]?.seen ?? 'unknown',
      };
    });
  };

  return (document): Reading => {
    const elements = tilesIn(document);
    const lobby = SELECTORS.lobby.some((selector) => find(document, selector) !== null);
    const inCall = !lobby && (elements.length > 0 || find(document, SELECTORS.hangup) !== null);
    const phase = phases.observe(inCall ? 'call' : lobby ? 'lobby' : 'neither');
    const title = foldName(titles.in(document)?.textContent);
    if (phase === 'lobby') rooms.forget();
    if (phase !== 'in-call') return emptyReading(phase, title);

    const breakout = rooms.observe(title, find(document, SELECTORS.betweenRooms) !== null);
    const tiles = elements.flatMap((element) => tileOf(element, dots.in(element)));
    const mode = indicators.observe(tiles);
    const shown = mergeByKey(readTiles(tiles, mode));
    const rows = pane.read(document);
    const participants = [...shown, ...untiledRows(rows, shown)];
    const rosterCount = rows.length > 0 && rows.length >= shown.length ? rows.length : null;
    const complete = rosterCount === null ? !isCutOff(document) : participants.length >= rosterCount;
    return { phase, title, mode, participants, complete, rosterCount, ...(breakout && { breakout }) };
  };
}

function tilesIn(document: Document): Element[] {
  const tiles = findAll(document, SELECTORS.tileClass).filter((element) => element.matches(SELECTORS.tile));
  if (tiles.length > 0) return tiles;
  return findAll(document, SELECTORS.unclassedTile).filter(({ id }) => TILE_ID.test(id));
}

function tileOf(element: Element, middleDot: HTMLElement | null): Tile[] {
  const key = keyOf(element.id);
  if (key === null) return [];
  const level = middleDot === null ? Number.NaN : Number.parseFloat(middleDot.style.opacity);
  return [
    {
      key,
      element,
      level: Number.isNaN(level) ? null : level,
      dominant: element.classList.contains(DOMINANT_CLASS),
    },
  ];
}

/** The endpoint in a tile's id; `null` for what is nobody: a screen (`<endpoint>-v1`) or the whiteboard. */
function keyOf(id: string): string | null {
  if (id.startsWith('localVideoContainer')) return SELF_KEY;
  const endpoint = id.slice('participant_'.length).replace(/_(?:stage|screenshare)$/, '');
  return endpoint === '' || endpoint === 'whiteboard' || /-v\d+$/.test(endpoint) ? null : endpoint;
}

function whoIs({ key, element }: Tile): Pick<ParticipantReading, 'key' | 'name' | 'self'> {
  const self = key === SELF_KEY;
  const name = foldName(element.querySelector(SELECTORS.name)?.textContent);
  return { key, name: self ? withoutSuffix(name) : name, self };
}

/** Whether the strip's inner box is longer than its outer one. Both sizes are written inline, so this costs no layout. */
function isCutOff(document: Document): boolean {
  return findAll<HTMLElement>(document, SELECTORS.strip).some((outer) => {
    const inner = outer.querySelector<HTMLElement>(':scope > div');
    const isLonger = (side: 'width' | 'height') =>
      Number.parseFloat(inner?.style[side] ?? '') > Number.parseFloat(outer.style[side]);
    return isLonger('height') || isLonger('width');
  });
}

export const jitsi: Adapter = {
  ...JITSI,
  indicators: INDICATORS.jitsi,
  marksSelf: true,
  isSharing: whileShown(SELECTORS.sharing),
  open: openReader,
};
