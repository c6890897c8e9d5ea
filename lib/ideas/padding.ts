/**
 * What is inside the seal: a version, the length of the text, the text, and zeros up to one of a few sizes, so that the length of a
 * note tells next to nothing about the text. No name, no time.
 */
import { IdeaError } from './problems.ts';

/** Sizes before sealing, bytes. The first holds what most people write into such a box; a chat takes a note made of it. */
export const NOTE_SIZES = [512, 2048, 8192] as const;
const VERSION = 1;
/** A byte of version and two of length. */
const HEAD = 3;
/** Longest idea, bytes of UTF-8. */
export const LONGEST_IDEA = NOTE_SIZES[2] - HEAD;

/** How many bytes an idea has once the spaces around it are gone. */
export function ideaLength(text: string): number {
  return new TextEncoder().encode(text.trim()).length;
}

/** Pads an idea. Half of an emoji (a surrogate alone) becomes the sign for an unknown letter. */
export function padIdea(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text.trim());
  if (bytes.length === 0) throw new IdeaError('empty');
  const size = NOTE_SIZES.find((one) => one >= bytes.length + HEAD);
  if (size === undefined) throw new IdeaError('too-long');
  const padded = new Uint8Array(size);
  padded[0] = VERSION;
  new DataView(padded.buffer).setUint16(1, bytes.length);
  padded.set(bytes, HEAD);
  return padded;
}

/** The idea in what a seal held, or `null` when no page of ours wrote it. */
export function unpadIdea(padded: Uint8Array): string | null {
  if (!NOTE_SIZES.some((size) => size === padded.length) || padded[0] !== VERSION) return null;
  const end = HEAD + new DataView(padded.buffer, padded.byteOffset).getUint16(1);
  if (end === HEAD || end > padded.length || padded.subarray(end).some((byte) => byte !== 0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(padded.subarray(HEAD, end));
  } catch {
    return null;
  }
}
