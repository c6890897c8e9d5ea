import { i18n } from '#i18n';
import type { PopupActions } from '../../lib/live/popup-model.ts';

interface PlacesProps {
  /** What stays on top would be on the shared screen. */
  readonly sharing: boolean;
  readonly actions: PopupActions;
}

/** Where else the live view can stand. */
export function Places({ sharing, actions }: PlacesProps) {
  const { keepOpen, float } = actions;
  return (
    <>
      {keepOpen && (
        <button type="button" class="button plain small" onClick={keepOpen}>
          {i18n.t('panel.keepOpen')}
        </button>
      )}
      {float && !sharing && (
        <button type="button" class="button plain small float" onClick={float}>
          {i18n.t('panel.float')}
        </button>
      )}
    </>
  );
}
