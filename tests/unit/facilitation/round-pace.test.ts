import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOVES_ON_QUIET_MS, MOVES_ON_SPEECH_MS, paceOf, type TurnFacts } from '../../../lib/facilitation/round-pace.ts';

const facts = (change: Partial<TurnFacts>): TurnFacts => ({
  spokenMs: 10_000,
  quietMs: 5000,
  unhurried: false,
  paused: false,
  approximate: false,
  ...change,
});

describe('the pace of a turn', () => {
  it.each([
    ['spoke for long and is quiet', {}, 'moves-on'],
    ['is speaking, or somebody is', { quietMs: null }, 'going'],
    ['has not said anything', { spokenMs: 0 }, 'going'],
    ['said a word', { spokenMs: 1999 }, 'going'],
    ['said enough to have begun', { spokenMs: 2000, quietMs: 3000 }, 'seems-done'],
    ['draws breath', { quietMs: 2999 }, 'going'],
    ['spoke too little to be sure', { spokenMs: MOVES_ON_SPEECH_MS - 1 }, 'seems-done'],
    ['was quiet too short a while to be sure', { quietMs: MOVES_ON_QUIET_MS - 1 }, 'seems-done'],
    ['takes the time they need', { unhurried: true }, 'going'],
    ['is in a round that is held', { paused: true }, 'going'],
    ['is on a page that shows one at a time', { approximate: true }, 'seems-done'],
  ] as const)('of somebody who %s', (_, change, pace) => {
    expect(paceOf(facts(change))).toBe(pace);
  });

  it('is never moved on by itself where that could cut somebody off', () => {
    const any = fc.record({
      spokenMs: fc.nat(600_000),
      quietMs: fc.option(fc.nat(600_000)),
      unhurried: fc.boolean(),
      paused: fc.boolean(),
      approximate: fc.boolean(),
    });
    fc.assert(
      fc.property(any, (turn) => {
        const isBarred = turn.approximate || turn.unhurried || turn.paused || turn.quietMs === null;
        if (isBarred) expect(paceOf(turn)).not.toBe('moves-on');
        // More quiet never makes anybody less done.
        const order = ['going', 'seems-done', 'moves-on'];
        if (turn.quietMs === null) return;
        const later = paceOf({ ...turn, quietMs: turn.quietMs + 1000 });
        expect(order.indexOf(later)).toBeGreaterThanOrEqual(order.indexOf(paceOf(turn)));
      }),
    );
  });
});
