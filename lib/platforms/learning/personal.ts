/** Words of people's names, which must not get into a definition. */

const SHORTEST_WORD = 3;

const wordsIn = (text: string): string[] => text.toLowerCase().split(/[^\p{L}]+/u);

/** A test whether a text holds a word of any of these names. */
export function personalIn(names: readonly string[]): (text: string) => boolean {
  const known = new Set(names.flatMap(wordsIn).filter((word) => word.length >= SHORTEST_WORD));
  return (text) => wordsIn(text).some((word) => known.has(word));
}
