/**
 * Jitsi Meet, on meet.jit.si or any other server. Read in jitsi/jitsi-meet (2026): ids and test ids are used by its own
 * browser tests and stable; styling classes are hashed and not used here.
 */
import type {
  Adapter,
  IndicatorMode,
  IndicatorTiming,
  PageReader,
  PageSenses,
  ParticipantReading,
  Reading,
  Seen,
} from './contract.ts';
import { cleanName, mergeTiles } from './dom.ts';

const SELECT = {
  leave: '.hangup-button, [data-testid="toolbox.hangup"]',
  lobby: '.premeeting-screen, #premeeting-name-input, .lobby-screen, [data-testid="lobby.joiningMessage"]',
  page: '#largeVideoContainer, .premeeting-screen, .lobby-screen, [data-testid="prejoin.joinMeeting"]',
  title: '.subject-text',
  tile: '.videocontainer',
  name: '.displayname',
  dots: '.audioindicator',
  middleDot: '.audiodot-middle',
  muted: 'span[id*="audioMuted"], #mic-disabled',
  hand: '.raised-hand-border',
  rosterRow: '[id^="participant-item-"]',
} as const;

const LOCAL_TILE = 'localVideoContainer';
const DOMINANT_CLASS = 'dominant-speaker';
const DOMINANT_RULE = 'dominant-speaker class';
/** The middle of five dots leaves 0 first; a noise floor stays below this. */
const SPEAKING_LEVEL = 0.2;
/** Dots that never move while the dominant speaker changes this often: the server has levels switched off. */
const DOMINANT_CHANGES_WITHOUT_LEVELS = 3;

/** Raised hands are looked for once in this many reads. */
const READS_PER_HAND = 5;

/** Levels come each 200 ms (audioLevelsInterval), so on and off show 100 ms late on average; a level is no voice detector, hence the onset. */
const LEVELS: IndicatorTiming = { onDelayMs: 100, tailMs: 100, onsetMs: 250, holdMs: 500 };
/** Somebody else takes over about a second after beginning to speak; the mark then stays in silence. */
const DOMINANT: IndicatorTiming = { onDelayMs: 1000, tailMs: 1000, onsetMs: 0, holdMs: 0 };

/** Remembers whether levels were ever seen to move, and how often the dominant speaker changed meanwhile. */
class JitsiReader {
  readonly #senses: PageSenses;
  readonly #hands = new Map<string, Seen>();
  #reads = 0;
  #levelsSeen = false;
  #dominant = '';
  #dominantChanges = 0;

  constructor(senses: PageSenses) {
    this.#senses = senses;
  }

  read(document: Document): Reading {
    const mode = (participants: readonly ParticipantReading[]): IndicatorMode =>
      participants.some((p) => p.rule === DOMINANT_RULE) ? 'dominant-only' : 'per-participant';
    const title = cleanName(document.querySelector(SELECT.title)?.textContent);
    const phase = phaseOf(document);
    if (phase !== 'in-call') {
      return { phase, title, mode: 'per-participant', participants: [], complete: true, rosterCount: null };
    }
    const tiles = [...document.querySelectorAll(SELECT.tile)].flatMap((tile) => {
      const key = keyOf(tile);
      return key === null ? [] : [{ tile, key }];
    });
    this.#watchSignals(tiles);
    if (this.#reads++ % READS_PER_HAND === 0) this.#lookForHands(tiles);
    const rows = document.querySelectorAll(SELECT.rosterRow).length;
    const participants = mergeTiles(tiles.map(({ tile, key }) => this.#participant(tile, key)));
    return {
      phase,
      title,
      mode: mode(participants),
      participants,
      // The film strip renders only what fits; the open roster tells when there are more.
      complete: rows <= participants.length,
      rosterCount: rows > 0 ? rows : null,
    };
  }

  get #levelsWork(): boolean {
    return this.#levelsSeen || this.#dominantChanges < DOMINANT_CHANGES_WITHOUT_LEVELS;
  }

  #watchSignals(tiles: readonly { readonly tile: Element; readonly key: string }[]): void {
    const dominant = tiles.find(({ tile }) => tile.classList.contains(DOMINANT_CLASS))?.key ?? this.#dominant;
    if (dominant !== this.#dominant) this.#dominantChanges += 1;
    this.#dominant = dominant;
    if (!this.#levelsSeen) this.#levelsSeen = tiles.some(({ tile }) => (levelOf(tile) ?? 0) > 0);
  }

  #participant(tile: Element, key: string): ParticipantReading {
    const muted = tile.querySelector(SELECT.muted) !== null;
    const { speaking, rule } = muted ? { speaking: false, rule: 'muted' } : this.#speech(tile);
    return {
      key,
      name: nameOf(tile),
      self: tile.id.startsWith(LOCAL_TILE),
      speaking,
      muted,
      handUp: this.#hands.get(key) ?? 'unknown',
      rule,
    };
  }

  /** The border is always in the page; only its computed shadow tells, which costs too much to ask at every sample. */
  #lookForHands(tiles: readonly { readonly tile: Element; readonly key: string }[]): void {
    this.#hands.clear();
    for (const { tile, key } of tiles) {
      const border = tile.querySelector(SELECT.hand);
      if (!border) continue;
      const shadow = this.#senses.styleOf(border, 'box-shadow');
      this.#hands.set(key, this.#hands.get(key) === true || (shadow !== '' && shadow !== 'none'));
    }
  }

  #speech(tile: Element): { speaking: Seen; rule: string | null } {
    const level = levelOf(tile);
    if (level !== null && this.#levelsWork) return { speaking: level > SPEAKING_LEVEL, rule: 'level dots' };
    // Nobody dominant yet says nothing about anybody: an interface option can switch the mark off.
    if (this.#dominant === '') return { speaking: 'unknown', rule: null };
    return { speaking: tile.classList.contains(DOMINANT_CLASS), rule: DOMINANT_RULE };
  }
}

function phaseOf(document: Document): Reading['phase'] {
  if (document.querySelector(SELECT.lobby)) return 'lobby';
  return document.querySelector(SELECT.leave) ? 'in-call' : 'elsewhere';
}

/** The endpoint's id; several strips may show one person. `null`: a shared video or a screen share, no person. */
function keyOf(tile: Element): string | null {
  if (tile.id.startsWith(LOCAL_TILE)) return 'local';
  const id = /^participant_([0-9a-zA-Z-]+)/.exec(tile.id)?.[1];
  return id === undefined || /-v\d+$/.test(id) ? null : id;
}

function nameOf(tile: Element): string {
  const text = tile.querySelector(SELECT.name)?.textContent ?? '';
  // The user's own tile carries a localized "(me)".
  return cleanName(tile.id.startsWith(LOCAL_TILE) ? text.replace(/\s*\([^()]{1,20}\)\s*$/u, '') : text);
}

function levelOf(tile: Element): number | null {
  const dot = tile.querySelector<HTMLElement>(`${SELECT.dots} ${SELECT.middleDot}`);
  if (!dot) return null;
  const level = Number.parseFloat(dot.style.opacity);
  return Number.isFinite(level) ? level : null;
}

export const jitsi = {
  id: 'jitsi',
  name: 'Jitsi Meet',
  hosts: ['meet.jit.si'],
  isMeetingUrl: (url) => /^\/[^/]+/.test(url.pathname) && !/^\/(static|about|security)(\/|$)/.test(url.pathname),
  recognises: (document) => document.querySelector(SELECT.page) !== null,
  roomOf: (url) => {
    const room = url.pathname.replace(/^\/+|\/+$/g, '').toLowerCase();
    return room === '' ? null : room;
  },
  timing: { 'per-participant': LEVELS, 'dominant-only': DOMINANT },
  open: (senses): PageReader => {
    const reader = new JitsiReader(senses);
    return (document) => reader.read(document);
  },
} as const satisfies Adapter;
