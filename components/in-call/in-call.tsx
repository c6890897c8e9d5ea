import { i18n } from '#i18n';
import type { InCallDesk, InCallView } from '../../lib/live/practices-in-call.ts';
import type { LiveCommand, LiveSnapshot } from '../../lib/live/snapshot.ts';
import { saidWords } from '../meetings/practices/notice-words.ts';
import { ClosingView } from './closing.tsx';
import { OpeningView } from './opening.tsx';
import { ThanksView } from './thanks.tsx';

export interface InCallProps {
  readonly desk: InCallDesk;
  readonly snapshot: LiveSnapshot;
  readonly namesHidden: boolean;
  readonly copy: (text: string) => Promise<void>;
  readonly onCommand: (command: LiveCommand) => void;
  /** The user is done with it. */
  readonly onClose: () => void;
  /** What is around it has no way back of its own. */
  readonly withBack?: boolean;
}

const VIEWS: readonly InCallView[] = ['opening', 'thanks', 'closing'];

/** What is noted for the series, while its meeting goes on: for the start, for thanks, for the close. */
export function InCall(props: InCallProps) {
  return (
    <section class="in-call" aria-label={i18n.t('inCall.label')}>
      <Tabs {...props} />
      <Body {...props} />
      <Said {...props} />
    </section>
  );
}

function Tabs({ desk, onClose, withBack = false }: InCallProps) {
  return (
    <div class="row tight in-call-tabs">
      {VIEWS.map((view) => (
        <button
          key={view}
          type="button"
          class="button plain small"
          aria-pressed={desk.view.value === view}
          onClick={() => desk.onView(view)}
        >
          {i18n.t(`inCall.tab.${view}`)}
        </button>
      ))}
      {withBack && (
        <button type="button" class="button plain small push" onClick={onClose}>
          {i18n.t('inCall.leave')}
        </button>
      )}
    </div>
  );
}

function Body(props: InCallProps) {
  const { desk, namesHidden } = props;
  const shown = desk.shown.value;
  if (shown === null) {
    return (
      <p class="soft" aria-busy="true">
        {i18n.t('inCall.loading')}
      </p>
    );
  }
  if (shown === 'private' || shown === 'missing') return <p class="soft">{i18n.t('inCall.private')}</p>;
  if (shown === 'failed') {
    return (
      <p class="notice row" role="alert">
        <span>{i18n.t('inCall.unread')}</span>
        <button type="button" class="button small" onClick={desk.onRetry}>
          {i18n.t('inCall.retry')}
        </button>
      </p>
    );
  }
  if (namesHidden) return <p class="soft">{i18n.t('inCall.thanks.hidden')}</p>;
  switch (desk.view.value) {
    case 'opening':
      return <OpeningView {...props} shown={shown} />;
    case 'thanks':
      return <ThanksView {...props} shown={shown} />;
    case 'closing':
      return <ClosingView {...props} shown={shown} />;
  }
}

/** What was just done, and its way back. */
function Said({ desk }: InCallProps) {
  const notice = desk.notice.value;
  return (
    <p class={notice ? 'in-call-said small-text' : 'unseen'} role="status">
      {notice && <span>{saidWords(notice)}</span>}
      {notice?.canUndo && (
        <button type="button" class="button plain small push" onClick={desk.onUndo}>
          {i18n.t('undo.label')}
        </button>
      )}
    </p>
  );
}
