/** Ids, test ids, classes: what is made of words without spaces. */
import type { Placeholders } from './placeholders.ts';
import { isCommon, partsOf, READER_TOKENS, VOCABULARY } from './vocabulary.ts';

/** A run of letters and digits of any script, marks included. */
const RUN = /[\p{L}\p{M}\p{N}]+/gu;
/** What a run of letters is made of: `videoPeer` of two words. Everything is in one of them. */
const WORDS = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[^\p{Lu}]+|\p{Lu}/gu;
const NOT_ASCII_SIGN = /[^\p{L}\p{M}\p{N}\u0021-\u007e\s]/gu;
/** A value with so few digits in all holds a count or a place in a list. */
export const HARMLESS_DIGITS = 3;
/** A word of so few letters beside unknown ones is part of something random. */
const SHORTEST_WORD = 3;

/** Whether a text is an address or an id rather than words: `@alice:example.org`. */
export function looksLikeId(text: string): boolean {
  return /^\S*[@:/_]\S*$/u.test(text) && /[\p{L}\p{N}]/u.test(text);
}

/** How many digits a text holds. */
export function digitsIn(text: string): number {
  return text.match(/\p{N}/gu)?.length ?? 0;
}

/** An id or a value: words that all pages have stay, everything else has a pseudonym of the same shape. */
export function identifier(value: string, book: Placeholders): string {
  if (READER_TOKENS.has(value)) return value;
  const keepsDigits = digitsIn(value) <= HARMLESS_DIGITS;
  return value.replace(NOT_ASCII_SIGN, '_').replace(RUN, (run) => pseudonymOf(run, keepsDigits, book));
}

function pseudonymOf(run: string, keepsDigits: boolean, book: Placeholders): string {
  const hasDigits = /\p{N}/u.test(run);
  const pieces = (run.match(/\p{N}+|[^\p{N}]+/gu) ?? []).flatMap((piece) =>
    /^\p{N}/u.test(piece) ? [piece] : (piece.match(WORDS) ?? []),
  );
  const isKnown = (piece: string) => /^\p{N}/u.test(piece) || VOCABULARY.has(piece.toLowerCase());
  const isAllKnown = pieces.every(isKnown);
  // Letters and digits in one: a random id, which is one thing.
  if (hasDigits && !isAllKnown) return book.token(run);
  return pieces
    .map((piece) => {
      if (/^\p{N}/u.test(piece)) return isPlace(piece, keepsDigits || pieces.length === 2) ? piece : book.token(piece);
      return isAllKnown || (isKnown(piece) && piece.length >= SHORTEST_WORD) ? piece : book.token(piece);
    })
    .join('');
}

/** Whether digits are a count or a place in a list: there are few in the value, or few right beside a known word. */
function isPlace(digits: string, isLikely: boolean): boolean {
  return isLikely && /^\d{1,3}$/.test(digits);
}

/** Long numbers, long hexadecimal numbers, addresses, other scripts: no class is written so by hand or by a build. */
const LIKE_AN_ID = /\d{5}|@|%|(?=[\da-f-]*\d)[\da-f-]{12}|[^\u0021-\u007e]/i;
/** Something personal of so many letters is looked for anywhere in a token; shorter ones only as a whole word. */
const LONG_SECRET = 5;
const SHORTEST_SECRET = 4;
const SHORTEST_IN_NAME = 3;

/**
 * Classes, and names of attributes, elements and animations: they are what a fixture is for, so they stay, unless they look like an
 * id or hold what the page shows elsewhere of somebody.
 */
export class Structure {
  readonly #book: Placeholders;
  readonly #short: ReadonlySet<string>;
  readonly #long: readonly string[];
  readonly #known = new Map<string, string>();
  #changed = 0;

  /** `people`: their names; `others`: everything else that is replaced in texts and values. */
  constructor(book: Placeholders, people: readonly string[] = [], others: readonly string[] = []) {
    this.#book = book;
    this.#short = new Set([...wordsOf(people, SHORTEST_IN_NAME), ...wordsOf(others, SHORTEST_SECRET)]);
    this.#long = [...this.#short].filter((word) => word.length >= LONG_SECRET);
  }

  /** How many different tokens had to be changed. */
  get changed(): number {
    return this.#changed;
  }

  token(token: string): string {
    if (READER_TOKENS.has(token)) return token;
    const known = this.#known.get(token);
    if (known !== undefined) return known;
    const kept = this.#isPersonal(token) ? identifier(token, this.#book) : token;
    if (kept !== token) this.#changed += 1;
    this.#known.set(token, kept);
    return kept;
  }

  #isPersonal(token: string): boolean {
    if (LIKE_AN_ID.test(token)) return true;
    const lower = token.toLowerCase();
    const words = [lower, ...(lower.match(RUN) ?? []), ...partsOf(token)];
    return words.some((word) => this.#short.has(word)) || this.#long.some((secret) => lower.includes(secret));
  }
}

/** The strings and their words, lower case, without those that say nothing of anybody. */
function wordsOf(strings: readonly string[], shortest: number): string[] {
  return strings
    .flatMap((text) => [text, ...(text.match(RUN) ?? [])])
    .filter((word) => word.length >= shortest && !isCommon(word) && /[\p{L}\p{N}]/u.test(word))
    .map((word) => word.toLowerCase());
}
