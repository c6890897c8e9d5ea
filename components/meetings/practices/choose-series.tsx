import { i18n } from '#i18n';
import type { SeriesChoiceDesk, SeriesToPrepare } from '../../../lib/live/history/series-choice.ts';
import { day } from '../../past-format.ts';
import { NothingShown } from '../nothing-shown.tsx';

/** Asks which series' next meeting to prepare. */
export function ChooseSeries({ shown }: Pick<SeriesChoiceDesk, 'shown'>) {
  const series = shown.value;
  const title = i18n.t('practices.prepare.title');
  if (series === null) {
    return <NothingShown title={title} text={i18n.t('practices.prepare.choose.loading')} why="loading" />;
  }
  if (series === 'private') return <NothingShown title={title} text={i18n.t('practices.prepare.private')} />;
  if (series === 'failed') return <NothingShown title={title} text={i18n.t('meetings.failed')} why="failed" />;
  if (series.length === 0) return <NothingShown title={title} text={i18n.t('practices.prepare.choose.none')} />;
  return (
    <article class="prepare">
      <header>
        <h1>{title}</h1>
        <p>{i18n.t('practices.prepare.choose.which')}</p>
      </header>
      <ul class="which-series">
        {series.map((one) => (
          <One key={one.id} {...one} />
        ))}
      </ul>
      <p class="soft">{i18n.t('practices.prepare.choose.others')}</p>
    </article>
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
