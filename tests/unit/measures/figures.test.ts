/** Small meetings with their figures worked out by hand. */
import { describe, expect, it } from 'vitest';
import {
  airtimes,
  coverage,
  elapsedMs,
  measuredShare,
  peopleNow,
  sharesState,
  trackedPeople,
} from '../../../lib/measures/airtime.ts';
import { balanceOf, effectiveVoices, meetingBalance, meetingVoices } from '../../../lib/measures/balance.ts';
import { namesakes } from '../../../lib/measures/namesakes.ts';
import { reportOf } from '../../../lib/measures/report.ts';
import { headStandings, isComplete, standingOf } from '../../../lib/measures/standing.ts';
import { summaryOf } from '../../../lib/measures/summary.ts';
import { floorTurns } from '../../../lib/measures/turns.ts';
import type { LogEntry } from '../../../lib/meeting/events.ts';
import { fold } from '../../../lib/meeting/ledger.ts';
import { emptyLedger } from '../../../lib/meeting/record.ts';
import { event, joins, leaves, log, marks, speaks, start } from '../meeting/script.ts';

const MINUTE = 60_000;
const page = { title: 'Weekly', platform: 'livekit' } as const;
const three = [start(), joins('p1', 0), joins('p2', 0), joins('p3', 0)];
const until = (at: number) => event({ type: 'health', at, state: 'good', reason: null });
const row = (ms: number, all: number, n: number) => ({ ms, share: ms / all, evenSplit: 1 / n, ratio: null });

describe('people of one name', () => {
  it('are numbered in order; a name of its own and no name at all are not', () => {
    const people = ['Ana', 'Ben', 'Ana', '', '', 'Ana'].map((name, i) => ({ id: `p${i}`, name }));
    expect([...namesakes(people)]).toEqual([
      ['p0', 1],
      ['p1', 0],
      ['p2', 2],
      ['p3', 0],
      ['p4', 0],
      ['p5', 3],
    ]);
  });
});

describe('effective voices', () => {
  it('are as many as talk equally much', () => {
    expect(effectiveVoices([row(1, 4, 4), row(1, 4, 4), row(1, 4, 4), row(1, 4, 4)])).toBeCloseTo(4);
    expect(effectiveVoices([row(4, 4, 2), row(0, 4, 2)])).toBeCloseTo(1);
    // H(.5, .25, .25) = 1.5 bit
    expect(effectiveVoices([row(2, 4, 3), row(1, 4, 3), row(1, 4, 3)])).toBeCloseTo(2 ** 1.5);
  });

  it('do not depend on whether the shares add up to one', () => {
    expect(effectiveVoices([row(1, 8, 2), row(1, 8, 2)])).toBeCloseTo(2);
  });

  it('are unknown without speech', () => {
    expect(effectiveVoices([row(0, 1, 2), row(0, 1, 2)])).toBeNull();
    expect(effectiveVoices([])).toBeNull();
  });
});

describe('balance', () => {
  it('is unknown for one person, without speech, and without anybody entitled to any', () => {
    expect(balanceOf([row(1, 1, 1)])).toBeNull();
    expect(balanceOf([row(0, 1, 2), row(0, 1, 2)])).toBeNull();
    expect(
      balanceOf([
        { ...row(1, 2, 2), evenSplit: 0 },
        { ...row(1, 2, 2), evenSplit: 0 },
      ]),
    ).toBeNull();
    expect(
      balanceOf([
        { ...row(1, 1, 1), evenSplit: 1 },
        { ...row(0, 1, 1), evenSplit: 0 },
      ]),
    ).toBeNull();
  });

  it('weighs people by what an even split gives them, whatever both add up to', () => {
    expect(balanceOf([row(1, 2, 2), row(1, 2, 2)])).toBe(0);
    expect(
      balanceOf([
        { ms: 0, share: 0.2, evenSplit: 0.2, ratio: 1 },
        { ms: 0, share: 0.6, evenSplit: 0.6, ratio: 1 },
      ]),
    ).toBeCloseTo(0);
    expect(
      balanceOf([
        { ms: 0, share: 0, evenSplit: 0.1, ratio: 0 },
        { ms: 0, share: 0.4, evenSplit: 0.1, ratio: 4 },
      ]),
    ).toBeCloseTo(1);
  });
});

describe('when shares are shown', () => {
  const talk = (ms: number) => speaks('p1', 0, ms);
  const state = (at: number, ...steps: Parameters<typeof log>) =>
    sharesState(fold(log(...three, ...steps, until(at))), at);

  it.each<[string, string, () => string]>([
    ['no speech, early', 'too-early', () => state(10 * MINUTE - 1)],
    ['no speech, later', 'no-speech', () => state(10 * MINUTE)],
    ['enough speech too early', 'too-early', () => state(10 * MINUTE - 1, talk(3 * MINUTE))],
    ['too little speech', 'too-early', () => state(10 * MINUTE, talk(3 * MINUTE - 1))],
    ['enough of both', 'shown', () => state(10 * MINUTE, talk(3 * MINUTE))],
    [
      'somebody unseen now',
      'not-everyone',
      () => state(10 * MINUTE, talk(3 * MINUTE), joins('p4', 10 * MINUTE, { measurable: false })),
    ],
    [
      'nobody believed now',
      'not-everyone',
      () => {
        const lost = event({ type: 'health', at: 11 * MINUTE, state: 'lost', reason: 'all-on' });
        return sharesState(fold(log(...three, talk(3 * MINUTE), lost)), 11 * MINUTE);
      },
    ],
  ])('%s: %s', (_, expected, find) => {
    expect(find()).toBe(expected);
  });

  it('up to an inflation of 2 % by whoever could not be seen for a while', () => {
    const unseen = (ms: number) => [
      event({ type: 'measurable', at: MINUTE, person: 'p2', measurable: false }),
      event({ type: 'measurable', at: MINUTE + ms, person: 'p2', measurable: true }),
    ];
    // 2 % of (196 s + 4 s)
    expect(state(11 * MINUTE, ...unseen(4000), talk(196_000))).toBe('shown');
    expect(state(11 * MINUTE, ...unseen(4001), talk(196_000))).toBe('not-everyone');
  });

  it('also after the end, when nobody is here any more', () => {
    const ended = log(
      ...three,
      talk(4 * MINUTE),
      until(11 * MINUTE),
      event({ type: 'measurable', at: 11 * MINUTE, person: 'p2', measurable: false }),
      event({ type: 'ended', at: 11 * MINUTE }),
    );
    expect(sharesState(fold(ended), 99 * MINUTE)).toBe('shown');
  });

  it('never of two people, nor of just the user', () => {
    expect(
      sharesState(
        fold(log(start(), joins('p1', 0), joins('p2', 0), speaks('p1', 0, 4 * MINUTE), until(11 * MINUTE))),
        11 * MINUTE,
      ),
    ).toBe('two-people');
    expect(sharesState(fold(log(start('just-me'), joins('p1', 0))), 0)).toBe('just-me');
  });
});

describe('airtime', () => {
  it('is a share, an even split and their ratio', () => {
    const all = airtimes(fold(log(...three, speaks('p1', 0, 6000), speaks('p2', 6000, 8000))));
    expect(all.get('p1')).toMatchObject({
      ms: 6000,
      share: 0.75,
      evenSplit: expect.closeTo(1 / 3),
      ratio: expect.closeTo(2.25),
    });
    expect(all.get('p3')?.ratio).toBe(0);
    const none = airtimes(fold(log(...three)));
    expect(none.get('p1')).toEqual({ ms: 0, share: 0, evenSplit: 0, ratio: null });
  });

  it('is of people who were there, tracked', () => {
    const ledger = fold(
      log(
        ...three,
        joins('p4', 5),
        leaves('p4', 9),
        marks('p3', 10, 'dont-track'),
        event({ type: 'person', at: 1, person: 'p5', key: 'k', name: 'N', self: false }),
      ),
    );
    expect(trackedPeople(ledger).map(({ id }) => id)).toEqual(['p1', 'p2', 'p4']);
    expect(peopleNow(ledger).map(({ id }) => id)).toEqual(['p1', 'p2']);
  });

  it('leaves pauses out of the length, a running one too', () => {
    const ledger = fold(
      log(
        ...three,
        event({ type: 'paused', at: 10_000 }),
        event({ type: 'resumed', at: 15_000 }),
        event({ type: 'paused', at: 40_000 }),
      ),
    );
    expect(elapsedMs(ledger, 30_000)).toBe(25_000);
    expect(elapsedMs(ledger, 60_000)).toBe(35_000);
    expect(coverage(ledger, 60_000)).toBe(1);
  });

  it('counts a gap against what was measured', () => {
    const ledger = fold(log(...three, event({ type: 'gap', at: 40_000, from: 20_000, to: 40_000, cause: 'frozen' })));
    expect(measuredShare(ledger, ledger.people.p1!, 80_000)).toBeCloseTo(0.75);
    expect(measuredShare(emptyLedger(), fold(log(start(), joins('p1', 0))).people.p1!, 0)).toBe(1);
    expect(coverage(emptyLedger(), 0)).toBeNull();
  });
});

describe('how somebody stands', () => {
  it('is away, another way in this topic, or listening', () => {
    const ledger = fold(
      log(
        ...three,
        marks('p1', 1, 'away'),
        marks('p2', 1, 'another-way'),
        marks('p3', 1, 'listening'),
        event({ type: 'topic', at: 500, label: '' }),
      ),
    );
    const standing = (id: string, scope: 'topic' | 'meeting') => standingOf(ledger, ledger.people[id]!, scope, 600);
    expect(['p1', 'p2', 'p3'].map((id) => standing(id, 'meeting'))).toEqual(['away', 'another-way', 'listening']);
    expect(standing('p2', 'topic')).toBe('not-heard-from');
    expect(
      (['away', 'another-way', 'listening', 'heard', 'not-heard-from', 'cant-tell'] as const).map(isComplete),
    ).toEqual([false, true, true, true, false, false]);
  });

  it('of a room that is away is away', () => {
    const room = event({ type: 'room', at: 1, person: 'p3', seats: ['', ''] });
    const ledger = fold(log(...three, room, marks('p3', 2, 'away')));
    expect(headStandings(ledger, ledger.people.p3!, 'topic', 3)).toEqual(['away']);
  });

  it('over the meeting is only told of who could be seen four fifths of the time', () => {
    const seenFor = (ms: number) =>
      fold(
        log(
          ...three,
          event({ type: 'measurable', at: 0, person: 'p1', measurable: false }),
          event({ type: 'measurable', at: 100_000 - ms, person: 'p1', measurable: true }),
          until(100_000),
        ),
      );
    const standing = (ledger: ReturnType<typeof fold>) => standingOf(ledger, ledger.people.p1!, 'meeting', 100_000);
    expect([standing(seenFor(80_000)), standing(seenFor(79_999))]).toEqual(['not-heard-from', 'cant-tell']);
  });
});

describe('the summary and the report', () => {
  const minutes = (n: number) => n * MINUTE;
  const meeting: LogEntry[] = log(
    ...three,
    joins('p4', 0, { name: 'Name p3' }),
    speaks('p1', minutes(1), minutes(4)),
    speaks('p2', minutes(4), minutes(5)),
    marks('p3', minutes(6), 'another-way'),
    leaves('p4', minutes(7)),
    event({ type: 'topic', at: minutes(8), label: 'Budget' }),
    speaks('p2', minutes(8) + 1000, minutes(9)),
    marks('p1', minutes(9), 'listening'),
    event({ type: 'health', at: minutes(10), state: 'partial', reason: 'no-names' }),
    event({ type: 'health', at: minutes(11), state: 'good', reason: null }),
    event({ type: 'ended', at: minutes(12) }),
  );
  // Made anew for each test: what is made beside the tests is made only once for all of them.
  const made = () => reportOf(meeting, page);

  it('count who was heard from, by voice or otherwise', () => {
    expect(made().summary).toMatchObject({
      title: 'Weekly',
      platform: 'livekit',
      lengthMs: minutes(12),
      ended: true,
      people: 4,
      heardFrom: 3,
      cantTell: 0,
      speechMs: minutes(5) - 1000,
      coverage: 1,
      mode: 'per-participant',
    });
  });

  it('give each person their figures', () => {
    const [first, second, , fourth] = made().people;
    const all = minutes(5) - 1000;
    expect(first).toMatchObject({
      id: 'p1',
      standing: 'heard',
      airtimeMs: minutes(3),
      share: minutes(3) / all,
      turns: 1,
      longestMs: minutes(3),
      firstHeardAt: minutes(1),
      presentMs: minutes(12),
      measuredMs: minutes(12),
    });
    expect(second).toMatchObject({ turns: 1, namesake: 0 });
    expect(fourth).toMatchObject({
      namesake: 2,
      standing: 'not-heard-from',
      turns: 0,
      share: 0,
      presentMs: minutes(7),
      firstHeardAt: null,
    });
    expect(made().people.reduce((sum, { evenSplit }) => sum + (evenSplit ?? 0), 0)).toBeCloseTo(1);
  });

  it('tell by topic who was there and who was heard from', () => {
    expect(made().topics).toEqual([
      { label: '', from: 0, to: minutes(8), heardFrom: 3, people: 4 },
      { label: 'Budget', from: minutes(8), to: minutes(12), heardFrom: 2, people: 3 },
    ]);
  });

  it('tell how well Hearth saw, and when', () => {
    expect(made().health).toEqual([
      { from: 0, to: minutes(10), state: 'good', reason: null },
      { from: minutes(10), to: minutes(11), state: 'partial', reason: 'no-names' },
      { from: minutes(11), to: minutes(12), state: 'good', reason: null },
    ]);
    expect(made().gaps).toEqual([]);
  });

  it('have spread and turns, where the page shows everybody', () => {
    expect(made().shares).toBe('shown');
    expect(made().effectiveVoices).toBeGreaterThan(1.5);
    expect(made().summary.balance).toBeGreaterThan(0.4);
    expect(made().overlap).toBe(0);
    expect(made().longTurns).toEqual([{ person: 'p1', from: minutes(1), to: minutes(4), speechMs: minutes(3) }]);
    expect(made().attempts).toEqual([]);
  });

  it('have neither turns nor overlap where it shows one at a time, and say that figures are approximate', () => {
    const one = reportOf(
      [...meeting, { type: 'mode', seq: meeting.length, at: minutes(12), mode: 'dominant-only' }],
      page,
    );
    expect(one).toMatchObject({ overlap: null, longTurns: null, attempts: null, summary: { mode: 'dominant-only' } });
    expect(one.people[0]?.turns).toBeNull();
    const later = fold([
      ...meeting,
      { type: 'mode', seq: 900, at: minutes(12), mode: 'loudest-tick' },
      { type: 'mode', seq: 901, at: minutes(12), mode: 'per-participant' },
    ]);
    expect(summaryOf(later, page, minutes(12)).mode).toBe('dominant-only');
    expect(
      summaryOf(fold([...meeting, { type: 'mode', seq: 900, at: 0, mode: 'loudest-tick' }]), page, minutes(12)).mode,
    ).toBe('loudest-tick');
  });

  it('hold back shares while they are mostly chance', () => {
    const early = reportOf(log(...three, speaks('p1', 1000, 60_000), until(minutes(5))), page);
    expect(early.people.map(({ share, evenSplit }) => [share, evenSplit])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    expect([
      early.effectiveVoices,
      early.summary.balance,
      meetingVoices(fold(meeting.slice(0, 3)), 0),
      meetingBalance(fold(meeting.slice(0, 3)), 0),
    ]).toEqual([null, null, null, null]);
    expect(early.summary.ended).toBe(false);
  });

  it('count a room by its seats, in each topic', () => {
    const room: LogEntry[] = log(
      ...three,
      event({ type: 'room', at: 1, person: 'p3', seats: ['Kim', 'Lee', ''] }),
      event({ type: 'seat', at: 2, person: 'p3', seat: 0, on: true }),
      event({ type: 'topic', at: 5000, label: '' }),
      event({ type: 'seat', at: 6000, person: 'p3', seat: 1, on: true }),
      event({ type: 'seat', at: 6000, person: 'p3', seat: 2, on: true }),
      until(9000),
    );
    expect(reportOf(room, page).topics.map(({ heardFrom, people }) => [heardFrom, people])).toEqual([
      [1, 5],
      [2, 5],
    ]);
    expect(reportOf(room, page).summary).toMatchObject({ people: 5, heardFrom: 3 });
  });

  it('leave out of a topic who came after it, or had left before', () => {
    const topics = reportOf(
      log(
        start(),
        joins('p1', 0),
        joins('p2', 0),
        leaves('p2', 5000),
        event({ type: 'topic', at: 5000, label: '' }),
        joins('p3', 8000),
        until(9000),
      ),
      page,
    ).topics;
    expect(topics.map(({ people }) => people)).toEqual([2, 2]);
  });
});

describe('a backchannel', () => {
  it('is none inside one’s own stretch, and one of two that begin together is', () => {
    const one = (person: string, from: number, to: number) => ({ person, from, to });
    expect(floorTurns([one('p1', 0, 500), one('p2', 0, 900), one('p2', 2000, 3000)])).toEqual([
      { ...one('p2', 0, 3000), speechMs: 1900 },
    ]);
    expect(floorTurns([one('p1', 0, 900), one('p1', 100, 500)])).toEqual([{ ...one('p1', 0, 900), speechMs: 900 }]);
  });
});
