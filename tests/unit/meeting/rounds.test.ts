import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../lib/measures/standing.ts';
import type { LogEntry, MeetingEvent, TurnResult } from '../../../lib/meeting/events.ts';
import { fold } from '../../../lib/meeting/ledger.ts';
import { type RoundView, roundView } from '../../../lib/meeting/round-view.ts';
import { event, joins, leaves, log, speaks, start } from './script.ts';

const round = (at: number, order: readonly string[]) => event({ type: 'round', at, kind: 'check-in', on: true, order });
const turn = (at: number, person: string, result: Exclude<TurnResult, 'passed'> = 'done') =>
  event({ type: 'turn', at, person, result });
const passes = (at: number, person: string) => event({ type: 'passed', at, person });
const team = ['p1', 'p2', 'p3'].map((id) => joins(id, 0));

function viewOf(entries: readonly LogEntry[]): RoundView {
  const ledger = fold(entries);
  if (!ledger.round) throw new Error('There is no round');
  return roundView(ledger, ledger.round);
}

const states = ({ places }: RoundView) => Object.fromEntries(places.map(({ id, state }) => [id, state]));

describe('a round', () => {
  it('asks one after the other, and is over when everybody was asked', () => {
    const steps = [start(), ...team, round(1000, ['p2', 'p1', 'p3'])];
    expect(viewOf(log(...steps))).toMatchObject({ current: 'p2', next: 'p1', turnSince: 1000 });
    expect(viewOf(log(...steps, turn(5000, 'p2')))).toMatchObject({ current: 'p1', next: 'p3', turnSince: 5000 });
    const all = viewOf(log(...steps, turn(5000, 'p2'), passes(6000, 'p1'), turn(9000, 'p3')));
    expect(all).toMatchObject({ current: null, next: null });
    expect(states(all)).toEqual({ p1: 'passed', p2: 'done', p3: 'done' });
  });

  it('asks those who said later again after everybody else, and only them', () => {
    const steps = [start(), ...team, round(1000, ['p1', 'p2', 'p3']), turn(2000, 'p1', 'later')];
    expect(viewOf(log(...steps))).toMatchObject({ current: 'p2', next: 'p3' });
    const asked = [...steps, turn(3000, 'p2'), passes(4000, 'p3')];
    expect(viewOf(log(...asked))).toMatchObject({ current: 'p1', next: null });
    expect(viewOf(log(...asked, turn(5000, 'p1')))).toMatchObject({ current: null });
  });

  it('puts late joiners at the end, and drops people who leave until they are back', () => {
    const steps = [start(), ...team, round(1000, ['p1', 'p2', 'p3']), joins('p4', 2000), leaves('p1', 3000)];
    const view = viewOf(log(...steps));
    expect(view.places.map(({ id }) => id)).toEqual(['p1', 'p2', 'p3', 'p4']);
    expect(states(view)).toMatchObject({ p1: 'gone', p4: 'waiting' });
    expect(view.current).toBe('p2');
    const back = viewOf(log(...steps, turn(4000, 'p2'), joins('p1', 5000)));
    expect(back).toMatchObject({ current: 'p1', next: 'p3' });
  });

  it('asks somebody who was not here when they have come', () => {
    const steps = [start(), ...team, round(1000, ['p1', 'p2', 'p3']), turn(2000, 'p1', 'not-here')];
    expect(states(viewOf(log(...steps)))).toMatchObject({ p1: 'not-here' });
    expect(viewOf(log(...steps, leaves('p1', 3000), joins('p1', 4000))).current).toBe('p1');
  });

  it('can be put into another order, and takes in guests', () => {
    const view = viewOf(
      log(
        start(),
        ...team,
        round(1000, ['p1', 'p2', 'p3']),
        event({ type: 'round-guest', at: 1500, name: 'Phone' }),
        event({ type: 'round-order', at: 2000, order: ['p3', 'p1'] }),
      ),
    );
    expect(view.places.map(({ id, guest }) => guest ?? id)).toEqual(['p3', 'p1', 'p2', 'Phone']);
    expect(view.places.at(-1)?.state).toBe('waiting');
  });

  it('is one round at a time; what was asked before stays known', () => {
    const ledger = fold(log(start(), ...team, round(1000, ['p1']), turn(2000, 'p1'), round(3000, ['p2', 'p1'])));
    expect(ledger.rounds).toMatchObject([{ from: 1000, to: 3000, turns: [{ id: 'p1', result: 'done' }] }]);
    expect(ledger.round).toMatchObject({ from: 3000, to: null, turns: [] });
  });

  it('makes whoever had a turn or passed heard from, and nobody who was not there', () => {
    const ledger = fold(
      log(
        start(),
        ...['p1', 'p2', 'p3', 'p4'].map((id) => joins(id, 0)),
        round(1000, ['p1', 'p2', 'p3', 'p4']),
        turn(2000, 'p1'),
        passes(3000, 'p2'),
        turn(4000, 'p3', 'not-here'),
        turn(5000, 'p4', 'later'),
      ),
    );
    const standings = Object.values(ledger.people).map((person) => standingOf(ledger, person, 'topic', 6000));
    expect(standings).toEqual(['heard', 'heard', 'not-heard-from', 'not-heard-from']);
  });

  it('knows the time since a turn began, pauses, and who takes the time they need', () => {
    const ledger = fold(
      log(
        start(),
        ...team,
        round(1000, ['p1', 'p2']),
        event({ type: 'round-paused', at: 2000, on: true }),
        event({ type: 'round-paused', at: 5000, on: false }),
        event({ type: 'unhurried', at: 6000, person: 'p2', on: true }),
        event({ type: 'stances', at: 7000, counts: { agree: 2, concerns: 1, standAside: 0 } }),
      ),
    );
    expect(ledger.round).toMatchObject({ pausedInTurnMs: 3000, pausedSince: null, unhurried: ['p2'] });
    expect(ledger.round?.stances).toEqual({ agree: 2, concerns: 1, standAside: 0 });
  });

  it('follows people who turned out to be one', () => {
    const steps = [start(), ...team, round(1000, ['p1', 'p2', 'p3']), turn(2000, 'p1')];
    const view = viewOf(log(...steps, event({ type: 'merged', at: 3000, person: 'p2', into: 'p1' })));
    expect(view.current).toBe('p3');
    expect(states(view)).toMatchObject({ p1: 'done' });
  });

  it('says nothing when there is none', () => {
    const ledger = fold(
      log(start(), ...team, turn(1000, 'p1'), event({ type: 'round-order', at: 2000, order: ['p2'] })),
    );
    expect(ledger.round).toBeNull();
    expect(ledger.rounds).toEqual([]);
  });

  it('is back as it was when a turn is taken back', () => {
    const steps = [start(), ...team, round(1000, ['p1', 'p2', 'p3']), turn(2000, 'p1')];
    const seq = log(...steps).length - 1;
    expect(viewOf(log(...steps, event({ type: 'undone', at: 3000, target: seq })))).toMatchObject({ current: 'p1' });
  });
});

describe('any round', () => {
  const results = ['done', 'later', 'not-here', 'skipped', 'passed'] as const;

  it('ends: everybody is offered the floor once, and again only after later', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.constantFrom(...results), { maxLength: 60 }),
        fc.array(fc.record({ at: fc.integer({ min: 0, max: 40 }), joins: fc.boolean() }), { maxLength: 6 }),
        (size, answers, comings) => {
          const ids = Array.from({ length: size }, (_, i) => `p${i + 1}`);
          const events: MeetingEvent[] = [];
          const entries = () => log(start(), ...ids.map((id) => joins(id, 0)), ...events.map((one) => event(one)));
          events.push({ type: 'round', at: 1000, kind: 'ideas', on: true, order: ids });
          const offered = new Map<string, TurnResult[]>();
          // Whoever comes last is asked, too.
          const lastComes = Math.max(0, ...comings.map((coming) => coming.at));
          for (let step = 0; step < lastComes + comings.length + answers.length + size * 3; step++) {
            const at = 2000 + step * 1000;
            for (const [i, coming] of comings.entries()) {
              if (coming.at !== step) continue;
              const person = `p${20 + i}`;
              if (coming.joins) {
                events.push({ type: 'person', at, person, key: person, name: person, self: false });
                events.push({ type: 'joined', at, person });
              } else if (ids[i]) events.push({ type: 'left', at, person: ids[i] });
            }
            const { current } = viewOf(entries());
            if (current === null) continue;
            const before = offered.get(current) ?? [];
            // Nobody is asked twice who did not say that they want to be.
            expect(before.every((result) => result === 'later')).toBe(true);
            const result = answers[step] ?? 'done';
            offered.set(current, [...before, result]);
            events.push(
              result === 'passed'
                ? { type: 'passed', at, person: current }
                : { type: 'turn', at, person: current, result },
            );
          }
          const end = viewOf(entries());
          expect(end.current).toBeNull();
          // Nobody who is still there was forgotten.
          for (const { id, state } of end.places) if (state !== 'gone') expect(offered.has(id)).toBe(true);
        },
      ),
      { numRuns: 60, examples: [[1, [], Array.from({ length: 2 }, () => ({ at: 12, joins: true }))]] },
    );
  });
});

describe('speech in a round', () => {
  it('makes heard however short it is', () => {
    const ledger = fold(log(start(), ...team, round(1000, ['p1', 'p2', 'p3']), speaks('p2', 2000, 2900)));
    expect(standingOf(ledger, ledger.people.p2!, 'topic', 3000)).toBe('heard');
  });
});
