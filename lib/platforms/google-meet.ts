/**
 * Google Meet. A closed page whose class names rotate within weeks to months, so speech is read by how the sound widget
 * behaves (three bars that run an animation while somebody speaks), then by its longest-lived class name, captured from
 * 2021 to August 2026.
 */
import type {
  Adapter,
  IndicatorTiming,
  PageReader,
  PageSenses,
  ParticipantReading,
  Reading,
  Seen,
} from './contract.ts';
import { mergeTiles, nameIn } from './dom.ts';
import { hasIcon, iconsIn, SoundWidgets } from './google-meet-page.ts';

const SELECT = {
  person: '[data-participant-id]',
  panelRow: '[role="listitem"]',
  elsewhere: '[role="dialog"], aside',
  title: '.u6vdEc',
  names: ['span.notranslate', '.zWGUib', '.XWGOtd', '.cS7aqe'],
  selfName: '[data-self-name]',
  /** Extra class of the user's own sound widget. */
  selfWidget: '.KUNJSe',
  /** The microphone and camera buttons. */
  toggles: '[data-is-muted]',
} as const;

const ICON = {
  leave: 'call_end',
  captions: 'closed_caption',
  muted: 'mic_off',
  mic: 'mic',
  hand: 'front_hand',
} as const;

/**
 * Captures of 2026: the animation is caught by 81–94 % of polls during steady speech, with gaps under a second, so a
 * dip must be bridged; the page itself adds little delay.
 */
const TIMING: IndicatorTiming = { onDelayMs: 50, tailMs: 50, onsetMs: 150, holdMs: 700 };

/** Which tile is the user's own is looked for once in this many reads: it asks for computed styles. */
const READS_PER_SELF = 25;

class MeetReader {
  readonly #senses: PageSenses;
  readonly #widgets: SoundWidgets;
  readonly #mirrored = new WeakMap<Element, boolean>();
  #reads = 0;

  constructor(senses: PageSenses) {
    this.#senses = senses;
    this.#widgets = new SoundWidgets(senses);
  }

  read(document: Document): Reading {
    const tiles = [...document.querySelectorAll(SELECT.person)].filter(isOutermost);
    const phase = phaseOf(document, tiles);
    const title = nameIn(document.documentElement, [SELECT.title]);
    if (phase !== 'in-call') {
      return { phase, title, mode: 'per-participant', participants: [], complete: true, rosterCount: null };
    }
    if (this.#reads++ % READS_PER_SELF === 0) this.#lookForSelf(tiles);
    const ownMuted = ownMicrophoneMuted(document);
    const participants = mergeTiles(tiles.map((tile) => this.#participant(tile, ownMuted)));
    const rosterCount = countOf(document);
    return {
      phase,
      title,
      mode: 'per-participant',
      participants,
      complete: rosterCount === null || rosterCount <= participants.length,
      rosterCount,
    };
  }

  #participant(tile: Element, ownMuted: Seen): ParticipantReading {
    const icons = iconsIn(tile);
    const self = this.#isSelf(tile);
    const muted = hasIcon(icons, ICON.muted) || (self && ownMuted === true);
    const { speaking, rule } = muted ? { speaking: false, rule: 'muted' } : this.#widgets.read(tile);
    return {
      key: tile.getAttribute('data-participant-id') ?? '',
      name: nameIn(tile, SELECT.names) || nameIn(tile, [SELECT.selfName]),
      self,
      speaking,
      muted,
      handUp: hasIcon(icons, ICON.hand),
      rule,
    };
  }

  #isSelf(tile: Element): boolean {
    return tile.querySelector(`${SELECT.selfName}, ${SELECT.selfWidget}`) !== null || this.#mirrored.get(tile) === true;
  }

  /** Meet shows the user's own camera mirrored. */
  #lookForSelf(tiles: readonly Element[]): void {
    for (const tile of tiles) {
      const video = tile.querySelector('video');
      if (video) this.#mirrored.set(tile, /^matrix\(-1,/.test(this.#senses.styleOf(video, 'transform')));
    }
  }
}

/** Tiles of the call and rows of the people panel; what lies in a dialog, or inside another one, is neither. */
function isOutermost(person: Element): boolean {
  if (person.parentElement?.closest(SELECT.person)) return false;
  return person.closest(SELECT.panelRow) !== null || person.closest(SELECT.elsewhere) === null;
}

/**
 * The leave button is there in the waiting room too. The captions button comes only with admission; in a narrow window
 * it may be folded away, so other people's tiles count as well.
 */
function phaseOf(document: Document, tiles: readonly Element[]): Reading['phase'] {
  const icons = iconsIn(document);
  const canLeave = hasIcon(icons, ICON.leave);
  if (canLeave && (hasIcon(icons, ICON.captions) || tiles.length >= 2)) return 'in-call';
  return canLeave || document.querySelector(SELECT.toggles) ? 'lobby' : 'elsewhere';
}

function ownMicrophoneMuted(document: Document): Seen {
  for (const toggle of document.querySelectorAll(SELECT.toggles)) {
    if (!hasIcon(iconsIn(toggle), ICON.mic)) continue;
    return toggle.getAttribute('data-is-muted') === 'true';
  }
  return 'unknown';
}

/** The number on the people button. */
function countOf(document: Document): number | null {
  const element = document.querySelector('[data-avatar-count], div.egzc7c');
  const text = element?.getAttribute('data-avatar-count') ?? element?.textContent ?? '';
  const count = Number.parseInt(text, 10);
  return Number.isFinite(count) && count > 0 ? count : null;
}

export const googleMeet = {
  id: 'google-meet',
  name: 'Google Meet',
  hosts: ['meet.google.com'],
  isMeetingUrl: (url) => /^\/([a-z]{3,4}-[a-z]{3,4}-[a-z]{3,4}|lookup\/[^/]+)\/?$/.test(url.pathname),
  // Meet is on one host only; a page elsewhere that looks like it is not it.
  recognises: () => false,
  roomOf: (url) => /^\/(?:lookup\/)?([^/]+)/.exec(url.pathname)?.[1] ?? null,
  timing: { 'per-participant': TIMING },
  open: (senses): PageReader => {
    const reader = new MeetReader(senses);
    return (document) => reader.read(document);
  },
} as const satisfies Adapter;
