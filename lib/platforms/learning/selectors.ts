/** Selectors for what the user pointed at: on the page for tiles like it, and within a tile for the same part of each. */
import { selectorFault } from '../simple-selector.ts';
import type { Group } from './groups.ts';
import { type Mark, RANK, sharedMarks, tagOf } from './marks.ts';

/** So many of the elements that a selector was made for may escape it, and so many others be caught, as shares of them (proposed by Hearth). */
const MOST_MISSED = 0.2;
const MOST_EXTRA = 0.25;
/** A part that fewer tiles have is not a part of tiles, as a share of them (proposed by Hearth). */
const LEAST_WITH_PART = 0.6;
/** So many marks of one element are tried. */
const MOST_MARKS = 8;
const MOST_SELECTORS = 8;
const DEEPEST = 8;

/**
 * Selectors that match the picked tile and its like and few else, best first. Several, as the best may lean on a mark that goes
 * away while somebody speaks. Empty: nothing tells these elements from others.
 */
export function tileSelectors(picked: Element, group: Group): string[] {
  const document = picked.ownerDocument;
  const like = new Set(group);
  return candidatesFor(picked, group)
    .filter(({ selector }) => selectorFault(selector, 'page') === null && picked.matches(selector))
    .flatMap((candidate) => {
      const matched = [...document.querySelectorAll(candidate.selector)];
      const extra = matched.filter((element) => !like.has(element)).length;
      const missed = group.length - (matched.length - extra);
      const nested = matched.some((element, i) => element.contains(matched[i + 1] ?? null));
      if (nested || missed > group.length * MOST_MISSED || extra > group.length * MOST_EXTRA) return [];
      return [{ ...candidate, misses: missed + extra }];
    })
    .sort((a, b) => a.misses - b.misses || a.rank - b.rank || a.selector.length - b.selector.length)
    .slice(0, MOST_SELECTORS)
    .map(({ selector }) => selector);
}

/** The tile by its own marks, by its parent's, and by the tags on the way to it. */
function candidatesFor(picked: Element, group: Group): Mark[] {
  const tag = tagOf(picked);
  if (tag === null) return [];
  const own = sharedMarks(group).slice(0, MOST_MARKS);
  const parents = [...new Set(group.flatMap(({ parentElement }) => parentElement ?? []))];
  const parent = picked.parentElement;
  // What stands around all tiles is one element, and a value there may be the meeting's own.
  const around = parent
    ? sharedMarks(parents)
        .filter(({ rank }) => rank !== RANK.value)
        .slice(0, MOST_MARKS)
    : [];
  const alone: Mark[] = tag.includes('-') ? [{ selector: tag, rank: RANK.value }] : [];
  return [
    ...alone,
    ...own,
    ...own.map(({ selector, rank }) => ({ selector: `${tag}${selector}`, rank })),
    ...around.map(({ selector, rank }) => ({ selector: `${selector} > ${tag}`, rank: Math.max(rank, RANK.word) })),
    ...around.flatMap((outer) =>
      own.map((inner) => ({
        selector: `${outer.selector} > ${inner.selector}`,
        rank: Math.max(outer.rank, inner.rank),
      })),
    ),
    ...pathsTo(picked, null),
  ];
}

/** The tags on the way to an element, shortest way first, from below `top` or from anywhere. */
function pathsTo(element: Element, top: Element | null): Mark[] {
  const paths: Mark[] = [];
  let path = tagOf(element);
  let at: Element | null = element.parentElement;
  for (let depth = 0; path !== null && at !== null && at !== top && depth < DEEPEST; depth++) {
    const tag = tagOf(at);
    if (tag === null || tag === 'html') break;
    path = `${tag} > ${path}`;
    paths.push({ selector: path, rank: RANK.path });
    at = at.parentElement;
  }
  return paths;
}

/** The way from a tile down to a part of it, by tags alone; `''` for the tile itself, `null` where no simple selector says it. */
export function wayTo(part: Element, tile: Element, numbered: boolean): string | null {
  const steps: string[] = [];
  for (let at: Element | null = part; at !== tile; at = at.parentElement) {
    const tag = at && tagOf(at);
    if (!at || !tag || steps.length === DEEPEST) return null;
    steps.unshift(numbered ? `${tag}:nth-of-type(${numberOf(at)})` : tag);
  }
  return steps.length === 0 ? '' : `:scope > ${steps.join(' > ')}`;
}

function numberOf(element: Element): number {
  let n = 1;
  for (let before = element.previousElementSibling; before; before = before.previousElementSibling) {
    if (before.localName === element.localName) n++;
  }
  return n;
}

/**
 * Selectors that find this part of the picked tile first, and in most other tiles something that `holds` too; best first. Several,
 * as marks may come and go. Empty: none does.
 */
export function partSelectors(
  part: Element,
  picked: Element,
  { tiles, holds }: { readonly tiles: readonly Element[]; readonly holds: (part: Element) => boolean },
): string[] {
  if (part === picked) return [''];
  const tag = tagOf(part);
  const own = sharedMarks([part]).slice(0, MOST_MARKS);
  const around = part.parentElement && part.parentElement !== picked ? sharedMarks([part.parentElement]) : [];
  const ways = [wayTo(part, picked, false), wayTo(part, picked, true)];
  const candidates = [
    ...own.map(({ selector }) => selector),
    ...own.map(({ selector }) => `${tag}${selector}`),
    ...around.slice(0, MOST_MARKS).map(({ selector }) => `${selector} > ${tag}`),
    ...ways.filter((way) => way !== null),
  ].filter((selector) => selectorFault(selector, 'tile') === null);
  const found = candidates.map((selector) => {
    const parts = tiles.map((tile) => tile.querySelector(selector));
    return { selector, n: parts.filter((one) => one !== null && holds(one)).length };
  });
  const most = Math.max(0, ...found.map(({ n }) => n));
  // What finds about as much as the best of them will do.
  return found
    .filter(({ n }) => n >= most * 0.9 && n >= tiles.length * LEAST_WITH_PART)
    .filter(({ selector }) => picked.querySelector(selector) === part)
    .map(({ selector }) => selector)
    .slice(0, MOST_SELECTORS);
}
