import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LiveProps } from './live-meeting.tsx';

/** Where the page does not show that the user speaks: what can be done about it, and whether it is. */
export function OwnMicrophone({ snapshot, actions }: Pick<LiveProps, 'snapshot' | 'actions'>) {
  const [asking, setAsking] = useState(false);
  const use = (on: boolean) => {
    setAsking(false);
    actions.listenToMicrophone(on);
  };
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
