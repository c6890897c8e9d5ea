/**
 * A sealed note as text, and finding notes in whatever they were pasted into. Only letters and digits count: line breaks, quotation
 * marks, bullets, spaces without width and capitals may come in anywhere on the way and change nothing.
 */
import { fromBase32, toBase32 } from './base32.ts';

const VERSION = 1;
/** Longest note that is looked at, letters: 64 kB. Ours have 13,500 at most. */
export const LONGEST_NOTE = 65_536;
const [START, END] = ['hearthidea', 'endofidea'];

/**
 * `cut-off`: its end is missing. `newer`: of a version that this one does not know. `oversized`: longer than any note.
 * `tampered`: a letter is wrong.
 */
export type FrameProblem = 'cut-off' | 'newer' | 'oversized' | 'tampered';

/** Something that begins like a note. */
export type Framed = { readonly bytes: Uint8Array } | { readonly problem: FrameProblem };

/** One line for what was sealed. */
export function frameNote(sealed: Uint8Array): string {
  const framed = new Uint8Array(sealed.length + 4);
  framed.set(sealed);
  new DataView(framed.buffer).setUint32(sealed.length, checksum(sealed));
  return `hearth-idea-${VERSION}:${toBase32(framed)}:end-of-idea`;
}

/** Every note in a text, in order, `most` at most. */
export function framedNotes(text: string, most: number): readonly Framed[] {
  const letters = lettersOf(text);
  const found: Framed[] = [];
  let at = letters.indexOf(START);
  while (at !== -1 && found.length < most) {
    const next = letters.indexOf(START, at + START.length);
    const framed = readFrame(letters.slice(at + START.length, next === -1 ? undefined : next));
    if (framed) found.push(framed);
    at = next;
  }
  return found;
}

/** What a page's own source adds to a text: tags and named characters have letters of their own. */
const MARKUP =
  /<\/?(?:a|b|blockquote|br|code|div|em|font|i|li|p|pre|span|strong|td|tr|u|ul|wbr)\b[^<>]*>|&#?\w{1,8};/gi;

function lettersOf(text: string): string {
  return text
    .replace(MARKUP, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}

/** What follows the first word of a note. `null`: somebody only wrote that word. */
function readFrame(letters: string): Framed | null {
  // What is sealed begins with the name of its format, so the first letter of the body is never a digit.
  const version = /^\d{1,3}/.exec(letters)?.[0];
  if (version === undefined) return null;
  if (Number(version) !== VERSION) return { problem: 'newer' };
  const end = letters.indexOf(END);
  const body = letters.slice(version.length, end === -1 ? undefined : end);
  if (body.length > LONGEST_NOTE) return { problem: 'oversized' };
  if (end === -1) return { problem: 'cut-off' };
  const framed = fromBase32(body);
  if (framed === null || framed.length < 4) return { problem: 'tampered' };
  const sealed = framed.subarray(0, -4);
  const isWhole = new DataView(framed.buffer).getUint32(sealed.length) === checksum(sealed);
  return isWhole ? { bytes: sealed } : { problem: 'tampered' };
}

/** CRC-32 (IEEE 802.3): tells a slip on the way from a note for another box. Who changes a note on purpose meets the seal. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
