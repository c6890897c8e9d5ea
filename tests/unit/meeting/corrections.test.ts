import { describe, expect, it } from 'vitest';
import { airtimes, coverage, sharesState } from '../../../lib/measures/airtime.ts';
import { meetingBalance } from '../../../lib/measures/balance.ts';
import { headStandings, standingOf } from '../../../lib/measures/standing.ts';
import { summaryOf } from '../../../lib/measures/summary.ts';
import type { LogEntry } from '../../../lib/meeting/events.ts';
import { append, fold } from '../../../lib/meeting/ledger.ts';
import { needsRefold } from '../../../lib/meeting/reach.ts';
import { emptyLedger, type Ledger } from '../../../lib/meeting/record.ts';
import { event, joins, leaves, log, marks, speaks, start } from './script.ts';

const three = [start(), joins('p1', 0), joins('p2', 0), joins('p3', 0)];
const airtime = (ledger: Ledger, id: string) => ledger.people[id]?.speech.airtimeMs;
const merge = (person: string, into: string, at = 50_000) => event({ type: 'merged', at, person, into });
const split = (person: string, into: string, from: number) => event({ type: 'split', at: 60_000, person, into, from });
const move = (person: string, from: number, to: number, into: string | null) =>
  event({ type: 'moved', at: 60_000, person, from, to, into });
/** Takes back the last event of a log. */
const undone = (entries: LogEntry[]): LogEntry[] => {
  const seq = entries.length;
  return [...entries, { type: 'undone', seq, at: 90_000, target: seq - 1 }];
};

describe('two who are one person', () => {
  const meeting = log(
    ...three,
    speaks('p1', 1000, 4000),
    joins('p4', 5000, { name: 'Ana (phone)' }),
    speaks('p4', 6000, 10_000),
    merge('p4', 'p1'),
  );

  it('have one airtime, one presence and one name', () => {
    const ledger = fold(meeting);
    expect(Object.keys(ledger.people)).toEqual(['p1', 'p2', 'p3']);
    expect(airtime(ledger, 'p1')).toBe(7000);
    expect(ledger.people.p1).toMatchObject({ name: 'Name p1', keys: { 'key-p1': 'Name p1', 'key-p4': 'Ana (phone)' } });
    expect(ledger.steps.at(-1)?.n).toBe(3);
  });

  it('stay present until the last of them has left, and are seen while one can be seen', () => {
    const ledger = fold([
      ...meeting,
      { type: 'measurable', seq: 100, at: 70_000, person: 'p1', measurable: false },
      { type: 'left', seq: 101, at: 80_000, person: 'p1' },
    ]);
    expect(ledger.people.p1).toMatchObject({ present: true, measurable: true });
    const gone = fold([
      ...meeting,
      ...[1, 4].map((n): LogEntry => ({ type: 'left', seq: 100 + n, at: 80_000, person: `p${n}` })),
    ]);
    expect(gone.people.p1?.present).toBe(false);
    expect(gone.steps.at(-1)?.n).toBe(2);
  });

  it('never go round in a circle, however often they are put together', () => {
    const ledger = fold(log(...three, merge('p1', 'p3'), merge('p2', 'p1'), merge('p1', 'p2'), merge('p3', 'p2')));
    expect(Object.keys(ledger.people)).toEqual(['p3']);
  });

  it('do not count the same speech twice', () => {
    const both = fold(
      log(...three, joins('p4', 0), speaks('p1', 1000, 5000), speaks('p4', 1000, 5000), merge('p4', 'p1')),
    );
    expect(airtime(both, 'p1')).toBe(4000);
  });

  it('are two again when that is taken back', () => {
    const ledger = fold(undone(meeting));
    expect([airtime(ledger, 'p1'), airtime(ledger, 'p4')]).toEqual([3000, 4000]);
    expect(ledger.actions.map(({ kind }) => kind)).toEqual(['topic']);
  });

  it('may be three, and never go in a circle', () => {
    const ledger = fold(
      log(...three, joins('p4', 0), speaks('p3', 0, 2000), merge('p3', 'p2'), merge('p2', 'p1'), merge('p1', 'p3')),
    );
    expect(Object.keys(ledger.people)).toEqual(['p1', 'p4']);
    expect(airtime(ledger, 'p1')).toBe(2000);
  });

  it('share what the user said of either', () => {
    const ledger = fold([
      ...meeting,
      { type: 'mark', seq: 100, at: 60_000, person: 'p4', mark: 'dont-track', on: true },
    ]);
    expect(ledger.corrections.excluded).toEqual(['p1']);
  });

  it('never give anybody else the number of the one who is gone', () => {
    expect(fold(meeting).lastPerson).toBe(4);
  });

  it('are one source from now on when the page is watched anew', () => {
    const resumed = fold([
      ...meeting,
      { type: 'gap', seq: 100, at: 70_000, from: 69_000, to: 70_000, cause: 'reload' },
    ]);
    expect(resumed.people.p1?.sources).toEqual({ p1: { here: true, measurable: true } });
  });
});

describe('one who is two people', () => {
  const meeting = log(
    ...three,
    speaks('p1', 1000, 4000),
    leaves('p1', 10_000),
    joins('p1', 20_000),
    speaks('p1', 21_000, 26_000),
    marks('p1', 30_000, 'listening'),
    split('p1', 's9', 20_000),
  );

  it('are told apart from the moment of the return', () => {
    const ledger = fold(meeting);
    expect([airtime(ledger, 'p1'), airtime(ledger, 's9')]).toEqual([3000, 5000]);
    expect(ledger.people.p1?.present).toBe(false);
    expect(ledger.people.s9).toMatchObject({ present: true, name: 'Name p1', measurable: true });
    expect(ledger.people.p1?.marks).toHaveLength(1);
  });

  it('look alike until the page says otherwise', () => {
    const sameKey = log(
      ...three,
      leaves('p1', 10_000),
      event({ type: 'joined', at: 20_000, person: 'p1' }),
      split('p1', 's9', 20_000),
    );
    expect(fold(sameKey).people.s9).toMatchObject({ name: 'Name p1', self: false, keys: {} });
  });

  it('are one again when that is taken back', () => {
    expect(airtime(fold(undone(meeting)), 'p1')).toBe(8000);
    expect(fold(undone(meeting)).people.s9).toBeUndefined();
  });
});

describe('a name given by the user', () => {
  const named = log(...three, event({ type: 'renamed', at: 100, person: 'p1', name: 'Ana' }));

  it('stays when the page shows another', () => {
    const page: LogEntry = { type: 'person', seq: 100, at: 200, person: 'p1', key: 'k', name: 'iPad 7', self: false };
    expect(fold([...named, page]).people.p1).toMatchObject({ name: 'Ana', pageName: 'iPad 7' });
    expect(fold(log(...three, (l) => l.add({ ...page }))).people.p1?.name).toBe('iPad 7');
  });

  it('goes back to the page’s when it is emptied or taken back', () => {
    const emptied = fold([...named, { type: 'renamed', seq: 100, at: 200, person: 'p1', name: '' }]);
    expect(emptied.people.p1?.name).toBe('Name p1');
    expect(fold(undone(named)).people.p1?.name).toBe('Name p1');
  });
});

describe('speech that was somebody else’s', () => {
  const said = [...three, speaks('p1', 1000, 5000), speaks('p1', 8000, 9000)];

  it('goes to them, and nothing else does', () => {
    const ledger = fold(log(...said, move('p1', 1000, 5000, 'p2')));
    expect([airtime(ledger, 'p1'), airtime(ledger, 'p2')]).toEqual([1000, 4000]);
    expect(ledger.people.p1?.speech.longestMs).toBe(1000);
  });

  it('is nobody’s when it was noise, and in part if it was noise in part', () => {
    expect(airtime(fold(log(...said, move('p1', 2000, 4000, null))), 'p1')).toBe(3000);
    const all = fold(log(...said, move('p1', 0, 60_000, null)));
    expect(airtimes(all).get('p2')?.evenSplit).toBe(0);
  });

  it('may be moved on', () => {
    const ledger = fold(log(...said, move('p1', 1000, 5000, 'p2'), move('p2', 1000, 3000, 'p3')));
    expect(['p1', 'p2', 'p3'].map((id) => airtime(ledger, id))).toEqual([1000, 2000, 2000]);
  });

  it('comes back when that is taken back', () => {
    expect(fold(undone(log(...said, move('p1', 1000, 5000, 'p2')))).people).toEqual(fold(log(...said)).people);
  });
});

describe('somebody whose indicator is not to be believed', () => {
  const meeting = log(...three, speaks('p1', 1000, 5000), marks('p1', 9000, 'not-measured'));

  it('is not measured from the beginning, and neither silent nor speaking', () => {
    const ledger = fold(meeting);
    expect(ledger.people.p1).toMatchObject({ measurable: false, measuredMs: 0 });
    expect(airtime(ledger, 'p1')).toBe(0);
    expect(standingOf(ledger, ledger.people.p1!, 'topic', 9000)).toBe('cant-tell');
    expect(sharesState(ledger, 9000)).toBe('not-everyone');
  });

  it('is measured again, everything included, when the mark goes', () => {
    const off = fold([...meeting, { type: 'mark', seq: 100, at: 9500, person: 'p1', mark: 'not-measured', on: false }]);
    expect(airtime(off, 'p1')).toBe(4000);
    expect(off.people.p1?.measurable).toBe(true);
    expect(airtime(fold(undone(meeting)), 'p1')).toBe(4000);
  });

  it('stops being measured at once, live', () => {
    const live = emptyLedger();
    for (const entry of meeting) append(live, entry);
    expect(live.people.p1?.measurable).toBe(false);
    append(live, { type: 'spoke', seq: live.nextSeq, at: 12_000, person: 'p1', from: 10_000, to: 12_000 });
    expect(airtime(live, 'p1')).toBe(4000);
  });
});

describe('a page that was not to be believed for a while', () => {
  it('takes its speech back, and the time counts as not measured', () => {
    const ledger = fold(
      log(
        ...three,
        speaks('p1', 0, 20_000),
        event({ type: 'disbelieved', at: 30_000, person: 'p1', from: 0, to: 30_000 }),
      ),
    );
    expect(airtime(ledger, 'p1')).toBe(0);
    expect(coverage(ledger, 30_000)).toBeCloseTo(2 / 3);
  });
});

describe('a room behind one microphone', () => {
  const seats = (names: string[], at = 1000) => event({ type: 'room', at, person: 'p3', seats: names });
  const heard = (seat: number, on = true, at = 2000) => event({ type: 'seat', at, person: 'p3', seat, on });
  const now = 5000;
  const standings = (ledger: Ledger, scope: 'topic' | 'meeting' = 'topic') =>
    headStandings(ledger, ledger.people.p3!, scope, now);

  it('is as many people as it has seats, with an even split for each', () => {
    const ledger = fold(log(...three, seats(['Kim', 'Lee', '']), speaks('p1', 0, 5000)));
    expect(ledger.steps.at(-1)?.n).toBe(5);
    expect(airtimes(ledger).get('p3')?.evenSplit).toBeCloseTo(3 / 5);
    expect(summaryOf(ledger, { title: '', platform: 'livekit' }, now)).toMatchObject({
      people: 5,
      heardFrom: 1,
      cantTell: 1,
    });
  });

  it('cannot be told by seat, until the user says who was heard from', () => {
    const meeting = [...three, seats(['Kim', 'Lee', '']), speaks('p3', 1000, 5000)];
    expect(standings(fold(log(...meeting)))).toEqual(['not-heard-from', 'not-heard-from', 'cant-tell']);
    const tapped = fold(log(...meeting, heard(0), heard(2)));
    expect(standings(tapped)).toEqual(['heard', 'not-heard-from', 'heard']);
    expect(standingOf(tapped, tapped.people.p3!, 'topic', now)).toBe('not-heard-from');
    const all = fold(log(...meeting, heard(0), heard(1), heard(2)));
    expect(standingOf(all, all.people.p3!, 'topic', now)).toBe('heard');
    const unnamed = fold(log(...three, seats(['', '']), heard(0)));
    expect(standingOf(unnamed, unnamed.people.p3!, 'topic', now)).toBe('cant-tell');
  });

  it('is heard anew in each topic', () => {
    const ledger = fold(log(...three, seats(['Kim', 'Lee']), heard(0), event({ type: 'topic', at: 3000, label: '' })));
    expect(standings(ledger)).toEqual(['not-heard-from', 'not-heard-from']);
    expect(standings(ledger, 'meeting')).toEqual(['heard', 'not-heard-from']);
    expect(standings(fold(log(...three, seats(['Kim', 'Lee']), heard(0), heard(0, false))))).not.toContain('heard');
  });

  it('is one person again with fewer than two seats, or when that is taken back', () => {
    const one = fold(log(...three, seats(['Kim', 'Lee']), seats(['Kim'], 1500)));
    expect(standings(one)).toEqual(['not-heard-from']);
    expect(fold(undone(log(...three, seats(['Kim', 'Lee'])))).steps.at(-1)?.n).toBe(3);
  });

  it('leaves the balance open while rooms hold over a quarter of the seats', () => {
    const long = (names: string[], people: number) =>
      log(
        start(),
        ...Array.from({ length: people }, (_, i) => joins(`p${i + 1}`, 0)),
        seats(names),
        speaks('p1', 0, 240_000),
        event({ type: 'health', at: 700_000, state: 'good', reason: null }),
      );
    const balance = (names: string[], people: number) => meetingBalance(fold(long(names, people)), 700_000);
    expect(balance(['', ''], 7)).toBeGreaterThan(0);
    expect(balance(['', ''], 6)).toBeNull();
    expect(balance(['Kim'], 6)).toBeGreaterThan(0);
  });
});

describe('corrections', () => {
  it('ask for the whole log to be folded again; plain speech does not', () => {
    const seq = 0;
    const at = 0;
    const [person, into] = ['p1', 'p2'];
    const back: LogEntry[] = [
      { type: 'merged', seq, at, person, into },
      { type: 'split', seq, at, person, into: 's1', from: 0 },
      { type: 'room', seq, at, person, seats: [] },
      { type: 'moved', seq, at, person, from: 0, to: 1, into },
      { type: 'disbelieved', seq, at, person, from: 0, to: 1 },
      { type: 'mark', seq, at, person, mark: 'not-measured', on: true },
      { type: 'mark', seq, at, person, mark: 'not-a-person', on: false },
      { type: 'undone', seq, at, target: 0 },
    ];
    expect(back.map(needsRefold)).toEqual(back.map(() => true));
    const forward: LogEntry[] = [
      { type: 'spoke', seq, at, person, from: 0, to: 1 },
      { type: 'mark', seq, at, person, mark: 'away', on: true },
      { type: 'renamed', seq, at, person, name: 'Ana' },
      { type: 'seat', seq, at, person, seat: 0, on: true },
    ];
    expect(forward.map(needsRefold)).toEqual(forward.map(() => false));
  });

  it('that can be taken back are listed, newest last', () => {
    const ledger = fold(
      log(
        ...three,
        event({ type: 'renamed', at: 1, person: 'p1', name: 'Ana' }),
        merge('p3', 'p2', 2),
        event({ type: 'room', at: 3, person: 'p1', seats: ['', ''] }),
        move('p1', 0, 1, null),
        split('p1', 's1', 10),
      ),
    );
    expect(ledger.actions.map(({ kind }) => kind)).toEqual(['topic', 'renamed', 'merged', 'room', 'moved', 'split']);
  });
});
