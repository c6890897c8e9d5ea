import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ListedMeeting } from '../../../lib/live/history/model.ts';
import { withRooms } from '../../../lib/search/with-rooms.ts';
import { MeetingRow } from '../list/meeting-row.tsx';

interface SeriesMeetingsProps {
  /** Newest first. */
  readonly meetings: readonly ListedMeeting[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (ids: readonly string[], on: boolean) => void;
  readonly onSplit: () => void;
}

/** So many at first, and with each step further. */
const STEP = 20;

/** The meetings of a series; those that belong somewhere else can be split off. */
export function SeriesMeetings({ meetings, selected, onSelect, onSplit }: SeriesMeetingsProps) {
  const [shown, setShown] = useState(STEP);
  return (
    <section class="series-meetings">
      <h2>{i18n.t('meetings.title')}</h2>
      <div class={`results${selected.size > 0 ? ' selecting' : ''}`}>
        <span role="status">
          {selected.size > 0 ? i18n.t('list.selected', [selected.size]) : i18n.t('series.splitHint')}
        </span>
        {selected.size > 0 && (
          <div class="selection-actions">
            <button type="button" class="button small" disabled={selected.size === meetings.length} onClick={onSplit}>
              {i18n.t('series.splitOff')}
            </button>
            <button type="button" class="button plain small" onClick={() => onSelect([...selected], false)}>
              {i18n.t('list.selectNone')}
            </button>
          </div>
        )}
      </div>
      <ul class="meetings">
        {withRooms(meetings.slice(0, shown)).map((group) => (
          <MeetingRow
            key={group.meeting.id}
            group={group}
            namesHidden={true}
            selected={selected}
            onSelect={(id, on) => onSelect([id], on)}
          />
        ))}
      </ul>
      {meetings.length > shown && (
        <button type="button" class="button show-more" onClick={() => setShown(shown + STEP)}>
          {i18n.t('list.showMore')}
        </button>
      )}
    </section>
  );
}
