import type { ReadonlySignal } from '@preact/signals';
import { i18n } from '#i18n';
import { Message } from '../popup/states.tsx';

interface AwayProps {
  readonly floating: ReadonlySignal<boolean>;
  readonly onBack: () => void;
}

/** What stands in the page while its view floats on top. */
export function Away({ floating, onBack }: AwayProps) {
  if (!floating.value) return null;
  return (
    <main class="popup">
      <Message title={i18n.t('panel.floating')} text={i18n.t('panel.floatingText')}>
        <button type="button" class="button" onClick={onBack}>
          {i18n.t('panel.back')}
        </button>
      </Message>
    </main>
  );
}
