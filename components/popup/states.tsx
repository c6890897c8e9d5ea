import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { PopupActions } from '../../lib/live/popup-model.ts';
import type { LiveSnapshot } from '../../lib/live/snapshot.ts';
import { list } from '../format.ts';
import { Gathering, type Mood } from '../gathering.tsx';

/** Names of products, the same in every language. */
const EXAMPLES = ['Google Meet', 'Jitsi Meet', 'LiveKit'];

interface MessageProps {
  readonly title: string;
  readonly text?: ComponentChildren;
  readonly detail?: string;
  readonly busy?: boolean;
  /** Of the drawing. */
  readonly mood?: Mood;
  readonly actions?: PopupActions;
  /** Opens what Hearth sees, where there is a page to be seen. */
  readonly onSees?: () => void;
  readonly children?: ComponentChildren;
}

/** A state in which there is nothing to glance at: says why, and what to do. */
export function Message({ title, text, detail, busy = false, mood = 'free', actions, onSees, children }: MessageProps) {
  return (
    <section class="message" aria-busy={busy}>
      <Gathering mood={mood} />
      <h1>{title}</h1>
      {text && <p>{text}</p>}
      {children && <div class="choices">{children}</div>}
      {detail && <p class="soft small-text">{detail}</p>}
      {actions && (
        <div class="row links">
          {onSees && <SeesButton onSees={onSees} />}
          <Prepare actions={actions} />
          <PastMeetings actions={actions} />
          <button type="button" class="button plain small" onClick={actions.openWelcome}>
            {i18n.t('welcome.link')}
          </button>
        </div>
      )}
    </section>
  );
}

export function SeesButton({ onSees }: { readonly onSees: () => void }) {
  return (
    <button type="button" class="button plain small" onClick={onSees}>
      {i18n.t('sees.title')}
    </button>
  );
}

export function PastMeetings({ actions }: { readonly actions: PopupActions }) {
  return (
    <button type="button" class="button plain small" onClick={() => actions.openMeetings()}>
      {i18n.t('popup.pastMeetings')}
    </button>
  );
}

interface PrepareProps {
  readonly actions: PopupActions;
  /** Of which series; else the page asks. */
  readonly meetingId?: string | null;
}

/** Leads to what can be done before the meeting begins. */
export function Prepare({ actions, meetingId = null }: PrepareProps) {
  const page = meetingId === null ? 'prepare' : `prepare/${meetingId}`;
  return (
    <button type="button" class="button plain small" onClick={() => actions.openMeetings(page)}>
      {i18n.t('popup.prepare')}
    </button>
  );
}

interface WhereProps {
  readonly actions: PopupActions;
  /** Why the page is not read, where it is not simply no meeting. */
  readonly unread?: LiveSnapshot['unread'];
  readonly canTeach?: boolean;
}

/** Not a meeting that Hearth can read; perhaps it can be taught to. */
export function WhereItWorks({ actions, unread = null, canTeach = false }: WhereProps) {
  const teach = canTeach && <TeachButton label={i18n.t('teach.offer')} actions={actions} />;
  const detail = canTeach ? { detail: i18n.t('teach.offerText') } : {};
  if (unread) {
    return (
      <Message
        title={i18n.t('where.cantRead')}
        text={i18n.t(`where.${unread.kind}`, [list(unread.names)])}
        actions={actions}
        {...detail}
      >
        {teach}
      </Message>
    );
  }
  return (
    <Message title={i18n.t('where.title')} text={i18n.t('where.text')} actions={actions} {...detail}>
      <ul class="platforms">
        {EXAMPLES.map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      {teach}
    </Message>
  );
}

/** Lets the user show Hearth where people are on this page. */
export function TeachButton({ label, actions }: { readonly label: string; readonly actions: PopupActions }) {
  return (
    <button type="button" class="button" onClick={actions.teach}>
      {label}
    </button>
  );
}
