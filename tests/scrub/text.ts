/** Texts and labels: people keep their place in a sentence, other words become words without meaning. */
import { foldName } from '../../lib/platforms/dom.ts';
import { plainName } from '../../lib/platforms/person-name.ts';
import { digitsIn, HARMLESS_DIGITS } from './identifiers.ts';
import type { Placeholders } from './placeholders.ts';
import { KEPT_WORDS } from './vocabulary.ts';

/** Punctuation that stays around a word. */
const AROUND = '[\\s.,:;!?()\\[\\]…–—\\-/"\'+·•（）、。，：]*';
const CHUNK = new RegExp(`^(${AROUND})([\\s\\S]*?)(${AROUND})$`, 'u');

/** Whether a small number in a text may be a count. */
interface Keeping {
  readonly keepsNumber: boolean;
}

/** A text without anything of its own; white space around it stays. */
export function scrubText(text: string, book: Placeholders, keeping: Keeping): string {
  const [, before = '', inside = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? [];
  const space = (part: string) => part.replace(/[^\n]/g, ' ');
  return space(before) + (inside === '' ? '' : scrubInside(inside.replace(/\s+/gu, ' '), book, keeping)) + space(after);
}

function scrubInside(text: string, book: Placeholders, keeping: Keeping): string {
  const whole = foldName(text);
  const person = book.person(whole);
  if (person !== undefined) return person;
  const plain = plainName(whole);
  const plainPerson = book.person(plain);
  // What hangs on to a name tells readers whose tile it is.
  if (plainPerson !== undefined) return plainPerson + scrubWords(whole.slice(plain.length), book, keeping);
  return withPeople(text, book, (rest) => scrubWords(rest, book, keeping));
}

/** Replaces people inside a text, and by `others` what is between them. */
export function withPeople(text: string, book: Placeholders, others: (rest: string) => string): string {
  const found = book.names.find((name) => placeOf(name, text) >= 0);
  if (found === undefined) return others(text);
  const at = placeOf(found, text);
  const [left, right] = [text.slice(0, at), text.slice(at + found.length)];
  const side = (part: string) => (part === '' ? '' : withPeople(part, book, others));
  return `${side(left)}${book.person(found) ?? ''}${side(right)}`;
}

/** Letters of scripts that put spaces between words. */
const SPACED = /[^\P{L}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]|\p{N}/u;

/** Where a name stands in a text as a word of its own; -1: nowhere. */
export function placeOf(name: string, text: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const joins = (a: string | undefined, b: string | undefined) => SPACED.test(a ?? '') && SPACED.test(b ?? '');
    const end = at + name.length;
    if (!joins(text[at - 1], name[0]) && !joins(name.at(-1), text[end])) return at;
  }
  return -1;
}

function scrubWords(text: string, book: Placeholders, { keepsNumber }: Keeping): string {
  const keepsDigits = keepsNumber && digitsIn(text) <= HARMLESS_DIGITS;
  return text.replace(/\S+/gu, (chunk) => {
    const [, before = '', word = '', after = ''] = CHUNK.exec(chunk) ?? [];
    const stays = word === '' || KEPT_WORDS.has(word.toLowerCase()) || (keepsDigits && /^\d+%?$/.test(word));
    return before + (stays ? word : book.word(word)) + after;
  });
}
