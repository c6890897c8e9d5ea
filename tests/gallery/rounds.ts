/** The states of a round, and what comes before one. */
import type { LivePlace, LiveSnapshot } from '../../lib/live/snapshot.ts';
import { place, round } from '../unit/components/rounds.ts';
import { heard, person, snapshot } from '../unit/components/snapshots.ts';

const LONG = 'Maximiliana Konstantinopolitanskaya-Featherstonehaugh von und zu Lichtenstein';

const people = (n: number) => Array.from({ length: n }, (_, i) => person(i + 1, i < 3 ? heard : {}));
const places = (n: number, changes: Readonly<Record<number, Partial<LivePlace>>> = {}) =>
  Array.from({ length: n }, (_, i) => place(i + 1, changes[i + 1]));
const inRound = (n: number, shown: ReturnType<typeof round>) => snapshot(people(n), { round: shown });

const done = { state: 'done' } as const;
const eight = [
  ...places(8, {
    1: done,
    2: { state: 'passed' },
    3: { state: 'later' },
    4: { state: 'gone' },
    5: { state: 'waiting', speaking: true },
    7: { handUp: true, unhurried: true },
  }),
  place(0, { id: 'g14', name: 'Tom on the phone', guest: true, self: false }),
];
const asked = [place(1, done), place(2, done), place(3, { state: 'passed' }), place(4, { state: 'not-here' })];

export const ROUND_STATES: Readonly<Record<string, LiveSnapshot>> = {
  'round-first': snapshot(people(5), { roundFirst: true, arriving: true, elapsedMs: 60_000 }),
  'round-offer': snapshot(people(8)),
  'round-groups': snapshot(people(16), { reach: 'groups' }),
  'round-eight': inRound(8, round(eight, { softMs: 60_000 })),
  'round-held': inRound(8, round(eight, { paused: true })),
  'round-seems-done': inRound(5, round(places(5, { 1: done }), { seemsDone: true, softMs: 60_000, turnMs: 75_000 })),
  'round-no-hurry': inRound(5, round(places(5, { 1: done, 2: { unhurried: true } }), { softMs: 60_000 })),
  'round-anyone': inRound(4, round(asked)),
  'round-decision': inRound(
    5,
    round(places(5, { 1: done, 2: done }), { kind: 'decision', stances: { agree: 2, concerns: 1, standAside: 0 } }),
  ),
  'round-twelve': inRound(12, round(places(12, { 1: done, 2: done, 3: { state: 'skipped' } }))),
  'round-hundreds': inRound(200, round(places(200, Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((n) => [n, done]))))),
  'round-long': inRound(
    4,
    round(
      places(4, { 1: { ...done, name: LONG }, 2: { name: LONG, handUp: true }, 3: { name: LONG }, 4: { name: LONG } }),
      { seemsDone: true, softMs: 60_000 },
    ),
  ),
};
