import { i18n } from '#i18n';
import type { Practice } from '../../../lib/live/history/series-model.ts';
import { TREND_MEASURES, type Trend, type TrendMeasure } from '../../../lib/measures/trend.ts';
import { camel } from '../../camel.ts';
import { ChartTable } from '../../charts/chart-table.tsx';
import { TrendChart } from '../../charts/trend-chart.tsx';
import { TrendFigure } from '../../charts/trend-figure.tsx';
import { sentences } from '../../format.ts';
import { BALANCE_BANDS, figure, pointWords, valueWords, whenWords } from './trend-words.ts';

interface TrendsProps {
  readonly trend: Trend;
  readonly practices: readonly Practice[];
}

/** How the series went over time, one picture a measure. What it shows, and never how good that is. */
export function Trends({ trend, practices }: TrendsProps) {
  if (trend.points.length < 2) return <p class="soft">{i18n.t('trend.tooFew')}</p>;
  const isApproximate = trend.points.some(({ approximate }) => approximate);
  return (
    <>
      {trend.step !== 'meeting' && <p class="soft small-text">{i18n.t(`trend.step.${trend.step}`)}</p>}
      <div class="trends">
        {TREND_MEASURES.map((measure) => (
          <One key={measure} measure={measure} trend={trend} practices={practices} />
        ))}
      </div>
      <p class="soft small-text">{sentences([i18n.t('trend.caveat'), isApproximate && i18n.t('trend.hollow')])}</p>
    </>
  );
}

function One({ measure, trend: { step, points }, practices }: TrendsProps & { readonly measure: TrendMeasure }) {
  const title = i18n.t(`trend.measure.${measure}`);
  const known = points.flatMap(({ values }) => values[measure]?.middle ?? []);
  const text = i18n.t(`trend.about.${measure}`);
  if (points.every(({ values }) => values[measure] === null)) {
    return (
      <figure class="trend">
        <figcaption>{title}</figcaption>
        <p class="soft">{i18n.t('trend.allHeldBack')}</p>
      </figure>
    );
  }
  const most = measure === 'voices' ? Math.max(2, ...points.map(({ values }) => values[measure]?.high ?? 0)) : 1;
  return (
    <TrendFigure
      caption={title}
      file={`hearth-${measure}`}
      table={
        <ChartTable
          caption={title}
          columns={[
            i18n.t(`trend.column.${camel(step)}`),
            title,
            ...(step === 'meeting' ? [] : [i18n.t('trend.column.meetings')]),
            i18n.t('trend.column.note'),
          ]}
          rows={points.map((point) => [
            whenWords(step, point.wall),
            valueWords(measure, point.values[measure]),
            ...(step === 'meeting' ? [] : [String(point.meetings)]),
            point.approximate ? i18n.t('trend.approximate') : '',
          ])}
        />
      }
    >
      <p class="soft small-text">{text}</p>
      <TrendChart
        points={points.map((point) => ({
          wall: point.wall,
          middle: point.values[measure]?.middle ?? null,
          low: point.values[measure]?.low ?? null,
          high: point.values[measure]?.high ?? null,
          approximate: point.approximate,
          words: pointWords(step, measure, point),
        }))}
        domain={measure === 'voices' ? [1, most] : [0, 1]}
        format={(value) => figure(measure, value)}
        label={inWords(measure, known, points.length)}
        bands={measure === 'balance' ? BALANCE_BANDS : []}
        marks={practices.map(({ wall }, i) => ({ wall, number: i + 1 }))}
      />
    </TrendFigure>
  );
}

/** The picture in a sentence. */
function inWords(measure: TrendMeasure, known: readonly number[], all: number): string {
  const title = i18n.t(`trend.measure.${measure}`);
  if (known.length === 0) return i18n.t('trend.wordsNone', [title]);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return i18n.t('trend.words', [title, known.length, all, figure(measure, low), figure(measure, high)]);
}
