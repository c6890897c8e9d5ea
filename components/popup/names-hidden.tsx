import { i18n } from '#i18n';
import type { LiveProps } from './live-meeting.tsx';

/** Says that names are hidden, and why; the way back from hiding by hand is where they were hidden. */
export function NamesHidden({
  snapshot,
  namesHidden,
  actions,
}: Pick<LiveProps, 'snapshot' | 'namesHidden' | 'actions'>) {
  if (!namesHidden) return null;
  const { sharing } = snapshot;
  return (
    <div class="notice names-hidden" role="status">
      <p>{i18n.t(sharing ? 'sharing.hidden' : 'sharing.hiddenByHand')}</p>
      {sharing && (
        <button type="button" class="button plain small" onClick={() => actions.hideNames(false)}>
          {i18n.t('sharing.showAnyway')}
        </button>
      )}
    </div>
  );
}
