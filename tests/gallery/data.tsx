/** What is kept, in every state that has a look of its own. */
import { signal } from '@preact/signals';
import { DataPage } from '../../components/meetings/data/data-page.tsx';
import { MeetingFate } from '../../components/meetings/data/meeting-fate.tsx';
import { SoonNotice } from '../../components/meetings/data/soon-notice.tsx';
import type { MeetingFate as Fate, KeptData, KeptView, RoomOnDisk } from '../../lib/live/history/keeping-model.ts';
import type { NotedLine } from '../../lib/live/history/noted.ts';
import type { PeopleSearch } from '../../lib/live/history/people.ts';
import { keepingDesk, kept, meeting, peopleDesk } from '../unit/components/data.ts';

const LONG = 'Maximiliana Konstantinopolitanskaya-Featherstonehaugh von und zu Lichtenstein';
const RTL = 'أمينة بنت عبد الله';
const series = [
  { id: 's1', title: LONG, retention: null },
  { id: 's2', title: 'Retro', retention: { namesDays: 7, figuresDays: 90 } },
];
const soon: KeptData['soon'] = {
  figures: [meeting(1), meeting(2, LONG), meeting(3, RTL)],
  names: Array.from({ length: 24 }, (_, n) => meeting(10 + n)),
};
const WALL = 1_700_000_000_000;
const LINES: readonly NotedLine[] = [
  { kind: 'role', role: 'notes', walls: [WALL, WALL - 6e8, WALL - 12e8, WALL - 18e8] },
  { kind: 'welcomed', wall: WALL },
  { kind: 'has-buddy', other: LONG, wall: WALL, asked: true },
  { kind: 'to-ask', text: 'האם המעבר הסתיים?', wall: WALL },
  { kind: 'asked', text: 'how the presentation went', wall: WALL },
  { kind: 'thanks', other: '', what: 'asking what nobody dared to ask', value: 'Care', wall: WALL },
  { kind: 'gave-thanks', other: RTL, what: 'the map', value: '', wall: WALL },
];
const found = [
  { name: 'Ben', meetings: 12, noted: [] },
  { name: LONG, meetings: 1, noted: [{ id: 's1', name: LONG, roles: [], lines: LINES }] },
  { name: RTL, meetings: 3, noted: [] },
];
const one = {
  name: RTL,
  meetings: 0,
  noted: [
    { id: 's1', name: LONG, roles: [], lines: LINES },
    { id: 's2', name: '', roles: [], lines: LINES.slice(0, 1) },
  ],
};
const forgotten = {
  meetings: 12,
  goingOn: 1,
  damaged: 1,
  noted: 3,
  mentionedIn: ['m1', 'm2'],
  mentionedInSeries: ['s1'],
};
const limits = { namesDays: 0, figuresDays: 180 };

interface State {
  readonly view: KeptView;
  readonly room?: Partial<RoomOnDisk>;
  readonly search?: Partial<PeopleSearch>;
}

const STATES: Readonly<Record<string, State>> = {
  'data-empty': { view: kept({ meetings: 0 }), room: { lasting: true } },
  'data-soon': { view: kept({ soon, series, held: [meeting(4)] }) },
  'data-person': { view: kept({ series, damaged: 1 }), room: { lasting: 'refused' }, search: { text: 'b', found } },
  'data-noted': { view: kept(), search: { text: 'b', found: [one] } },
  'data-forgotten': {
    view: kept({ policies: { historyOff: false, noNames: true, noPersonTrends: true, limits } }),
    search: { text: 'ben', done: { name: 'Ben', what: forgotten } },
  },
  'data-private': { view: 'private' },
};

const FATES: Readonly<Record<string, Partial<Fate>>> = {
  'fate-due': {},
  'fate-held': { held: true, namesAt: null, figuresAt: null },
};
const due: Fate = { id: 'm', namesAt: 1_702_592_000_000, figuresAt: 1_731_536_000_000, held: false, anonymous: false };
const nothing = () => undefined;

export function Data() {
  return (
    <>
      {Object.entries(STATES).map(([name, { view, room, search }]) => (
        <section key={name} class="shot wide" data-shot={name}>
          <div class="page">
            <DataPage keeping={keepingDesk(view, room)} people={peopleDesk(search)} namesHidden={signal(false)} />
          </div>
        </section>
      ))}
      <section class="shot wide" data-shot="fate">
        <div class="page">
          <SoonNotice view={kept({ soon })} />
          {Object.entries(FATES).map(([name, over]) => (
            <MeetingFate key={name} fate={signal({ ...due, ...over })} onHold={nothing} onAnonymise={nothing} />
          ))}
        </div>
      </section>
    </>
  );
}
