import { i18n } from '#i18n';
import { type Interval, lengthOf } from '../../lib/measures/intervals.ts';
import { airtime, list, nameOf } from '../format.ts';
import type { TimelineProps } from './timeline.tsx';

/** So many times are listed of each thing; the picture has them all. */
const MOST_TIMES = 8;

/** The lanes as a table. */
export function TimelineTable({ timeline, namesHidden }: TimelineProps) {
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{i18n.t('table.person')}</th>
          <th scope="col">{i18n.t('summary.table.here')}</th>
          <th scope="col">{i18n.t('table.airtime')}</th>
          <th scope="col">{i18n.t('summary.table.first')}</th>
          <th scope="col">{i18n.t('summary.table.unseen')}</th>
          <th scope="col">{i18n.t('summary.table.hands')}</th>
          <th scope="col">{i18n.t('summary.table.invited')}</th>
        </tr>
      </thead>
      <tbody>
        {timeline.lanes.map((lane) => (
          <tr key={lane.id}>
            <th scope="row">
              <bdi class="person-name">{nameOf(lane, namesHidden)}</bdi>
            </th>
            <td>{times(lane.present)}</td>
            <td>{airtime(lengthOf(lane.speech))}</td>
            <td>{lane.firstHeardAt === null ? '–' : airtime(lane.firstHeardAt)}</td>
            <td>{times(lane.unseen)}</td>
            <td>{times(lane.hands)}</td>
            <td>{lane.invitedAt.length === 0 ? '–' : list(lane.invitedAt.map(airtime))}</td>
          </tr>
        ))}
      </tbody>
    </>
  );
}

function times(intervals: readonly Interval[]): string {
  if (intervals.length === 0) return '–';
  const named = intervals.slice(0, MOST_TIMES).map(({ from, to }) => `${airtime(from)}–${airtime(to)}`);
  const more = intervals.length - named.length;
  return list(more > 0 ? [...named, i18n.t('list.more', more)] : named);
}
