import type { ReadonlySignal } from '@preact/signals';
import { i18n } from '#i18n';
import type { MeetingListDesk } from '../../lib/live/history/meeting-list.ts';
import type { MeetingsRoute } from '../../lib/live/history/route.ts';
import type { SeriesDesk } from '../../lib/live/history/series.ts';
import type { SummaryDesk } from '../../lib/live/history/summary.ts';
import { MeetingList } from './list/meeting-list.tsx';
import { MeetingSummary } from './meeting-summary.tsx';
import { SeriesPage } from './series/series-page.tsx';

interface MeetingsAppProps {
  readonly route: ReadonlySignal<MeetingsRoute>;
  readonly namesHidden: ReadonlySignal<boolean>;
  readonly list: MeetingListDesk;
  readonly summary: SummaryDesk;
  readonly series: SeriesDesk;
  /** Today, as a date field has it. */
  readonly today: string;
}

export function MeetingsApp({ route, namesHidden, list, summary, series, today }: MeetingsAppProps) {
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
      {page === 'list' && <MeetingList desk={list} namesHidden={namesHidden.value} />}
      {page === 'series' && <SeriesPage desk={series} namesHidden={namesHidden.value} today={today} />}
      {page === 'meeting' && <One meeting={summary.meeting.value} namesHidden={namesHidden.value} />}
    </main>
  );
}

interface OneProps {
  readonly meeting: SummaryDesk['meeting']['value'];
  readonly namesHidden: boolean;
}

function One({ meeting, namesHidden }: OneProps) {
  if (meeting === 'failed') return <Failed />;
  if (meeting === 'missing') return <p class="empty">{i18n.t('meetings.missing')}</p>;
  if (meeting === null) {
    return (
      <p class="empty" aria-busy="true">
        {i18n.t('meetings.loading')}
      </p>
    );
  }
  return <MeetingSummary {...meeting} namesHidden={namesHidden} />;
}

function Failed() {
  return (
    <p class="empty" role="alert">
      {i18n.t('meetings.failed')}
    </p>
  );
}
