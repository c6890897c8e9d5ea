/** What is noted for a series, in words to show, to say or to copy. */
import { i18n } from '#i18n';
import type { Appreciation, Thanks } from '../../../lib/practices/appreciations.ts';
import type { FollowUp } from '../../../lib/practices/follow-ups.ts';
import { type CharterLine, type SeriesCharter, startCard } from '../../../lib/practices/norms.ts';
import type { QuestionChoice } from '../../../lib/practices/questions.ts';
import { ROLES, type SeriesRole } from '../../../lib/practices/roles.ts';
import type { Replied, Reply } from '../../../lib/practices/you-said.ts';
import { camel } from '../../camel.ts';
import { inWords, type Sentence } from './sentence.tsx';

/** A question as it is asked. */
export function questionWords(choice: QuestionChoice): string {
  return choice.from === 'user' ? choice.question.text : i18n.t(`practices.questions.${camel(choice.id)}`);
}

/** What a role is called; `''`: it is not one of the series any more. */
export function roleWords(id: string, roles: readonly SeriesRole[]): string {
  const own = roles.find((role) => role.id === id)?.text ?? '';
  const hearths = ROLES.find((role) => role === id);
  return own === '' && hearths ? i18n.t(`practices.roles.${camel(hearths)}`) : own;
}

/** A line of the card, in Hearth's words where the user has none. */
export function lineWords({ of, text }: CharterLine): string {
  return of === 'ways' && text === '' ? i18n.t('practices.ways') : text;
}

/** The card as a message for the chat; `''`: there is none. */
export function cardText(charter: SeriesCharter): string {
  return startCard(charter)
    .map((line) => (line.of === 'norm' ? `• ${lineWords(line)}` : lineWords(line)))
    .join('\n');
}

/** What to say to somebody who is asked about something. */
export function followUpSentence({ name, text }: Pick<FollowUp, 'name' | 'text'>): Sentence {
  const isQuestion = /[?؟？]$/u.test(text);
  return {
    values: [name, isQuestion ? text : withoutStop(text)],
    words: ([who = '', what = '']) =>
      isQuestion
        ? i18n.t('practices.prepare.followUps.sayQuestion', [who, what])
        : i18n.t('practices.prepare.followUps.say', [who, what]),
  };
}

/** One reason to thank somebody. */
export function thanksSentence({ name, what, value }: Pick<Appreciation, 'name' | 'what' | 'value'>): Sentence {
  return {
    values: [name, withoutStop(what), value],
    words: ([who = '', reason = '', shows = '']) => {
      const words =
        reason === ''
          ? i18n.t('practices.prepare.thanks.sayBare', [who])
          : i18n.t('practices.prepare.thanks.say', [who, reason]);
      return shows === '' ? words : i18n.t('practices.prepare.thanks.sayValue', [words, shows]);
    },
  };
}

/** Everything to say at the close, one reason a line. */
export function thanksText(all: readonly Thanks[]): string {
  return all.flatMap(({ marks }) => marks.map((mark) => inWords(thanksSentence(mark)))).join('\n');
}

/** What is said back. */
export function replySentence({ kind, text }: Pick<Reply, 'kind' | 'text'>): Sentence {
  const answer = i18n.t(`practices.prepare.ideas.kind.${camel(kind)}`);
  return {
    values: [text],
    words: ([own = '']) => (own === '' ? answer : i18n.t('practices.prepare.ideas.reply', [answer, own])),
  };
}

/** What came in and what became of it, to tell at a start. */
export function repliesText(replies: readonly Replied[]): string {
  return replies
    .map(({ text, reply }) =>
      [i18n.t('practices.prepare.ideas.youSaid', [text]), inWords(replySentence(reply))].join('\n'),
    )
    .join('\n\n');
}

/** What links somebody's work to why the group meets; without a purpose, what asks them for it. */
export interface PurposeLink {
  readonly name: string;
  readonly task: string;
  readonly purpose: string;
}

/** Two or three sentences to say in private, in several ways; none before there is somebody and what they work on. */
export function purposeLinks({ name, task, purpose }: PurposeLink): Sentence[] {
  if (name === '' || withoutStop(task) === '') return [];
  const values = [name, withoutStop(task), withStop(purpose)];
  const said = (words: (who: string, what: string, why: string) => string): Sentence => ({
    values,
    words: ([who = '', what = '', why = '']) => words(who, what, why),
  });
  if (purpose === '') {
    return [
      said((who, what) => i18n.t('practices.prepare.oneToOne.ask', [who, what])),
      said((who, what) => i18n.t('practices.prepare.oneToOne.askOtherwise', [who, what])),
    ];
  }
  return [
    said((who, what, why) => i18n.t('practices.prepare.oneToOne.link', [who, what, why])),
    said((who, what, why) => i18n.t('practices.prepare.oneToOne.linkOtherwise', [who, what, why])),
  ];
}

/** The sentence that it comes into ends by itself. */
function withoutStop(text: string): string {
  return text.replace(/[.。]+$/u, '');
}

/** It stands as a sentence of its own. */
function withStop(text: string): string {
  return text === '' || /[.!?…。！？؟۔]$/u.test(text) ? text : i18n.t('text.sentence', [text]);
}
