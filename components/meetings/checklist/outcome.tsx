import type { Ref } from 'preact';
import { i18n } from '#i18n';
import type { ChecklistDesk } from '../../../lib/live/history/checklist.ts';
import type { ShownChecklist } from '../../../lib/live/history/checklist-model.ts';
import type { Practice } from '../../../lib/practices/checklist.ts';
import { camel } from '../../camel.ts';
import { AnswerList } from './answer-list.tsx';
import { answerWords, headWords, questionWords } from './checklist-words.ts';

interface OutcomeProps {
  readonly checklist: ShownChecklist;
  readonly desk: ChecklistDesk;
  /** The heading, to be gone to once the questions are done. */
  readonly heading: Ref<HTMLHeadingElement>;
}

/** What comes of today's checklist: something to try, and the answers. */
export function Outcome({
  checklist: { seriesId, today, earlier, suggestions, evidence },
  desk,
  heading,
}: OutcomeProps) {
  return (
    <>
      <section>
        <h2 ref={heading} tabIndex={-1}>
          {i18n.t('practices.checklistPage.try')}
        </h2>
        {suggestions.length === 0 ? (
          <p class="soft">{i18n.t('practices.checklistPage.tryNone')}</p>
        ) : (
          <>
            <p class="soft">{i18n.t('practices.checklistPage.tryText')}</p>
            <ul class="suggestions">
              {suggestions.map(({ question, answer, practice }) => (
                <li key={practice}>
                  <p>{i18n.t(`practices.checklist.suggestion.${camel(practice)}`)}</p>
                  <p class="soft small-text">
                    {i18n.t('practices.checklistPage.because', [questionWords(question), answerWords(answer)])}
                  </p>
                  <p>
                    <PracticeLink practice={practice} seriesId={seriesId} />
                  </p>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section>
        <h2>{i18n.t('practices.checklistPage.answersOf', [headWords(today)])}</h2>
        <AnswerList checklist={today} all={earlier} evidence={evidence} />
        <div class="checklist-actions">
          <button type="button" class="button" onClick={desk.onReopen}>
            {i18n.t('practices.checklistPage.reopen')}
          </button>
          <button
            type="button"
            class="button plain"
            aria-label={i18n.t('practices.checklistPage.removeOf', [headWords(today)])}
            onClick={() => desk.onRemove(today.wall)}
          >
            {i18n.t('practices.checklistPage.remove')}
          </button>
          <p class="soft small-text" role="status">
            {desk.state.value === 'failed' && i18n.t('list.failed')}
          </p>
        </div>
      </section>
    </>
  );
}

/** Leads to where Hearth has what was suggested. */
function PracticeLink({ practice, seriesId }: { readonly practice: Practice; readonly seriesId: string }) {
  if (practice === 'rounds') return <a href="/options.html#hints">{i18n.t('practices.checklistPage.openOptions')}</a>;
  if (practice === 'includer') return <a href="#includer">{i18n.t('practices.checklistPage.openIncluder')}</a>;
  const id = encodeURIComponent(seriesId);
  if (practice === 'idea-box') return <a href={`#ideas/${id}`}>{i18n.t('practices.checklistPage.openIdeaBox')}</a>;
  return <a href={`#prepare/${id}/${practice}`}>{i18n.t('practices.checklistPage.openPrepare')}</a>;
}
