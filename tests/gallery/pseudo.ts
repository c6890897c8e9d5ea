/** Messages in a language that nobody speaks: longer than English, with accents, in brackets. What is not in brackets is no message; what has no closing one was cut. */
import type { Messages } from '../unit/i18n/locale-files.ts';

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  d: 'ð',
  e: 'ê',
  g: 'ĝ',
  i: 'î',
  l: 'ļ',
  n: 'ñ',
  o: 'ø',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'û',
  y: 'ý',
  A: 'Å',
  E: 'É',
  O: 'Ö',
};
/** How much longer than English a language may be. */
const LONGER = 0.35;
/** Draws Latin letters from right to left, as those of Arabic are. */
const TURNED = ['\u202e', '\u202c'] as const;
/** Asked for by programs, not read. */
const AS_THEY_ARE = ['language', 'direction', 'name'];

/** The English messages made up as another language, written this way. */
export function pseudoLocale(english: Messages, direction: 'ltr' | 'rtl'): Messages {
  const { extension, text = {}, ...others } = english;
  return {
    ...(made(others, direction) as Messages),
    text,
    extension: {
      ...(typeof extension === 'object' ? only(extension) : {}),
      language: direction === 'rtl' ? 'ar' : 'en',
      direction,
    },
  };
}

const only = (extension: Messages): Messages =>
  Object.fromEntries(Object.entries(extension).filter(([key]) => AS_THEY_ARE.includes(key) || key === 'description'));

function made(value: string | Messages, direction: 'ltr' | 'rtl'): string | Messages {
  if (typeof value !== 'string') {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, made(one, direction)]));
  }
  // Places of values and placeholders stay as they are.
  const pieces = value.split(/(\$\d|\{[a-z]+\})/).map((piece, i) => (i % 2 === 1 ? piece : accented(piece)));
  const long = `[${pieces.join('')}${more(value.length)}]`;
  return direction === 'rtl' ? turned(long) : long;
}

function accented(text: string): string {
  return text.replace(/[a-zA-Z]/g, (letter) => ACCENTS[letter] ?? letter);
}

/** Words of common length, so that lines may break between them. */
function more(length: number): string {
  const count = Math.ceil(length * LONGER);
  return ` ${'ønê ţwø ţĥŕêê '.repeat(Math.ceil(count / 13)).slice(0, count)}`.trimEnd();
}

function turned(text: string): string {
  return text
    .split(/(\$\d|\{[a-z]+\}|\s+)/)
    .map((piece, i) => (i % 2 === 1 || piece === '' ? piece : `${TURNED[0]}${piece}${TURNED[1]}`))
    .join('');
}
