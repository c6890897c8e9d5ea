/** Rounds for tests. */
import type { LivePlace, LiveRound } from '../../../lib/live/snapshot.ts';
import { person } from './snapshots.ts';

export function place(n: number, change: Partial<LivePlace> = {}): LivePlace {
  const { id, name, self } = person(n);
  return {
    id,
    name,
    namesake: 0,
    guest: false,
    self,
    state: 'waiting',
    speaking: false,
    handUp: false,
    unhurried: false,
    ...change,
  };
}

/** A round of these places: whoever waits first has the turn, and whoever waits next comes after them. */
export function round(places: readonly LivePlace[], change: Partial<LiveRound> = {}): LiveRound {
  const ask = [
    ...places.filter(({ state }) => state === 'waiting'),
    ...places.filter(({ state }) => state === 'later'),
  ];
  const asked = places.find(({ state }) => state === 'done' || state === 'passed');
  return {
    seq: 9,
    kind: 'check-in',
    question: '',
    places,
    current: ask[0]?.id ?? null,
    next: ask[1]?.id ?? null,
    turnMs: 42_000,
    softMs: null,
    paused: false,
    seemsDone: false,
    stances: null,
    last: asked ? { seq: 12, person: asked.id, result: asked.state === 'done' ? 'done' : 'passed' } : null,
    ...change,
  };
}
