/**
 * The belonging checklist: twelve questions in three areas (field notes, section 5), answered by the facilitator for a series. It is
 * their view, not the group's, and there is no score: an answer leads to something to try, or to nothing.
 */
import { LONGEST_NOTE, oneLine } from './own-words.ts';

/** The questions of each area, in the order in which they are asked. */
export const CHECKLIST = {
  inclusion: ['newcomers-welcomed', 'even-airtime', 'feedback-acknowledged', 'norms-lived'],
  support: ['safe-to-share', 'support-modelled', 'buddies-exist', 'social-contact'],
  purpose: ['purpose-shared', 'work-matters', 'ways-to-contribute', 'recognised'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ChecklistArea = keyof typeof CHECKLIST;
export type ChecklistQuestion = (typeof CHECKLIST)[ChecklistArea][number];

export const CHECKLIST_AREAS = Object.keys(CHECKLIST) as readonly ChecklistArea[];
/** All twelve, in the order in which they are asked. */
export const CHECKLIST_QUESTIONS: readonly ChecklistQuestion[] = CHECKLIST_AREAS.flatMap((area) => CHECKLIST[area]);

/** In the order in which they are offered. */
export const ANSWERS = ['yes', 'partly', 'not-yet', 'dont-know'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What was answered to one question. */
export interface Answered {
  readonly answer: Answer;
  /** The user's own words; may be empty. */
  readonly note: string;
}

/** Questions that were passed are not in it. */
export type Answers = Readonly<Partial<Record<ChecklistQuestion, Answered>>>;

/** A checklist as it was filled in on one day. */
export interface Checklist {
  /** The id of the series. */
  readonly series: string;
  /** Wall clock, ms. */
  readonly wall: number;
  readonly answers: Answers;
  /** It is still being filled in; absent: it is done. One that nobody finished on its day is as good as done. */
  readonly draft?: boolean;
}

/** Answers a question, or with `null` takes the answer back. */
export function answerQuestion(answers: Answers, question: ChecklistQuestion, answered: Answered | null): Answers {
  const { [question]: _, ...others } = answers;
  if (answered === null) return others;
  return { ...others, [question]: { answer: answered.answer, note: oneLine(answered.note, LONGEST_NOTE) } };
}

/** Practices that Hearth has, to be linked to. */
export const PRACTICES = [
  'welcome',
  'buddies',
  'introductions',
  'rounds',
  'check-in',
  'norms',
  'feedback-link',
  'idea-box',
  'you-said-we-did',
  'follow-ups',
  'appreciations',
  'includer',
  'purpose',
  'one-to-one',
  'roles',
] as const;
export type Practice = (typeof PRACTICES)[number];

/** What may help with a question, the nearest first. */
const HELPS: Readonly<Record<ChecklistQuestion, readonly Practice[]>> = {
  'newcomers-welcomed': ['welcome', 'introductions', 'buddies'],
  'even-airtime': ['rounds', 'check-in'],
  'feedback-acknowledged': ['you-said-we-did', 'idea-box', 'feedback-link'],
  'norms-lived': ['norms'],
  'safe-to-share': ['check-in', 'follow-ups', 'idea-box'],
  'support-modelled': ['follow-ups', 'check-in', 'includer'],
  'buddies-exist': ['buddies', 'welcome'],
  'social-contact': ['includer', 'introductions', 'check-in'],
  'purpose-shared': ['purpose', 'check-in'],
  'work-matters': ['purpose', 'one-to-one', 'roles', 'appreciations'],
  'ways-to-contribute': ['idea-box', 'roles', 'feedback-link'],
  recognised: ['appreciations', 'follow-ups'],
};

/** More at once are a list of faults (proposed by Hearth). */
export const MOST_SUGGESTIONS = 3;

/** Something to try, and which answer it comes from. */
export interface Suggestion {
  readonly question: ChecklistQuestion;
  readonly answer: 'not-yet' | 'partly';
  readonly practice: Practice;
}

/**
 * Up to three things to try: one of each area as far as there are answers for it, then others; *not yet* before *partly*, else in the order
 * of the questions. No practice is named twice, and one that the series has already (`inUse`) only where nothing else helps.
 */
export function suggestionsFor(answers: Answers, inUse: readonly Practice[]): Suggestion[] {
  const open = (['not-yet', 'partly'] as const).flatMap((answer) =>
    CHECKLIST_QUESTIONS.filter((question) => answers[question]?.answer === answer).map((question) => ({
      question,
      answer,
    })),
  );
  const firstOfArea = CHECKLIST_AREAS.flatMap((area) => open.find(({ question }) => isIn(area, question)) ?? []);
  const chosen: Suggestion[] = [];
  for (const one of [...inOrder(firstOfArea, open), ...open]) {
    if (chosen.length === MOST_SUGGESTIONS) break;
    if (chosen.some(({ question }) => question === one.question)) continue;
    const helps = HELPS[one.question].filter((each) => !chosen.some((made) => made.practice === each));
    const practice = helps.find((each) => !inUse.includes(each)) ?? helps[0];
    if (practice !== undefined) chosen.push({ ...one, practice });
  }
  return inOrder(chosen, open);
}

function isIn(area: ChecklistArea, question: ChecklistQuestion): boolean {
  return CHECKLIST[area].some((one) => one === question);
}

function inOrder<T extends { readonly question: ChecklistQuestion }>(
  some: readonly T[],
  order: readonly { readonly question: ChecklistQuestion }[],
): T[] {
  const place = (one: T) => order.findIndex(({ question }) => question === one.question);
  return [...some].sort((a, b) => place(a) - place(b));
}

/** One question, then and now; `null`: not answered. */
export interface AnswerChange {
  readonly question: ChecklistQuestion;
  readonly earlier: Answer | null;
  readonly now: Answer | null;
  /** `null`: nothing can be said, as one of them is missing or *don't know*. */
  readonly turn: 'closer' | 'same' | 'further' | null;
}

/** Every question, then and now. Nothing is added up. */
export function answerChanges(earlier: Answers, now: Answers): AnswerChange[] {
  return CHECKLIST_QUESTIONS.map((question) => {
    const [then, today] = [earlier[question]?.answer ?? null, now[question]?.answer ?? null];
    return { question, earlier: then, now: today, turn: turnOf(then, today) };
  });
}

function turnOf(then: Answer | null, today: Answer | null): AnswerChange['turn'] {
  const [before, after] = [stepOf(then), stepOf(today)];
  if (before === null || after === null) return null;
  if (before === after) return 'same';
  return after > before ? 'closer' : 'further';
}

/** How near to *yes*; `null`: nobody knows. */
function stepOf(answer: Answer | null): number | null {
  return answer === null || answer === 'dont-know' ? null : ['not-yet', 'partly', 'yes'].indexOf(answer);
}

/** What was answered to a question over time, oldest first; days on which it was passed are passed over. */
export function answersOverTime(
  checklists: readonly Checklist[],
  question: ChecklistQuestion,
): { readonly wall: number; readonly answer: Answer }[] {
  return [...checklists]
    .sort((a, b) => a.wall - b.wall)
    .flatMap(({ wall, answers }) => {
      const answer = answers[question]?.answer;
      return answer === undefined ? [] : [{ wall, answer }];
    });
}

/**
 * What Hearth measured that speaks to a question. `airtime`: who was heard from, and how the talking was spread. `ways`: whether people were
 * heard from otherwise than by voice. Shown beside the answer; it never fills it in.
 */
export type Evidence = 'airtime' | 'ways';

/** What was measured that speaks to this question; `null`: nothing is. */
export function evidenceFor(question: ChecklistQuestion): Evidence | null {
  if (question === 'even-airtime') return 'airtime';
  return question === 'ways-to-contribute' ? 'ways' : null;
}
