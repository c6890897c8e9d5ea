import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { KeptMeeting } from '../../../lib/live/history/keeping-model.ts';
import { facts } from '../../format.ts';
import { date } from '../../past-format.ts';

/** So many are listed; the others are only counted, and all of them can be kept at once. */
const MOST_LISTED = 8;

interface KeptMeetingsProps {
  readonly meetings: readonly KeptMeeting[];
  /** What one button does with one meeting. */
  readonly action: string;
  readonly actionFor: (title: string) => string;
  readonly onAct: (ids: readonly string[]) => void;
  /** One for all of them. */
  readonly all?: ComponentChildren;
}

/** Meetings with something to do about each. */
export function KeptMeetings({ meetings, action, actionFor, onAct, all }: KeptMeetingsProps) {
  const listed = meetings.slice(0, MOST_LISTED);
  const more = meetings.length - listed.length;
  return (
    <>
      <ul class="kept">
        {listed.map(({ id, title, startedWall }) => {
          const name = title || i18n.t('popup.meeting');
          return (
            <li key={id}>
              <a href={`#meeting/${encodeURIComponent(id)}`}>
                <bdi class="person-name">{name}</bdi>
                <span class="soft">{date(startedWall)}</span>
              </a>
              <button
                type="button"
                class="button small"
                aria-label={actionFor(facts([name, date(startedWall)]))}
                onClick={() => onAct([id])}
              >
                {action}
              </button>
            </li>
          );
        })}
        {more > 0 && <li class="soft">{i18n.t('data.more', more)}</li>}
      </ul>
      {meetings.length > 1 && all}
    </>
  );
}
