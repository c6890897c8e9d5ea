/** What the page that prepares a series' next meeting shows, and how its parts change it. */
import type { ReadonlySignal } from '@preact/signals';
import type { Practices } from '../../../store/practices.ts';

/** The people of a series, as far as names are kept. */
export interface SeriesGroup {
  /** When the newest meeting began, wall clock, ms; `null`: there is none. */
  readonly lastStarted: number | null;
  /** When the one before it began. */
  readonly previousStarted: number | null;
  /** Who was in one of the newest meetings, the user too, by the alphabet. */
  readonly everybody: readonly string[];
  /** The same without the user. */
  readonly others: readonly string[];
  /** Who was in the newest meeting whose names are kept, without the user. */
  readonly lastMeeting: readonly string[];
  /** Names in each meeting before that one. */
  readonly earlier: readonly (readonly string[])[];
}

export interface ShownPractices {
  /** Of the series that stands for the whole history. */
  readonly id: string;
  /** What the series is called; `''`: nothing is known. */
  readonly name: string;
  readonly practices: Practices;
  readonly group: SeriesGroup;
  /** When the page was opened on it, wall clock, ms. */
  readonly asOf: number;
}

/** What was done. `noted`: something was added. */
export type SaidKind =
  | 'noted'
  | 'removed'
  | 'question-asked'
  | 'roles-kept'
  | 'welcomed'
  | 'not-new'
  | 'welcome-taken-back'
  | 'buddy-asked'
  | 'buddy-ended'
  | 'follow-up-done'
  | 'follow-up-later'
  | 'follow-up-dropped'
  | 'replied'
  | 'told';

/** What was just done. */
export interface PracticesNotice {
  readonly kind: SaidKind | 'failed';
  /** What it was done to, in the user's own words; may be empty. */
  readonly about: string;
  readonly canUndo: boolean;
}

export type PracticesChange = (practices: Practices) => Practices;

/** What to say of a change once it is on disk. */
export interface Said {
  readonly kind: SaidKind;
  readonly about?: string;
  /** Takes it back, given what is noted by then; absent: there is no need to. */
  readonly back?: PracticesChange;
}

/** What the parts of the page stand on. */
export interface PracticesCore {
  readonly shown: ReadonlySignal<ShownPractices | 'missing' | 'failed' | 'private' | null>;
  /** What is noted for the series that is shown; `null`: none is. */
  readonly at: () => ShownPractices | null;
  /** Changes what is noted for the series that is shown, and says so. Whether it is on disk. */
  readonly change: (change: PracticesChange, said?: Said) => Promise<boolean>;
  /** Says that something could not be kept. */
  readonly tell: (what: 'failed') => void;
  /** Wall clock, ms. */
  readonly now: () => number;
  /** Numbers in [0, 1). */
  readonly random: () => number;
  readonly newId: () => string;
}
