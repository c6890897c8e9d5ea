import { i18n } from '#i18n';
import { isUnfiltered, type ListQuery, NO_QUERY } from '../../../lib/search/query.ts';
import { Gathering } from '../../gathering.tsx';

const ROWS = [0, 1, 2, 3, 4, 5];

/** Rows to come: as high as they will be. */
export function Waiting() {
  return (
    <>
      <p class="unseen" role="status">
        {i18n.t('meetings.loading')}
      </p>
      <ul class="meetings waiting" aria-hidden="true">
        {ROWS.map((row) => (
          <li key={row} class="meeting-row" />
        ))}
      </ul>
    </>
  );
}

interface NothingFoundProps {
  readonly query: ListQuery;
  readonly onQuery: (change: Partial<ListQuery>) => void;
}

/** Nothing is as asked for: what was asked, and how to ask for less. */
export function NothingFound({ query, onQuery }: NothingFoundProps) {
  const words = [query.text, query.person].map((text) => text.trim()).filter((text) => text !== '');
  return (
    <section class="empty nothing-found">
      <Gathering />
      <h2>{i18n.t('list.nothingTitle')}</h2>
      {words.length > 0 && (
        <p>
          <bdi>{i18n.t('list.nothingFor', [words.join(' · ')])}</bdi>
        </p>
      )}
      {query.person.trim() !== '' && <p class="soft">{i18n.t('list.nothingPerson')}</p>}
      {!isUnfiltered(query) && (
        <button type="button" class="button" onClick={() => onQuery({ ...NO_QUERY, sort: query.sort })}>
          {i18n.t('list.showAll')}
        </button>
      )}
    </section>
  );
}
