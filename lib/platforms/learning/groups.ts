/** Finds what repeats on a page: elements at the same place in its structure that are built alike. People's tiles are such a group. */
import { attributesOf, classesOf } from './marks.ts';

/** Elements that are built alike, in the page's order. */
export type Group = readonly Element[];

/** No more of a page is looked at. */
const MOST_ELEMENTS = 5000;
const MOST_ALIKE = 1000;
/** How much of their build two elements must share, 0–1: less where they stand side by side (proposed by Hearth). */
const ALIKE_BESIDE = 0.3;
const ALIKE_ELSEWHERE = 0.5;
const NO_BOX = new Set(['script', 'style', 'template', 'noscript', 'link', 'meta', 'svg', 'br', 'option', 'iframe']);
const CONTROL = 'button, a, input, select, label, [role="button"], [role="tab"], [role="menuitem"], [role="option"]';
const MEDIA = 'video, canvas, img, audio';
/** A side of the smallest box that people are shown in, px. */
const SMALL_SIDE = 40;

interface Shape {
  readonly element: Element;
  readonly traits: ReadonlySet<string>;
}

/** Groups of two or more, the likeliest to be people's tiles first. `areaOf` in px²; 0: out of sight. */
export function groupsIn(document: Document, areaOf: (element: Element) => number): Group[] {
  const groups = [...byPlace(document).values()]
    .filter((elements) => elements.length > 1)
    .flatMap((elements) => alikeIn(elements))
    .map((elements) => elements.filter((element) => areaOf(element) > 0))
    .filter((group) => group.length > 1 && group.length <= MOST_ALIKE && repeats(group));
  const areas = new Map(groups.map((group) => [group, areaOf(group[0] as Element)]));
  const scores = new Map(groups.map((group) => [group, scoreOf(group, areas.get(group) ?? 0, groups)]));
  return groups.sort(
    (a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || (areas.get(b) ?? 0) - (areas.get(a) ?? 0),
  );
}

/** The page's elements by the tags on the way to them. */
function byPlace({ body }: Document): Map<string, Element[]> {
  const places = new Map<string, Element[]>();
  const queue: { element: Element; place: string }[] = [{ element: body, place: '' }];
  for (let i = 0; i < queue.length && i < MOST_ELEMENTS; i++) {
    const { element, place } = queue[i] as { element: Element; place: string };
    for (const child of element.children) {
      if (NO_BOX.has(child.localName)) continue;
      const at = `${place}>${child.localName}`;
      const beside = places.get(at);
      if (beside) beside.push(child);
      else places.set(at, [child]);
      queue.push({ element: child, place: at });
    }
  }
  return places;
}

/** Splits elements into those that are built alike. */
function alikeIn(elements: readonly Element[]): Element[][] {
  const groups: { readonly first: Shape; readonly members: Element[] }[] = [];
  for (const element of elements.slice(0, MOST_ALIKE * 2)) {
    const shape = { element, traits: traitsOf(element) };
    const group = groups.find(({ first }) => isAlike(first, shape));
    if (group) group.members.push(element);
    else if (groups.length < 50) groups.push({ first: shape, members: [element] });
  }
  return groups.map(({ members }) => members);
}

function traitsOf(element: Element): Set<string> {
  const children = [...element.children].slice(0, 20);
  return new Set([
    ...classesOf(element).map((token) => `.${token}`),
    ...attributesOf(element).map((name) => `[${name}]`),
    ...children.map((child) => `>${child.localName}`),
    ...children.flatMap((child) => [...child.children].slice(0, 20).map((inner) => `>>${inner.localName}`)),
  ]);
}

function isAlike(a: Shape, b: Shape): boolean {
  const common = [...a.traits].filter((trait) => b.traits.has(trait)).length;
  const all = a.traits.size + b.traits.size - common;
  const least = a.element.parentElement === b.element.parentElement ? ALIKE_BESIDE : ALIKE_ELSEWHERE;
  return all === 0 || common / all >= least;
}

/** Whether it is these that repeat, and not only something around each of them. */
function repeats(group: Group): boolean {
  return new Set(group.map(({ parentElement }) => parentElement)).size < group.length;
}

/** So many pieces of an element's text are looked at. */
const MOST_TEXTS = 20;

/** The text of an element as far as it tells elements apart, its pieces with a space between them. */
export function shortText(element: Element): string {
  const pieces: string[] = [];
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let n = 0; n < MOST_TEXTS && walker.nextNode(); n++)
    pieces.push((walker.currentNode.nodeValue ?? '').slice(0, 200));
  return pieces.join(' ').replace(/\s+/g, ' ').trim().slice(0, 200);
}

/** How much a group looks like people's tiles: pictures, texts that differ, some room; no buttons, nothing that holds several such. */
function scoreOf(group: Group, area: number, groups: readonly Group[]): number {
  const some = group.slice(0, 20);
  const share = (test: (element: Element) => boolean) => some.filter(test).length / some.length;
  const media = share((element) => element.matches(MEDIA) || element.querySelector(MEDIA) !== null);
  const texts = new Set(some.map(shortText).filter((text) => text !== ''));
  const holdsMore = groups.some((other) => other !== group && other.length > group.length && isInside(other, group));
  return (
    2 * media +
    (2 * texts.size) / some.length +
    (area >= SMALL_SIDE * SMALL_SIDE ? 1 : 0) -
    2 * share((element) => element.matches(CONTROL)) -
    (holdsMore ? 1.5 : 0)
  );
}

/** Whether one group is what another's elements hold, with texts of its own: rows hold tiles. */
function isInside(inner: Group, outer: Group): boolean {
  const some = inner.slice(0, 20);
  if (some.some((element) => element.matches(CONTROL))) return false;
  if (!some.every((element) => outer.some((box) => box !== element && box.contains(element)))) return false;
  return new Set(some.map(shortText).filter((text) => text !== '')).size >= some.length / 2;
}
