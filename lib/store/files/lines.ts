/** A file as lines of text, a piece at a time: neither a long file nor a long line fills the memory. */
import { FileError } from './problems.ts';

/** What is read of a file; a `Blob` is one. It can be read more than once. */
export interface FileSource {
  readonly size: number;
  stream(): ReadableStream<Uint8Array>;
}

export interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
  /** Bytes of the file that were read so far. */
  readonly read: number;
}

/** Longest line that is read, characters: a whole meeting of a day with hundreds of people has room in it. */
export const LONGEST_LINE = 32 * 2 ** 20;

/** Every line that is not empty. Throws where the file is not UTF-8, or a line is endless. */
export async function* linesOf(source: FileSource, longest: number = LONGEST_LINE): AsyncGenerator<Line> {
  const reader = source.stream().getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let number = 0;
  let read = 0;
  let begun: string[] = [];
  let length = 0;
  const add = (piece: string): void => {
    length += piece.length;
    if (length > longest) throw new FileError('line-too-long', number + 1);
    if (piece !== '') begun.push(piece);
  };
  const end = (): string => {
    const text = begun.join('');
    begun = [];
    length = 0;
    number += 1;
    return text;
  };
  try {
    for (;;) {
      const { done, value } = await reader.read();
      read += value?.byteLength ?? 0;
      const pieces = decode(decoder, value, number).split('\n');
      const last = pieces.pop() ?? '';
      for (const piece of pieces) {
        add(piece);
        const text = end();
        if (text.trim() !== '') yield { text, number, read };
      }
      add(last);
      if (done) break;
    }
    const text = end();
    if (text.trim() !== '') yield { text, number, read };
  } finally {
    // Whoever stops listening in the middle lets the file go.
    await reader.cancel().catch(() => undefined);
  }
}

function decode(decoder: TextDecoder, bytes: Uint8Array | undefined, number: number): string {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined });
  } catch (error) {
    throw new FileError('not-text', number + 1, { cause: error });
  }
}
