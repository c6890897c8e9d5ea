/** Addresses: the host, the question and everything unknown in the path go. */
import { identifier } from './identifiers.ts';
import type { Placeholders } from './placeholders.ts';

const HERE = 'https://example.invalid/';
/** Whatever holds a thing itself, or a person's number. */
const NO_PLACE = /^(?:data|blob|javascript|mailto|tel|sms|about|file|filesystem|chrome-extension):/i;
const ABSOLUTE = /^(?:[a-z][a-z\d+.-]*:)?\/\/[^/?#]*/i;
/** Deeper paths are cut: ids that are referred to stand in front. */
const LONGEST_PATH = 6;

/** Whether a value is an address, whatever its attribute is called. */
export function isAddress(value: string): boolean {
  return NO_PLACE.test(value) || ABSOLUTE.test(value);
}

/** An address that leads nowhere; `''` for one that holds its thing itself. A reference within the page stays one. */
export function addressIn(original: string, book: Placeholders): string {
  const address = original.trim();
  if (address === '') return '';
  book.noteAddress(address);
  if (address.startsWith('#')) return `#${encodeURI(identifier(decoded(address.slice(1)), book))}`;
  if (NO_PLACE.test(address)) return '';
  const path = (address.replace(ABSOLUTE, '').split(/[?#]/)[0] ?? '').split('/').filter((part) => part !== '');
  return (
    HERE +
    path
      .slice(0, LONGEST_PATH)
      .map((part) => encodeURIComponent(identifier(decoded(part), book)))
      .join('/')
  );
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
