/** The overlay in every state worth looking at. */
import { NUDGE_DEFAULTS } from '../../lib/facilitation/nudges/settings.ts';
import type { OverlayActions, OverlayView } from '../../lib/live/overlay-model.ts';
import type { LivePlace, LiveRound, LiveSnapshot } from '../../lib/live/snapshot.ts';
import { heard, person, snapshot } from '../unit/components/snapshots.ts';

const nothing = () => undefined;
const LONG = 'Maximiliana Konstantinopolitanskaya-Featherstonehaugh von und zu Lichtenstein';

export const overlayActions: OverlayActions = {
  open: nothing,
  collapse: nothing,
  hide: nothing,
  pin: nothing,
  invite: nothing,
  endInviting: nothing,
  command: nothing,
  switchOff: nothing,
  copy: () => Promise.resolve(),
  ownPrompts: () => Promise.reject(new Error('There are none')),
  move: nothing,
  openSummary: nothing,
  practices: nothing,
  drawPractices: () => new Promise(() => undefined),
  notOpening: nothing,
};

const PEOPLE = [
  person(1, heard),
  person(2, { ...heard, speaking: true }),
  person(3, { ...heard, share: 0.3 }),
  person(4),
  person(5, { handUp: true }),
  person(6, { name: LONG }),
  person(7, heard),
  person(8, { standing: { topic: 'another-way', meeting: 'another-way' } }),
];
const ORDER = [
  { person: 'p5', reason: 'hand-up' },
  { person: 'p6', reason: 'new-here' },
  { person: 'p4', reason: null },
] as const;
const HINT = { kind: 'not-heard-from', people: ['p4', 'p5'], at: 1 } as const;

function place(id: string, state: LivePlace['state']): LivePlace {
  const one = PEOPLE.find((who) => who.id === id);
  const common = { guest: false, self: false, speaking: false, handUp: false, unhurried: false };
  return { ...common, id, name: one?.name ?? '', namesake: 0, state };
}

const ROUND: LiveRound = {
  seq: 4,
  kind: 'check-in',
  question: 'What small thing made you smile today or yesterday?',
  places: [place('p4', 'done'), place('p5', 'waiting'), place('p6', 'waiting')],
  current: 'p5',
  next: 'p6',
  turnMs: 20_000,
  softMs: null,
  paused: false,
  seemsDone: false,
  stances: null,
  last: null,
};

function view(
  shape: OverlayView['shape'],
  live: Partial<LiveSnapshot>,
  change: Partial<OverlayView> = {},
): OverlayView {
  const shown = snapshot(PEOPLE, { order: ORDER, ...live });
  const common = {
    rules: NUDGE_DEFAULTS,
    inviting: null,
    situation: 'by-name',
    pinned: false,
    corner: 'bottom-right',
    opening: false,
    practices: false,
  } as const;
  return { shape, snapshot: shown, nudge: shown.nudge, ...common, ...change };
}

const topic = { number: 2, label: 'the launch date', elapsedMs: 60_000, plannedMs: null, ledBy: null };

/** By the name under which each is shown. */
export const OVERLAYS: Readonly<Record<string, OverlayView>> = {
  'overlay-pill': view('pill', {}),
  'overlay-pill-lost': view('pill', { health: { state: 'lost', reason: 'no-indicators' } }),
  'overlay-pill-round': view('pill', { round: { ...ROUND, current: 'p6' } }),
  'overlay-hint': view('hint', { nudge: HINT }),
  'overlay-why': view('hint', { nudge: { ...HINT, people: ['p4', 'p6'] } }),
  'overlay-hint-long': view('hint', { nudge: { ...HINT, people: ['p6', 'p4', 'p5'] } }),
  'overlay-hint-one': view('hint', { nudge: { kind: 'hand-up-long', people: ['p5'], at: 2 } }),
  'overlay-hint-round': view('hint', { nudge: { kind: 'round-time', people: [], at: 3 } }),
  'overlay-words': view('hint', { topic }, { inviting: 'p4' }),
  'overlay-card': view('card', { nudge: HINT, topic }),
  'overlay-card-agenda': view('card', {
    agenda: [{ label: `Budget for ${LONG}`, minutes: 10 }],
    health: { state: 'partial', reason: 'some-indicators' },
    snoozedMs: 240_000,
  }),
  'overlay-card-round': view('card', { round: ROUND }, { pinned: true }),
  'overlay-card-round-thanks': view('card', {
    round: { ...ROUND, last: { seq: 5, person: 'p4', result: 'done' } },
  }),
  'overlay-card-arriving': view('card', { arriving: true }, { corner: 'top-left' }),
};
