import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../lib/measures/standing.ts';
import { fold } from '../../../lib/meeting/ledger.ts';
import type { Ledger } from '../../../lib/meeting/record.ts';
import { ARRIVAL_MS, isArriving } from '../../../lib/meeting/topics.ts';
import { event, joins, log, opens, speaks } from './script.ts';

const arriving = [opens(), joins('p1', 0), joins('p2', 0), joins('p3', 0)];
const topic = (at: number, label = '') => event({ type: 'topic', at, label });
const round = (at: number, on = true, kind: 'check-in' | 'ideas' = 'check-in') =>
  event({ type: 'round', at, kind, on });
const standing = (ledger: Ledger, id: string, scope: 'topic' | 'meeting' = 'meeting') =>
  standingOf(ledger, ledger.people[id]!, scope, ledger.at);

describe('what is said on arrival', () => {
  it('is airtime, but makes nobody heard', () => {
    const ledger = fold(log(...arriving, speaks('p1', 1000, 20_000)));
    expect(ledger.people.p1?.speech).toMatchObject({ airtimeMs: 19_000, heardMs: 0, longestMs: 0 });
    expect(ledger.people.p1?.topics).toEqual([]);
    expect(ledger.people.p1?.firstHeardAt).toBeNull();
    expect(standing(ledger, 'p1')).toBe('not-heard-from');
  });

  it('is over three minutes after company gathered; speech across the line counts from the line on', () => {
    const late = fold(log(opens(), joins('p1', 0), joins('p2', 50_000), speaks('p1', 229_000, 231_500)));
    expect(isArriving(late, 229_999)).toBe(true);
    expect(isArriving(late, 230_000)).toBe(false);
    expect(late.people.p1?.speech).toMatchObject({ airtimeMs: 2500, heardMs: 1500, longestMs: 1500 });
    expect(late.people.p1?.topics[0]?.airtimeMs).toBe(1500);
  });

  it('is not over while nobody else is there', () => {
    const alone = fold(
      log(opens(), joins('p1', 0), event({ type: 'health', at: 600_000, state: 'good', reason: null })),
    );
    expect(isArriving(alone, 600_000)).toBe(true);
  });

  it('is over at Start, which is the first topic', () => {
    const ledger = fold(
      log(...arriving, speaks('p1', 1000, 5000), topic(10_000, 'Plans'), speaks('p2', 11_000, 14_000)),
    );
    expect(ledger.topics).toMatchObject([{ seq: 11, label: 'Plans', from: 10_000 }]);
    expect([standing(ledger, 'p1'), standing(ledger, 'p2')]).toEqual(['not-heard-from', 'heard']);
    expect(ledger.people.p2?.firstHeardAt).toBe(11_000);
  });

  it('is over before anybody else is there, if the user says so', () => {
    const ledger = fold(log(opens(), joins('p1', 0), topic(1000), joins('p2', 5000), speaks('p2', 6000, 9000)));
    expect(standing(ledger, 'p2')).toBe('heard');
  });

  it('a topic after it is another topic', () => {
    const ledger = fold(log(...arriving, topic(ARRIVAL_MS + 1000), speaks('p1', ARRIVAL_MS + 2000, ARRIVAL_MS + 5000)));
    expect(ledger.topics.map(({ from }) => from)).toEqual([ARRIVAL_MS, ARRIVAL_MS + 1000]);
    expect(ledger.people.p1?.topics).toEqual([undefined, expect.objectContaining({ airtimeMs: 3000 })]);
  });

  it('a stretch that began on arrival is first heard from when the meeting began', () => {
    const ledger = fold(log(...arriving, speaks('p1', ARRIVAL_MS - 10_000, ARRIVAL_MS + 4000)));
    expect(ledger.people.p1).toMatchObject({ firstHeardAt: ARRIVAL_MS, speech: { longestMs: 4000 } });
  });
});

describe('a round', () => {
  it('ends the arrival, so that a check-in counts', () => {
    const ledger = fold(log(...arriving, round(20_000), speaks('p1', 21_000, 24_000)));
    expect(standing(ledger, 'p1', 'topic')).toBe('heard');
  });

  it('makes a short turn count, but not a backchannel', () => {
    const ledger = fold(
      log(
        ...arriving,
        topic(0),
        round(10_000),
        speaks('p2', 11_000, 20_000),
        speaks('p3', 12_000, 12_500, 20_000),
        speaks('p1', 21_000, 21_600),
      ),
    );
    expect([standing(ledger, 'p1'), standing(ledger, 'p3')]).toEqual(['heard', 'not-heard-from']);
    expect(standing(ledger, 'p1', 'topic')).toBe('heard');
  });

  it('over, a short turn is a short turn again', () => {
    const ledger = fold(log(...arriving, topic(0), round(10_000), round(20_000, false), speaks('p1', 21_000, 21_600)));
    expect(standing(ledger, 'p1')).toBe('not-heard-from');
  });

  it('does not make heard what was said before it', () => {
    const ledger = fold(log(...arriving, topic(0), speaks('p1', 9000, 9600), round(10_000)));
    expect(standing(ledger, 'p1')).toBe('not-heard-from');
  });

  it('counts a pass as being heard from, in this topic', () => {
    const ledger = fold(
      log(...arriving, topic(0), round(1000), event({ type: 'passed', at: 2000, person: 'p1' }), topic(9000)),
    );
    expect(standing(ledger, 'p1', 'meeting')).toBe('heard');
    expect(standing(ledger, 'p1', 'topic')).toBe('not-heard-from');
  });
});
