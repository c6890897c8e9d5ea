/** Pages that show each person in a tile or a row, described as data; and the one reader for all of them. */
import type { IndicatorMode, PageReader, PageSenses, ParticipantReading, Reading } from './contract.ts';
import { emptyReading, foldName, mergeByKey, NameKeys, numberIn, PhaseMemory } from './dom.ts';
import { KeptElement } from './fresh-looks.ts';
import { LayoutMemory } from './layout-memory.ts';
import { find, findAll } from './page-documents.ts';
import { NOTHING, type Sighting, type Signal, SignalMemory } from './signals.ts';

/** A mark that the page always bears during a call: on the page, or on at least one of its tiles. */
export interface Always {
  /** Our own name for it. */
  readonly mark: string;
  readonly on: 'page' | 'tile';
  readonly selector: string;
}

export interface TilePage {
  /** Everybody's tile, screens and the like included: by selector, or found in the document where that is not enough. */
  readonly tile: string | ((document: Document) => readonly Element[]);
  /** Throws when what the page shows as tiles cannot be tiles; for pages that were not described by us. */
  readonly inspect?: (tiles: readonly Element[]) => void;
  /** Whether a tile is nobody: a shared screen, a placeholder. */
  readonly isNobody?: (tile: Element) => boolean;
  /** The platform's own id of the person; `null` when the tile shows none. */
  readonly idOf?: (tile: Element) => string | null;
  readonly nameOf: (tile: Element) => string;
  /** Absent where the page does not mark the user. */
  readonly isSelf?: (tile: Element) => boolean;
  /**
   * A name for the layout of all tiles, nobodies included, where not every layout shows who speaks; `null`: one in which a
   * tile tells neither that somebody is silent nor that their microphone is off.
   */
  readonly layoutOf?: (tiles: readonly Element[]) => string | null;
  /** In the order in which they are asked. */
  readonly speaking: readonly Signal[];
  readonly muted: readonly Signal[];
  readonly hand: readonly Signal[];
  /** Shows that the call is on even while there are no tiles. */
  readonly inCall: string;
  /** Shows that the user waits to be let in, whatever else is there. */
  readonly lobby?: string;
  readonly title?: string;
  /** Where the page says how many are in the call. */
  readonly count?: string;
  /** While it is there, not everybody is shown. */
  readonly cutOff?: string;
  readonly always?: readonly Always[];
  readonly modeOf?: (sightings: readonly Sighting[]) => IndicatorMode;
  /** People that the page names elsewhere, and what it says of them there, joined to those that have tiles. */
  readonly withRoster?: (shown: readonly ParticipantReading[], document: Document) => ParticipantReading[];
}

/** The key of the user where the page marks them and shows no id. No name can make this one. */
export const SELF_KEY = 'self';

/** A reader for a page that is described so. */
export function openTiles(page: TilePage, senses: PageSenses): PageReader {
  const phases = new PhaseMemory();
  const names = new NameKeys();
  const speaking = new LayoutMemory(page.speaking, senses);
  const muted = new SignalMemory(page.muted, senses);
  const hand = new SignalMemory(page.hand, senses);
  const always = new AlwaysThere(page.always ?? []);

  const read = (
    tiles: readonly Element[],
    layout: string | null,
  ): { people: ParticipantReading[]; sightings: readonly Sighting[] } => {
    const sightings = speaking.readAll(tiles, layout);
    const mutes = muted.readAll(tiles).map((mute) => (layout === null && mute.seen === true ? NOTHING : mute));
    const hands = hand.readAll(tiles);
    const named = tiles.map((element) => ({ element, name: foldName(page.nameOf(element)) }));
    const own = tiles.map((tile) => page.isSelf?.(tile) ?? false);
    const ids = tiles.map((tile, i) => page.idOf?.(tile) || (own[i] ? SELF_KEY : null));
    const keys = names.assign(named.filter((_, i) => ids[i] === null));
    const people = named.map(({ element, name }, i): ParticipantReading => {
      const sound = sightings[i] ?? { seen: 'unknown', rule: null };
      const isMuted = mutes[i]?.seen === true;
      return {
        key: ids[i] ?? keys.get(element) ?? '',
        name,
        self: own[i] ?? false,
        speaking: isMuted ? false : sound.seen,
        // Whoever is shown speaking has an open microphone, whatever else cannot be seen.
        muted: mutes[i]?.seen === 'unknown' && sound.seen === true ? false : (mutes[i]?.seen ?? 'unknown'),
        handUp: hands[i]?.seen ?? 'unknown',
        rule: isMuted ? 'microphone-off' : sound.rule,
      };
    });
    return { people: mergeByKey(people), sightings };
  };

  return (document): Reading => {
    const elements = typeof page.tile === 'string' ? findAll(document, page.tile) : page.tile(document);
    page.inspect?.(elements);
    const waits = page.lobby !== undefined && find(document, page.lobby) !== null;
    const inCall = !waits && (elements.length > 0 || find(document, page.inCall) !== null);
    const phase = phases.observe(inCall ? 'call' : waits ? 'lobby' : 'neither');
    const title = page.title === undefined ? '' : foldName(find(document, page.title)?.textContent);
    if (phase !== 'in-call') return emptyReading(phase, title);

    const tiles = elements.filter((tile) => !page.isNobody?.(tile));
    const { people, sightings } = read(tiles, page.layoutOf ? page.layoutOf(elements) : '');
    const participants = page.withRoster?.(people, document) ?? people;
    const rosterCount = page.count === undefined ? null : numberIn(find(document, page.count)?.textContent);
    const isCutOff = page.cutOff !== undefined && find(document, page.cutOff) !== null;
    const missing = always.missing(tiles, document);
    return {
      ...emptyReading(phase, title, page.modeOf?.(sightings) ?? 'per-participant'),
      participants,
      complete: !isCutOff && (rosterCount === null || participants.length >= rosterCount),
      rosterCount,
      ...(missing.length > 0 && { missing }),
    };
  };
}

/** Marks that always show, and which of them are not there. */
export class AlwaysThere {
  readonly #always: readonly { readonly one: Always; readonly kept: KeptElement }[];

  constructor(always: readonly Always[]) {
    this.#always = always.map((one) => ({ one, kept: new KeptElement([one.selector]) }));
  }

  missing(tiles: readonly Element[], document: Document): string[] {
    const missing = this.#always.filter(({ one: { on, selector }, kept }) =>
      on === 'page'
        ? kept.in(document) === null
        : tiles.length > 0 && !tiles.some((tile) => tile.matches(selector) || tile.querySelector(selector) !== null),
    );
    return missing.map(({ one }) => one.mark);
  }
}
