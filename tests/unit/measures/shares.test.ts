import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { airtimes, sharesState } from '../../../lib/measures/airtime.ts';
import { standingOf } from '../../../lib/measures/standing.ts';
import { fold } from '../../../lib/meeting/ledger.ts';
import { event, joins, log, speaks, start } from '../meeting/script.ts';

const MINUTE = 60_000;

/** Three people who talk for `minutes`, each a third of the time. */
const talk = (minutes: number) =>
  Array.from({ length: minutes * 6 }, (_, i) => speaks(`p${(i % 3) + 1}`, i * 10_000, i * 10_000 + 9000));
const three = [start(), joins('p1', 0, { self: true }), joins('p2', 0), joins('p3', 0)];
const state = (...steps: Parameters<typeof log>) => {
  const ledger = fold(log(...steps));
  return sharesState(ledger, ledger.at);
};

describe('shares are held back', () => {
  it.each([
    ['not at all once everybody was seen for ten minutes', [...three, ...talk(11)], 'shown'],
    ['before ten minutes', [...three, ...talk(9)], 'too-early'],
    [
      'before three minutes of speech',
      [...three, speaks('p1', 0, 9000), event({ type: 'hand', at: 15 * MINUTE, person: 'p1', up: true })],
      'too-early',
    ],
    [
      'while somebody here is not measured',
      [...three, joins('p4', 0, { measurable: false }), ...talk(11)],
      'not-everyone',
    ],
    [
      'after somebody was not measured for a noticeable time',
      [
        ...three,
        event({ type: 'measurable', at: 0, person: 'p3', measurable: false }),
        ...talk(1),
        event({ type: 'measurable', at: MINUTE, person: 'p3', measurable: true }),
        ...talk(11),
      ],
      'not-everyone',
    ],
    [
      'while nothing can be believed',
      [...three, ...talk(11), event({ type: 'health', at: 11 * MINUTE, state: 'lost', reason: 'all-on' })],
      'not-everyone',
    ],
    [
      'as soon as somebody comes who cannot be seen',
      [...three, ...talk(11), joins('p4', 11 * MINUTE, { measurable: false })],
      'not-everyone',
    ],
    ['in a call of two', [start(), joins('p1', 0), joins('p2', 0), ...talk(11)], 'two-people'],
    ['when it is just me', [start('just-me'), joins('p1', 0), joins('p2', 0), joins('p3', 0), ...talk(11)], 'just-me'],
  ] as const)('%s', (_, steps, expected) => {
    expect(state(...steps)).toBe(expected);
  });

  it('so that none can be inflated by somebody unseen beyond two hundredths', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (unseenMs) => {
        const ledger = fold(
          log(
            ...three,
            event({ type: 'measurable', at: 0, person: 'p3', measurable: false }),
            event({ type: 'measurable', at: unseenMs, person: 'p3', measurable: true }),
            ...talk(12),
          ),
        );
        fc.pre(sharesState(ledger, ledger.at) === 'shown');
        const all = airtimes(ledger);
        const spoken = [...all.values()].reduce((sum, { ms }) => sum + ms, 0);
        for (const { ms, share } of all.values()) {
          // At worst the unseen person talked all the while.
          expect(share - ms / (spoken + unseenMs)).toBeLessThanOrEqual(0.02);
        }
      }),
    );
  });
});

describe('not heard from', () => {
  it('is not said of somebody who could not be seen most of the time, even when they can be seen now', () => {
    const ledger = fold(
      log(
        ...three,
        event({ type: 'measurable', at: 0, person: 'p3', measurable: false }),
        event({ type: 'measurable', at: 50_000, person: 'p3', measurable: true }),
      ),
    );
    const person = ledger.people.p3;
    if (!person) throw new Error('nobody is p3');
    expect(standingOf(ledger, person, 'meeting', 60_000)).toBe('cant-tell');
    expect(standingOf(ledger, person, 'topic', 60_000)).toBe('not-heard-from');
  });
});

describe('a short stretch', () => {
  it('that goes on after the other person has stopped is no backchannel', () => {
    const ledger = fold(
      log(
        ...three,
        ...[0, 1, 2, 3].flatMap((i) => [
          speaks('p1', i * 5000, i * 5000 + 2000),
          speaks('p2', i * 5000 + 1800, i * 5000 + 2700),
        ]),
      ),
    );
    expect(ledger.people.p2?.speech).toMatchObject({ airtimeMs: 3600, heardMs: 3600 });
  });
});
