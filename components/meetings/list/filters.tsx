import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { MeetingListDesk } from '../../../lib/live/history/meeting-list.ts';
import { isUnfiltered, NO_QUERY } from '../../../lib/search/query.ts';
import { DateField, SelectField } from './fields.tsx';

interface FiltersProps {
  readonly desk: MeetingListDesk;
}

/** Everything by which meetings can be found. What a search needs is read when somebody is about to search. */
export function Filters({ desk }: FiltersProps) {
  const { query, choices, isLasting, onQuery, onWantSearch } = desk;
  const { text, person } = query.value;
  const id = useId();
  return (
    <search class="filters">
      <div class="labelled">
        <label for={`${id}-text`}>{i18n.t('list.search')}</label>
        <input
          id={`${id}-text`}
          type="search"
          value={text}
          placeholder={i18n.t('list.searchHint')}
          autocomplete="off"
          onFocus={() => onWantSearch('meetings')}
          onInput={(event) => onQuery({ text: event.currentTarget.value })}
        />
      </div>
      {isLasting && (
        <div class="labelled">
          <label for={`${id}-person`}>{i18n.t('list.person')}</label>
          <input
            id={`${id}-person`}
            type="search"
            value={person}
            placeholder={i18n.t('list.personHint')}
            autocomplete="off"
            onFocus={() => onWantSearch('people')}
            onInput={(event) => onQuery({ person: event.currentTarget.value })}
          />
        </div>
      )}
      <details
        class="more-filters"
        onToggle={(event) => {
          if (event.currentTarget.open) onWantSearch('meetings');
        }}
      >
        <summary>{moreLabel(desk)}</summary>
        <div class="more-fields">
          {isLasting && (
            <SelectField
              label={i18n.t('list.series')}
              value={query.value.series}
              options={[
                ['', i18n.t('list.anySeries')],
                ...(choices.value?.series ?? []).map(
                  ({ id: of, name, count }) =>
                    [of, i18n.t('text.aside', [name || i18n.t('popup.meeting'), count])] as const,
                ),
              ]}
              onValue={(series) => onQuery({ series })}
            />
          )}
          <SelectField
            label={i18n.t('list.platform')}
            value={query.value.platform}
            options={[
              ['', i18n.t('list.anyPlatform')],
              ...(choices.value?.platforms ?? []).map(({ id: of, name }) => [of, name] as const),
            ]}
            onValue={(platform) => onQuery({ platform })}
          />
          <DateField label={i18n.t('list.from')} value={query.value.from} onValue={(from) => onQuery({ from })} />
          <DateField label={i18n.t('list.to')} value={query.value.to} onValue={(to) => onQuery({ to })} />
        </div>
      </details>
      {!isUnfiltered(query.value) && (
        <button
          type="button"
          class="button small clear-filters"
          onClick={() => onQuery({ ...NO_QUERY, sort: query.value.sort })}
        >
          {i18n.t('list.clear')}
        </button>
      )}
    </search>
  );
}

/** Says how many of the filters that may be folded away are set. */
function moreLabel({ query }: MeetingListDesk): string {
  const { series, platform, from, to } = query.value;
  const set = [series, platform, from, to].filter((value) => value !== '').length;
  return set === 0 ? i18n.t('list.moreFilters') : i18n.t('list.moreFiltersSet', [set]);
}
