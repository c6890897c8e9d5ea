/**
 * Webex in the browser; experimental. Three generations of markup are in use: the enterprise client with hashed class names, an older one
 * with names in test attributes, and one of custom elements, whose inside may lie in open shadow roots. Nothing tells who is muted, who
 * has a hand up, how many there are, or which tile is the user's; that the user's tile is marked as all others are is an assumption.
 */
import type { Adapter, ParticipantReading, Reading, Seen } from './contract.ts';
import { either, emptyReading, foldName, PhaseMemory } from './dom.ts';
import { INDICATORS } from './indicators.ts';
import { find, findAll } from './page-documents.ts';
import { type NamedItem, PeopleByName, type PersonByName, rowsToJoin } from './people-by-name.ts';
import { WEBEX } from './platforms.ts';
import { findIn, type ShadowTree, shadowTree } from './shadow.ts';
import { type Always, AlwaysThere } from './tiles.ts';

export const SELECTORS = {
  /** The newer class, and the older attribute: name + `-video-pane-container`. */
  tile: '.participants-video-tile, [data-test$="-video-pane-container"]',
  row: '.participants-list-item',
  /** Also what other lists consist of: a row only if its name is marked as a participant's. */
  listItem: '#main-content [role="listitem"]',
  /** Enterprise client: the name on a video item. Nothing else is known of the item, so the name stands for it. */
  itemName: '[class*="videoitem-full-name-content"]',
  /** Enterprise client: on the video item around the name. */
  itemSpeaking: '[class*="videoitem-in-speaking"]',
  /** In the tile or row of the speaker only; newer and earlier build. */
  halo: '[data-test="active-speaker-halo"], .active-speaker-halo',
  name: '[data-test="participant-name"]',
  paneName: '[data-test$="-video-pane-container"]',
  rowName: '[data-test$="-participant-label"]',
  text: 'mdc-text',
  controls:
    '[data-test="participants-toggle-button"], [data-test="leave-button"], [data-test="in-meeting-chat-toggle-button"]',
  /** What `lobby-container` is was not reported: a class, an id or a test attribute. */
  lobby:
    '[data-test="join-button"], #interstitial_join_btn, .lobby-container, #lobby-container, [data-test="lobby-container"]',
  title: 'h1[data-type="body-secondary"]',
} as const;

/** Not reported of the enterprise client. */
const ALWAYS: readonly Always[] = [{ mark: 'call-controls', on: 'page', selector: SELECTORS.controls }];

type List = 'tiles' | 'items' | 'roster';

interface Item extends NamedItem {
  readonly list: List;
  /** `unknown`: more of the page lies inside than is looked at. */
  readonly lit: Seen;
}

const RULES: Readonly<Record<List, string>> = {
  tiles: 'active-speaker-halo',
  roster: 'active-speaker-halo',
  items: 'videoitem-in-speaking',
};

class WebexReader {
  readonly #phases = new PhaseMemory();
  readonly #always = new AlwaysThere(ALWAYS);
  readonly #names = new PeopleByName<Item>();
  /** Lists on which somebody has been seen speaking: only there the absence of the mark means silence. */
  readonly #shownOn = new Set<List>();
  #severalAtOnce = false;

  read(document: Document): Reading {
    const tiles = outermost(findAll(document, SELECTORS.tile), SELECTORS.tile).map(tileOf);
    const items = outermost(findAll(document, SELECTORS.itemName), SELECTORS.itemName).map(itemOf);
    const rows = rowsIn(document);
    const waits = find(document, SELECTORS.lobby) !== null;
    const isThere = tiles.length + items.length + rows.length > 0 || find(document, SELECTORS.controls) !== null;
    const phase = this.#phases.observe(waits ? 'lobby' : isThere ? 'call' : 'neither');
    const title = foldName(find(document, SELECTORS.title)?.textContent);
    if (phase !== 'in-call') return emptyReading(phase, title);

    // Whether everybody has a row is not told.
    const shown = [...tiles, ...items];
    const people = this.#names.join([...shown, ...rowsToJoin(rows, shown, false)]);
    this.#observeMarks([...shown, ...rows]);
    const missing = items.length > 0 ? [] : this.#always.missing([], document);
    return {
      ...emptyReading(phase, title, this.#severalAtOnce ? 'per-participant' : 'dominant-only'),
      participants: people.map((person) => this.#personOf(person)),
      // Nothing tells how many there are, so whoever is not shown may be on another page of tiles.
      complete: false,
      ...(missing.length > 0 && { missing }),
    };
  }

  /** Two on one list: a tile and a row that are lit together may be one person's. */
  #observeMarks(all: readonly Item[]): void {
    const lit = all.filter((item) => item.lit === true);
    this.#severalAtOnce ||= new Set(lit.map(({ list }) => list)).size < lit.length;
    for (const { list } of lit) this.#shownOn.add(list);
  }

  #personOf({ key, name, items, strays, isNamesake }: PersonByName<Item>): ParticipantReading {
    const speaking = items.map((item) => this.#speakingOn(item, isNamesake)).reduce(either);
    const isOpen = speaking === false && strays.some(({ lit }) => lit === true);
    const decider = items.find((item) => this.#speakingOn(item, isNamesake) === speaking);
    return {
      key,
      name,
      self: false,
      speaking: isOpen ? 'unknown' : speaking,
      // Whoever is shown speaking has an open microphone.
      muted: speaking === true ? false : 'unknown',
      handUp: 'unknown',
      rule: isOpen || speaking === 'unknown' || !decider ? null : RULES[decider.list],
    };
  }

  /** Rows of one name may trade places, so they tell nothing of either. */
  #speakingOn({ lit, list }: Item, isNamesake: boolean): Seen {
    if (isNamesake && list === 'roster') return 'unknown';
    return lit === false && !this.#shownOn.has(list) ? 'unknown' : lit;
  }
}

/** Without what lies within another match, and without what holds several: that is a box around them. */
function outermost(elements: readonly Element[], selector: string): Element[] {
  const kept = new Set(elements.filter((element) => element.querySelectorAll(selector).length < 2));
  return [...kept].filter((element) => !isWithin(element, kept));
}

function isWithin(element: Element, kept: ReadonlySet<Element>): boolean {
  for (let outer = element.parentElement; outer; outer = outer.parentElement) {
    if (kept.has(outer)) return true;
  }
  return false;
}

function tileOf(element: Element): Item {
  const tree = shadowTree(element);
  const name = textIn(tree, SELECTORS.name) || testNameIn(tree, SELECTORS.paneName) || textIn(tree, SELECTORS.text);
  return { element, name, list: 'tiles', lit: haloIn(tree) };
}

function itemOf(element: Element): Item {
  const lit = element.closest(SELECTORS.itemSpeaking) !== null;
  return { element, name: foldName(element.textContent), list: 'items', lit };
}

function rowsIn(document: Document): Item[] {
  const selector = `${SELECTORS.row}, ${SELECTORS.listItem}`;
  return outermost(findAll(document, selector), selector).flatMap((element): Item[] => {
    const tree = shadowTree(element);
    const marked = textIn(tree, SELECTORS.name) || testNameIn(tree, SELECTORS.rowName);
    const isRow = marked !== '' || findIn(tree, SELECTORS.row) !== null;
    if (!isRow) return [];
    return [{ element, name: marked || textIn(tree, SELECTORS.text), list: 'roster', lit: haloIn(tree) }];
  });
}

function haloIn(tree: ShadowTree): Seen {
  if (findIn(tree, SELECTORS.halo) !== null) return true;
  return tree.isWhole ? false : 'unknown';
}

function textIn(tree: ShadowTree, selector: string): string {
  return foldName(findIn(tree, selector)?.textContent);
}

/** A name that a test attribute holds, with a suffix of the page's own. */
function testNameIn(tree: ShadowTree, selector: string): string {
  const value = findIn(tree, selector)?.getAttribute('data-test');
  return foldName(value?.replace(/-(?:video-pane-container|participant-label)$/, ''));
}

export const webex: Adapter = {
  ...WEBEX,
  indicators: INDICATORS.webex,
  marksSelf: false,
  // No `isSharing`: no source names a mark of the user's own share.
  open() {
    const reader = new WebexReader();
    return (document) => reader.read(document);
  },
};
