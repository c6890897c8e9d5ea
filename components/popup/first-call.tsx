import { i18n } from '#i18n';
import type { PopupActions } from '../../lib/live/popup-model.ts';
import type { LiveSnapshot } from '../../lib/live/snapshot.ts';

interface FirstCallProps {
  readonly snapshot: LiveSnapshot;
  readonly actions: Pick<PopupActions, 'firstCallDone'>;
}

/** The first call of all: whom Hearth sees, whether it sees the user, and what to do first. */
export function FirstCall({ snapshot, actions }: FirstCallProps) {
  const own = snapshot.people.find(({ self }) => self);
  const isSeen = own !== undefined && (own.speaking || own.airtimeMs > 0);
  // Where the page does not show it, the line below offers the microphone.
  const isShown = own?.measured === true || snapshot.ownVoice === 'starting';
  const present = snapshot.people.filter((person) => person.present).length;
  return (
    <section class="notice first-call" aria-label={i18n.t('firstCall.title')}>
      <p>{i18n.t('firstCall.people', present)}</p>
      <p role="status">
        {isSeen ? i18n.t('firstCall.seen') : i18n.t(isShown ? 'firstCall.say' : 'firstCall.notShown')}
      </p>
      {isSeen && snapshot.role === 'facilitator' && present > 2 && (
        <p>{i18n.t('firstCall.invite', [i18n.t('voices.invite')])}</p>
      )}
      <button type="button" class="button small" onClick={actions.firstCallDone}>
        {i18n.t('firstCall.done')}
      </button>
    </section>
  );
}
