/** Zoom's web client, in whichever frame it runs. Closed; its class names are readable and long-lived, and shows no ids of people. */
import type {
  Adapter,
  BreakoutSign,
  IndicatorMode,
  PageSenses,
  ParticipantReading,
  Reading,
  Seen,
} from './contract.ts';
import { emptyReading, foldName, numberIn, PhaseMemory } from './dom.ts';
import { SeldomSought } from './fresh-looks.ts';
import { INDICATORS } from './indicators.ts';
import { find, findAll } from './page-documents.ts';
import { PeopleByName, type PersonByName, rowsToJoin } from './people-by-name.ts';
import { ZOOM } from './platforms.ts';
import { isSameSentence, RoomTrail } from './room-trail.ts';
import { whileShown } from './sharing.ts';
import type { Sighting } from './signals.ts';
import { type Always, AlwaysThere } from './tiles.ts';
import { UntilChanged } from './until-changed.ts';
import { ActiveFrame, type MaybeActive } from './zoom-active-frame.ts';
import { Others } from './zoom-others.ts';
import { ROSTER, Roster, type RosterRow } from './zoom-roster.ts';

export const SELECTORS = {
  ...ROSTER,
  /** `<block>__video-frame`, of which each layout has blocks of its own; a whole class, not the beginning of one. */
  tile: '[class$="__video-frame"], [class*="__video-frame "]',
  active: '[class*="video-frame--active"]',
  /** The player of a shared screen; what it is called was reported, not in which attribute. */
  share: '.share-content, [name="share-content"], [id="share-content"]',
  /** May also hold pronouns, or the state of the sound: the first words are the name. */
  captions: '.video-avatar__avatar-footer span',
  /** While the camera is off. */
  avatarName: '.video-avatar__avatar-name',
  avatarImage: '.video-avatar__avatar-img',
  footer: '#wc-footer',
  leave: '.footer__leave-btn-container',
  lobby: '.preview-root, .waiting-room-container, .on-hold-main',
  left: '#wc-leave',
  title: '.meeting-info-icon__title',
  /** For hosts it includes people who wait to be let in. */
  count: '#participant .footer-button__number-counter',
  /** The toolbar's button shows what a click would do: mute, or unmute. */
  userUnmuted: '.join-audio-container__btn [class*="SvgAudioMute"]',
  userMuted: '.join-audio-container__btn [class*="SvgAudioUnmute"]',
  /** Over the page while a breakout room is entered or left, without navigation. */
  betweenRooms: '.loading-layer--bo-room',
  reconnecting: '.dialog-reconnect-container',
  /** The bar of whoever shows their screen: always in the page, empty and hidden by its class for everybody else (pages of Zoom's own SDK, 1.8–3.13). */
  sharing: '.sharer-controlbar-container:not(.sharer-controlbar-container--hidden) > *',
} as const;

/** The toolbar hides by a class, and stays in the page. */
const ALWAYS: readonly Always[] = [
  { mark: 'footer', on: 'page', selector: SELECTORS.footer },
  { mark: 'leave-button', on: 'page', selector: SELECTORS.leave },
];

/** A tile or a row. */
interface Item extends MaybeActive {
  readonly row: RosterRow | null;
}

class ZoomReader {
  readonly #senses: PageSenses;
  readonly #phases = new PhaseMemory();
  readonly #always = new AlwaysThere(ALWAYS);
  readonly #left = new SeldomSought(SELECTORS.left);
  readonly #lobby = new SeldomSought(SELECTORS.lobby);
  readonly #tiles: UntilChanged<readonly Item[]>;
  readonly #roster: Roster;
  readonly #names = new PeopleByName<Item>();
  readonly #frames = new ActiveFrame();
  readonly #others = new Others();
  #mode: IndicatorMode = 'dominant-only';
  #trail = new RoomTrail();
  /** What the page said on the way into a breakout room, and on the newest way, in its own language. */
  #wordsIn = '';
  #words = '';

  constructor(senses: PageSenses) {
    this.#senses = senses;
    this.#tiles = new UntilChanged(senses, tileOf);
    this.#roster = new Roster(senses);
  }

  read(document: Document): Reading {
    const tiles = findAll(document, SELECTORS.tile).flatMap((tile) => this.#tiles.in(tile));
    const rows = this.#roster.read(document);
    const passage = this.#covering(document, SELECTORS.betweenRooms);
    const phase = this.#phases.observe(this.#shows(document, tiles.length + rows.length, passage));
    const title = foldName(find(document, SELECTORS.title)?.textContent);
    if (phase === 'lobby') this.#trail = new RoomTrail();
    if (phase !== 'in-call') return emptyReading(phase, title);

    const missing = this.#always.missing([], document);
    const rosterCount = numberIn(find(document, SELECTORS.count)?.textContent);
    const breakout = this.#follow(passage);
    const shown = { title, rosterCount, ...(breakout && { breakout }), ...(missing.length > 0 && { missing }) };
    if (passage) {
      return { ...emptyReading(phase, title, this.#mode), ...shown, complete: false };
    }
    const people = this.#names.join(itemsOf(tiles, rows, rosterCount));
    const marks = this.#observeMarks(people, document);
    // Icons that were never seen at work say nothing by their absence: then the tiles tell, if they ever do.
    const iconsTell = rows.some(({ speaking }) => speaking.seen !== 'unknown');
    const nothingTells = rows.length > 0 && this.#frames.holder === null;
    this.#mode = iconsTell || nothingTells ? 'per-participant' : 'dominant-only';
    const participants = people.map((person) => this.#personOf(person, marks));
    const isFrozen = this.#covering(document, SELECTORS.reconnecting) !== null;
    return {
      ...emptyReading(phase, title, this.#mode),
      ...shown,
      participants: isFrozen ? participants.map(unseen) : participants,
      // Strips and grids have pages, and the roster renders the rows in sight: only the counter tells whether that is everybody.
      complete: !isFrozen && rosterCount !== null && participants.length >= rosterCount,
    };
  }

  /** The layer between two rooms may stand alone: the page takes its call apart under it. */
  #shows(document: Document, people: number, passage: Element | null): 'call' | 'lobby' | 'neither' {
    // The address changes without navigation when the user leaves.
    if (/^\/wc\/leave\b/.test(document.location?.pathname ?? '')) return 'neither';
    const isEmpty = people === 0;
    if (this.#left.isIn(document, isEmpty)) return 'neither';
    if (this.#lobby.isIn(document, isEmpty)) return 'lobby';
    const isCall = !isEmpty || passage !== null;
    return isCall || find(document, `${SELECTORS.footer}, ${SELECTORS.leave}`) !== null ? 'call' : 'neither';
  }

  /** Such layers may stay in the page unseen; that costs layout only while they are there. */
  #covering(document: Document, selector: string): Element | null {
    const layer = find(document, selector);
    return layer !== null && this.#senses.isVisible(layer) ? layer : null;
  }

  /** The way back says something else than the way into another room; where it says nothing, it is taken for the way back. */
  #follow(passage: Element | null): BreakoutSign | undefined {
    if (passage) {
      this.#words = foldName(passage.textContent) || this.#words;
      if (!this.#trail.inside) this.#wordsIn = this.#words;
    }
    const sign = this.#trail.observe(
      passage !== null,
      () => this.#words === '' || !isSameSentence(this.#words, this.#wordsIn),
    );
    if (!passage) this.#words = '';
    return sign;
  }

  /** Who is marked as active speaker, by key. */
  #observeMarks(people: readonly PersonByName<Item>[], document: Document): ReadonlyMap<string, boolean> {
    const userMuted = userMutedIn(document);
    const rows = people.flatMap((person) => {
      const row = rowOf(person);
      return row ? [{ key: person.key, muted: row.muted }] : [];
    });
    this.#others.observe(rows, userMuted);
    const holder = this.#frames.holder;
    const marks = this.#frames.observe(people, (key) => userMuted === true || this.#others.has(key));
    const next = this.#frames.holder;
    const isInSight = rows.some(({ key, muted }) => key === next && muted !== true);
    if (holder !== null && next !== holder && isInSight) this.#roster.noteMove();
    return marks;
  }

  #personOf(person: PersonByName<Item>, marks: ReadonlyMap<string, boolean>): ParticipantReading {
    const { key, name } = person;
    const row = rowOf(person);
    const { seen, rule } = this.#soundOf(row, marks.get(key));
    return {
      key,
      name,
      self: false,
      speaking: seen,
      // Only an icon says that a microphone is open: a frame stays marked when it is closed.
      muted: row?.muted === 'unknown' && row.speaking.seen === true ? false : (row?.muted ?? 'unknown'),
      handUp: row?.hand ?? 'unknown',
      rule,
    };
  }

  #soundOf(row: RosterRow | null, marked: Seen = 'unknown'): Sighting {
    if (row?.muted === true) return { seen: false, rule: 'microphone-off' };
    if (this.#mode === 'per-participant') return row?.speaking ?? { seen: 'unknown', rule: null };
    return { seen: marked, rule: marked === 'unknown' ? null : 'active-frame' };
  }
}

function isShare(tile: Element): boolean {
  return tile.matches(SELECTORS.share) || tile.querySelector(SELECTORS.share) !== null;
}

/** None of a shared screen. */
function tileOf(element: Element): Item[] {
  if (isShare(element)) return [];
  const block = /(\S+)__video-frame(?:\s|$)/.exec(element.getAttribute('class') ?? '')?.[1] ?? '';
  return [{ element, name: nameOn(element), list: block, active: element.matches(SELECTORS.active), row: null }];
}

function nameOn(tile: Element): string {
  const captions = [...tile.querySelectorAll(SELECTORS.captions)].filter((span) => span.querySelector('span') === null);
  const caption = captions.map((span) => foldName(span.textContent)).find((text) => text !== '');
  return (
    caption ??
    (foldName(tile.querySelector(SELECTORS.avatarName)?.textContent) ||
      foldName(tile.querySelector(SELECTORS.avatarImage)?.getAttribute('alt')))
  );
}

function userMutedIn(document: Document): Seen {
  if (find(document, SELECTORS.userMuted) !== null) return true;
  return find(document, SELECTORS.userUnmuted) !== null ? false : 'unknown';
}

/** What shows people. While everybody has a row, a tile whose name has not come yet shows one of them. */
function itemsOf(tiles: readonly Item[], rows: readonly RosterRow[], rosterCount: number | null): Item[] {
  const isWhole = rosterCount !== null && rows.length >= rosterCount;
  const named = isWhole ? tiles.filter(({ name }) => name !== '') : tiles;
  return [...named, ...rowsToJoin(rows, tiles, isWhole).map((row) => ({ ...row, active: null, row }))];
}

/** Which of several rows of one name belongs to whom nobody can tell: the page uses its rows again for other people. */
function rowOf({ items, isNamesake }: PersonByName<Item>): RosterRow | null {
  return isNamesake ? null : (items.find(({ row }) => row !== null)?.row ?? null);
}

/** A page that has lost its connection still shows what it showed last. */
function unseen(person: ParticipantReading): ParticipantReading {
  return { ...person, speaking: 'unknown', muted: 'unknown', handUp: 'unknown', rule: null };
}

export const zoom: Adapter = {
  ...ZOOM,
  indicators: INDICATORS.zoom,
  marksSelf: false,
  isSharing: whileShown(SELECTORS.sharing),
  open(senses) {
    const reader = new ZoomReader(senses);
    return (document) => reader.read(document);
  },
};
