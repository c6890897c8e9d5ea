import { useEffect, useState } from 'preact/hooks';
import type { OwnPrompts } from '../../lib/live/own-prompts.ts';

/** The user's own words: with what changes them, or only to be read. */
export type WordsOfOnesOwn = OwnPrompts | Pick<OwnPrompts, 'prompts'>;

/** What copies words, and reads those that the user wrote. */
export interface WordsActions {
  /** Resolves when the text is on the clipboard; rejects when the browser refuses. */
  readonly copy: (text: string) => Promise<void>;
  /** Those that can be changed here, or only read. */
  readonly ownPrompts: () => Promise<WordsOfOnesOwn>;
}

/** The user's own words; `null` until they were read. Without them there are still the words that came with Hearth. */
export function useOwnWords({ ownPrompts }: WordsActions): WordsOfOnesOwn | null {
  const [own, setOwn] = useState<WordsOfOnesOwn | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, and followed by itself.
  useEffect(() => {
    ownPrompts().then(setOwn, () => undefined);
  }, []);
  return own;
}
