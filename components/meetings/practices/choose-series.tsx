import { i18n } from '#i18n';
import type { SeriesChoiceDesk, SeriesToPrepare } from '../../../lib/live/history/series-choice.ts';
import { day } from '../../past-format.ts';

/** Asks which series' next meeting to prepare. */
export function ChooseSeries({ shown }: Pick<SeriesChoiceDesk, 'shown'>) {
  const series = shown.value;
  return (
    <article class="prepare">
      <header>
        <h1>{i18n.t('practices.prepare.title')}</h1>
      </header>
      <Choice series={series} />
    </article>
  );
}

function Choice({ series }: { readonly series: SeriesChoiceDesk['shown']['value'] }) {
  if (series === null) {
    return (
      <p class="empty" aria-busy="true">
        {i18n.t('practices.prepare.choose.loading')}
      </p>
    );
  }
  if (series === 'private') return <p class="empty">{i18n.t('practices.prepare.private')}</p>;
  if (series === 'failed') {
    return (
      <p class="empty" role="alert">
        {i18n.t('meetings.failed')}
      </p>
    );
  }
  if (series.length === 0) return <p class="empty">{i18n.t('practices.prepare.choose.none')}</p>;
  return (
    <>
      <p>{i18n.t('practices.prepare.choose.which')}</p>
      <ul class="which-series">
        {series.map((one) => (
          <One key={one.id} {...one} />
        ))}
      </ul>
      <p class="soft">{i18n.t('practices.prepare.choose.others')}</p>
    </>
  );
}

function One({ id, name, lastWall }: SeriesToPrepare) {
  return (
    <li>
      <a href={`#prepare/${encodeURIComponent(id)}`}>
        <bdi>{name || i18n.t('popup.meeting')}</bdi>
        <span class="soft">{i18n.t('practices.prepare.choose.lastMet', [day(lastWall)])}</span>
      </a>
    </li>
  );
}
