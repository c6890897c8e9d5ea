import { i18n } from '#i18n';
import { percent } from '../format.ts';
import { Lazily, lazily } from '../lazily.tsx';
import type { LiveProps } from './live-meeting.tsx';

/** The figure a facilitator can do most about: their own. From ten minutes on. */
const OWN_SHARE_AFTER_MS = 10 * 60_000;
const microphone = lazily(() => import('./own-microphone.tsx'));

/** The user's own part: their share, or what can be done where the page does not show them. */
export function OwnVoice(props: LiveProps) {
  const { status, ownVoice, people, elapsedMs } = props.snapshot;
  const own = people.find(({ self }) => self);
  if (!own) return null;
  return (
    <>
      {status !== 'ended' && ownVoice !== 'shown' && (
        <Lazily part={microphone} meanwhile={<p class="own own-line" />}>
          {({ OwnMicrophone }) => <OwnMicrophone {...props} />}
        </Lazily>
      )}
      {own.share !== null && elapsedMs >= OWN_SHARE_AFTER_MS && (
        <p class="own">{i18n.t('own.share', [percent(own.share)])}</p>
      )}
    </>
  );
}
