/** The checklist in words: on its page, for a form, and in a file. */
import { i18n } from '#i18n';
import {
  ANSWERS,
  type Answer,
  CHECKLIST,
  CHECKLIST_AREAS,
  type Checklist,
  type ChecklistArea,
  type ChecklistQuestion,
} from '../../../lib/practices/checklist.ts';
import { type ChangeSince, changesSince } from '../../../lib/practices/checklists.ts';
import { camel } from '../../camel.ts';
import { day } from '../../past-format.ts';

/** What is asked. */
export function questionWords(question: ChecklistQuestion): string {
  return i18n.t(`practices.checklist.question.${camel(question)}`);
}

/** What the questions of an area are about. */
export function areaWords(area: ChecklistArea): string {
  return i18n.t(`practices.checklist.area.${area}`);
}

/** What was answered; `null`: passed. */
export function answerWords(answer: Answer | null): string {
  if (answer === null) return i18n.t('practices.checklistPage.passed');
  return i18n.t(`practices.checklist.answer.${camel(answer)}`);
}

/** What has changed since the question was answered the last time, never how good that is; `null`: it is the first time, or was passed. */
export function changeWords({ earlier, earlierWall, now, turn }: ChangeSince): string | null {
  if (earlier === null || earlierWall === null || now === null) return null;
  const was = [answerWords(earlier), day(earlierWall)] as const;
  if (turn === null) return i18n.t('practices.checklistPage.before', [...was]);
  return i18n.t('practices.checklistPage.turn', [i18n.t(`practices.checklist.turn.${turn}`), ...was]);
}

/** The twelve questions as plain text, for a form of the group's own. */
export function questionsAsText(): string {
  let number = 0;
  const areas = CHECKLIST_AREAS.map((area) => {
    const lines = CHECKLIST[area].map((question) => {
      number += 1;
      return `${number}. ${questionWords(question)}`;
    });
    return [areaWords(area), ...lines].join('\n');
  });
  const answers = ANSWERS.map(answerWords).join(' / ');
  const intro = [
    i18n.t('practices.checklistPage.formIntro'),
    i18n.t('practices.checklistPage.formAnswers', [answers]),
  ].join('\n');
  return `${[intro, ...areas].join('\n\n')}\n`;
}

/** All checklists of a series as Markdown, newest first. */
export function checklistsAsMarkdown(name: string, checklists: readonly Checklist[]): string {
  const newestFirst = [...checklists].sort((a, b) => b.wall - a.wall);
  return `${[
    `# ${plain(i18n.t('text.pair', [i18n.t('practices.checklistPage.name'), name || i18n.t('popup.meeting')]))}`,
    `*${i18n.t('practices.checklist.yours')}*`,
    ...newestFirst.map((one) => oneAsMarkdown(one, checklists)),
  ].join('\n\n')}\n`;
}

function oneAsMarkdown(checklist: Checklist, all: readonly Checklist[]): string {
  const changes = changesSince(all, checklist);
  const areas = CHECKLIST_AREAS.map((area) => {
    const lines = changes
      .filter(({ question }) => (CHECKLIST[area] as readonly string[]).includes(question))
      .map((change) => answerLine(change, checklist.answers[change.question]?.note ?? ''));
    return `### ${areaWords(area)}\n\n${lines.join('\n')}`;
  });
  return [`## ${headWords(checklist)}`, ...areas].join('\n\n');
}

function answerLine(change: ChangeSince, note: string): string {
  const since = changeWords(change);
  const answer = `**${answerWords(change.now)}**`;
  const known = since === null ? answer : i18n.t('text.aside', [answer, since]);
  return `- ${plain(questionWords(change.question))} ${note === '' ? known : i18n.t('text.pair', [known, plain(note)])}`;
}

/** Which one it is: its day, and whether it was finished. */
export function headWords({ wall, draft }: Checklist): string {
  return draft === true ? i18n.t('text.aside', [day(wall), i18n.t('practices.checklistPage.unfinished')]) : day(wall);
}

/** Text that is no Markdown, in one line. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}
