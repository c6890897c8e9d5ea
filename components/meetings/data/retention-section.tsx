import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { KeptData } from '../../../lib/live/history/keeping-model.ts';
import type { Retention } from '../../../lib/store/retention.ts';
import { RetentionFields } from './retention-fields.tsx';

interface RetentionSectionProps extends Pick<KeptData, 'retention' | 'policies' | 'series'> {
  readonly onRetention: (retention: Retention) => void;
  readonly onSeriesRetention: (seriesId: string, retention: Retention | null) => void;
}

/** For how long what is kept: everything, and single series. */
export function RetentionSection({
  retention,
  policies,
  series,
  onRetention,
  onSeriesRetention,
}: RetentionSectionProps) {
  const { limits, historyOff, noNames } = policies;
  return (
    <section class="option">
      <h2>{i18n.t('data.retention.title')}</h2>
      <p class="soft">{i18n.t('data.retention.text')}</p>
      {historyOff && <p class="said">{i18n.t('data.retention.historyOff')}</p>}
      {noNames && !historyOff && <p class="said">{i18n.t('data.retention.noNames')}</p>}
      {!historyOff && <RetentionFields retention={retention} limits={limits} onChange={onRetention} />}
      {!historyOff && series.length > 0 && (
        <OneSeries {...{ retention, limits, series }} onChange={onSeriesRetention} />
      )}
    </section>
  );
}

interface OneSeriesProps extends Pick<KeptData, 'retention' | 'series'> {
  readonly limits: Retention;
  readonly onChange: (seriesId: string, retention: Retention | null) => void;
}

function OneSeries({ retention, limits, series, onChange }: OneSeriesProps) {
  const id = useId();
  const [chosen, choose] = useState('');
  const one = series.find((row) => row.id === chosen);
  const own = series.filter((row) => row.retention !== null);
  return (
    <details class="fold">
      <summary>{i18n.t('data.retention.series')}</summary>
      <p class="setting">
        <label for={id}>{i18n.t('data.retention.seriesLabel')}</label>
        <select id={id} value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          <option value="">{i18n.t('data.retention.seriesChoose')}</option>
          {series.map((row) => (
            <option key={row.id} value={row.id}>
              {row.title}
            </option>
          ))}
        </select>
      </p>
      {one && (
        <>
          <fieldset class="switch">
            <legend class="unseen">{one.title}</legend>
            {[null, retention].map((start) => (
              <label key={start === null ? 'same' : 'own'}>
                <input
                  type="radio"
                  name={`${id}-own`}
                  checked={(one.retention === null) === (start === null)}
                  onChange={() => onChange(one.id, start)}
                />
                <span>{i18n.t(start === null ? 'data.retention.same' : 'data.retention.own')}</span>
              </label>
            ))}
          </fieldset>
          {one.retention && (
            <RetentionFields
              retention={one.retention}
              limits={limits}
              onChange={(changed) => onChange(one.id, changed)}
            />
          )}
        </>
      )}
      {own.length > 0 && (
        <>
          <h3>{i18n.t('data.retention.ownTitle')}</h3>
          <ul>
            {own.map((row) => (
              <li key={row.id}>
                <button type="button" class="button plain small" onClick={() => choose(row.id)}>
                  <bdi class="person-name">{row.title}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
