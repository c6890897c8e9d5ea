import type { ReadonlySignal } from '@preact/signals';
import { i18n } from '#i18n';
import type { FateDesk } from '../../lib/live/history/fate.ts';
import type { KeepingDesk } from '../../lib/live/history/keeping.ts';
import type { MeetingListDesk } from '../../lib/live/history/meeting-list.ts';
import type { PeopleDesk } from '../../lib/live/history/people.ts';
import type { MeetingsRoute } from '../../lib/live/history/route.ts';
import type { SummaryDesk } from '../../lib/live/history/summary.ts';
import { DataPage } from './data/data-page.tsx';
import { MeetingFate } from './data/meeting-fate.tsx';
import { SoonNotice } from './data/soon-notice.tsx';
import { MeetingList } from './meeting-list.tsx';
import { MeetingSummary } from './summary/meeting-summary.tsx';
import { SummaryLoading } from './summary/summary-loading.tsx';

interface MeetingsAppProps {
  readonly route: ReadonlySignal<MeetingsRoute>;
  readonly namesHidden: ReadonlySignal<boolean>;
  readonly list: MeetingListDesk;
  readonly summary: SummaryDesk;
  readonly keeping: KeepingDesk;
  readonly people: PeopleDesk;
  readonly fate: FateDesk;
}

export function MeetingsApp({ route, namesHidden, list, summary, keeping, people, fate }: MeetingsAppProps) {
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
        <a class="options-link" href="#data" aria-current={page === 'data' ? 'page' : undefined}>
          {i18n.t('data.title')}
        </a>
        <a href="/options.html">{i18n.t('options.title')}</a>
      </header>
      {page === 'data' && <h1 class="data-title">{i18n.t('data.title')}</h1>}
      {page === 'list' && <SoonNotice view={keeping.view.value} />}
      {page === 'list' && <List {...list} />}
      {page === 'meeting' && <One {...summary} namesHidden={namesHidden.value} />}
      {page === 'meeting' && <MeetingFate {...fate} />}
      {page === 'data' && <DataPage keeping={keeping} people={people} namesHidden={namesHidden} />}
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
