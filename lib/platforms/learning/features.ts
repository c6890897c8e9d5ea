/** Everything about a tile that may change while somebody speaks, at one instant. */
import type { PageSenses } from '../contract.ts';
import { inlineStyle, MOST_AT_PLACE } from '../taught.ts';
import { classesOf } from './marks.ts';
import { wayTo } from './selectors.ts';

/** One thing that can be seen of a tile, whatever its value is. */
export interface Feature {
  readonly kind: 'class' | 'attribute' | 'style' | 'animation';
  /** Within the tile, as in a taught page. */
  readonly at: string;
  /** A class, an attribute or a property; `''` for an animation. */
  readonly name: string;
}

/** What a tile showed: each feature and the values it had, by the feature's own key. A class or animation has one value, `''`. */
export type Glance = ReadonlyMap<string, { readonly feature: Feature; readonly values: readonly string[] }>;

const MOST_PARTS = 200;
const MOST_NAMES = 40;
const LONGEST_VALUE = 64;
const NAME = /^(?:--)?[a-z][\w-]{0,63}$/;
/** Addresses, numbers and words for people: they hold whose tile it is, or nothing of speech. */
const NEVER =
  /^(?:class|style|id|src|srcset|sizes|href|for|name|value|alt|title|placeholder|content|d|points|aria-(?:label|labelledby|describedby|description|controls|owns|details|valuetext))$/;
const ADDRESS = /url\(|:\/\/|blob:|data:/i;

/** Looks at a tile once. */
export function glanceAt(tile: Element, senses: PageSenses): Glance {
  const seen = new Map<string, { feature: Feature; values: string[] }>();
  const note = (feature: Feature, value: string) => {
    const key = `${feature.kind}|${feature.at}|${feature.name}`;
    const known = seen.get(key);
    if (known) known.values.push(value);
    else seen.set(key, { feature, values: [value] });
  };
  const parts = [tile, ...tile.querySelectorAll('*')].slice(0, MOST_PARTS);
  const plain = parts.map((part) => wayTo(part, tile, false));
  for (const [i, part] of parts.entries()) {
    const way = plain[i];
    if (way === undefined || way === null) continue;
    // A reader of the plain way sees the first few only.
    if (plain.slice(0, i).filter((other) => other === way).length < MOST_AT_PLACE) look(part, way, senses, note);
    // Several stand at the same place: each by its number as well.
    const isOneOfSeveral = plain.indexOf(way) !== plain.lastIndexOf(way);
    const numbered = isOneOfSeveral ? wayTo(part, tile, true) : null;
    if (numbered !== null) look(part, numbered, senses, note);
  }
  return seen;
}

function look(part: Element, at: string, senses: PageSenses, note: (feature: Feature, value: string) => void): void {
  for (const token of classesOf(part)) note({ kind: 'class', at, name: token }, '');
  for (const name of part.getAttributeNames().slice(0, MOST_NAMES)) {
    const value = part.getAttribute(name) ?? '';
    if (NAME.test(name) && !NEVER.test(name) && isShort(value)) note({ kind: 'attribute', at, name }, value);
  }
  for (const name of Array.from((part as Partial<ElementCSSInlineStyle>).style ?? []).slice(0, MOST_NAMES)) {
    const value = inlineStyle(part, name);
    if (NAME.test(name) && isShort(value)) note({ kind: 'style', at, name }, value);
  }
  if (senses.isAnimating(part)) note({ kind: 'animation', at, name: '' }, '');
}

function isShort(value: string): boolean {
  return value.length <= LONGEST_VALUE && !ADDRESS.test(value) && !/[\n\r]/.test(value);
}
