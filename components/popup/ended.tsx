import { i18n } from '#i18n';
import { KINDS } from '../../lib/facilitation/kinds.ts';
import { EndedWords } from '../ended/ended-words.tsx';
import type { LiveProps } from './live-meeting.tsx';

/** The meeting is over. */
export function Ended({ snapshot, namesHidden, actions }: LiveProps) {
  const { meetingId } = snapshot;
  const isPractice = snapshot.platform?.isPractice === true;
  const kept = KINDS[snapshot.kind].kept && !isPractice;
  return (
    <div class="ended">
      <p>{isPractice ? i18n.t('practice.ended') : i18n.t(kept ? 'popup.ended' : 'popup.endedNotKept')}</p>
      {(kept || isPractice) && <EndedWords {...{ snapshot, namesHidden }} />}
      {meetingId && kept && (
        <button type="button" class="button main" onClick={() => actions.openMeetings(meetingId)}>
          {i18n.t('popup.openSummary')}
        </button>
      )}
    </div>
  );
}
