/** What an element bears that says what it is, and nothing of whose it is. */

/** One thing that a selector can ask of an element. */
export interface Mark {
  /** As a selector. */
  readonly selector: string;
  /** The lower, the longer it is likely to stay as it is when the site is built anew. */
  readonly rank: number;
}

export const RANK = { value: 0, attribute: 1, word: 2, hash: 3, tag: 4, path: 5 } as const;

/** So many of one element's classes and attributes are looked at. */
const MOST_TOKENS = 30;
const CLASS = /^-?[a-z_][\w-]{0,63}$/i;
const ATTRIBUTE = /^[a-z_][\w-]{0,63}$/;
/** Words without a digit: no id, no number of anything. */
const PLAIN_VALUE = /^[a-z][a-z_:-]{1,39}$/i;
/** Values that change while a person does something. */
const STATE = /^(?:true|false|on|off|yes|no|idle|active|inactive|open|closed|muted|unmuted|speaking|silent|none)$/i;
/** Attributes that say what an element is. Others are words, addresses or states. */
const KIND = /^(?:data-|role$|itemprop$|part$)/;

/** The classes of an element that can stand in a simple selector. */
export function classesOf(element: Element): string[] {
  return [...element.classList].slice(0, MOST_TOKENS).filter((token) => CLASS.test(token));
}

/** The names of an element's attributes that can stand in a simple selector, without class, style and id. */
export function attributesOf(element: Element): string[] {
  return element
    .getAttributeNames()
    .slice(0, MOST_TOKENS)
    .filter((name) => ATTRIBUTE.test(name) && name !== 'class' && name !== 'style' && name !== 'id');
}

/** Whether a class was made by a build and not by a person: digits between letters, or no word in it. */
export function isHashed(token: string): boolean {
  return token
    .split(/[-_]+/)
    .some((part) => /[a-z]\d|\d[a-z]/i.test(part) || /[a-z][A-Z].*[A-Z]/.test(part) || !/[aeiouy]/i.test(part));
}

/** The marks of an element, its tag excluded. */
export function marksOf(element: Element): Mark[] {
  const marks: Mark[] = [];
  for (const name of attributesOf(element).filter((one) => KIND.test(one))) {
    const value = element.getAttribute(name) ?? '';
    if (PLAIN_VALUE.test(value) && !STATE.test(value))
      marks.push({ selector: `[${name}="${value}"]`, rank: RANK.value });
    marks.push({ selector: `[${name}]`, rank: RANK.attribute });
  }
  for (const token of classesOf(element)) {
    marks.push({ selector: `.${token}`, rank: isHashed(token) ? RANK.hash : RANK.word });
  }
  return marks;
}

/** An element's tag where a simple selector can name it. */
export function tagOf(element: Element): string | null {
  return /^[a-z][\w-]*$/i.test(element.localName) ? element.localName : null;
}

/** The marks that at least four of five elements share, most lasting first. */
export function sharedMarks(elements: readonly Element[]): Mark[] {
  const counts = new Map<string, { mark: Mark; n: number }>();
  for (const element of elements) {
    for (const mark of marksOf(element)) {
      const known = counts.get(mark.selector);
      if (known) known.n++;
      else counts.set(mark.selector, { mark, n: 1 });
    }
  }
  const least = Math.max(elements.length * 0.8, Math.min(2, elements.length));
  return [...counts.values()]
    .filter(({ n }) => n >= least)
    .map(({ mark }) => mark)
    .sort((a, b) => a.rank - b.rank || a.selector.length - b.selector.length);
}
