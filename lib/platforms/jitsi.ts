/** Jitsi Meet, on its own host and on any other. Element ids and test ids are used by the project's own tests, so stable; styling classes are hashed. */
import type { Adapter, IndicatorMode, PageReader, PageSenses, ParticipantReading, Reading, Seen } from './contract.ts';
import { emptyReading, foldName, mergeByKey, PhaseMemory, withoutSuffix } from './dom.ts';
import { INDICATORS } from './indicators.ts';
import { readRows, untiledRows } from './jitsi-pane.ts';
import { find, findAll } from './page-documents.ts';
import { platform } from './platforms.ts';

export const SELECTORS = {
  /** One person may have a tile in each strip; ids then end in `_stage` or `_screenshare`. The shared video has another id. */
  tile: 'span.videocontainer[id^="participant_"], span.videocontainer[id^="localVideoContainer"]',
  name: '.displayname',
  muted: '[id*="audioMuted"], [id="mic-disabled"]',
  /** Inline opacity 0…1: six times the level, cut at 1 (five dots × the 1.2 that the page multiplies by); this dot moves first. */
  middleDot: '.audioindicator .audiodot-middle',
  /** Always in the DOM: only its computed shadow tells whether a hand is up. */
  handBorder: '.raised-hand-border',
  hangup: '.hangup-button, [data-testid="toolbox.hangup"]',
  lobby:
    '.premeeting-screen, #premeeting-name-input, .lobby-screen, [data-testid="prejoin.joinMeeting"], [data-testid="lobby.joiningMessage"]',
  title: '.subject-text',
  /** Outer and inner box of the strip of tiles, of which only those in sight are rendered. */
  strip: '.remote-videos',
} as const;

const DOMINANT_CLASS = 'dominant-speaker';
/**
 * Above it the middle dot counts as voice: a level of 0.025 (−32 dB). Browsers suppress noise far below that and bring voices
 * far above it (proposed by Hearth).
 */
const VOICE_OPACITY = 0.15;
/** So many changes of the dominant speaker without a single dot moving: the site has switched levels off (proposed by Hearth). */
const MOVES_WITHOUT_LEVELS = 2;
/** The local tile bears no endpoint id. */
const SELF_KEY = 'self';

interface Tile {
  readonly key: string;
  readonly element: Element;
  readonly muted: boolean;
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
  speaking(tile: Tile, mode: IndicatorMode): { speaking: Seen; rule: string | null } {
    if (tile.muted) return { speaking: false, rule: 'microphone-off' };
    if (mode === 'dominant-only') {
      return this.#dominantSeen
        ? { speaking: tile.dominant, rule: 'dominant-speaker' }
        : { speaking: 'unknown', rule: null };
    }
    if (tile.level === null || !this.#levelSeen) return { speaking: 'unknown', rule: null };
    return { speaking: tile.level > VOICE_OPACITY, rule: 'level-dots' };
  }
}

function openReader(senses: PageSenses): PageReader {
  const phases = new PhaseMemory();
  const indicators = new IndicatorMemory();
  return (document): Reading => {
    const elements = findAll(document, SELECTORS.tile);
    const lobby = find(document, SELECTORS.lobby) !== null;
    const inCall = !lobby && (elements.length > 0 || find(document, SELECTORS.hangup) !== null);
    const phase = phases.observe(inCall ? 'call' : lobby ? 'lobby' : 'neither');
    const title = foldName(find(document, SELECTORS.title)?.textContent);
    if (phase !== 'in-call') return emptyReading(phase, title);

    const tiles = elements.flatMap(tileOf);
    const mode = indicators.observe(tiles);
    const shown = mergeByKey(tiles.map((tile) => read(tile, { ...indicators.speaking(tile, mode), senses })));
    const rows = readRows(document);
    const participants = [...shown, ...untiledRows(rows, shown)];
    const rosterCount = rows.length > 0 && rows.length >= shown.length ? rows.length : null;
    const complete = rosterCount === null ? !isCutOff(document) : participants.length >= rosterCount;
    return { phase, title, mode, participants, complete, rosterCount };
  };
}

function tileOf(element: Element): Tile[] {
  const key = keyOf(element.id);
  if (key === null) return [];
  const opacity = element.querySelector<HTMLElement>(SELECTORS.middleDot)?.style.opacity;
  const level = opacity === undefined ? Number.NaN : Number.parseFloat(opacity);
  return [
    {
      key,
      element,
      muted: element.querySelector(SELECTORS.muted) !== null,
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

function read(
  tile: Tile,
  { speaking, rule, senses }: { speaking: Seen; rule: string | null; senses: PageSenses },
): ParticipantReading {
  const self = tile.key === SELF_KEY;
  const name = foldName(tile.element.querySelector(SELECTORS.name)?.textContent);
  const border = tile.element.querySelector(SELECTORS.handBorder);
  const shadow = border ? senses.styleOf(border, 'box-shadow') : null;
  return {
    key: tile.key,
    name: self ? withoutSuffix(name) : name,
    self,
    speaking,
    muted: tile.muted,
    handUp: shadow === null ? 'unknown' : shadow !== '' && shadow !== 'none',
    rule,
  };
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
  ...platform('jitsi'),
  indicators: INDICATORS.jitsi,
  marksSelf: true,
  open: openReader,
};
