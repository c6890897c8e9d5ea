import type { ReadonlySignal } from '@preact/signals';
import { i18n } from '#i18n';
import type { MeetingFate as Fate } from '../../../lib/live/history/keeping-model.ts';
import { sentences } from '../../format.ts';
import { date } from '../../past-format.ts';
import { Twice } from './twice.tsx';

interface MeetingFateProps {
  readonly fate: ReadonlySignal<Fate | null>;
  readonly onHold: (held: boolean) => void;
  readonly onAnonymise: () => void;
}

/** What becomes of the meeting that is shown, and when; nothing while it is not over. */
export function MeetingFate({ fate, onHold, onAnonymise }: MeetingFateProps) {
  if (fate.value === null) return null;
  const { namesAt, figuresAt, held, anonymous } = fate.value;
  return (
    <section class="option fate">
      <h2>{i18n.t('data.fate.title')}</h2>
      <p role="status">
        {sentences([
          ...(held ? [i18n.t('data.fate.held')] : []),
          ...(anonymous ? [i18n.t('data.fate.anonymous')] : []),
          ...(namesAt === null ? [] : [i18n.t('data.fate.names', [date(namesAt)])]),
          figuresAt === null ? i18n.t('data.fate.never') : i18n.t('data.fate.figures', [date(figuresAt)]),
        ])}
      </p>
      <div class="fate-actions">
        {(held || namesAt !== null || figuresAt !== null) && (
          <button type="button" class="button small" onClick={() => onHold(!held)}>
            {i18n.t(held ? 'data.fate.letGo' : 'data.fate.keep')}
          </button>
        )}
        {!anonymous && (
          <Twice
            label={i18n.t('data.fate.anonymise')}
            sure={i18n.t('data.fate.anonymiseSure')}
            yes={i18n.t('data.fate.anonymiseYes')}
            onYes={onAnonymise}
          />
        )}
      </div>
    </section>
  );
}
