/** Characters that are held before they go to the browser, which keeps what is large on disk. */
const HELD = 2 ** 20;

/** A file of text that comes in pieces. However long it is, little of it is held here. */
export async function blobOf(pieces: AsyncIterable<string>, type: string): Promise<Blob> {
  const parts: Blob[] = [];
  let held: string[] = [];
  let length = 0;
  const flush = (): void => {
    if (length > 0) parts.push(new Blob(held));
    held = [];
    length = 0;
  };
  for await (const piece of pieces) {
    held.push(piece);
    length += piece.length;
    if (length >= HELD) flush();
  }
  flush();
  return new Blob(parts, { type });
}
