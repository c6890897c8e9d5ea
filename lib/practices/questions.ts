/** Questions for a check-in: which there are, and which comes next. The words are messages; any of them can be passed. */
import { LONGEST_LINE, oneLine } from './own-words.ts';

/** Questions that came with Hearth, by mood, lightest first within each. */
export const QUESTIONS = {
  personal: [
    'good-news',
    'looking-forward',
    'place',
    'learned',
    'kindness',
    'taste-of-home',
    'proud-of',
    'younger-self',
  ],
  professional: [
    'on-your-desk',
    'went-well',
    'help-wanted',
    'new-to-you',
    'worth-knowing',
    'who-helped',
    'time-well-spent',
    'changed-mind',
  ],
  light: ['weather', 'song', 'snack', 'small-joy', 'object', 'odd-skill', 'free-hour', 'season'],
  'after-a-hard-week': ['one-word', 'how-full', 'kept-going', 'need-today', 'put-down', 'small-good', 'easier', 'rest'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type QuestionMood = keyof typeof QUESTIONS;
export type QuestionId = (typeof QUESTIONS)[QuestionMood][number];

/** In the order in which they are offered. */
export const QUESTION_MOODS = Object.keys(QUESTIONS) as readonly QuestionMood[];

/** More than a series ever asks of its own (proposed by Hearth). */
export const MOST_OWN_QUESTIONS = 50;
/** More than there can be, Hearth's and the user's own, so that none is forgotten. */
export const MOST_USED_KEPT = 200;

/** A question of the user's own. */
export interface OwnQuestion {
  /** None of Hearth's. */
  readonly id: string;
  readonly mood: QuestionMood;
  readonly text: string;
}

/** A question to ask: one that came with Hearth by its message, or the user's own. */
export type QuestionChoice =
  | { readonly from: 'hearth'; readonly id: QuestionId }
  | { readonly from: 'user'; readonly question: OwnQuestion };

export interface QuestionAsked {
  /** `null`: any. */
  readonly mood: QuestionMood | null;
  readonly own: readonly OwnQuestion[];
  /** Ids of the questions that were used in this series, whatever their mood, as `rememberQuestion` keeps them: newest last. */
  readonly used: readonly string[];
  /** Ids the user has just turned down: not offered again as long as there is another. */
  readonly turnedDown: readonly string[];
  /** Numbers in [0, 1). */
  readonly random: () => number;
}

/** A question of the user's own; `null`: there were no words. */
export function ownQuestion(id: string, mood: QuestionMood, words: string): OwnQuestion | null {
  const text = oneLine(words, LONGEST_LINE);
  return text === '' ? null : { id, mood, text };
}

/** Everything that can be asked in a mood, the user's own first. */
export function questionsOf(mood: QuestionMood | null, own: readonly OwnQuestion[]): QuestionChoice[] {
  const moods = mood === null ? QUESTION_MOODS : [mood];
  return [
    ...own
      .filter((question) => moods.includes(question.mood))
      .map((question): QuestionChoice => ({ from: 'user', question })),
    ...moods.flatMap((one) => QUESTIONS[one].map((id): QuestionChoice => ({ from: 'hearth', id }))),
  ];
}

/** By which a question is remembered. */
export function idOf(choice: QuestionChoice): string {
  return choice.from === 'user' ? choice.question.id : choice.id;
}

/**
 * The next question: by chance one that was never used here, else the one that was not used for longest. So none comes again before
 * all others did, whatever moods were chosen in between and whatever the user added since.
 */
export function nextQuestion({ mood, own, used, turnedDown, random }: QuestionAsked): QuestionChoice {
  const all = questionsOf(mood, own);
  const offered = all.filter((choice) => !turnedDown.includes(idOf(choice)));
  const pool = offered.length > 0 ? offered : all;
  const lastUse = (choice: QuestionChoice) => used.lastIndexOf(idOf(choice));
  const longestAgo = Math.min(...pool.map(lastUse));
  const candidates = pool.filter((choice) => lastUse(choice) === longestAgo);
  const chosen = candidates[Math.floor(random() * candidates.length)] ?? candidates[0];
  return chosen ?? { from: 'hearth', id: 'weather' };
}

/** Notes that a question was used now: each is kept once, where it was used last. */
export function rememberQuestion(used: readonly string[], id: string): string[] {
  return [...used.filter((one) => one !== id), id].slice(-MOST_USED_KEPT);
}
