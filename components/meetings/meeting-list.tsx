import { i18n } from '#i18n';
import type { ListedMeeting } from '../../lib/live/history/model.ts';
import type { MeetingSummary } from '../../lib/meeting/summary.ts';
import { date, length } from '../format.ts';
import { Ring } from '../ring.tsx';

interface MeetingListProps {
  /** `null` while they are being read. */
  readonly meetings: readonly ListedMeeting[] | null;
  readonly onDelete: (id: string) => void;
}

/** Past meetings, newest first. Never a name: this page may be seen by others. */
export function MeetingList({ meetings, onDelete }: MeetingListProps) {
  if (meetings === null) {
    return (
      <p class="empty" aria-busy="true">
        {i18n.t('meetings.loading')}
      </p>
    );
  }
  if (meetings.length === 0) {
    return (
      <section class="empty">
        <Ring seats={[]} size={96} closed={false} label="" />
        <h2>{i18n.t('meetings.emptyTitle')}</h2>
        <p class="soft">{i18n.t('meetings.emptyText')}</p>
      </section>
    );
  }
  return (
    <ul class="meetings">
      {meetings.map((meeting) => (
        <Row key={meeting.id} meeting={meeting} onDelete={onDelete} />
      ))}
    </ul>
  );
}

function Row({ meeting, onDelete }: { readonly meeting: ListedMeeting } & Pick<MeetingListProps, 'onDelete'>) {
  const { summary } = meeting;
  const title = summary.title || i18n.t('popup.meeting');
  return (
    <li class="meeting">
      <a href={`#meeting/${meeting.id}`}>
        <bdi class="person-name">{title}</bdi>
        <span class="soft">
          {[date(summary.startedWall), length(summary.lengthMs), meeting.platformName].join(' · ')}
        </span>
      </a>
      <span class="heard-from">{heardFrom(summary)}</span>
      <button
        type="button"
        class="button plain small"
        aria-label={i18n.t('meetings.deleteTitle', [title])}
        onClick={() => onDelete(meeting.id)}
      >
        {i18n.t('meetings.delete')}
      </button>
    </li>
  );
}

/** "6 of 8 heard from". */
export function heardFrom(summary: MeetingSummary): string {
  if (summary.role === 'just-me') return i18n.t('meetings.justMe');
  return i18n.t('meetings.heardFrom', [String(summary.heardFrom), String(summary.people)]);
}
