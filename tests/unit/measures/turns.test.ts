import { describe, expect, it } from 'vitest';
import {
  attempts,
  countByPerson,
  floorTurns,
  longTurns,
  overlapShare,
  stretchesOf,
} from '../../../lib/measures/turns.ts';
import { event, log, marks, speaks } from '../meeting/script.ts';

const stretch = (person: string, from: number, to: number) => ({ person, from, to });

describe('stretches', () => {
  it('are joined from pieces that touch or nearly do', () => {
    expect(
      stretchesOf(
        log(speaks('p1', 0, 2000), speaks('p1', 2000, 5000), speaks('p1', 5400, 6000), speaks('p1', 7000, 8000)),
      ),
    ).toEqual([stretch('p1', 0, 6000), stretch('p1', 7000, 8000)]);
  });
});

describe('stretches of people who were put right', () => {
  const said = [speaks('p1', 0, 2000), speaks('p2', 3000, 5000)];

  it('are theirs who really spoke', () => {
    const merged = event({ type: 'merged', at: 9000, person: 'p2', into: 'p1' });
    expect(stretchesOf(log(...said, merged)).map(({ person }) => person)).toEqual(['p1', 'p1']);
    const moved = (into: string | null) => event({ type: 'moved', at: 9000, person: 'p1', from: 0, to: 2000, into });
    expect(stretchesOf(log(...said, moved('p2')))).toEqual([stretch('p2', 0, 2000), stretch('p2', 3000, 5000)]);
    expect(stretchesOf(log(...said, moved(null)))).toEqual([stretch('p2', 3000, 5000)]);
    expect(stretchesOf(log(...said, marks('p2', 9000, 'not-measured')))).toEqual([stretch('p1', 0, 2000)]);
  });

  it('stand in order of their beginning', () => {
    expect(stretchesOf(log(speaks('p2', 3000, 5000), speaks('p1', 0, 9000))).map(({ from }) => from)).toEqual([
      0, 3000,
    ]);
  });
});

describe('floor turns', () => {
  it('are runs of one person; a backchannel of somebody else does not end one', () => {
    const turns = floorTurns([
      stretch('p1', 0, 5000),
      stretch('p2', 2000, 2500),
      stretch('p1', 6000, 9000),
      stretch('p2', 9500, 12_000),
      stretch('p1', 13_000, 14_000),
    ]);
    expect(turns).toEqual([
      { ...stretch('p1', 0, 9000), speechMs: 8000 },
      { ...stretch('p2', 9500, 12_000), speechMs: 2500 },
      { ...stretch('p1', 13_000, 14_000), speechMs: 1000 },
    ]);
    expect([...countByPerson(turns)]).toEqual([
      ['p1', 2],
      ['p2', 1],
    ]);
  });

  it('end where the last of them ends, even if an earlier one is longer', () => {
    expect(floorTurns([stretch('p1', 0, 5000), stretch('p1', 1000, 3000)])).toEqual([
      { ...stretch('p1', 0, 5000), speechMs: 5000 },
    ]);
  });

  it('are long beyond two minutes of speech, however long the silences between', () => {
    const turn = (speechMs: number) => ({ ...stretch('p1', 0, 500_000), speechMs });
    expect(longTurns([turn(120_000), turn(120_001)])).toEqual([turn(120_001)]);
  });
});

describe('overlap', () => {
  it.each([
    [[stretch('p1', 0, 10_000)], 0],
    [[stretch('p1', 0, 10_000), stretch('p2', 5000, 10_000)], 0.5],
    [[stretch('p1', 0, 4000), stretch('p2', 4000, 8000)], 0],
    [[stretch('p1', 0, 4000), stretch('p2', 0, 4000), stretch('p3', 0, 4000)], 1],
  ])('case %#', (stretches, share) => {
    expect(overlapShare(stretches)).toBeCloseTo(share);
  });

  it('is unknown without speech', () => {
    expect(overlapShare([])).toBeNull();
  });
});

describe('who may want to come in', () => {
  const long = stretch('p1', 1000, 10_000);
  it.each([
    ['began inside, spoke on for a second, and gave way', stretch('p2', 1200, 2200), true],
    ['began with the other', stretch('p2', 1199, 3000), false],
    ['said less than a second', stretch('p2', 5000, 5999), false],
    ['began as the other came to an end', stretch('p2', 9801, 9999), false],
    ['went on when the other stopped', stretch('p2', 8000, 10_000), false],
    ['spoke after the other', stretch('p2', 10_000, 12_000), false],
  ])('somebody who %s', (_, other, wanted) => {
    const found = attempts([long, other].sort((a, b) => a.from - b.from));
    expect(found).toEqual(wanted ? [other] : []);
  });

  it('is nobody who interrupts themselves', () => {
    expect(attempts([long, stretch('p1', 2000, 4000)])).toEqual([]);
  });
});
