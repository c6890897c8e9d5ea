import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ChecklistEvidence } from '../../../lib/live/history/checklist-facts.ts';
import { ANSWERS, type Answer, type Answered, type ChecklistQuestion } from '../../../lib/practices/checklist.ts';
import { LONGEST_NOTE } from '../../../lib/practices/own-words.ts';
import { answerWords, questionWords } from './checklist-words.ts';
import { isMeasured, Measured } from './measured.tsx';

interface QuestionProps {
  readonly question: ChecklistQuestion;
  /** `undefined`: not answered yet. */
  readonly answered: Answered | undefined;
  readonly withNotes: boolean;
  readonly evidence: ChecklistEvidence;
  readonly onAnswer: (question: ChecklistQuestion, answer: Answer) => void;
  readonly onNote: (question: ChecklistQuestion, note: string) => void;
}

/** One question: four answers to choose from, a note to it, and what was measured beside it. */
export function Question({ question, answered, withNotes, evidence, onAnswer, onNote }: QuestionProps) {
  const id = useId();
  const hasMeasured = isMeasured({ question, evidence });
  return (
    <fieldset class="question" aria-describedby={hasMeasured ? `${id}-measured` : undefined}>
      <legend>{questionWords(question)}</legend>
      <div class="question-answers">
        {ANSWERS.map((answer) => (
          <label key={answer}>
            <input
              type="radio"
              name={id}
              value={answer}
              checked={answered?.answer === answer}
              onChange={() => onAnswer(question, answer)}
            />
            <span>{answerWords(answer)}</span>
          </label>
        ))}
      </div>
      {withNotes && answered && (
        <div class="labelled">
          <label for={`${id}-note`}>{i18n.t('practices.checklistPage.note')}</label>
          <input
            id={`${id}-note`}
            value={answered.note}
            maxLength={LONGEST_NOTE}
            placeholder={i18n.t('practices.checklistPage.noteHint')}
            onInput={(event) => onNote(question, event.currentTarget.value)}
          />
        </div>
      )}
      {hasMeasured && <Measured id={`${id}-measured`} question={question} evidence={evidence} />}
    </fieldset>
  );
}
