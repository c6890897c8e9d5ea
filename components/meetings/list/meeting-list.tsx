import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { MeetingListDesk } from '../../../lib/live/history/meeting-list.ts';
import { withRooms } from '../../../lib/search/with-rooms.ts';
import { Empty } from '../empty.tsx';
import { Filters } from './filters.tsx';
import { FirstRun } from './first-run.tsx';
import { MeetingRow, type RowActions } from './meeting-row.tsx';
import { Notice } from './notice-bar.tsx';
import { NothingFound, Waiting } from './placeholders.tsx';
import { ResultsBar } from './results-bar.tsx';
import { ShowMore } from './show-more.tsx';

interface MeetingListProps {
  readonly desk: MeetingListDesk;
  readonly namesHidden: boolean;
  /** What can be taken out of the meetings that are selected. */
  readonly exportMenu?: (ids: readonly string[]) => ComponentChildren;
}

/** Past meetings, newest first. Never a name, as this page may be seen by others; unless somebody is searched for. */
export function MeetingList({ desk, namesHidden, exportMenu }: MeetingListProps) {
  const view = desk.view.value;
  const top = useRef<HTMLDivElement>(null);
  if (view === 'failed') {
    return <Empty text={i18n.t('meetings.failed')} why="failed" />;
  }
  const isFirstRun = view?.isAll && view.total === 0;
  return (
    <div class="past" ref={top} tabIndex={-1}>
      {isFirstRun ? (
        <FirstRun />
      ) : (
        <>
          <Filters desk={desk} />
          <ResultsBar desk={desk} exportMenu={exportMenu} onDelete={(ids) => removeOf(desk, ids)} />
          {view === null ? <Waiting /> : <Found desk={desk} namesHidden={namesHidden} />}
        </>
      )}
      <Notice
        text={noticeWords(desk.notice.value)}
        onUndo={desk.isLasting && desk.notice.value?.kind === 'deleted' ? desk.onUndo : null}
        onDismiss={desk.onDismiss}
        onGone={() => top.current?.focus()}
      />
    </div>
  );
}

function noticeWords(notice: MeetingListDesk['notice']['value']): string | null {
  if (notice === null) return null;
  return notice.kind === 'failed' ? i18n.t('list.failed') : i18n.t('list.deleted', notice.count);
}

/** What cannot come back is asked about first. */
function removeOf(desk: MeetingListDesk, ids: readonly string[]): void {
  if (desk.isLasting || confirm(i18n.t('list.deleteSure', ids.length))) desk.onDelete(ids);
}

function Found({ desk, namesHidden }: Pick<MeetingListProps, 'desk' | 'namesHidden'>) {
  const view = desk.view.value;
  const last = useRef<string | null>(null);
  if (view === null || view === 'failed') return null;
  if (view.meetings.length === 0) return <NothingFound query={desk.query.value} onQuery={desk.onQuery} />;
  const groups = withRooms(view.meetings);
  const order = groups.flatMap(({ meeting, rooms }) => [meeting.id, ...rooms.map(({ id }) => id)]);
  const actions: RowActions = {
    // With the shift key, everything from the one that was chosen before.
    onSelect: (id, on, through) => {
      const [a, b] = [order.indexOf(id), through && last.current !== null ? order.indexOf(last.current) : -1];
      desk.onSelect(b < 0 ? [id] : order.slice(Math.min(a, b), Math.max(a, b) + 1), on);
      last.current = id;
    },
    onDelete: (id) => removeOf(desk, [id]),
  };
  return (
    <>
      <ul class="meetings" aria-busy={desk.isBusy.value}>
        {groups.map((group) => (
          <MeetingRow
            key={group.meeting.id}
            group={group}
            namesHidden={namesHidden}
            selected={desk.selected.value}
            {...actions}
          />
        ))}
      </ul>
      {view.hasMore && <ShowMore shown={view.meetings.length} onMore={desk.onMore} />}
    </>
  );
}
