import { describe, expect, it } from 'vitest';
import { airtimes, coverage, elapsedMs } from '../../../lib/measures/airtime.ts';
import { standingOf } from '../../../lib/measures/standing.ts';
import { append, fold } from '../../../lib/meeting/ledger.ts';
import { needsRefold } from '../../../lib/meeting/reach.ts';
import { emptyLedger, type Ledger, type PersonRecord } from '../../../lib/meeting/record.ts';
import { event, joins, leaves, log, marks, speaks, start } from './script.ts';

const person = (ledger: Ledger, id: string): PersonRecord => {
  const found = ledger.people[id];
  if (!found) throw new Error(`nobody is ${id}`);
  return found;
};
const airtime = (ledger: Ledger, id: string) => person(ledger, id).speech.airtimeMs;
const three = [start(), joins('p1', 0), joins('p2', 0), joins('p3', 0)];

describe('airtime', () => {
  it('adds up pieces of one stretch without counting any part twice', () => {
    const ledger = fold(log(...three, speaks('p1', 1000, 3000), speaks('p1', 3000, 8000), speaks('p1', 6000, 9000)));
    expect(airtime(ledger, 'p1')).toBe(8000);
    expect(person(ledger, 'p1').speech.longestMs).toBe(8000);
  });

  it('joins a short pause of one person, and keeps a longer one apart', () => {
    const ledger = fold(log(...three, speaks('p1', 0, 1000), speaks('p1', 1400, 2000), speaks('p1', 2500, 3000)));
    expect(airtime(ledger, 'p1')).toBe(2500);
    expect(person(ledger, 'p1').speech.longestMs).toBe(2000);
  });

  it('counts overlapping speech for each speaker', () => {
    const ledger = fold(log(...three, speaks('p1', 0, 4000), speaks('p2', 1000, 3000)));
    expect([airtime(ledger, 'p1'), airtime(ledger, 'p2')]).toEqual([4000, 2000]);
  });

  it('counts nothing while a person is alone, nor before they came or after they left', () => {
    const ledger = fold(
      log(
        start(),
        joins('p1', 0),
        speaks('p1', 0, 4000),
        joins('p2', 5000),
        speaks('p1', 4500, 6000),
        leaves('p2', 7000),
        speaks('p2', 6500, 8000),
      ),
    );
    expect(airtime(ledger, 'p1')).toBe(1000);
    expect(airtime(ledger, 'p2')).toBe(500);
  });
});

describe('heard', () => {
  const table: [string, ReturnType<typeof speaks>[], boolean][] = [
    ['one stretch of two seconds', [speaks('p1', 0, 2000)], true],
    ['one stretch just under two seconds', [speaks('p1', 0, 1999)], false],
    ['three seconds in all', [speaks('p1', 0, 1500), speaks('p1', 5000, 6500)], true],
    [
      'many backchannels',
      [speaks('p2', 0, 20_000), ...[1, 3, 5, 7, 9].map((s) => speaks('p1', s * 1000, s * 1000 + 900, 20_000))],
      false,
    ],
    ["short turns of one's own", [1, 3, 5, 7].map((s) => speaks('p1', s * 1000, s * 1000 + 900)), true],
  ];
  it.each(table)('%s', (_, steps, heard) => {
    const ledger = fold(log(...three, ...steps));
    expect(standingOf(ledger, person(ledger, 'p1'), 'meeting', ledger.at)).toBe(heard ? 'heard' : 'not-heard-from');
  });

  it('takes a backchannel that grows into a turn for a turn', () => {
    const ledger = fold(log(...three, speaks('p2', 0, 2000), speaks('p1', 1000, 1900, 2000), speaks('p1', 1900, 4200)));
    expect(person(ledger, 'p1').speech).toMatchObject({ airtimeMs: 3200, heardMs: 3200, longestMs: 3200 });
  });

  it('starts anew with a topic, and splits a stretch that reaches into it', () => {
    const ledger = fold(
      log(
        ...three,
        speaks('p1', 0, 5000),
        event({ type: 'topic', at: 6000, label: 'Launch' }),
        speaks('p2', 4500, 7000),
      ),
    );
    const standing = (id: string, scope: 'topic' | 'meeting') => standingOf(ledger, person(ledger, id), scope, 7000);
    expect(standing('p1', 'meeting')).toBe('heard');
    expect(standing('p1', 'topic')).toBe('not-heard-from');
    expect(standing('p2', 'topic')).toBe('not-heard-from');
    expect(person(ledger, 'p2').topics[1]?.airtimeMs).toBe(1000);
  });
});

describe('the even split', () => {
  it('gives a latecomer a part only of what was said while they were there', () => {
    const ledger = fold(
      log(
        start(),
        joins('p1', 0),
        joins('p2', 0),
        speaks('p1', 0, 10_000),
        joins('p3', 20_000),
        speaks('p2', 21_000, 31_000),
        speaks('p1', 40_000, 50_000),
      ),
    );
    const split = airtimes(ledger);
    expect(split.get('p3')?.evenSplit).toBeCloseTo(20 / 3 / 30, 10);
    expect(split.get('p1')?.evenSplit).toBeCloseTo((5 + 20 / 3) / 30, 10);
  });
});

describe('what the user says', () => {
  it('another way counts for this topic and the meeting, listening for all', () => {
    const ledger = fold(
      log(
        ...three,
        marks('p1', 100, 'another-way'),
        marks('p2', 100, 'listening'),
        event({ type: 'topic', at: 200, label: '' }),
      ),
    );
    const standing = (id: string, scope: 'topic' | 'meeting') => standingOf(ledger, person(ledger, id), scope, 300);
    expect([standing('p1', 'topic'), standing('p1', 'meeting')]).toEqual(['not-heard-from', 'another-way']);
    expect([standing('p2', 'topic'), standing('p2', 'meeting')]).toEqual(['listening', 'listening']);
  });

  it('leaves somebody who is away out of the even split from then on', () => {
    const ledger = fold(log(...three, speaks('p1', 0, 3000), marks('p3', 3000, 'away'), speaks('p1', 4000, 10_000)));
    expect(person(ledger, 'p3').entitledMs).toBeCloseTo(1000);
    expect(person(ledger, 'p2').entitledMs).toBeCloseTo(4000);
  });

  it('does not take the time of an absence for a part of a stretch', () => {
    const away = marks('p3', 1000, 'away');
    const ledger = fold(log(...three, away, marks('p3', 1100, 'away', false), speaks('p3', 800, 1300)));
    expect(person(ledger, 'p3').speech).toMatchObject({ airtimeMs: 400, longestMs: 200 });
  });

  it('takes "not a person" out of every figure from the beginning', () => {
    const entries = log(...three, speaks('p1', 0, 3000), speaks('p3', 3000, 6000), marks('p3', 9000, 'not-a-person'));
    const ledger = fold(entries);
    expect(airtimes(ledger).get('p1')).toMatchObject({ share: 1, evenSplit: 0.5 });
    expect(airtimes(ledger).has('p3')).toBe(false);
    expect(needsRefold(entries.at(-1)!)).toBe(true);
  });

  it('undoes: the log then means what it meant before', () => {
    const before = log(...three, speaks('p1', 0, 3000));
    const marked = log(
      ...three,
      speaks('p1', 0, 3000),
      marks('p1', 3500, 'dont-track'),
      event({ type: 'undone', at: 4000, target: 12 }),
    );
    expect(marked[12]?.type).toBe('mark');
    expect(fold(marked).people).toEqual(fold(before).people);
  });

  it('takes a mark away again live, as folding does', () => {
    const entries = log(...three, marks('p1', 100, 'listening'), marks('p1', 200, 'listening', false));
    const live = emptyLedger();
    for (const entry of entries) append(live, entry);
    expect(person(live, 'p1').marks).toEqual([]);
    expect(live).toEqual(fold(entries));
  });
});

describe('time', () => {
  it('leaves a pause out of length and coverage', () => {
    const ledger = fold(log(...three, event({ type: 'paused', at: 10_000 }), event({ type: 'resumed', at: 40_000 })));
    expect(elapsedMs(ledger, 60_000)).toBe(30_000);
    expect(coverage(ledger, 60_000)).toBe(1);
  });

  it('counts a gap and somebody who cannot be seen as not measured', () => {
    const ledger = fold(
      log(
        start(),
        joins('p1', 0),
        joins('p2', 0, { measurable: false }),
        event({ type: 'gap', at: 60_000, from: 40_000, to: 60_000, cause: 'reload' }),
      ),
    );
    expect(coverage(ledger, 100_000)).toBeCloseTo(0.4);
  });

  it('ends, and goes on when something comes after the end', () => {
    const ended = log(...three, event({ type: 'ended', at: 5000 }));
    expect(elapsedMs(fold(ended), 99_000)).toBe(5000);
    const back = log(
      ...three,
      event({ type: 'ended', at: 5000 }),
      event({ type: 'gap', at: 9000, from: 5000, to: 9000, cause: 'rejoin' }),
    );
    expect(fold(back).endedAt).toBeNull();
  });

  it('stays over when something is put right later, and gets no longer by it', () => {
    const over = log(
      start(),
      joins('p1', 0),
      joins('p2', 0),
      speaks('p1', 1000, 4000),
      event({ type: 'ended', at: 5000 }),
    );
    const later = [
      { type: 'renamed', at: 9000, person: 'p1', name: 'Ana' },
      { type: 'mark', at: 9000, person: 'p2', mark: 'away', on: true },
      { type: 'moved', at: 9000, person: 'p1', from: 2000, to: 3000, into: null },
      { type: 'meeting-kind', at: 9000, kind: 'update' },
      { type: 'undone', at: 9000, target: over.length + 2 },
    ] as const;
    const mended = fold([...over, ...later.map((entry, i) => ({ ...entry, seq: over.length + i }))]);
    expect(mended).toMatchObject({ endedAt: 5000, at: 5000, kind: 'update' });
    expect(mended.people.p1).toMatchObject({ name: 'Ana', speech: { airtimeMs: 3000 } });
    expect(mended.people.p2?.spans).toEqual([{ from: 0, to: 5000 }]);
  });
});
