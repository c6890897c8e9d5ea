import { i18n } from '#i18n';
import type { ChecklistEvidence } from '../../../lib/live/history/checklist-facts.ts';
import { type ChecklistQuestion, evidenceFor } from '../../../lib/practices/checklist.ts';
import { valueWords } from '../series/trend-words.ts';

interface MeasuredProps {
  readonly id?: string;
  readonly question: ChecklistQuestion;
  readonly evidence: ChecklistEvidence;
}

/** Whether something was measured that speaks to a question. */
export function isMeasured({ question, evidence }: Pick<MeasuredProps, 'question' | 'evidence'>): boolean {
  return linesFor({ question, evidence }).length > 0;
}

/** What was measured that speaks to a question: beside the answer, never instead of it. */
export function Measured({ id, question, evidence }: MeasuredProps) {
  const lines = linesFor({ question, evidence });
  if (lines.length === 0) return null;
  return (
    <div class="measured small-text" id={id}>
      <p class="measured-title">{i18n.t('practices.checklistPage.measured')}</p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p class="soft">{i18n.t('practices.checklistPage.noAnswer')}</p>
    </div>
  );
}

function linesFor({ question, evidence }: Pick<MeasuredProps, 'question' | 'evidence'>): string[] {
  switch (evidenceFor(question)) {
    case 'airtime':
      return airtimeLines(evidence.airtime);
    case 'ways':
      return waysLines(evidence.ways);
    case null:
      return [];
  }
}

function airtimeLines({ heard, balance, approximate }: ChecklistEvidence['airtime']): string[] {
  const lines = (
    [
      ['heard', heard],
      ['balance', balance],
    ] as const
  ).flatMap(([measure, side]) => {
    if (!side) return [];
    const { middle, meetings } = side;
    const words = valueWords(measure, { middle, low: middle, high: middle });
    return [i18n.t('practices.checklistPage.inTheMiddle', [i18n.t(`trend.measure.${measure}`), words, meetings])];
  });
  if (lines.length === 0) return [i18n.t('practices.checklistPage.tooFew')];
  return approximate ? [...lines, i18n.t('practices.checklistPage.approximate')] : lines;
}

function waysLines(ways: ChecklistEvidence['ways']): string[] {
  if (!ways) return [];
  const { meetings, of } = ways;
  if (meetings === 0) return [i18n.t('practices.checklistPage.waysNone')];
  if (of === 1) return [i18n.t('practices.checklistPage.waysOne')];
  return [i18n.t('practices.checklistPage.ways', [meetings, of])];
}
