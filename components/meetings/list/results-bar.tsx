import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { MeetingListDesk } from '../../../lib/live/history/meeting-list.ts';
import { SORTS } from '../../../lib/search/query.ts';
import { camel } from '../../camel.ts';
import { SelectField } from './fields.tsx';

interface ResultsBarProps {
  readonly desk: MeetingListDesk;
  readonly exportMenu: ((ids: readonly string[]) => ComponentChildren) | undefined;
  readonly onDelete: (ids: readonly string[]) => void;
}

/** How many there are and in which order; while some are selected, what can be done with them. */
export function ResultsBar({ desk, exportMenu, onDelete }: ResultsBarProps) {
  const view = desk.view.value;
  const selected = desk.selected.value;
  const total = view === 'failed' ? null : (view?.total ?? null);
  const some = selected.size > 0;
  const all = some && selected.size === total;
  const clear = () => desk.onSelect([...selected], false);
  return (
    <div class={`results${some ? ' selecting' : ''}`}>
      <label class="select-all">
        <input
          type="checkbox"
          checked={all}
          disabled={total === null || total === 0}
          ref={(box) => {
            if (box) box.indeterminate = some && !all;
          }}
          onClick={() => (all ? clear() : desk.onSelectAll())}
        />
        <span class="unseen">{i18n.t('list.selectAll', [total ?? 0])}</span>
      </label>
      <span role="status">{some ? i18n.t('list.selected', [selected.size]) : countOf(desk)}</span>
      {some ? (
        <div class="selection-actions">
          {exportMenu?.([...selected])}
          <button type="button" class="button small" onClick={() => onDelete([...selected])}>
            {i18n.t('meetings.delete')}
          </button>
          <button type="button" class="button plain small" onClick={clear}>
            {i18n.t('list.selectNone')}
          </button>
        </div>
      ) : (
        <SelectField
          label={i18n.t('list.sort')}
          value={desk.query.value.sort}
          options={SORTS.map((sort) => [sort, i18n.t(`list.sorts.${camel(sort)}`)])}
          onValue={(sort) => desk.onQuery({ sort })}
        />
      )}
    </div>
  );
}

function countOf({ view, isBusy }: MeetingListDesk): string {
  const shown = view.value;
  if (isBusy.value) return i18n.t('list.looking');
  if (shown === null || shown === 'failed' || shown.total === null) return '';
  const { isAll, total } = shown;
  return isAll ? i18n.t('list.count', total) : i18n.t('list.found', total);
}
