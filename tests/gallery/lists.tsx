/** The list of past meetings and the page of a series in every state. */
import { MeetingList } from '../../components/meetings/list/meeting-list.tsx';
import { SeriesPage } from '../../components/meetings/series/series-page.tsx';
import type { MeetingListDesk } from '../../lib/live/history/meeting-list.ts';
import type { SeriesDesk } from '../../lib/live/history/series.ts';
import { listDesk, listed } from '../unit/components/lists.ts';
import { seriesDesk, shownPerson, shownSeries } from '../unit/components/series.ts';

const LONG = 'Quarterly cross-functional stakeholder alignment and prioritisation working group';
const series = { id: 's1', label: 'Team Orchid' };
const three = [
  listed(1, { series }),
  listed(2, { title: LONG, series: { id: 's2', label: `${LONG}, every second week` } }),
  listed(3, { title: 'اجتماع الفريق', series: { id: 's3', label: '' } }),
];

const LISTS: Readonly<Record<string, MeetingListDesk>> = {
  meetings: listDesk({ view: { meetings: three } }),
  'meetings-selected': listDesk({
    view: { meetings: three, total: 60, hasMore: true },
    selected: ['m1', 'm2'],
    notice: { kind: 'deleted', count: 2 },
  }),
  'meetings-rooms': listDesk({
    view: { meetings: [listed(4, { parentId: 'm5', title: 'Room 2' }), listed(5), listed(6)] },
  }),
  'meetings-person': listDesk({
    view: { meetings: three.map((meeting) => ({ ...meeting, found: ['Ana Lima', 'ليلى حداد'] })), isAll: false },
    query: { person: 'l' },
  }),
  'meetings-nothing': listDesk({ view: { isAll: false }, query: { text: 'orchid', person: 'Zoë' } }),
  'meetings-loading': listDesk({ view: null }),
  'meetings-empty': listDesk({}),
};

const people = { names: ['Ana Lima', LONG], shown: shownPerson(12) };
const SERIES: Readonly<Record<string, SeriesDesk>> = {
  series: seriesDesk({ series: shownSeries(24) }),
  'series-long': seriesDesk({
    series: shownSeries(400, { name: LONG, parts: [{ id: 's2', name: 'old-room', platformName: 'Zoom' }], people }),
    selected: ['m1', 'm3'],
    notice: { kind: 'split', count: 2, seriesId: 's9' },
  }),
  'series-one': seriesDesk({ series: shownSeries(1, { name: 'اجتماع الفريق' }) }),
};

export function Lists() {
  return (
    <>
      {Object.entries(LISTS).map(([name, desk]) => (
        <section key={name} class="shot wide" data-shot={name}>
          <div class="page">
            <MeetingList desk={desk} namesHidden={false} />
          </div>
        </section>
      ))}
      {Object.entries(SERIES).map(([name, desk]) => (
        <section key={name} class="shot wide" data-shot={name}>
          <div class="page">
            <SeriesPage desk={desk} namesHidden={false} today="2026-11-25" />
          </div>
        </section>
      ))}
    </>
  );
}
