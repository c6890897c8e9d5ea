import { i18n } from '#i18n';
import type { PopupProps } from '../../lib/live/popup-model.ts';
import { Ask } from './ask.tsx';
import { LiveMeeting } from './live-meeting.tsx';
import { Message, TeachButton, WhereItWorks } from './states.tsx';

export function Popup(props: PopupProps) {
  return (
    <main class="popup">
      <Others {...props} />
      <Body {...props} />
    </main>
  );
}

/** Several meetings at once: which one to look at. */
function Others({ others, actions }: PopupProps) {
  if (others.length === 0) return null;
  return (
    <nav class="others" aria-label={i18n.t('popup.otherMeetings')}>
      {others.map((meeting) => (
        <button
          key={meeting.tabId}
          type="button"
          class="button plain small"
          onClick={() => actions.show(meeting.tabId)}
        >
          <bdi class="person-name">{meeting.title || i18n.t('popup.meeting')}</bdi>
        </button>
      ))}
    </nav>
  );
}

function Body({ view, namesHidden, actions }: PopupProps) {
  if (view.kind === 'loading') return <Message title={i18n.t('popup.loading')} busy />;
  if (view.kind === 'disconnected') {
    return <Message title={i18n.t('popup.disconnected')} text={i18n.t('popup.disconnectedText')} busy />;
  }
  if (view.kind === 'unreachable') return <WhereItWorks actions={actions} />;
  const { snapshot, siteMissing, siteDenied, canTeach = false } = view;
  if (snapshot.platform === null)
    return <WhereItWorks actions={actions} unread={snapshot.unread} canTeach={canTeach} />;
  if (siteMissing) {
    return (
      <Message
        title={i18n.t('site.title', [snapshot.platform.name])}
        text={i18n.t(siteDenied ? 'site.denied' : 'site.text')}
        detail={i18n.t('site.privacy')}
      >
        <button type="button" class="button main" onClick={actions.useHere}>
          {i18n.t('site.use')}
        </button>
      </Message>
    );
  }
  switch (snapshot.status) {
    case 'elsewhere':
      return snapshot.health.state === 'lost' ? (
        <Message title={i18n.t('health.lost')} text={i18n.t('health.readerFailed')} />
      ) : (
        <Message
          title={i18n.t('popup.notInCall', [snapshot.platform.name])}
          text={i18n.t('popup.notInCallText')}
          actions={actions}
        >
          {/* Perhaps it is a call all the same, and the page has changed since it was taught. */}
          {snapshot.platform.id === 'taught' && <TeachButton label={i18n.t('teach.again')} actions={actions} />}
        </Message>
      );
    case 'lobby':
      return <Message title={i18n.t('popup.lobby')} text={i18n.t('popup.lobbyText')} actions={actions} />;
    case 'ask':
    case 'never':
      return <Ask snapshot={snapshot} actions={actions} />;
    case 'alone':
    case 'watching':
    case 'paused':
    case 'ended':
      return <LiveMeeting key={snapshot.meetingId} snapshot={snapshot} namesHidden={namesHidden} actions={actions} />;
  }
}
