/** Opening what was handed in. */
import { Decrypter } from 'age-encryption';
import { type FrameProblem, framedNotes } from './framing.ts';
import { type Circumstances, mayOpen, type Permission } from './may-open.ts';
import { unpadIdea } from './padding.ts';
import { type Random, shuffled } from './shuffle.ts';

/** Most notes that are opened at once. */
export const MOST_NOTES = 500;
/** Longest text or file, bytes: as many notes as that, each of the largest size, with room for what is around them. */
export const LARGEST_SOURCE = 8 * 1024 * 1024;
/** Most texts and files at once. */
const MOST_SOURCES = MOST_NOTES;

/** What somebody pasted, or a file: any number of notes, with anything between them. */
export type NoteSource = string | Pick<File, 'name' | 'size' | 'text'>;

/**
 * Why a note stays closed. `foreign`: sealed for another box. `duplicate`: the same note is there already. `opened-before`: and was
 * then. `not-a-note`: a text or a file without any, or what was sealed is no idea. `too-many`: more than are taken at once.
 * `unreadable`: the browser could not read the file.
 */
export type RefusalReason =
  | FrameProblem
  | 'foreign'
  | 'duplicate'
  | 'opened-before'
  | 'not-a-note'
  | 'too-many'
  | 'unreadable';

export interface Refusal {
  readonly reason: RefusalReason;
  /** The file's name; `null`: it was pasted. */
  readonly file: string | null;
  /** Which note of that file or text, from 1; `null`: all of it. */
  readonly note: number | null;
}

export interface OpenedNotes {
  /** Mixed. None while `permission` does not allow it. */
  readonly ideas: readonly string[];
  /** How many there are to open. */
  readonly openable: number;
  readonly refused: readonly Refusal[];
  readonly permission: Permission;
  /** Of the notes whose ideas are here, sorted, so that their order says nothing. Kept, they find notes that come a second time. */
  readonly fingerprints: readonly string[];
}

export interface OpenOptions extends Circumstances {
  readonly random: Random;
  /** Fingerprints of notes that were opened earlier. */
  readonly known?: ReadonlySet<string>;
}

interface Found {
  readonly bytes: Uint8Array;
  readonly fingerprint: string;
  readonly file: string | null;
  readonly note: number;
}

/** Opens every note that this key opens, and says of each other one why it stays closed. Throws only when the key itself is none. */
export async function openNotes(
  sources: readonly NoteSource[],
  identity: string,
  options: OpenOptions,
): Promise<OpenedNotes> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const { found, refused } = await collect(sources, options.known ?? new Set());
  const ideas: string[] = [];
  const fingerprints: string[] = [];
  for (const { bytes, fingerprint, file, note } of found) {
    const opened = await openOne(decrypter, bytes);
    if ('reason' in opened) refused.push({ reason: opened.reason, file, note });
    else {
      ideas.push(opened.idea);
      fingerprints.push(fingerprint);
    }
  }
  const permission = mayOpen(ideas.length, options);
  return {
    ideas: permission.allowed ? shuffled(ideas, options.random) : [],
    openable: ideas.length,
    refused,
    permission,
    fingerprints: permission.allowed ? fingerprints.sort() : [],
  };
}

/** Everything that looks like a note, each once. */
async function collect(
  sources: readonly NoteSource[],
  known: ReadonlySet<string>,
): Promise<{ found: Found[]; refused: Refusal[] }> {
  const found: Found[] = [];
  const refused: Refusal[] = [];
  const seen = new Set<string>();
  let looked = 0;
  for (const [i, source] of sources.entries()) {
    const file = typeof source === 'string' ? null : source.name;
    const refuse = (reason: RefusalReason, note: number | null) => void refused.push({ reason, file, note });
    if (i >= MOST_SOURCES || looked >= MOST_NOTES) {
      refuse('too-many', null);
      continue;
    }
    const read = await textOf(source);
    if ('reason' in read) {
      refuse(read.reason, null);
      continue;
    }
    const room = MOST_NOTES - looked;
    // One more than there is room for, to know whether any are left.
    const framed = framedNotes(read.text, room + 1);
    if (framed.length === 0) refuse('not-a-note', null);
    for (const [at, one] of framed.slice(0, room).entries()) {
      if ('problem' in one) {
        refuse(one.problem, at + 1);
        continue;
      }
      const fingerprint = await fingerprintOf(one.bytes);
      if (seen.has(fingerprint)) refuse('duplicate', at + 1);
      else if (known.has(fingerprint)) refuse('opened-before', at + 1);
      else found.push({ bytes: one.bytes, fingerprint, file, note: at + 1 });
      seen.add(fingerprint);
    }
    if (framed.length > room) refuse('too-many', room + 1);
    looked += framed.length;
  }
  return { found, refused };
}

async function textOf(source: NoteSource): Promise<{ text: string } | { reason: 'oversized' | 'unreadable' }> {
  if (typeof source === 'string') return source.length > LARGEST_SOURCE ? { reason: 'oversized' } : { text: source };
  if (source.size > LARGEST_SOURCE) return { reason: 'oversized' };
  try {
    return { text: await source.text() };
  } catch {
    return { reason: 'unreadable' };
  }
}

async function openOne(
  decrypter: Decrypter,
  sealed: Uint8Array,
): Promise<{ idea: string } | { reason: 'foreign' | 'tampered' | 'not-a-note' }> {
  try {
    const idea = unpadIdea(await decrypter.decrypt(sealed));
    return idea === null ? { reason: 'not-a-note' } : { idea };
  } catch (error) {
    // The library has one sort of error, and this sentence for a whole note that another key opens.
    const isForeign = error instanceof Error && error.message.startsWith('no identity matched');
    return { reason: isForeign ? 'foreign' : 'tampered' };
  }
}

/** SHA-256, as hexadecimal digits. */
async function fingerprintOf(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
