import type { ReadonlySignal } from '@preact/signals';
import { i18n } from '#i18n';
import type { MeetingListDesk } from '../../lib/live/history/meeting-list.ts';
import type { MeetingsRoute } from '../../lib/live/history/route.ts';
import type { SummaryDesk } from '../../lib/live/history/summary.ts';
import { MeetingList } from './meeting-list.tsx';
import { MeetingSummary } from './summary/meeting-summary.tsx';
import { SummaryLoading } from './summary/summary-loading.tsx';

interface MeetingsAppProps {
  readonly route: ReadonlySignal<MeetingsRoute>;
  readonly namesHidden: ReadonlySignal<boolean>;
  readonly list: MeetingListDesk;
  readonly summary: SummaryDesk;
}

export function MeetingsApp({ route, namesHidden, list, summary }: MeetingsAppProps) {
  const { page } = route.value;
  return (
    <main class="page">
      <header class="page-header">
        <img src="/icon.svg" alt="" />
        {page === 'list' ? (
          <h1>{i18n.t('meetings.title')}</h1>
        ) : (
          <a href="/meetings.html#">{i18n.t('meetings.back')}</a>
        )}
        <a class="options-link" href="/options.html">
          {i18n.t('options.title')}
        </a>
      </header>
      {page === 'list' && <List {...list} />}
      {page === 'meeting' && <One {...summary} namesHidden={namesHidden.value} />}
    </main>
  );
}

function List({ meetings, onDelete }: MeetingListDesk) {
  if (meetings.value === 'failed') return <Failed />;
  return (
    <MeetingList
      meetings={meetings.value}
      onDelete={(id) => {
        if (confirm(i18n.t('meetings.deleteSure'))) onDelete(id);
      }}
    />
  );
}

function One({ namesHidden, ...desk }: SummaryDesk & { readonly namesHidden: boolean }) {
  const meeting = desk.meeting.value;
  if (meeting === 'failed') return <Failed />;
  if (meeting === 'missing') return <p class="empty">{i18n.t('meetings.missing')}</p>;
  return meeting === null ? <SummaryLoading /> : <MeetingSummary {...desk} {...{ meeting, namesHidden }} />;
}

function Failed() {
  return (
    <p class="empty" role="alert">
      {i18n.t('meetings.failed')}
    </p>
  );
}
