import { i18n } from '#i18n';
import type { CheckInDesk } from '../../../lib/live/history/prepare/check-in.ts';
import { QUESTION_MOODS, type QuestionMood } from '../../../lib/practices/questions.ts';
import { camel } from '../../camel.ts';
import { SelectField } from '../list/fields.tsx';

/** For what mood the question is to be. */
export function MoodField({ mood, onMood }: Pick<CheckInDesk, 'mood' | 'onMood'>) {
  return (
    <SelectField<QuestionMood | 'any'>
      label={i18n.t('practices.prepare.checkIn.mood')}
      value={mood.value ?? 'any'}
      options={[
        ['any', i18n.t('practices.prepare.checkIn.anyMood')],
        ...QUESTION_MOODS.map((one) => [one, i18n.t(`practices.mood.${camel(one)}`)] as const),
      ]}
      onValue={(value) => onMood(value === 'any' ? null : value)}
    />
  );
}
