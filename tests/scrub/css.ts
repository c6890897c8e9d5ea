/** Style sheets and inline styles: what shows a state stays; strings, addresses, comments and unknown words go. */
import { addressIn } from './addresses.ts';
import { identifier, type Structure } from './identifiers.ts';
import type { Placeholders } from './placeholders.ts';
import { STYLE_WORDS, TAGS } from './standards.ts';

const PART =
  /(\/\*[\s\S]*?(?:\*\/|$)|<!--|-->)|url\(\s*("(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|[^)]*)\)|("(?:\\[\s\S]|[^"\\])*(?:"|$)|'(?:\\[\s\S]|[^'\\])*(?:'|$))|#((?:\\[\da-f]{1,6}\s?|\\[^\n]|[\w-]|[^\0-\x7f])+)|([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)|((?:\\[\da-f]{1,6}\s?|\\[^\n]|[\w-]|[^\0-\x7f])+)|(\s+)|([\s\S])/gi;
const COLOUR = /^(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i;
const SIGNS = /[{}()[\];:,.>~+*/=^$|!&@%-]/;
const AT_RULES =
  /^(?:-\w+-)?(?:media|supports|keyframes|font-face|import|charset|layer|container|property|namespace|page|starting-style|scope)$/;
/** Declarations whose values are names that the sheet itself gives. */
const NAMING = /^(?:-\w+-)?animation(?:-name)?$/;
/** No length, time or colour needs more; a number that is longer may be somebody's. */
const LONGEST_INTEGER = 4;
const LONGEST_FRACTION = 4;

/** Where in a style sheet one is. */
interface Place {
  /** The declaration whose value this is; `null`: not in a value. */
  property: string | null;
  /** The last word, which is a property if a colon follows. */
  word: string;
  inBrackets: boolean;
}

/** The text of a style sheet. */
export function scrubSheet(css: string, book: Placeholders, structure: Structure): string {
  return scrub(css, { book, structure, isSheet: true });
}

/** The declarations of a `style` attribute. */
export function scrubStyle(css: string, book: Placeholders, structure: Structure): string {
  return scrub(css, { book, structure, isSheet: false });
}

/** The value of one property, which may be an attribute. */
export function scrubStyleValue(property: string, css: string, book: Placeholders, structure: Structure): string {
  return scrub(css, { book, structure, isSheet: false }, property);
}

interface Rules {
  readonly book: Placeholders;
  readonly structure: Structure;
  readonly isSheet: boolean;
}

function scrub(css: string, rules: Rules, property: string | null = null): string {
  const place: Place = { property, word: '', inBrackets: false };
  return css.replace(PART, (part, comment, url, quoted, hash, number, word, space, sign, offset: number) => {
    if (comment !== undefined) return '';
    if (url !== undefined) return scrubUrl(url, rules.book);
    if (quoted !== undefined) {
      return place.inBrackets
        ? `"${identifier(unescaped(quoted.slice(1, -1)), rules.book).replace(/["\\]/g, '')}"`
        : '""';
    }
    if (hash !== undefined)
      return isColour(hash, css, offset, rules) ? part : `#${escaped(identifier(unescaped(hash), rules.book))}`;
    // A number that another one runs into is no length: somebody's telephone number, an id.
    if (number !== undefined) return /\w/.test(css[offset - 1] ?? '') ? '' : shortened(number);
    if (word !== undefined) {
      // In a list of declarations only a property may stand before a colon.
      if (!rules.isSheet && place.property === null && !/^\s*:/.test(css.slice(offset + word.length))) return '';
      return scrubWord(unescaped(word), place, rules, css[offset - 1]);
    }
    if (space !== undefined) return space.includes('\n') ? '\n' : ' ';
    follow(sign, place, css, offset, rules.isSheet);
    return SIGNS.test(sign) || (sign === '<' && /[\s=]/.test(css[offset + 1] ?? '')) ? sign : '';
  });
}

function scrubWord(word: string, place: Place, { book, structure }: Rules, before = ''): string {
  const lower = word.toLowerCase();
  place.word = lower;
  if (before === '@') return AT_RULES.test(lower) ? word : escaped(identifier(word, book));
  if (place.property === null) return TAGS.has(lower) ? word : escaped(structure.token(word));
  if (STYLE_WORDS.has(lower)) return word;
  const isGiven = word.startsWith('--') || NAMING.test(place.property);
  return escaped(isGiven ? structure.token(word) : identifier(word, book));
}

/** Keeps track of where in the sheet one is, by the signs that come by. */
function follow(sign: string, place: Place, css: string, offset: number, isSheet: boolean): void {
  if (sign === '[') place.inBrackets = true;
  if (sign === ']') place.inBrackets = false;
  if (sign === ':' && place.property === null && !(isSheet && isSelector(css, offset))) place.property = place.word;
  if (sign === ';' || sign === '{' || sign === '}') place.property = null;
}

/** A rule's braces open before any declaration could end. */
function isSelector(css: string, offset: number): boolean {
  return /[{};]/.exec(css.slice(offset, offset + 2000))?.[0] === '{';
}

function isColour(hash: string, css: string, offset: number, { isSheet }: Rules): boolean {
  return COLOUR.test(hash) && !(isSheet && isSelector(css, offset));
}

function scrubUrl(url: string, book: Placeholders): string {
  const address = addressIn(unescaped(url.trim().replace(/^["']|["']$/g, '')), book);
  return address === '' ? 'none' : `url("${address}")`;
}

function shortened(number: string): string {
  return number
    .replace(/e.*$/i, '')
    .replace(/\d+/g, (digits, at: number) =>
      number[at - 1] === '.'
        ? digits.slice(0, LONGEST_FRACTION)
        : digits.length > LONGEST_INTEGER
          ? '9'.repeat(LONGEST_INTEGER)
          : digits,
    );
}

function unescaped(text: string): string {
  return text.replace(/\\(?:([\da-f]{1,6})\s?|\r?\n|([\s\S]))/gi, (_, code?: string, sign = '') =>
    code === undefined ? sign : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
  );
}

/** An identifier as a style sheet writes it. */
function escaped(text: string): string {
  return text.replace(/[^\w-]/g, '\\$&').replace(/^\d/, (digit) => `\\3${digit} `);
}
