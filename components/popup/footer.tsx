import { i18n } from '#i18n';
import type { LiveProps } from './live-meeting.tsx';
import { Places } from './places.tsx';
import { PastMeetings, Prepare, SeesButton } from './states.tsx';

/** What can be done at any moment of a meeting. */
export function Footer({ snapshot, namesHidden, actions, onSees }: LiveProps) {
  const paused = snapshot.status === 'paused';
  return (
    <footer class="footer">
      {snapshot.status !== 'ended' && (
        <button
          type="button"
          class="button plain small"
          onClick={() => actions.command({ type: paused ? 'resume' : 'pause' })}
        >
          {i18n.t(paused ? 'popup.resume' : 'popup.pause')}
        </button>
      )}
      {snapshot.status !== 'ended' && !namesHidden && !snapshot.sharing && (
        <button type="button" class="button plain small" onClick={actions.showOnPage}>
          {i18n.t('overlay.show')}
        </button>
      )}
      {/* While the screen is shown, the line that says so has the way back. */}
      {!(namesHidden && snapshot.sharing) && (
        <button
          type="button"
          class="button plain small"
          aria-pressed={namesHidden}
          onClick={() => actions.hideNames(!namesHidden)}
        >
          {i18n.t(namesHidden ? 'popup.showNames' : 'popup.hideNames')}
        </button>
      )}
      {snapshot.status !== 'ended' && <Places sharing={snapshot.sharing} actions={actions} />}
      {snapshot.status !== 'ended' && <SeesButton onSees={onSees} />}
      {snapshot.status === 'alone' && <Prepare actions={actions} meetingId={snapshot.meetingId} />}
      <PastMeetings actions={actions} />
    </footer>
  );
}
