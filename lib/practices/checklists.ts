/** The checklists of a series over time: one a day, and what was answered to a question the last time. */
import {
  type Answer,
  type AnswerChange,
  type Answers,
  answerChanges,
  answersOverTime,
  CHECKLIST_QUESTIONS,
  type Checklist,
  type ChecklistQuestion,
} from './checklist.ts';

/** So many are kept of a series, the newest (proposed by Hearth: years, if it is filled in each month). */
export const MOST_CHECKLISTS = 120;

/** Puts a checklist to the others, in the place of the one of the same moment; oldest first. */
export function withChecklist(checklists: readonly Checklist[], one: Checklist): Checklist[] {
  return [...withoutChecklist(checklists, one.wall), one].sort((a, b) => a.wall - b.wall).slice(-MOST_CHECKLISTS);
}

/** The others. */
export function withoutChecklist(checklists: readonly Checklist[], wall: number): Checklist[] {
  return checklists.filter((checklist) => checklist.wall !== wall);
}

/** The checklist of the day of `wall`, where the user is; `null`: there is none yet. */
export function checklistOfDay(checklists: readonly Checklist[], wall: number): Checklist | null {
  const day = new Date(wall).toDateString();
  return checklists.findLast((checklist) => new Date(checklist.wall).toDateString() === day) ?? null;
}

/** Checklists from before a moment. */
export function checklistsBefore(checklists: readonly Checklist[], wall: number): Checklist[] {
  return checklists.filter((checklist) => checklist.wall < wall);
}

/** What was answered last, and when (wall clock, ms); questions that were always passed are not in it. */
type LastAnswers = Readonly<Partial<Record<ChecklistQuestion, { readonly wall: number; readonly answer: Answer }>>>;

/** The newest answer to each question, from whichever checklist has one. */
function lastAnswers(checklists: readonly Checklist[]): LastAnswers {
  return Object.fromEntries(
    CHECKLIST_QUESTIONS.flatMap((question) => {
      const newest = answersOverTime(checklists, question).at(-1);
      return newest === undefined ? [] : [[question, newest] as const];
    }),
  );
}

/** A question beside what was answered to it the last time. */
export interface ChangeSince extends AnswerChange {
  /** When that was, wall clock, ms; `null`: never. */
  readonly earlierWall: number | null;
}

/** Every question of a checklist, beside the last answer from before it. */
export function changesSince(earlier: readonly Checklist[], { wall, answers }: Checklist): ChangeSince[] {
  const last = lastAnswers(checklistsBefore(earlier, wall));
  const then: Answers = Object.fromEntries(
    Object.entries(last).map(([question, { answer }]) => [question, { answer, note: '' }]),
  );
  return answerChanges(then, answers).map((change) => ({
    ...change,
    earlierWall: last[change.question]?.wall ?? null,
  }));
}
