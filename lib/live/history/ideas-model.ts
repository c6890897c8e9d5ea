/** What the page of an idea box shows. */
import type { Permission } from '../../ideas/may-open.ts';
import type { Refusal } from '../../ideas/open.ts';
import type { Idea } from '../../practices/you-said.ts';

export interface ShownIdeaBox {
  /** The series whose history it is. */
  readonly seriesId: string;
  /** The user's name for the series, else the title of its newest meeting, else `''`. */
  readonly name: string;
  /** `mark`: its last letters, to be compared. `null`: there is none yet. */
  readonly key: { readonly recipient: string; readonly mark: string } | null;
  /** What to know before notes are asked for, and before they are opened. */
  readonly warnings: Permission['warnings'];
  /** Ideas that were kept and wait for a reply. */
  readonly waiting: readonly Idea[];
  /** The series' own form; `''` without. */
  readonly feedbackLink: string;
}

/** How the page stands: `private`: a private window keeps nothing. */
export type IdeaBoxView = ShownIdeaBox | 'missing' | 'private' | 'failed' | null;

/**
 * `closed`: the notes may not be opened yet. `opened`: their ideas are on the page and nowhere else. `kept`: they were added to the ideas
 * of the series.
 */
export type Opening =
  | { readonly step: 'choose'; readonly failed: boolean }
  | { readonly step: 'opening' }
  | {
      readonly step: 'closed';
      readonly openable: number;
      readonly reasons: Permission['reasons'];
      readonly refused: readonly Refusal[];
    }
  | {
      readonly step: 'opened';
      readonly ideas: readonly string[];
      readonly warnings: Permission['warnings'];
      readonly refused: readonly Refusal[];
      /** They could not be kept the last time. */
      readonly failed: boolean;
    }
  | { readonly step: 'kept'; readonly count: number };

/** Why a key was not made, saved or taken in. */
export type KeyProblem = 'short-passphrase' | 'wrong-passphrase' | 'not-a-key' | 'failed';

/** A file of text, to be saved. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}
