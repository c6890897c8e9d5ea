/** What the page of a checklist shows. */
import type { Checklist, Suggestion } from '../../practices/checklist.ts';
import type { ChecklistEvidence } from './checklist-facts.ts';

export interface ShownChecklist {
  /** The series whose history it is. */
  readonly seriesId: string;
  /** The user's name for the series, else the title of its newest meeting, else `''`. */
  readonly name: string;
  /** Today's, as it is being filled in (`draft`) or done. Its notes are as they are typed. */
  readonly today: Checklist;
  /** All others, newest first. */
  readonly earlier: readonly Checklist[];
  readonly evidence: ChecklistEvidence;
  /** What to try, once today's is done. */
  readonly suggestions: readonly Suggestion[];
}

/** How the page stands: `private`: a private window keeps nothing. */
export type ChecklistView = ShownChecklist | 'missing' | 'private' | 'failed' | null;

/** `kept`: as it was read. `saving`: not on disk yet. */
export type ChecklistState = 'kept' | 'saving' | 'saved' | 'failed';
