/** A question to open with. */
import { type ReadonlySignal, signal } from '@preact/signals';
import {
  idOf,
  MOST_OWN_QUESTIONS,
  nextQuestion,
  ownQuestion,
  type QuestionChoice,
  type QuestionMood,
  rememberQuestion,
} from '../../../practices/questions.ts';
import type { PracticesCore } from './model.ts';
import { changeRows, removal, withRow } from './rows.ts';

export interface CheckInDesk {
  /** `null`: any. */
  readonly mood: ReadonlySignal<QuestionMood | null>;
  readonly question: ReadonlySignal<QuestionChoice | null>;
  readonly onMood: (mood: QuestionMood | null) => void;
  readonly onAnother: () => void;
  /** The question that is shown was asked: it does not come again before the others. */
  readonly onAsked: () => void;
  readonly onOwnQuestion: (mood: QuestionMood, words: string) => Promise<boolean>;
  readonly onRemoveQuestion: (id: string) => void;
}

/** Opens the part about the check-in, and what begins it anew for another series. */
export function openCheckIn({ at, change, random, newId }: PracticesCore): {
  readonly desk: CheckInDesk;
  readonly begin: () => void;
} {
  const mood = signal<QuestionMood | null>(null);
  const question = signal<QuestionChoice | null>(null);
  let turnedDown: readonly string[] = [];

  const draw = (): void => {
    const shown = at();
    if (!shown) return;
    const { ownQuestions: own, questionsUsed: used } = shown.practices;
    question.value = nextQuestion({ mood: mood.peek(), own, used, turnedDown, random });
  };
  const begin = (): void => {
    turnedDown = [];
    draw();
  };
  return {
    begin,
    desk: {
      mood,
      question,
      onMood: (wanted) => {
        mood.value = wanted;
        begin();
      },
      onAnother: () => {
        const current = question.peek();
        // Once all were turned down they begin again, though not with the one that is shown.
        if (current) turnedDown = [...turnedDown, idOf(current)];
        draw();
        const next = question.peek();
        if (next && turnedDown.includes(idOf(next))) turnedDown = current ? [idOf(current)] : [];
      },
      onAsked: () => {
        const current = question.peek();
        const before = at()?.practices.questionsUsed;
        if (!current || !before) return;
        void change(
          (practices) => ({ ...practices, questionsUsed: rememberQuestion(practices.questionsUsed, idOf(current)) }),
          { kind: 'question-asked', back: (practices) => ({ ...practices, questionsUsed: before }) },
        );
      },
      onOwnQuestion: async (of, words) => {
        const made = ownQuestion(newId(), of, words);
        if (!made) return false;
        return change(
          changeRows('ownQuestions', (rows) => withRow(rows, made).slice(-MOST_OWN_QUESTIONS)),
          { kind: 'noted', about: made.text },
        );
      },
      onRemoveQuestion: (id) => {
        const shown = at();
        const taken = shown && removal(shown.practices, 'ownQuestions', id);
        const text = shown?.practices.ownQuestions.find((one) => one.id === id)?.text ?? '';
        if (!taken) return;
        const current = question.peek();
        const isShown = current !== null && idOf(current) === id;
        void change(taken.change, { kind: 'removed', about: text, back: taken.back }).then(() => {
          if (isShown) draw();
        });
      },
    },
  };
}
