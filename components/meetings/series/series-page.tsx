import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SeriesDesk } from '../../../lib/live/history/series.ts';
import type { ShownSeries } from '../../../lib/live/history/series-model.ts';
import { list } from '../../format.ts';
import { Empty } from '../empty.tsx';
import { Notice } from '../list/notice-bar.tsx';
import { Practices } from './practices.tsx';
import { SeriesMeetings } from './series-meetings.tsx';
import { SeriesName } from './series-name.tsx';
import { SinglePeople } from './single-people.tsx';
import { Together } from './together.tsx';
import { Trends } from './trends.tsx';

interface SeriesPageProps {
  readonly desk: SeriesDesk;
  readonly namesHidden: boolean;
  /** Today, as a date field has it. */
  readonly today: string;
}

/** The same meeting on different days: how it went over time, and what belongs to it. */
export function SeriesPage({ desk, namesHidden, today }: SeriesPageProps) {
  const series = desk.series.value;
  const top = useRef<HTMLElement>(null);
  if (series === null) {
    return <Empty text={i18n.t('series.loading')} why="loading" />;
  }
  if (series === 'missing') return <Empty text={i18n.t('series.missing')} />;
  if (series === 'failed') {
    return <Empty text={i18n.t('meetings.failed')} why="failed" />;
  }
  return (
    <article class="series" ref={top} tabIndex={-1}>
      <header>
        <SeriesName key={series.id} name={series.name} label={series.label} onLabel={desk.onLabel} />
        <p class="soft">{about(series)}</p>
        <p class="to-prepare">
          <a href={`#prepare/${encodeURIComponent(series.id)}`} class="button">
            {i18n.t('practices.prepare.title')}
          </a>
        </p>
        <p class="checklist-link">
          <a href={`#checklist/${encodeURIComponent(series.id)}`}>{i18n.t('practices.checklistPage.name')}</a>{' '}
          <span class="soft small-text">{i18n.t('practices.checklistPage.linkText')}</span>
        </p>
        <p class="ideas-link">
          <a href={`#ideas/${encodeURIComponent(series.id)}`}>{i18n.t('practices.ideasPage.title')}</a>{' '}
          <span class="soft small-text">{i18n.t('practices.ideasPage.linkText')}</span>
        </p>
      </header>
      <section>
        <h2>{i18n.t('series.trend')}</h2>
        <Trends trend={series.trend} practices={series.practices} />
      </section>
      <Practices
        practices={series.practices}
        today={today}
        onPractice={desk.onPractice}
        onRemovePractice={desk.onRemovePractice}
      />
      <SinglePeople
        people={series.people}
        isAllowed={desk.arePeopleAllowed.value}
        namesHidden={namesHidden}
        onPeople={desk.onPeople}
        onPerson={desk.onPerson}
      />
      <SeriesMeetings
        meetings={series.meetings}
        selected={desk.selected.value}
        onSelect={desk.onSelect}
        onSplit={desk.onSplit}
      />
      <Together
        parts={series.parts}
        others={desk.others.value}
        onWantOthers={desk.onWantOthers}
        onMerge={desk.onMerge}
        onSeparate={desk.onSeparate}
      />
      <SeriesNoticeBar desk={desk} onGone={() => top.current?.focus()} />
    </article>
  );
}

/** "24 meetings · Jitsi Meet". */
function about({ meetings }: ShownSeries): string {
  const platforms = [...new Set(meetings.map(({ platformName }) => platformName))];
  return [i18n.t('list.count', meetings.length), list(platforms)].join(' · ');
}

function SeriesNoticeBar({ desk, onGone }: { readonly desk: SeriesDesk; readonly onGone: () => void }) {
  const notice = desk.notice.value;
  return (
    <Notice
      text={notice && noticeWords(notice)}
      link={
        notice?.seriesId
          ? { href: `#series/${encodeURIComponent(notice.seriesId)}`, text: i18n.t('series.openNew') }
          : null
      }
      onUndo={notice && notice.kind !== 'failed' ? desk.onUndo : null}
      onDismiss={desk.onDismiss}
      onGone={onGone}
    />
  );
}

function noticeWords({ kind, count }: NonNullable<SeriesDesk['notice']['value']>): string {
  switch (kind) {
    case 'merged':
      return i18n.t('series.merged');
    case 'separated':
      return i18n.t('series.separated');
    case 'split':
      return i18n.t('series.split', count);
    case 'failed':
      return i18n.t('list.failed');
  }
}
