/** The edges of the reducer: what happens at the very moment, twice, out of order, or to nobody. */
import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../lib/measures/standing.ts';
import { entitle, resplit } from '../../../lib/meeting/entitlement.ts';
import type { GapCause, LogEntry } from '../../../lib/meeting/events.ts';
import { append, fold } from '../../../lib/meeting/ledger.ts';
import { effective } from '../../../lib/meeting/reach.ts';
import { emptyLedger, type Ledger } from '../../../lib/meeting/record.ts';
import { isBackchannelTo } from '../../../lib/meeting/speech.ts';
import { event, joins, leaves, log, marks, opens, speaks, start } from './script.ts';

const three = [start(), joins('p1', 0), joins('p2', 0), joins('p3', 0)];
const live = (entries: readonly LogEntry[]): Ledger => {
  const ledger = emptyLedger();
  for (const entry of entries) append(ledger, entry);
  return ledger;
};
const undo = (entries: LogEntry[], target: number): LogEntry[] => [
  ...entries,
  { type: 'undone', seq: entries.length, at: 90_000, target },
];
const seen = (person: string, at: number, measurable: boolean) => event({ type: 'measurable', at, person, measurable });

describe('an empty ledger', () => {
  it('knows nothing and nobody', () => {
    expect(emptyLedger()).toMatchObject({
      nextSeq: 0,
      role: 'facilitator',
      mode: 'per-participant',
      approximate: false,
      people: {},
      topics: [{ seq: -1, label: '', from: null }],
      steps: [{ at: 0, n: 0 }],
      gaps: [],
      health: [{ at: 0, state: 'good', reason: null }],
      recent: [],
    });
  });

  it('takes what the first event says', () => {
    expect(fold(log(opens('just-me')))).toMatchObject({
      role: 'just-me',
      platform: 'livekit',
      startedWall: 1_700_000_000_000,
      approximate: false,
    });
  });

  it('has newcomers of whom nothing is known', () => {
    expect(fold(log(start(), joins('p1', 7, { measurable: false }))).people.p1).toMatchObject({
      firstJoinedAt: 7,
      lastJoinedAt: 7,
      measurable: false,
      marks: [],
      invitedAt: [],
      seatsHeard: [],
      handUpSince: null,
    });
  });
});

describe('a log', () => {
  it('is put in order, once each, without what was taken back', () => {
    const entries = log(...three, speaks('p1', 0, 1000));
    const mixed = [...entries].reverse();
    expect(effective([...mixed, ...mixed])).toEqual(entries);
    const last = entries.length - 1;
    expect(effective(undo(entries, last)).map(({ seq }) => seq)).toEqual(
      [...entries.keys()].filter((i) => i !== last).concat(entries.length),
    );
  });

  it('means nothing where it speaks of somebody nobody met', () => {
    const strange = log(...three, speaks('p9', 0, 1000), marks('p9', 1, 'away'), leaves('p9', 2));
    expect(Object.keys(fold(strange).people)).toEqual(['p1', 'p2', 'p3']);
  });

  it('may pause twice and go on twice', () => {
    const twice = log(
      ...three,
      event({ type: 'paused', at: 1000 }),
      event({ type: 'paused', at: 5000 }),
      event({ type: 'resumed', at: 9000 }),
      event({ type: 'resumed', at: 20_000 }),
    );
    expect(fold(twice)).toMatchObject({ pausedMs: 8000, pausedSince: null });
  });

  it('keeps gaps with their reasons; only a page that is watched anew begins with the people anew', () => {
    const gap = (cause: GapCause) =>
      fold(
        log(
          ...three,
          event({ type: 'merged', at: 1, person: 'p2', into: 'p1' }),
          event({ type: 'gap', at: 9000, from: 5000, to: 9000, cause }),
        ),
      );
    expect(gap('sleep').gaps).toEqual([{ from: 5000, to: 9000, cause: 'sleep' }]);
    const sources = (cause: GapCause) => Object.keys(gap(cause).people.p1?.sources ?? {}).length;
    expect([sources('sleep'), sources('frozen'), sources('reload'), sources('rejoin')]).toEqual([2, 2, 1, 1]);
    expect(sources('breakout')).toBe(1);
  });

  it('ends, and an end is an end until something comes after it', () => {
    const ended = log(...three, event({ type: 'ended', at: 5000 }));
    expect(fold(ended).endedAt).toBe(5000);
    expect(fold([...ended, { type: 'topic', seq: 99, at: 6000, label: '' }]).endedAt).toBeNull();
  });

  it('is over although something is said of it afterwards, and no longer than it was', () => {
    const entries = log(
      ...three,
      event({ type: 'ended', at: 5000 }),
      marks('p1', 60_000, 'listening'),
      event({ type: 'renamed', at: 61_000, person: 'p2', name: 'Ben' }),
      event({ type: 'undone', at: 62_000, target: 999 }),
    );
    const ledger = fold(entries);
    expect(ledger).toMatchObject({ endedAt: 5000, at: 5000 });
    expect(ledger.people.p1).toMatchObject({ settledAt: 5000, measuredMs: 5000 });
  });

  it('keeps since when a hand is up, however often it is told', () => {
    const hand = (at: number, up: boolean) => event({ type: 'hand', at, person: 'p1', up });
    expect(fold(log(...three, hand(100, true), hand(200, true))).people.p1?.handUpSince).toBe(100);
    expect(fold(log(...three, hand(100, true), hand(200, false))).people.p1?.handUpSince).toBeNull();
    expect(fold(log(...three, hand(100, true), leaves('p1', 300))).people.p1?.handUpSince).toBeNull();
  });

  it('keeps invitations', () => {
    expect(fold(log(...three, event({ type: 'invited', at: 300, person: 'p1' }))).people.p1?.invitedAt).toEqual([300]);
  });

  it('is approximate from the first mode that shows one person at a time', () => {
    const mode = (m: 'per-participant' | 'loudest-tick') => event({ type: 'mode', at: 1, mode: m });
    expect(fold(log(...three, mode('per-participant'))).approximate).toBe(false);
    expect(fold(log(...three, mode('loudest-tick'), mode('per-participant')))).toMatchObject({
      approximate: true,
      mode: 'per-participant',
    });
  });
});

describe('marks', () => {
  const kinds = (ledger: Ledger) => ledger.people.p1?.marks.map(({ mark, topic }) => `${mark} ${topic}`);

  it('stand beside each other, each once', () => {
    const ledger = fold(log(...three, marks('p1', 1, 'away'), marks('p1', 2, 'listening'), marks('p1', 3, 'away')));
    expect(kinds(ledger)).toEqual(['listening 0', 'away 0']);
    expect(
      kinds(fold(log(...three, marks('p1', 1, 'away'), marks('p1', 2, 'listening'), marks('p1', 3, 'away', false)))),
    ).toEqual(['listening 0']);
  });

  it('for another way are said anew for each topic', () => {
    const topic = event({ type: 'topic', at: 5000, label: '' });
    const both = fold(log(...three, marks('p1', 1, 'another-way'), topic, marks('p1', 6000, 'another-way')));
    expect(kinds(both)).toEqual(['another-way 0', 'another-way 1']);
    const off = fold(
      log(
        ...three,
        marks('p1', 1, 'another-way'),
        topic,
        marks('p1', 6000, 'another-way'),
        marks('p1', 7000, 'another-way', false),
      ),
    );
    expect(kinds(off)).toEqual(['another-way 0']);
    expect(
      kinds(fold(log(...three, marks('p1', 1, 'listening'), topic, marks('p1', 6000, 'listening', false)))),
    ).toEqual([]);
  });

  it('are actions when they are set, not when they go', () => {
    const ledger = fold(log(...three, marks('p1', 1, 'away'), marks('p1', 2, 'away', false)));
    expect(ledger.actions.map(({ kind, person }) => [kind, person])).toEqual([
      ['topic', null],
      ['away', 'p1'],
    ]);
  });

  it('taken back live go at once, and only they', () => {
    const entries = log(...three, marks('p1', 1, 'away'), marks('p1', 2, 'listening'), marks('p2', 3, 'dont-track'));
    const of = (target: number) => live(undo(entries, target));
    const away = entries.length - 3;
    expect(kinds(of(away))).toEqual(['listening 0']);
    expect(of(away).steps.at(-1)?.n).toBe(2);
    expect(of(away).actions.map(({ kind }) => kind)).toEqual(['topic', 'listening', 'dont-track']);
    expect(of(away).corrections.excluded).toEqual(['p2']);
    expect(of(away + 2).corrections.excluded).toEqual([]);
    expect(of(away + 2).people.p2?.marks).toEqual([]);
    expect(kinds(of(0))).toEqual(['away 0', 'listening 0']);
  });

  it('that reach back list each person once', () => {
    const twice = live(
      log(...three, marks('p1', 1, 'dont-track'), marks('p2', 2, 'not-a-person'), marks('p1', 3, 'not-a-person')),
    );
    expect(twice.corrections.excluded.toSorted()).toEqual(['p1', 'p2']);
    const off = live(
      log(
        ...three,
        marks('p1', 1, 'not-measured'),
        marks('p2', 2, 'not-measured'),
        marks('p1', 3, 'not-measured', false),
      ),
    );
    expect(off.corrections.notMeasured).toEqual(['p2']);
  });
});

describe('presence', () => {
  it('has a first coming and a newest', () => {
    const back = fold(log(...three, leaves('p1', 5000), joins('p1', 9000)));
    expect(back.people.p1).toMatchObject({
      firstJoinedAt: 0,
      lastJoinedAt: 9000,
      spans: [
        { from: 0, to: 5000 },
        { from: 9000, to: null },
      ],
    });
    const again = fold(log(...three, event({ type: 'joined', at: 9000, person: 'p1' })));
    expect(again.people.p1).toMatchObject({ lastJoinedAt: 0, spans: [{ from: 0, to: null }] });
  });

  it('does not end twice, nor for somebody who never came', () => {
    const twice = fold(log(...three, leaves('p1', 5000), leaves('p1', 8000)));
    expect(twice.people.p1?.spans).toEqual([{ from: 0, to: 5000 }]);
    expect(twice.steps.at(-1)).toEqual({ at: 5000, n: 2 });
  });

  it('that ends before it began lasts no time', () => {
    expect(fold(log(...three, joins('p4', 9000), leaves('p4', 7000))).people.p4?.spans).toEqual([
      { from: 9000, to: 9000 },
    ]);
  });

  it('is not measured anew until it is seen: whoever comes back starts unseen', () => {
    const back = log(...three, leaves('p1', 5000), event({ type: 'joined', at: 9000, person: 'p1' }));
    expect(fold(back).people.p1?.measurable).toBe(false);
    expect(fold(log(...three, leaves('p1', 5000))).people.p1?.measurable).toBe(true);
  });

  it('of one of two tiles is what counts, once the other is gone', () => {
    const merged = event({ type: 'merged', at: 1, person: 'p4', into: 'p1' });
    const both = fold(log(...three, joins('p4', 0, { measurable: false }), merged, leaves('p1', 5000)));
    expect(both.people.p1).toMatchObject({ present: true, measurable: false, handUpSince: null });
    const other = fold(log(...three, joins('p4', 0, { measurable: false }), merged, leaves('p4', 5000)));
    expect(other.people.p1).toMatchObject({ present: true, measurable: true });
  });

  it('counts time as seen, unseen or lost; never more than there was', () => {
    const person = (...steps: Parameters<typeof log>) =>
      fold(log(start(), joins('p1', 0), joins('p2', 0), ...steps)).people.p1;
    expect(person(seen('p1', 4000, false), seen('p1', 9000, true), leaves('p1', 10_000))).toMatchObject({
      measuredMs: 5000,
      unmeasuredMs: 5000,
      gapMs: 0,
    });
    const gap = (from: number, to: number) => event({ type: 'gap', at: to, from, to, cause: 'frozen' });
    expect(person(gap(2000, 5000))).toMatchObject({ measuredMs: 2000, gapMs: 3000 });
    expect(person(seen('p1', 1000, false), gap(2000, 5000))).toMatchObject({
      measuredMs: 1000,
      unmeasuredMs: 1000,
      gapMs: 3000,
    });
    expect(person(leaves('p1', 3000), gap(2000, 5000))).toMatchObject({ measuredMs: 2000, gapMs: 1000 });
    expect(person(leaves('p1', 2000), gap(2000, 5000))).toMatchObject({ measuredMs: 2000, gapMs: 0 });
    expect(person(event({ type: 'paused', at: 1000 }), gap(2000, 5000))).toMatchObject({ measuredMs: 1000, gapMs: 0 });
    expect(person(event({ type: 'disbelieved', at: 3000, person: 'p1', from: 1000, to: 3000 }))).toMatchObject({
      measuredMs: 1000,
      unmeasuredMs: 2000,
    });
    expect(
      person(seen('p1', 500, false), event({ type: 'disbelieved', at: 3000, person: 'p1', from: 0, to: 3000 })),
    ).toMatchObject({ measuredMs: 0, unmeasuredMs: 3000 });
    // Given back, but never more than was taken.
    const taken = event({ type: 'disbelieved', at: 3000, person: 'p1', from: 1000, to: 3000 });
    expect(person(taken, event({ type: 'believed', at: 3000, person: 'p1', from: 1000, to: 3000 }))).toMatchObject({
      measuredMs: 3000,
      unmeasuredMs: 0,
    });
    expect(person(event({ type: 'believed', at: 3000, person: 'p1', from: 1000, to: 3000 }))).toMatchObject({
      measuredMs: 3000,
      unmeasuredMs: 0,
    });
  });
});

describe('the even split', () => {
  const entitled = (ledger: Ledger) => ['p1', 'p2', 'p3'].map((id) => Math.round(ledger.people[id]?.entitledMs ?? 0));

  it('is cut where somebody comes or goes within a piece of speech', () => {
    const ledger = fold(
      log(start(), joins('p1', 0), joins('p2', 0), joins('p3', 4000), leaves('p2', 7000), speaks('p1', 1000, 10_000)),
    );
    // 1–4 s among two, 4–7 s among three, 7–10 s among two.
    expect(entitled(ledger)).toEqual([1500 + 1000 + 1500, 1500 + 1000, 1000 + 1500]);
  });

  it('is split anew when somebody turns out to have left before', () => {
    const ledger = fold(log(...three, speaks('p1', 0, 6000), leaves('p3', 3000)));
    expect(entitled(ledger)).toEqual([2500, 2500, 1000]);
    const same = fold(log(...three, speaks('p1', 0, 6000), leaves('p3', 6000)));
    expect(entitled(same)).toEqual([2000, 2000, 2000]);
  });

  it('remembers half a minute, and no longer', () => {
    const ledger = fold(log(...three));
    entitle(ledger, 0, 10_000);
    entitle(ledger, 20_000, 40_000);
    expect(ledger.recent).toEqual([{ from: 20_000, to: 40_000 }]);
    entitle(ledger, 40_000, 49_999);
    expect(ledger.recent).toHaveLength(2);
    const before = entitled(ledger);
    resplit(ledger, 15_000, () => undefined);
    expect(entitled(ledger)).toEqual(before);
  });

  it('counts a person who came, went and came again for the times they were there', () => {
    const ledger = fold(
      log(
        ...three,
        leaves('p3', 2000),
        joins('p3', 4000),
        leaves('p3', 6000),
        joins('p3', 9000),
        speaks('p1', 0, 12_000),
      ),
    );
    // Three people for 0–2, 4–6 and 9–12 s, two for the rest.
    expect(entitled(ledger)[2]).toBe(Math.round((2000 + 2000 + 3000) / 3));
  });
});

describe('speech', () => {
  const airtime = (ledger: Ledger, id = 'p1') => ledger.people[id]?.speech.airtimeMs;

  it('counts for times of company only, and joins across a change of number', () => {
    const ledger = fold(
      log(
        start(),
        joins('p1', 0),
        joins('p2', 2000),
        joins('p3', 3000),
        leaves('p3', 5000),
        leaves('p2', 8000),
        speaks('p1', 0, 10_000),
      ),
    );
    expect(airtime(ledger)).toBe(6000);
    expect(ledger.people.p1?.speech.longestMs).toBe(6000);
  });

  it('of somebody who is not tracked, or not here, counts nothing', () => {
    expect(airtime(fold(log(...three, marks('p1', 0, 'dont-track'), speaks('p1', 1000, 2000))))).toBe(0);
    expect(airtime(fold(log(...three, leaves('p1', 1000), speaks('p1', 1000, 2000))))).toBe(0);
    expect(airtime(fold(log(...three, leaves('p1', 1500), joins('p1', 1800), speaks('p1', 1000, 2000))))).toBe(700);
  });

  it('joins under half a second of pause, and not at half a second', () => {
    const longest = (pause: number) =>
      fold(log(...three, speaks('p1', 0, 1000), speaks('p1', 1000 + pause, 2000 + pause))).people.p1?.speech.longestMs;
    expect([longest(499), longest(500)]).toEqual([2499, 1000]);
  });

  it('is a backchannel under a second and wholly inside, both ends included', () => {
    const other = { from: 1000, to: 5000 };
    const is = (from: number, to: number) => isBackchannelTo({ from, to }, other);
    expect([is(1000, 1999), is(1000, 2000), is(999, 1500), is(4500, 5000), is(4500, 5001)]).toEqual([
      true,
      false,
      false,
      true,
      false,
    ]);
  });

  it('is no backchannel to one’s own speech, nor to that of somebody who is not tracked', () => {
    const inside = (...steps: Parameters<typeof log>) =>
      fold(log(...three, ...steps, speaks('p2', 0, 9000), speaks('p1', 2000, 2500, 9000))).people.p1?.speech.heardMs;
    expect(inside()).toBe(0);
    expect(inside(marks('p2', 0, 'dont-track'))).toBe(500);
  });

  it('is heard from since the stretch that made it so, and that stays', () => {
    const ledger = fold(log(...three, speaks('p1', 1000, 4000), speaks('p1', 9000, 19_000)));
    expect(ledger.people.p1?.firstHeardAt).toBe(1000);
  });

  it('that goes over the beginning of a topic counts in both, and no topic is begun for nothing', () => {
    const topic = event({ type: 'topic', at: 5000, label: '' });
    const ledger = fold(log(...three, topic, speaks('p1', 4000, 5000), speaks('p2', 4000, 6000)));
    expect(ledger.people.p1?.topics).toEqual([expect.objectContaining({ airtimeMs: 1000 })]);
    expect(ledger.people.p2?.topics.map((totals) => totals?.airtimeMs)).toEqual([1000, 1000]);
  });

  it('in a round counts from the round on, in the running topic only', () => {
    const round = (at: number) => event({ type: 'round', at, kind: 'ideas', on: true });
    const topic = event({ type: 'topic', at: 5000, label: '' });
    const ledger = fold(log(...three, topic, round(6000), speaks('p1', 4700, 5200, 6500), speaks('p2', 5800, 6300)));
    expect(ledger.people.p1?.topics.map((totals) => totals?.turnInRound)).toEqual([false, false]);
    expect(ledger.people.p2?.topics[1]?.turnInRound).toBe(true);
    expect(fold(log(...three, round(6000), speaks('p1', 5500, 6000))).people.p1?.speech.turnInRound).toBe(false);
  });

  it('passing counts in the meeting and the topic', () => {
    const ledger = fold(log(...three, event({ type: 'passed', at: 10, person: 'p1' })));
    expect(ledger.people.p1).toMatchObject({ speech: { turnInRound: true }, topics: [{ turnInRound: true }] });
    expect(standingOf(ledger, ledger.people.p1!, 'topic', 20)).toBe('heard');
  });
});

describe('people', () => {
  it('keep their keys, each with its newest name; a nameless key is none', () => {
    const described = (key: string, name: string, self = false) =>
      event({ type: 'person', at: 1, person: 'p1', key, name, self });
    const ledger = fold(
      log(
        ...three,
        described('k2', 'Ana'),
        described('k2', 'Ana L.'),
        described('', 'Hidden'),
        described('k3', 'Ana', true),
      ),
    );
    expect(ledger.people.p1).toMatchObject({
      keys: { 'key-p1': 'Name p1', k2: 'Ana L.', k3: 'Ana' },
      name: 'Ana',
      self: true,
    });
  });

  it('that were joined take the name of the other only while they have none', () => {
    const named = fold(
      log(
        start(),
        joins('p1', 0, { name: '' }),
        joins('p2', 0, { name: 'Ben' }),
        joins('p3', 0),
        event({ type: 'merged', at: 1, person: 'p2', into: 'p1' }),
      ),
    );
    expect(named.people.p1?.name).toBe('Ben');
  });
});

describe('the beginning', () => {
  it('is not put off by more company, nor by a round that ends, nor by one after it', () => {
    const round = (at: number, on: boolean) => event({ type: 'round', at, kind: 'check-in', on });
    const begun = (...steps: Parameters<typeof log>) =>
      fold(log(opens(), joins('p1', 0), joins('p2', 1000), ...steps)).topics[0]?.from;
    expect(begun(joins('p3', 60_000))).toBe(181_000);
    expect(begun(round(5000, false))).toBe(181_000);
    expect(begun(round(5000, true))).toBe(5000);
    expect(begun(round(190_000, true))).toBe(181_000);
  });

  it('called once, another topic soon after is the second', () => {
    const topic = (at: number) => event({ type: 'topic', at, label: '' });
    expect(
      fold(log(opens(), joins('p1', 0), joins('p2', 0), topic(1000), topic(2000))).topics.map(({ from }) => from),
    ).toEqual([1000, 2000]);
  });
});
