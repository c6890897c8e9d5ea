import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PopupActions } from '../../lib/live/popup-model.ts';
import type { InCallDesk } from '../../lib/live/practices-in-call.ts';
import type { LiveSnapshot } from '../../lib/live/snapshot.ts';
import { InCall } from './in-call.tsx';
import './in-call.css';

interface InCallInPopupProps {
  readonly snapshot: LiveSnapshot;
  readonly namesHidden: boolean;
  readonly actions: Pick<PopupActions, 'practices' | 'copy' | 'command'>;
  readonly onClose: () => void;
}

/** In the popup or panel, whose desk is opened when it is first wanted. */
export function InCallInPopup({ snapshot, namesHidden, actions, onClose }: InCallInPopupProps) {
  const [desk, setDesk] = useState<InCallDesk | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once
  useEffect(() => {
    const lifetime = new AbortController();
    // Whatever fails in it is shown by the desk itself.
    void actions.practices().then((opened) => !lifetime.signal.aborted && setDesk(opened));
    return () => lifetime.abort();
  }, []);
  useEffect(() => desk?.see(snapshot), [desk, snapshot]);
  if (!desk) {
    return (
      <p class="soft" aria-busy="true">
        {i18n.t('part.loading')}
      </p>
    );
  }
  return (
    <>
      <InCall {...{ desk, snapshot, namesHidden, onClose }} copy={actions.copy} onCommand={actions.command} />
      {snapshot.meetingId !== null && (
        <p>
          <a href={`/meetings.html#prepare/${snapshot.meetingId}`} target="_blank" rel="noreferrer">
            {i18n.t('practices.prepare.fromMeeting')}
          </a>
        </p>
      )}
    </>
  );
}
