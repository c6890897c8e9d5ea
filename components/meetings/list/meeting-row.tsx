import { i18n } from '#i18n';
import type { ListedMeeting } from '../../../lib/live/history/model.ts';
import type { MeetingGroup } from '../../../lib/search/with-rooms.ts';
import { length, list } from '../../format.ts';
import { date } from '../../past-format.ts';
import { heardFrom } from '../heard-from.ts';

export interface RowActions {
  /** `through`: together with everything from the one that was chosen before. */
  readonly onSelect: (id: string, on: boolean, through: boolean) => void;
  /** Absent where meetings are not deleted. */
  readonly onDelete?: (id: string) => void;
}

interface MeetingRowProps extends RowActions {
  readonly group: MeetingGroup<ListedMeeting>;
  readonly selected: ReadonlySet<string>;
  readonly namesHidden: boolean;
}

/** A name may fit many people: so many are told. */
const MOST_FOUND = 3;

/** A meeting, and its breakout rooms under it. */
export function MeetingRow({ group: { meeting, rooms }, ...rest }: MeetingRowProps) {
  return (
    <li class="meeting">
      <One meeting={meeting} {...rest} />
      {rooms.length > 0 && (
        <ul class="rooms" aria-label={i18n.t('list.rooms')}>
          {rooms.map((room) => (
            <li key={room.id} class="meeting">
              <One meeting={room} {...rest} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

type OneProps = { readonly meeting: ListedMeeting } & Omit<MeetingRowProps, 'group'>;

function One({ meeting, selected, namesHidden, onSelect, onDelete }: OneProps) {
  const { id, summary, series } = meeting;
  const title = summary.title || i18n.t('popup.meeting');
  const when = date(summary.startedWall);
  return (
    <div class={`meeting-row${selected.has(id) ? ' selected' : ''}`}>
      <input
        type="checkbox"
        checked={selected.has(id)}
        aria-label={i18n.t('list.select', [title, when])}
        onClick={(event) => onSelect(id, event.currentTarget.checked, event.shiftKey)}
      />
      <div class="meeting-what">
        <a class="meeting-open" href={`#meeting/${encodeURIComponent(id)}`}>
          <bdi class="person-name">{title}</bdi>
        </a>
        <span class="soft">
          {[when, length(summary.lengthMs), meeting.platformName].join(' · ')}
          {series && (
            <>
              {' · '}
              <a
                class="series-open"
                href={`#series/${encodeURIComponent(series.id)}`}
                aria-label={i18n.t('list.openSeries', [series.label || title])}
              >
                <bdi>{series.label || i18n.t('list.series')}</bdi>
              </a>
            </>
          )}
        </span>
        {!namesHidden && meeting.found.length > 0 && (
          <span class="soft small-text">
            <bdi>{i18n.t('list.with', [list(foundIn(meeting))])}</bdi>
          </span>
        )}
      </div>
      <span class="heard-from">{heardFrom(summary)}</span>
      {onDelete && (
        <button
          type="button"
          class="button plain small"
          aria-label={i18n.t('meetings.deleteTitle', [title])}
          onClick={() => onDelete(id)}
        >
          {i18n.t('meetings.delete')}
        </button>
      )}
    </div>
  );
}

function foundIn({ found }: ListedMeeting): string[] {
  if (found.length <= MOST_FOUND) return [...found];
  const more = found.length - MOST_FOUND;
  return [...found.slice(0, MOST_FOUND), i18n.t('list.more', more)];
}
