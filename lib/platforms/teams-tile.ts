/** One tile of a Teams call: whether it is a person, who, and what its label says. */
import { foldName } from './dom.ts';
import { ANY_RING } from './teams-ring.ts';

const PERSONAL = '[data-tid="menur1j"]';
const STREAM = '[data-stream-type]';
const SHARE = 'ScreenSharing';

export const TILE = {
  /** Each layout has its own; several of them may lie inside each other. */
  tile: `[data-cid="calling-participant-stream"], ${STREAM}[data-tid], [data-tid="stage-layout"] [role="menuitem"], ${PERSONAL}`,
  nametag: '[data-tid="participant-info-nametag"]',
  /** All tiles bear it; what it holds tells people from shared screens. For personal accounts no source says so. */
  stream: `${STREAM}, ${PERSONAL}`,
} as const;

/** Without any of these a menu item on the stage is a command. */
const OF_A_PERSON = `${STREAM}, ${TILE.nametag}, ${ANY_RING}, ${PERSONAL}, [data-cid="calling-participant-stream"]`;

/** The page's own handles and clocks, where the name is looked for in an attribute that holds other things on other elements. */
const NO_NAME = /^(?:menur1j|[a-z\d]+(?:[-_][a-z\d]+)+|\d{1,2}(?::\d{2}){1,2})$/;
/** Between the parts of a label, in the scripts of the page's languages. */
const BETWEEN_PARTS = /[,،、，]/u;
/** The only word for it that a source gives; other languages' are left unread. */
const MUTED_WORD = 'muted';

/** Those that do not lie inside another one. In document order, as a query returns them. */
export function outermost(elements: readonly Element[]): Element[] {
  const kept: Element[] = [];
  for (const element of elements) if (!kept.at(-1)?.contains(element)) kept.push(element);
  return kept;
}

/** Whether a tile is somebody, not a shared screen or a command. */
export function isPerson(tile: Element): boolean {
  // Most tiles are their own stream, and need no looking into.
  if (tile.matches(STREAM) && tile.getAttribute('data-stream-type') !== SHARE) return true;
  if (!tile.matches(OF_A_PERSON) && tile.querySelector(OF_A_PERSON) === null) return false;
  const types = streamsOf(tile).map((stream) => stream.getAttribute('data-stream-type'));
  return types.length === 0 || types.some((type) => type !== SHARE);
}

/** The platform's own id, on most tiles; `null` without one. */
export function idOf(tile: Element): string | null {
  const own = ownId(tile);
  if (own) return own;
  for (const stream of streamsOf(tile)) {
    const id = ownId(stream);
    if (id) return id;
  }
  return null;
}

function ownId(element: Element): string | null {
  return element.getAttribute('data-participant-id') || element.getAttribute('data-acc-element-id');
}

/**
 * The name as shown, else as the stream is called. A label comes last: it is a sentence, and the one of the user's own
 * tile begins with other words; but that one has no ring.
 */
export function nameOf(tile: Element): string {
  const shown = foldName(tile.querySelector(TILE.nametag)?.textContent);
  if (shown !== '') return shown;
  for (const stream of streamsOf(tile)) {
    const name = foldName(stream.getAttribute('data-tid'));
    if (name !== '' && !NO_NAME.test(name)) return name;
  }
  return tile.querySelector(ANY_RING) === null ? '' : firstPart(tile.getAttribute('aria-label'));
}

/** What a tile tells of itself, by what is in it alone. */
export interface TileFacts {
  readonly isPerson: boolean;
  readonly id: string | null;
  readonly name: string;
  /** The label holds the word for a microphone that is off, perhaps within a name. */
  readonly mayBeMuted: boolean;
  /** Something on the tile can show that the person speaks. */
  readonly hasRing: boolean;
}

/** Reads a tile once for all that asks about it. */
export function factsOf(tile: Element): TileFacts {
  const label = tile.getAttribute('aria-label') ?? '';
  // Most labels say nothing of the kind, and are not taken apart.
  const mayBeMuted = label.toLowerCase().includes(MUTED_WORD);
  const hasRing = tile.querySelector(ANY_RING) !== null;
  return { isPerson: isPerson(tile), id: idOf(tile), name: nameOf(tile), mayBeMuted, hasRing };
}

/** What stands before the first comma of a label. */
export function firstPart(label: string | null): string {
  return foldName(label?.split(BETWEEN_PARTS)[0]);
}

/** Whether a label begins with this name, as that of everybody but the user does. */
export function isLabelled(tile: Element, name: string): boolean {
  return name !== '' && foldName(tile.getAttribute('aria-label')).startsWith(name);
}

/** Whether the label says, in English, that the microphone is off. It says nothing else about microphones. */
export function saysMuted(tile: Element, name: string): boolean {
  const label = foldName(tile.getAttribute('aria-label'));
  const words = isLabelled(tile, name) ? label.slice(name.length) : label;
  const parts = words.split(BETWEEN_PARTS).slice(1);
  return parts.some((part) => part.trim().toLowerCase() === MUTED_WORD);
}

function streamsOf(tile: Element): Element[] {
  const inside = [...tile.querySelectorAll(STREAM)];
  return tile.matches(STREAM) ? [tile, ...inside] : inside;
}
