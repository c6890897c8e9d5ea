/** Every state of the popup and the meetings page, side by side, without a browser extension round them. */
import './browser-i18n.ts';
import './fit.ts';
import { render } from 'preact';
import { Popup } from '../../components/popup/popup.tsx';
import { NUDGE_DEFAULTS } from '../../lib/facilitation/nudges/settings.ts';
import { setPageLanguage } from '../../lib/live/page-language.ts';
import type { PopupActions, PopupView } from '../../lib/live/popup-model.ts';
import type { LiveSnapshot } from '../../lib/live/snapshot.ts';
import { heard, person, snapshot } from '../unit/components/snapshots.ts';
import { LANGUAGES } from './browser-i18n.ts';
import '../../components/popup/popup.css';
import '../../components/meetings/meetings.css';
import '../../components/options/options.css';
import '../../components/panel/panel.css';
import './gallery.css';
import { Checks } from './checks.tsx';
import { Data } from './data.tsx';
import { InShadow } from './in-shadow.tsx';
import { Lists } from './lists.tsx';
import { Places } from './places.tsx';
import { PracticesStates } from './practices.tsx';
import { ownPrompts, Prompts } from './prompts.tsx';
import { ROUND_STATES } from './rounds.ts';
import { Summaries } from './summaries.tsx';

const nothing = () => undefined;
const actions: PopupActions = {
  useHere: nothing,
  teach: nothing,
  showOnPage: nothing,
  choose: nothing,
  command: nothing,
  hideNames: nothing,
  keepOpen: nothing,
  float: nothing,
  openWelcome: nothing,
  firstCallDone: nothing,
  listenToMicrophone: nothing,
  copy: () => Promise.resolve(),
  orderForChat: () => '',
  ownPrompts: () => Promise.resolve(ownPrompts()),
  hintRules: () => Promise.resolve(NUDGE_DEFAULTS),
  switchOffHints: nothing,
  practices: () => Promise.resolve(null),
  show: nothing,
  openMeetings: nothing,
  inspect: nothing,
  seenReport: () => '',
};

const SEATS = [
  { name: 'Kim', standing: 'heard' },
  { name: 'Lee Sorensen-Abernathy', standing: 'not-heard-from' },
  { name: '', standing: 'cant-tell' },
] as const;

const people = (n: number, spoken: number) =>
  Array.from({ length: n }, (_, i) =>
    person(i + 1, i < spoken ? { ...heard, airtimeMs: 40_000 * (i + 1), share: (i + 1) / 30, evenSplit: 1 / n } : {}),
  );
const LONG = 'Maximiliana Konstantinopolitanskaya-Featherstonehaugh von und zu Lichtenstein';
const RTL = ['ليلى حداد', 'أمينة بنت عبد الله', 'נעם ברק', 'Ana'];
const unseen = { measured: false, standing: { topic: 'cant-tell', meeting: 'cant-tell' } } as const;

const live = (shown: LiveSnapshot): PopupView => ({
  kind: 'live',
  snapshot: shown,
  siteMissing: false,
  siteDenied: false,
});

const ten = people(9, 4).map((one, i) =>
  i === 2 ? { ...one, speaking: true } : i === 6 ? { ...one, handUp: true } : one,
);
const withReason = (shown: LiveSnapshot): LiveSnapshot => ({
  ...shown,
  order: shown.order.map((entry) => (entry.person === 'p7' ? { ...entry, reason: 'hand-up' } : entry)),
});

const STATES: Readonly<
  Record<string, { view: PopupView; namesHidden?: boolean; others?: boolean; firstCall?: boolean }>
> = {
  loading: { view: { kind: 'loading' } },
  nowhere: { view: { kind: 'unreachable' } },
  site: { view: { kind: 'live', snapshot: snapshot([], { status: 'ask' }), siteMissing: true, siteDenied: false } },
  denied: { view: { kind: 'live', snapshot: snapshot([], { status: 'ask' }), siteMissing: true, siteDenied: true } },
  disconnected: { view: { kind: 'disconnected' } },
  elsewhere: { view: live(snapshot([], { status: 'elsewhere' })) },
  never: { view: live(snapshot([], { status: 'never' })) },
  ask: { view: live(snapshot([], { status: 'ask', role: null })) },
  lobby: { view: live(snapshot([], { status: 'lobby' })) },
  alone: { view: live(snapshot(people(1, 0), { status: 'alone' })) },
  'first-call': {
    view: live(snapshot(people(6, 1).map((one, i) => (i === 0 ? { ...one, self: true } : one)))),
    firstCall: true,
  },
  nine: { view: live(withReason(snapshot(ten, { shares: 'shown' }))), others: true },
  hinted: {
    view: live(
      snapshot(people(6, 3), {
        nudge: { kind: 'not-heard-from', people: ['p5', 'p6'], at: 1 },
        agenda: [{ label: 'Budget', minutes: 10 }],
        purpose: 'Decide the date of the move',
        endsInMs: 1_500_000,
      }),
    ),
  },
  arriving: { view: live(snapshot(people(5, 0), { elapsedMs: 60_000, arriving: true })) },
  room: {
    view: live(
      snapshot(
        [
          ...people(4, 2),
          person(5, { name: 'Board room', room: { topic: SEATS, meeting: SEATS }, lastSaidMs: 4000, cameBack: true }),
        ],
        { ownVoice: 'offer' },
      ),
    ),
  },
  microphone: { view: live(snapshot(people(4, 2), { ownVoice: 'microphone' })) },
  early: { view: live(snapshot(people(5, 1), { elapsedMs: 180_000 })) },
  twelve: { view: live(snapshot(people(12, 7), { shares: 'shown' })) },
  forty: {
    view: live(
      snapshot(
        people(40, 23).map((one, i) => (i === 30 ? { ...one, handUp: true } : one)),
        { shares: 'shown' },
      ),
    ),
  },
  'three-hundred': { view: live(snapshot(people(300, 41), { shares: 'shown' })) },
  'sixty-two-letters': {
    view: live(snapshot(people(12, 5).map((one) => ({ ...one, name: `${one.name} ${LONG}`.slice(0, 62) })))),
  },
  'from-right-to-left': {
    view: live(
      snapshot(
        people(4, 2).map((one, i) => ({ ...one, name: RTL[i] ?? '' })),
        { title: 'اجتماع الفريق' },
      ),
    ),
  },
  long: {
    view: live(
      snapshot(
        people(6, 2).map((one) => ({ ...one, name: LONG })),
        { title: LONG },
      ),
    ),
  },
  unseen: {
    view: live(
      snapshot([...people(5, 2), person(6, unseen), person(7, unseen)], {
        shares: 'not-everyone',
        health: { state: 'partial', reason: 'some-indicators' },
      }),
    ),
  },
  marked: {
    view: live(
      snapshot([
        ...people(5, 2),
        person(6, { marks: [{ mark: 'listening', seq: 4 }], standing: { topic: 'listening', meeting: 'listening' } }),
        person(7, { marks: [{ mark: 'away', seq: 5 }], standing: { topic: 'away', meeting: 'away' } }),
        person(8, { name: LONG, marks: [{ mark: 'not-a-person', seq: 6 }], looksLikeDevice: true }),
      ]),
    ),
  },
  lost: { view: live(snapshot(people(6, 2), { health: { state: 'lost', reason: 'no-indicators' } })) },
  changed: {
    view: live(
      snapshot(people(6, 2), {
        platform: { id: 'google-meet', name: 'Google Meet' },
        health: { state: 'partial', reason: 'page-changed' },
      }),
    ),
  },
  everyone: { view: live(snapshot(people(6, 6), { everyoneHeard: true, shares: 'shown' })) },
  hidden: { view: live(snapshot(ten)), namesHidden: true },
  sharing: { view: live(snapshot(ten, { sharing: true })), namesHidden: true },
  two: { view: live(snapshot(people(2, 2))) },
  justme: { view: live(snapshot(people(1, 1), { role: 'just-me', shares: 'just-me' })) },
  paused: {
    view: live(snapshot(people(6, 2), { status: 'paused', undoable: { seq: 1, action: 'away', person: 'p4' } })),
  },
  ended: { view: live(snapshot(people(6, 5), { status: 'ended' })) },
  'ended-everyone': { view: live(snapshot(people(6, 6), { status: 'ended', everyoneHeard: true })) },
  ...Object.fromEntries(Object.entries(ROUND_STATES).map(([name, shown]) => [name, { view: live(shown) }])),
  'round-hidden': { view: live(ROUND_STATES['round-eight'] ?? snapshot([])), namesHidden: true },
};

/** `only`: a single one of the practices' states, without all else; it stands after `#`. */
function Gallery({ only }: { readonly only: string }) {
  if (only !== '') return <PracticesStates key={only} only={only} />;
  return (
    <>
      <Languages />
      {Object.entries(STATES).map(([name, { view, namesHidden = false, others = false, firstCall = false }]) => (
        <section key={name} class="shot" data-shot={name}>
          <Popup
            view={view}
            namesHidden={namesHidden}
            firstCall={firstCall}
            inspection={null}
            others={others ? [{ tabId: 2, title: 'Design review' }] : []}
            actions={actions}
          />
        </section>
      ))}
      <Checks actions={actions} />
      <Prompts />
      <Data />
      <Lists />
      <Summaries />
      <PracticesStates only="" />
      <Places actions={actions} panel={live(snapshot(ten, { shares: 'shown' }))} />
      <InShadow />
    </>
  );
}

/** For whoever looks at them by hand; no part of any picture. */
function Languages() {
  return (
    <nav class="languages row" aria-label="Language">
      {LANGUAGES.map((lang) => (
        <a key={lang} href={`?lang=${lang}`}>
          {lang}
        </a>
      ))}
    </nav>
  );
}

const root = document.getElementById('root');
setPageLanguage(document);
const show = () => root && render(<Gallery only={location.hash.slice(1)} />, root);
addEventListener('hashchange', show);
show();
