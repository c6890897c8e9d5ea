import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ShownSeries } from '../../../lib/live/history/series-model.ts';
import type { SeriesChoice } from '../../../lib/search/search-index.ts';
import { SelectField } from '../list/fields.tsx';

interface TogetherProps {
  readonly parts: ShownSeries['parts'];
  readonly others: readonly SeriesChoice[] | null;
  readonly onWantOthers: () => void;
  readonly onMerge: (other: string) => void;
  readonly onSeparate: (part: string) => void;
}

/** Puts another series to this one, and takes it out again. */
export function Together({ parts, others, onWantOthers, onMerge, onSeparate }: TogetherProps) {
  const [chosen, setChosen] = useState('');
  const isThere = (others ?? []).some(({ id }) => id === chosen);
  return (
    <section class="together">
      <h2>{i18n.t('series.together')}</h2>
      <p class="soft">{i18n.t('series.togetherText')}</p>
      {parts.length > 0 && (
        <ul>
          {parts.map(({ id, name, platformName }) => (
            <li key={id} class="part">
              <bdi>{name}</bdi> <span class="soft">· {platformName}</span>
              <button
                type="button"
                class="button plain small"
                aria-label={i18n.t('series.separateName', [name])}
                onClick={() => onSeparate(id)}
              >
                {i18n.t('series.separate')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <details
        onToggle={(event) => {
          if (event.currentTarget.open) onWantOthers();
        }}
      >
        <summary>{i18n.t('series.mergeOpen')}</summary>
        {others === null && (
          <p class="soft" aria-busy="true">
            {i18n.t('part.loading')}
          </p>
        )}
        {others?.length === 0 && <p class="soft">{i18n.t('series.noOthers')}</p>}
        {others && others.length > 0 && (
          <div class="merge">
            <SelectField
              label={i18n.t('series.other')}
              value={isThere ? chosen : ''}
              options={[
                ['', i18n.t('series.choose')],
                ...others.map(
                  ({ id, name, count }) =>
                    [id, i18n.t('text.aside', [name || i18n.t('popup.meeting'), count])] as const,
                ),
              ]}
              onValue={setChosen}
            />
            <button
              type="button"
              class="button"
              disabled={!isThere}
              onClick={() => {
                onMerge(chosen);
                setChosen('');
              }}
            >
              {i18n.t('series.merge')}
            </button>
          </div>
        )}
      </details>
    </section>
  );
}
