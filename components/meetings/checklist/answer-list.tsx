import { i18n } from '#i18n';
import type { ChecklistEvidence } from '../../../lib/live/history/checklist-facts.ts';
import { CHECKLIST, CHECKLIST_AREAS, type Checklist } from '../../../lib/practices/checklist.ts';
import { type ChangeSince, changesSince } from '../../../lib/practices/checklists.ts';
import { answerWords, areaWords, changeWords, questionWords } from './checklist-words.ts';
import { Measured } from './measured.tsx';

interface AnswerListProps {
  readonly checklist: Checklist;
  /** All of the series. */
  readonly all: readonly Checklist[];
  /** Beside the answers; `null`: what was measured lately says nothing about them. */
  readonly evidence: ChecklistEvidence | null;
}

/** What was answered on one day, each beside the last answer from before it. Nothing is added up. */
export function AnswerList({ checklist, all, evidence }: AnswerListProps) {
  const changes = changesSince(all, checklist);
  return (
    <div class="answer-list">
      {CHECKLIST_AREAS.map((area) => (
        <section key={area}>
          <h3>{areaWords(area)}</h3>
          <ul>
            {changes
              .filter(({ question }) => (CHECKLIST[area] as readonly string[]).includes(question))
              .map((change) => (
                <Line
                  key={change.question}
                  change={change}
                  note={checklist.answers[change.question]?.note ?? ''}
                  evidence={evidence}
                />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface LineProps extends Pick<AnswerListProps, 'evidence'> {
  readonly change: ChangeSince;
  readonly note: string;
}

function Line({ change, note, evidence }: LineProps) {
  const since = changeWords(change);
  return (
    <li class="answer-line">
      <p>{questionWords(change.question)}</p>
      <p>
        {change.now === null ? (
          <span class="soft">{answerWords(null)}</span>
        ) : (
          <strong>{answerWords(change.now)}</strong>
        )}
        {since !== null && <span class="soft small-text"> · {since}</span>}
      </p>
      {note !== '' && (
        <p class="small-text">
          {i18n.t('text.label', [i18n.t('practices.checklistPage.note')])}
          {i18n.t('text.between')}
          <bdi>{note}</bdi>
        </p>
      )}
      {evidence && <Measured question={change.question} evidence={evidence} />}
    </li>
  );
}
