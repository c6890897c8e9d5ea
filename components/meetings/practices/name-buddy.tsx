import { i18n } from '#i18n';
import type { WelcomeDesk } from '../../../lib/live/history/prepare/welcome.ts';
import { isAmong } from '../../../lib/practices/names.ts';
import { LONGEST_LINE } from '../../../lib/practices/own-words.ts';
import { useAdding } from './adding.ts';
import { TextField } from './fields.tsx';

interface NameBuddyProps {
  readonly newcomers: readonly string[];
  readonly people: readonly string[];
  /** `people` without the user. */
  readonly others: readonly string[];
  readonly onBuddy: WelcomeDesk['onBuddy'];
}

/** Names somebody who looks after somebody new for a month. */
export function NameBuddy({ newcomers, people, others, onBuddy }: NameBuddyProps) {
  const { values, set, first, onSubmit } = useAdding({ newcomer: '', buddy: '' }, ({ newcomer, buddy }) =>
    onBuddy(newcomer, buddy),
  );
  const theirs = [...newcomers, ...others.filter((name) => !isAmong(name, newcomers))];
  return (
    <details class="practice-fold">
      <summary>{i18n.t('practices.prepare.welcome.nameBuddy')}</summary>
      <form class="practice-form" onSubmit={onSubmit}>
        <TextField
          label={i18n.t('practices.prepare.welcome.newcomer')}
          value={values.newcomer}
          longest={LONGEST_LINE}
          choices={theirs}
          isNeeded
          field={first}
          onValue={(newcomer) => set({ newcomer })}
        />
        <TextField
          label={i18n.t('practices.prepare.welcome.buddy')}
          value={values.buddy}
          longest={LONGEST_LINE}
          choices={people.filter((name) => !isAmong(name, [values.newcomer]))}
          isNeeded
          onValue={(buddy) => set({ buddy })}
        />
        <button type="submit" class="button">
          {i18n.t('practices.prepare.note')}
        </button>
      </form>
    </details>
  );
}
