import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { percent } from '../format.ts';
import type { LiveProps } from './live-meeting.tsx';

/** The figure a facilitator can do most about: their own. From ten minutes on. */
const OWN_SHARE_AFTER_MS = 10 * 60_000;

/** The user's own part: their share, or what can be done where the page does not show them. */
export function OwnVoice({ snapshot, actions }: LiveProps) {
  const own = snapshot.people.find(({ self }) => self);
  if (!own) return null;
  return (
    <>
      <OwnMicrophone snapshot={snapshot} actions={actions} />
      {own.share !== null && snapshot.elapsedMs >= OWN_SHARE_AFTER_MS && (
        <p class="own">{i18n.t('own.share', [percent(own.share)])}</p>
      )}
    </>
  );
}

function OwnMicrophone({ snapshot, actions }: Pick<LiveProps, 'snapshot' | 'actions'>) {
  const [asking, setAsking] = useState(false);
  const use = (on: boolean) => {
    setAsking(false);
    actions.listenToMicrophone(on);
  };
  if (snapshot.status === 'ended') return null;
  switch (snapshot.ownVoice) {
    case 'shown':
      return null;
    case 'unavailable':
      return <p class="own soft">{i18n.t('own.unavailable')}</p>;
    case 'offer':
      return asking ? (
        <div class="notice">
          <p>{i18n.t('own.how')}</p>
          <div class="row">
            <button type="button" class="button main small" onClick={() => use(true)}>
              {i18n.t('own.use')}
            </button>
            <button type="button" class="button plain small" onClick={() => setAsking(false)}>
              {i18n.t('own.notNow')}
            </button>
          </div>
        </div>
      ) : (
        <Line text={i18n.t('own.offer')} label={i18n.t('own.measure')} onClick={() => setAsking(true)} />
      );
    case 'starting':
      return <Line text={i18n.t('own.starting')} label={i18n.t('own.off')} onClick={() => use(false)} />;
    case 'microphone':
      return <Line text={i18n.t('own.on')} label={i18n.t('own.off')} onClick={() => use(false)} />;
    case 'refused':
      return <Line text={i18n.t('own.refused')} label={i18n.t('own.again')} onClick={() => use(true)} />;
  }
}

function Line({
  text,
  label,
  onClick,
}: {
  readonly text: string;
  readonly label: string;
  readonly onClick: () => void;
}) {
  return (
    <p class="own soft own-line">
      <span>{text}</span>
      <button type="button" class="button plain small" onClick={onClick}>
        {label}
      </button>
    </p>
  );
}
