import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { IdeasDesk } from '../../../lib/live/history/prepare/ideas.ts';
import { LONGEST_NOTE } from '../../../lib/practices/own-words.ts';
import { type Idea, REPLIES, type ReplyKind } from '../../../lib/practices/you-said.ts';
import { camel } from '../../camel.ts';
import { SelectField } from '../list/fields.tsx';
import { TextField } from './fields.tsx';

interface ReplyFormProps {
  readonly idea: Idea;
  readonly onReply: IdeasDesk['onReply'];
}

/** What is said back to an idea. */
export function ReplyForm({ idea: { id, text, reply }, onReply }: ReplyFormProps) {
  const [kind, setKind] = useState<ReplyKind>(reply?.kind ?? 'acknowledged');
  const [words, setWords] = useState(reply?.text ?? '');
  return (
    <form
      class="practice-form"
      onSubmit={(event) => {
        event.preventDefault();
        void onReply(id, kind, words);
      }}
    >
      <SelectField<ReplyKind>
        label={i18n.t('practices.prepare.ideas.answer')}
        value={kind}
        options={REPLIES.map((one) => [one, i18n.t(`practices.prepare.ideas.kind.${camel(one)}`)] as const)}
        onValue={setKind}
      />
      <TextField
        label={i18n.t('practices.prepare.ideas.words')}
        value={words}
        longest={LONGEST_NOTE}
        placeholder={i18n.t('practices.prepare.ideas.wordsHint')}
        hint={kind === 'not-now' ? i18n.t('practices.prepare.ideas.notNowText') : ''}
        onValue={setWords}
      />
      <button type="submit" class="button" aria-label={i18n.t('practices.prepare.ideas.keepOf', [text])}>
        {i18n.t('practices.prepare.ideas.keep')}
      </button>
    </form>
  );
}
