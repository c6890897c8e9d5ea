/** A sentence of Hearth's with somebody's own words in it. */
export interface Sentence {
  readonly values: readonly string[];
  /** The sentence with these in the places of `values`. */
  readonly words: (values: readonly string[]) => string;
}

/** Stand where the values come while the sentence is taken apart; no text has them. */
const FIRST_MARK = 0xe000;
const MARK = /([\ue000-\ue0ff])/u;

/** The sentence as text, to copy. */
export function inWords({ values, words }: Sentence): string {
  return words(values);
}

/** Drawn so that each of the user's own words keeps its direction, and the sentence its own. */
export function Filled({ values, words }: Sentence) {
  const parts = words(values.map((value, i) => value && String.fromCharCode(FIRST_MARK + i))).split(MARK);
  return (
    <>
      {parts.map((part, n) => {
        const value = MARK.test(part) ? values[part.charCodeAt(0) - FIRST_MARK] : undefined;
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence stay in their places
        return value === undefined ? part : <bdi key={n}>{value}</bdi>;
      })}
    </>
  );
}
