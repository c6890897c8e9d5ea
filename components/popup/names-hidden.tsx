import { i18n } from '#i18n';
import type { LiveProps } from './live-meeting.tsx';

/** Says that names are hidden, and why, with the way back. */
export function NamesHidden({
  snapshot,
  namesHidden,
  actions,
}: Pick<LiveProps, 'snapshot' | 'namesHidden' | 'actions'>) {
  if (!namesHidden) return null;
  const { sharing } = snapshot;
  return (
    <div class="notice names-hidden" role="status">
      <p class="small-text">{i18n.t(sharing ? 'sharing.hidden' : 'sharing.hiddenByHand')}</p>
      <button type="button" class="button plain small" onClick={() => actions.hideNames(false)}>
        {i18n.t(sharing ? 'sharing.showAnyway' : 'popup.showNames')}
      </button>
    </div>
  );
}
