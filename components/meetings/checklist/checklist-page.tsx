import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ChecklistDesk } from '../../../lib/live/history/checklist.ts';
import type { ShownChecklist } from '../../../lib/live/history/checklist-model.ts';
import type { Checklist } from '../../../lib/practices/checklist.ts';
import { CopyButton } from '../../copy-button.tsx';
import { Notice } from '../list/notice-bar.tsx';
import { NothingShown } from '../nothing-shown.tsx';
import { AnswerList } from './answer-list.tsx';
import { checklistsAsMarkdown, headWords, questionsAsText } from './checklist-words.ts';
import { Outcome } from './outcome.tsx';
import { Questions } from './questions.tsx';

interface ChecklistPageProps {
  readonly desk: ChecklistDesk;
  readonly onSaveFile: (file: { readonly name: string; readonly blob: Blob }) => void;
}

/** The belonging checklist of a series: the user's own view of it, kept for themselves. */
export function ChecklistPage({ desk, onSaveFile }: ChecklistPageProps) {
  const checklist = desk.checklist.value;
  const title = i18n.t('practices.checklistPage.name');
  if (checklist === null) {
    return <NothingShown title={title} text={i18n.t('practices.checklistPage.loading')} why="loading" />;
  }
  if (checklist === 'missing') return <NothingShown title={title} text={i18n.t('series.missing')} />;
  if (checklist === 'private') return <NothingShown title={title} text={i18n.t('practices.checklistPage.private')} />;
  if (checklist === 'failed') {
    return <NothingShown title={title} text={i18n.t('practices.checklistPage.failed')} why="failed" />;
  }
  return <Shown key={checklist.seriesId} checklist={checklist} desk={desk} onSaveFile={onSaveFile} />;
}

function Shown({ checklist, desk, onSaveFile }: ChecklistPageProps & { readonly checklist: ShownChecklist }) {
  const { seriesId, name, today, earlier } = checklist;
  const top = useRef<HTMLHeadingElement>(null);
  const outcome = useRef<HTMLHeadingElement>(null);
  const isDone = today.draft !== true;
  const wasDone = useRef(isDone);
  // Questions and outcome take each other's place, so the focus goes along.
  useEffect(() => {
    // A notice that something was removed has the focus already.
    if (wasDone.current !== isDone && desk.removed.peek() === null) (isDone ? outcome : top).current?.focus();
    wasDone.current = isDone;
  }, [isDone, desk]);
  return (
    <article class="checklist">
      <header>
        <p>
          <a href={`#series/${encodeURIComponent(seriesId)}`}>
            <bdi>{name || i18n.t('popup.meeting')}</bdi>
          </a>{' '}
          <span class="soft">· {i18n.t('practices.checklistPage.name')}</span>
        </p>
        <h1 ref={top} tabIndex={-1}>
          {i18n.t('practices.checklist.yours')}
        </h1>
        {!isDone && <p class="soft">{i18n.t('practices.checklistPage.lead')}</p>}
      </header>
      {isDone ? (
        <Outcome checklist={checklist} desk={desk} heading={outcome} />
      ) : (
        <Questions key={today.wall} checklist={checklist} desk={desk} />
      )}
      <Earlier earlier={earlier} onRemove={desk.onRemove} />
      <section>
        <h2>{i18n.t('practices.checklistPage.ask')}</h2>
        <p class="soft">{i18n.t('practices.checklistPage.askText')}</p>
        <CopyButton text={questionsAsText} copy={desk.copy} label={i18n.t('practices.checklistPage.copy')} />
      </section>
      <Keep name={name} checklists={withAnswers([today, ...earlier])} onSaveFile={onSaveFile} />
      <Notice
        text={removedWords(desk.removed.value)}
        onUndo={desk.onUndo}
        onDismiss={desk.onDismiss}
        onGone={() => top.current?.focus()}
      />
    </article>
  );
}

interface EarlierProps {
  readonly earlier: readonly Checklist[];
  readonly onRemove: (wall: number) => void;
}

function Earlier({ earlier, onRemove }: EarlierProps) {
  if (earlier.length === 0) return null;
  return (
    <section>
      <h2>{i18n.t('practices.checklistPage.earlier')}</h2>
      <ul class="earlier">
        {earlier.map((one) => (
          <li key={one.wall}>
            <details>
              <summary>{headWords(one)}</summary>
              {/* What was measured lately was not measured then. */}
              <AnswerList checklist={one} all={earlier} evidence={null} />
              <button
                type="button"
                class="button small"
                aria-label={i18n.t('practices.checklistPage.removeOf', [headWords(one)])}
                onClick={() => onRemove(one.wall)}
              >
                {i18n.t('practices.checklistPage.remove')}
              </button>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface KeepProps extends Pick<ChecklistPageProps, 'onSaveFile'> {
  readonly name: string;
  readonly checklists: readonly Checklist[];
}

function Keep({ name, checklists, onSaveFile }: KeepProps) {
  if (checklists.length === 0) return null;
  const save = () => {
    const blob = new Blob([checklistsAsMarkdown(name, checklists)], { type: 'text/markdown' });
    onSaveFile({ name: 'hearth-checklist.md', blob });
  };
  return (
    <section>
      <h2>{i18n.t('practices.checklistPage.keep')}</h2>
      <p class="soft">{i18n.t('practices.checklistPage.keepText')}</p>
      <button type="button" class="button" onClick={save}>
        {i18n.t('practices.checklistPage.save')}
      </button>
    </section>
  );
}

/** What was only begun and never answered is nothing to keep. */
function withAnswers(checklists: readonly Checklist[]): Checklist[] {
  return checklists.filter(({ answers }) => Object.keys(answers).length > 0);
}

function removedWords(removed: Checklist | null): string | null {
  return removed && i18n.t('practices.checklistPage.removed', [headWords({ ...removed, draft: false })]);
}
