/**
 * The only selectors that a taught page may use: tags, classes, attributes and places in a row, joined by `>` or a space. Nothing
 * that looks around (`:has`, `:not`, lists), so the cost grows with the page and no faster.
 */

/** Longest selector, in characters (proposed by Hearth: five times what learning makes). */
export const SELECTOR_LIMIT = 300;
const MOST_STEPS = 12;
/** A space lets the browser look at every ancestor; two of them stay cheap on any page. */
const MOST_SPACES = 2;

/** One element's marks. Every branch begins with another character, so there is one way to read a text. */
const STEP =
  /(?:[a-z][\w-]*)?(?:\.-?[a-z_][\w-]*|\[[a-z_][\w-]*(?:="[^"\\\n\r]{0,64}")?\]|:nth-of-type\([1-9]\d{0,2}\))*/iy;
const JOINT = / > | /y;
const SCOPE = ':scope > ';

/** The whole page is nobody's tile, whatever else is asked of it. */
const WHOLE_PAGE = /^(?:html|body|head)(?![\w-])/i;
/** A tag that stands everywhere, alone. */
const ANY_BOX = /^(?:div|span|section|main|p|a|i|b|img|svg|button|ul|ol|li)$/i;

/** Why a selector is refused: `everything`, it matches the page itself or nearly all of it. */
export type SelectorFault = 'too-long' | 'not-simple' | 'everything';

/** Where a selector looks: for tiles on the page, or within one tile (`''` is then the tile itself). */
export type SelectorPlace = 'page' | 'tile';

/** What is wrong with a selector of somebody else's; `null` when it may be used. */
export function selectorFault(selector: string, place: SelectorPlace): SelectorFault | null {
  if (selector.length > SELECTOR_LIMIT) return 'too-long';
  if (place === 'tile' && selector === '') return null;
  const inner = place === 'tile' && selector.startsWith(SCOPE) ? selector.slice(SCOPE.length) : selector;
  const steps = stepsOf(inner);
  if (!steps) return 'not-simple';
  const last = steps.at(-1) ?? '';
  if (place === 'page' && (WHOLE_PAGE.test(last) || (steps.length === 1 && ANY_BOX.test(last)))) return 'everything';
  return null;
}

/** The steps of a simple selector, outermost first; `null` when it is anything else. */
function stepsOf(selector: string): string[] | null {
  const steps: string[] = [];
  let at = 0;
  let spaces = 0;
  while (true) {
    const step = matchAt(STEP, selector, at);
    if (!step || steps.length === MOST_STEPS) return null;
    steps.push(step);
    at += step.length;
    if (at === selector.length) return steps;
    const joint = matchAt(JOINT, selector, at);
    if (!joint) return null;
    if (joint === ' ' && ++spaces > MOST_SPACES) return null;
    at += joint.length;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
