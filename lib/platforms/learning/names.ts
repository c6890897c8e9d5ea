/** Finds where tiles show people's names: a text, or an attribute, that differs from tile to tile. */
import { foldName } from '../dom.ts';
import { labelOf } from '../taught.ts';
import type { TaughtLabel } from '../taught-page.ts';
import { partSelectors } from './selectors.ts';

/** A place for names, where it is in the picked tile, and what is read there. */
export interface NamePlace {
  /** Ways to say where it is, best first; at least one. */
  readonly labels: readonly [TaughtLabel, ...TaughtLabel[]];
  readonly element: Element;
  /** The name in the picked tile. */
  readonly text: string;
  /** In every tile, in the page's order; `''` where there is none. */
  readonly all: readonly string[];
}

const MOST_PARTS = 200;
const MOST_PLACES = 20;
/** Longer texts are messages, not names, in characters (proposed by Hearth). */
const LONGEST = 80;
/** Attributes that pages show or speak as words. */
const WORDS =
  /^(?:aria-label|title|alt|data-(?:[\w-]*-)?(?:name|label)|data-(?:[\w-]*-)?(?:participant|display)-name)$/;

/** Places where the picked tile may show a name, the likeliest first. */
export function namePlaces(picked: Element, tiles: readonly Element[]): NamePlace[] {
  const parts = [picked, ...picked.querySelectorAll('*')].slice(0, MOST_PARTS);
  const places = [
    ...parts.filter(hasOwnText).flatMap((element) => placeAt(element, null, { picked, tiles })),
    ...parts.flatMap((element) =>
      element
        .getAttributeNames()
        .filter((name) => WORDS.test(name))
        .flatMap((name) => placeAt(element, name, { picked, tiles })),
    ),
  ];
  const unlike = places.filter((place, i) => places.findIndex((other) => isSameReading(place, other)) === i);
  return unlike.sort((a, b) => likelihood(b) - likelihood(a)).slice(0, MOST_PLACES);
}

function placeAt(
  element: Element,
  attribute: string | null,
  { picked, tiles }: { readonly picked: Element; readonly tiles: readonly Element[] },
): NamePlace[] {
  const read = (part: Element) => foldName(labelOf(part, { at: '', attribute }));
  const text = read(element);
  if (text === '' || text.length > LONGEST || !/\p{L}/u.test(text)) return [];
  const selectors = partSelectors(element, picked, { tiles, holds: (part) => read(part) !== '' });
  const [label, ...others] = selectors.map((at) => ({ at, attribute }));
  if (!label) return [];
  return [{ labels: [label, ...others], element, text, all: tiles.map((tile) => foldName(labelOf(tile, label))) }];
}

function hasOwnText(element: Element): boolean {
  return [...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '');
}

function isSameReading(a: NamePlace, b: NamePlace): boolean {
  return a.all.length === b.all.length && a.all.every((text, i) => text === b.all[i]);
}

/** Names are there in every tile, differ, and are text rather than a label for a machine. */
function likelihood({ labels: [label], all, text }: NamePlace): number {
  const there = all.filter((one) => one !== '');
  const differ = new Set(there).size / Math.max(1, there.length);
  // A letter or two is an avatar's initials.
  return 3 * differ + there.length / all.length - (label.attribute === null ? 0 : 0.5) - (text.length <= 2 ? 0.75 : 0);
}
