import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CheckInDesk } from '../../../lib/live/history/prepare/check-in.ts';
import { idOf, type OwnQuestion, type QuestionChoice } from '../../../lib/practices/questions.ts';
import { CopyButton } from '../../copy-button.tsx';
import { MoodField } from './mood-field.tsx';
import { OwnQuestions } from './own-questions.tsx';
import { PracticePart } from './practice-part.tsx';
import { questionWords } from './words.ts';

interface CheckInPartProps {
  readonly desk: CheckInDesk;
  readonly own: readonly OwnQuestion[];
  /** The question that was asked last; `''`: none was. */
  readonly lastAsked: string;
  readonly isWanted: boolean;
  readonly copy: (text: string) => Promise<void>;
}

/** A question to open with, and how to open with it. */
export function CheckInPart({ desk, own, lastAsked, isWanted, copy }: CheckInPartProps) {
  const question = desk.question.value;
  return (
    <PracticePart
      title={i18n.t('practices.prepare.checkIn.title')}
      about={i18n.t('practices.prepare.checkIn.about')}
      isWanted={isWanted}
    >
      <MoodField {...desk} />
      {question && <Question question={question} isAsked={idOf(question) === lastAsked} desk={desk} copy={copy} />}
      <p class="soft">{i18n.t('practices.prepare.checkIn.leader')}</p>
      <p class="soft">{i18n.t('practices.passing')}</p>
      <OwnQuestions own={own} onAdd={desk.onOwnQuestion} onRemove={desk.onRemoveQuestion} />
    </PracticePart>
  );
}

interface QuestionProps {
  readonly question: QuestionChoice;
  readonly isAsked: boolean;
  readonly desk: CheckInDesk;
  readonly copy: (text: string) => Promise<void>;
}

function Question({ question, isAsked, desk, copy }: QuestionProps) {
  const id = useId();
  const words = questionWords(question);
  return (
    <>
      <p id={id} class="to-say" dir="auto" aria-live="polite">
        {words}
      </p>
      <div class="practice-actions">
        <button type="button" class="button small" onClick={desk.onAnother}>
          {i18n.t('practices.prepare.checkIn.another')}
        </button>
        <CopyButton text={() => words} copy={copy} label={i18n.t('practices.prepare.copy')} describedBy={id} />
        {!isAsked && (
          <button type="button" class="button small" aria-describedby={id} onClick={desk.onAsked}>
            {i18n.t('practices.prepare.checkIn.asked')}
          </button>
        )}
      </div>
    </>
  );
}
