/** Galene's two lists: rows, one for each user, and tiles, one for each stream. Nothing but a name joins them. */
import { foldName } from './dom.ts';
import { findAll } from './page-documents.ts';

export const PEOPLE_SELECTORS = {
  row: '.user-p, #users [id^="user-"]',
  tile: '.peer, #peers [id^="peer-"]',
  label: '.label, [id^="label-"]',
  /** The label shows a bit rate, as the stream has no name. */
  noName: '.label-fallback',
  /** Only the user's own streams can be closed, and are shown as in a mirror. */
  ownTile: '[id^="topcontrols-"], .top-video-controls, .mirror',
  active: '.peer-active',
  microphone: '.user-status-microphone',
  camera: '.user-status-camera',
  hand: '.user-status-raisehand',
} as const;

/** What the page writes where a user gave no name. */
const NO_NAME = '(anon)';

/** A user in the list: everybody who is in the group has one. */
export interface Row {
  readonly element: Element;
  /** `''` where the page shows no id. */
  readonly id: string;
  readonly name: string;
  readonly sendsAudio: boolean;
  /** Some streams are said to come from this user. */
  readonly sends: boolean;
  readonly handUp: boolean;
}

/** A stream; one user may send several. */
export interface Tile {
  readonly name: string;
  readonly isOwn: boolean;
  readonly isActive: boolean;
}

export function readRows(document: Document): Row[] {
  return findAll(document, PEOPLE_SELECTORS.row)
    .filter((element) => isOutermost(element, PEOPLE_SELECTORS.row))
    .map((element) => {
      const name = foldName(element.textContent);
      const sendsAudio = element.matches(PEOPLE_SELECTORS.microphone);
      return {
        element,
        id: element.id,
        name: name === NO_NAME ? '' : name,
        sendsAudio,
        sends: sendsAudio || element.matches(PEOPLE_SELECTORS.camera),
        handUp: element.matches(PEOPLE_SELECTORS.hand),
      };
    });
}

export function readTiles(document: Document): Tile[] {
  return findAll(document, PEOPLE_SELECTORS.tile)
    .filter((element) => isOutermost(element, PEOPLE_SELECTORS.tile))
    .map((element) => {
      const label = element.querySelector(PEOPLE_SELECTORS.label);
      return {
        name: label?.matches(PEOPLE_SELECTORS.noName) ? '' : foldName(label?.textContent),
        isOwn: element.querySelector(PEOPLE_SELECTORS.ownTile) !== null,
        isActive: element.matches(PEOPLE_SELECTORS.active),
      };
    });
}

/** An id inside a row or a tile may begin like theirs. */
function isOutermost(element: Element, selector: string): boolean {
  return !element.parentElement?.closest(selector);
}

/** The tiles of each row but the user's own: those of its name, where no other row has that name. */
export function tilesOfRows(rows: readonly Row[], tiles: readonly Tile[]): Map<Row, readonly Tile[]> {
  const byName = new Map<string, Tile[]>();
  for (const tile of tiles) byName.set(tile.name, [...(byName.get(tile.name) ?? []), tile]);
  const namesakes = new Map<string, number>();
  for (const { name } of rows) namesakes.set(name, (namesakes.get(name) ?? 0) + 1);
  const isOnly = ({ name }: Row) => name !== '' && namesakes.get(name) === 1;
  return new Map(rows.map((row) => [row, isOnly(row) ? (byName.get(row.name) ?? []) : []]));
}
