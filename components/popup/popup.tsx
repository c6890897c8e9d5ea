import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PopupProps } from '../../lib/live/popup-model.ts';
import { Announcer } from '../announcer.tsx';
import { healthWhy } from '../health-words.ts';
import { Lazily, lazily } from '../lazily.tsx';
import { Ask } from './ask.tsx';
import { LiveMeeting } from './live-meeting.tsx';
import { Message, SeesButton, TeachButton, WhereItWorks } from './states.tsx';

const whatHearthSees = lazily(() => import('./what-hearth-sees.tsx'));

interface FramedProps {
  /** It stands within a page that is more than this. */
  readonly isPart?: boolean;
}

export function Popup({ isPart = false, ...props }: PopupProps & FramedProps) {
  const Frame = isPart ? 'section' : 'main';
  const [isChecking, setChecking] = useState(false);
  const opener = useRef<Element | null>(null);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isChecking && opener.current instanceof HTMLElement) opener.current.focus();
  }, [isChecking]);
  const check = () => {
    opener.current = main.current?.ownerDocument.activeElement ?? null;
    setChecking(true);
  };
  return (
    <>
      {props.view.kind === 'live' && (
        <Announcer aloud={props.aloud ?? null} snapshot={props.view.snapshot} namesHidden={props.namesHidden} />
      )}
      {/* Kept while it is out of sight: whoever comes back finds it as it was. */}
      <Frame ref={main} class="popup" hidden={isChecking}>
        <Others {...props} />
        <Body {...props} onSees={check} />
      </Frame>
      {isChecking && (
        <Lazily part={whatHearthSees}>
          {({ WhatHearthSees }) => <WhatHearthSees {...props} isPart={isPart} onBack={() => setChecking(false)} />}
        </Lazily>
      )}
    </>
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

function Body({ view, namesHidden, firstCall = false, actions, onSees }: PopupProps & { readonly onSees: () => void }) {
  if (view.kind === 'loading') return <Message title={i18n.t('popup.loading')} busy />;
  if (view.kind === 'disconnected') {
    return <Message title={i18n.t('popup.disconnected')} text={i18n.t('popup.disconnectedText')} mood="out" busy />;
  }
  if (view.kind === 'unreachable') return <WhereItWorks actions={actions} />;
  const { snapshot, siteMissing, siteDenied, canTeach = false } = view;
  if (snapshot.platform === null)
    return <WhereItWorks actions={actions} unread={snapshot.unread} canTeach={canTeach} />;
  if (siteMissing) {
    return (
      <Message
        mood="some"
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
        <Message mood="out" title={i18n.t('health.lost')} text={healthWhy('reader-failed', snapshot.platform.name)}>
          <SeesButton onSees={onSees} />
        </Message>
      ) : (
        <Message
          title={i18n.t('popup.notInCall', [snapshot.platform.name])}
          text={i18n.t('popup.notInCallText')}
          actions={actions}
          onSees={onSees}
        >
          {/* Perhaps it is a call all the same, and the page has changed since it was taught. */}
          {snapshot.platform.id === 'taught' && <TeachButton label={i18n.t('teach.again')} actions={actions} />}
        </Message>
      );
    case 'lobby':
      return (
        <Message
          mood="some"
          title={i18n.t('popup.lobby')}
          text={i18n.t('popup.lobbyText')}
          actions={actions}
          onSees={onSees}
        />
      );
    case 'ask':
    case 'never':
      return <Ask snapshot={snapshot} actions={actions} onSees={onSees} />;
    case 'alone':
    case 'watching':
    case 'paused':
    case 'ended':
      return <LiveMeeting key={snapshot.meetingId} {...{ snapshot, namesHidden, firstCall, actions, onSees }} />;
  }
}
