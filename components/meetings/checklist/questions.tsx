import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ChecklistDesk } from '../../../lib/live/history/checklist.ts';
import type { ShownChecklist } from '../../../lib/live/history/checklist-model.ts';
import { CHECKLIST, CHECKLIST_AREAS } from '../../../lib/practices/checklist.ts';
import { areaWords } from './checklist-words.ts';
import { Question } from './question.tsx';

interface QuestionsProps {
  readonly checklist: ShownChecklist;
  readonly desk: ChecklistDesk;
}

/** The twelve questions, to be answered or passed; each answer is kept at once. */
export function Questions({ checklist: { today, evidence }, desk }: QuestionsProps) {
  const { answers, wall } = today;
  const [withNotes, setWithNotes] = useState(Object.values(answers).some(({ note }) => note !== ''));
  const [isTooEarly, setTooEarly] = useState(false);
  const hasAnswers = Object.keys(answers).length > 0;
  return (
    <form
      class="questions"
      onSubmit={(event) => {
        event.preventDefault();
        setTooEarly(!hasAnswers);
        if (hasAnswers) desk.onDone();
      }}
      // Enter in a note is no reason to be done.
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
      }}
    >
      <label class="with-notes">
        <input type="checkbox" checked={withNotes} onChange={(event) => setWithNotes(event.currentTarget.checked)} />
        <span>{i18n.t('practices.checklistPage.withNotes')}</span>
      </label>
      {CHECKLIST_AREAS.map((area) => (
        <section key={area}>
          <h2>{areaWords(area)}</h2>
          {CHECKLIST[area].map((question) => (
            <Question
              key={question}
              question={question}
              answered={answers[question]}
              withNotes={withNotes}
              evidence={evidence}
              onAnswer={desk.onAnswer}
              onNote={desk.onNote}
            />
          ))}
        </section>
      ))}
      <div class="checklist-actions">
        <button type="submit" class="button main">
          {i18n.t('practices.checklistPage.done')}
        </button>
        {hasAnswers && (
          <button type="button" class="button plain" onClick={() => desk.onRemove(wall)}>
            {i18n.t('practices.checklistPage.startAgain')}
          </button>
        )}
        <p class="soft small-text" role="status">
          {isTooEarly && !hasAnswers ? i18n.t('practices.checklistPage.nothingYet') : stateWords(desk.state.value)}
        </p>
      </div>
    </form>
  );
}

function stateWords(state: ChecklistDesk['state']['value']): string {
  switch (state) {
    case 'kept':
      return '';
    case 'saving':
      return i18n.t('practices.checklistPage.saving');
    case 'saved':
      return i18n.t('practices.checklistPage.saved');
    case 'failed':
      return i18n.t('practices.checklistPage.notSaved');
  }
}
