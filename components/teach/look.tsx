import { i18n } from '#i18n';
import type { TeachActions, TeachView } from '../../lib/live/teach-model.ts';
import { Cancel, Card, Choices } from './card.tsx';

interface LookProps {
  readonly view: Extract<TeachView, { step: 'speech' | 'rest' }>;
  readonly actions: TeachActions;
}

/** Hearth looks on while a person speaks, and then while they do not. */
export function Look({ view, actions }: LookProps) {
  const { step, name, progress } = view;
  return (
    <Card step={step} title={i18n.t(`teach.${step}`, [name])} focusKey={`${step} ${progress === null}`}>
      <p>{i18n.t(`teach.${step}Text`, [name])}</p>
      {progress !== null && (
        <p class="looking">
          <progress value={progress} aria-label={i18n.t('teach.looking')} />
          <span class="soft small-text" role="status">
            {i18n.t('teach.looking')}
          </span>
        </p>
      )}
      <Choices>
        {progress === null && (
          <button type="button" class="button main" onClick={actions.begin}>
            {i18n.t(`teach.${step}Begin`)}
          </button>
        )}
        <Cancel onClick={actions.close} />
      </Choices>
    </Card>
  );
}
