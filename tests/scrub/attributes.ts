/** What becomes of each attribute. */
import { foldName } from '../../lib/platforms/dom.ts';
import { addressIn, isAddress } from './addresses.ts';
import { scrubStyle, scrubStyleValue } from './css.ts';
import { identifier, looksLikeId, type Structure } from './identifiers.ts';
import type { Placeholders } from './placeholders.ts';
import { ATTRIBUTES } from './standards.ts';
import { scrubText, withPeople } from './text.ts';

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Media that play, programs, and what loads or proves something. */
const DROPPED = set(
  'srcset imagesrcset sizes poster nonce integrity srcdoc ping background data code archive codebase manifest http-equiv crossorigin cite longdesc profile classid formaction jstcache',
);
const MEDIA = set('video audio source track input iframe embed frame script');
const CLASSES = set('class part slot is exportparts jsname jscontroller');
/** Values as in a style sheet; numbers of pixels and places. */
const STYLED = set(
  'fill stroke stroke-width transform clip-path filter mask color opacity viewbox width height x y x1 x2 y1 y2 cx cy r rx ry dx dy fx fy offset',
);
const NUMBER = /^aria-(?:value(?:now|min|max)|pos|set|level|row|col)/;
const ADDRESSES = set('href src action xlink:href');
/** Words for people to read or hear. */
const SENTENCES = set('aria-label title alt placeholder value content label summary abbr prompt');
/** Ids, which other attributes refer to: never a name with a space. */
const REFERENCES = set('id for name form list headers itemref usemap popovertarget contextmenu');
/** Drawings: a code that is drawn is an address. */
const DRAWN = set('d points path values keytimes keysplines');
/** Longer values hold data. */
const LONGEST_VALUE = 200;
const NAME = /^[a-z_:@.#*()[\]-][\w:@.#*()[\]-]*$/i;

/** Whether an attribute holds words for people, in which names may stand. */
export function isSentence(name: string): boolean {
  return SENTENCES.has(name) || /^aria-(?:\w*text|description|roledescription|placeholder)$/.test(name);
}

/** Whether an attribute's value may be somebody's name. */
export function mayBeName(name: string): boolean {
  const isOther = [DROPPED, CLASSES, STYLED, ADDRESSES, REFERENCES, DRAWN].some((names) => names.has(name));
  return !isOther && !/^(?:on|js|xmlns|style$)/.test(name) && !isReference(name);
}

function isReference(name: string): boolean {
  return (
    REFERENCES.has(name) || /^aria-(?:\w+by|controls|owns|activedescendant|details|errormessage|flowto)$/.test(name)
  );
}

/** An attribute as it is in a fixture; `null`: it is not in it. */
export function scrubAttribute(
  { name, value, tag }: { readonly name: string; readonly value: string; readonly tag: string },
  book: Placeholders,
  structure: Structure,
): { readonly name: string; readonly value: string } | null {
  const key = name.toLowerCase();
  const isMedia = MEDIA.has(tag) && /^(?:src|(?:xlink:)?href)$/.test(key);
  if (DROPPED.has(key) || /^(?:on|xmlns)/.test(key) || isMedia || !NAME.test(name)) return null;
  return { name: nameOf(name, book, structure), value: scrubValue(key, value, book, structure) };
}

function nameOf(name: string, book: Placeholders, structure: Structure): string {
  if (ATTRIBUTES.has(name.toLowerCase()) || /^aria-[a-z]+$/.test(name)) return name;
  // A quotation mark in the wrong place makes attributes of words: those without a hyphen are not trusted.
  return name.includes('-') ? structure.token(name) : identifier(name, book);
}

function scrubValue(name: string, value: string, book: Placeholders, structure: Structure): string {
  if (value === '') return '';
  if (CLASSES.has(name))
    return value
      .split(/\s+/)
      .map((token) => (token === '' ? '' : structure.token(token)))
      .join(' ');
  if (name === 'style') return scrubStyle(value, book, structure);
  if (STYLED.has(name) || NUMBER.test(name)) return scrubStyleValue(name, value, book, structure);
  if (name === 'lang' || name === 'xml:lang' || name === 'hreflang') return 'en';
  if (DRAWN.has(name)) return '';
  // Each by itself, as an element's own id is.
  if (isReference(name)) return value.replace(/\S+/gu, (id) => identifier(id, book));
  if (ADDRESSES.has(name) || isAddress(value)) return addressIn(value, book);
  if (isSentence(name) && !(looksLikeId(value) && book.person(foldName(value)) === undefined))
    return scrubText(value, book, { keepsNumber: name === 'aria-label' });
  const person = book.person(foldName(value));
  if (person !== undefined) return person;
  if (/^\s*[[{]/.test(value) || value.length > LONGEST_VALUE) return '';
  return withPeople(value, book, (rest) => identifier(rest, book));
}
