import { i18n } from '#i18n';
import { LONGEST_LINE } from '../../../lib/practices/own-words.ts';
import { type OwnQuestion, QUESTION_MOODS, type QuestionMood } from '../../../lib/practices/questions.ts';
import { camel } from '../../camel.ts';
import { SelectField } from '../list/fields.tsx';
import { useAdding } from './adding.ts';
import { SmallButton, TextField } from './fields.tsx';

interface OwnQuestionsProps {
  readonly own: readonly OwnQuestion[];
  readonly onAdd: (mood: QuestionMood, words: string) => Promise<boolean>;
  readonly onRemove: (id: string) => void;
}

const EMPTY: { readonly text: string; readonly mood: QuestionMood } = { text: '', mood: 'personal' };

/** Questions that the user keeps for this series. */
export function OwnQuestions({ own, onAdd, onRemove }: OwnQuestionsProps) {
  const { values, set, first, onSubmit } = useAdding(EMPTY, ({ text, mood }) => onAdd(mood, text));
  return (
    <details class="practice-fold">
      <summary>{i18n.t('practices.prepare.checkIn.own')}</summary>
      {own.length > 0 && (
        <ul class="practice-list">
          {own.map(({ id, text, mood }) => (
            <li key={id}>
              <p>
                <bdi>{text}</bdi> <span class="soft">· {i18n.t(`practices.mood.${camel(mood)}`)}</span>
              </p>
              <SmallButton
                text={i18n.t('practices.prepare.remove')}
                of={i18n.t('practices.prepare.removeOne', [text])}
                onClick={() => onRemove(id)}
              />
            </li>
          ))}
        </ul>
      )}
      <form class="practice-form" onSubmit={onSubmit}>
        <TextField
          label={i18n.t('practices.prepare.checkIn.ownField')}
          value={values.text}
          longest={LONGEST_LINE}
          placeholder={i18n.t('practices.prepare.checkIn.ownHint')}
          isNeeded
          field={first}
          onValue={(text) => set({ text })}
        />
        <SelectField<QuestionMood>
          label={i18n.t('practices.prepare.checkIn.mood')}
          value={values.mood}
          options={QUESTION_MOODS.map((one) => [one, i18n.t(`practices.mood.${camel(one)}`)] as const)}
          onValue={(mood) => set({ mood })}
        />
        <button type="submit" class="button">
          {i18n.t('practices.prepare.add')}
        </button>
      </form>
    </details>
  );
}
