import { describe, expect, it } from 'vitest';
import { floorTurns, overlapShare, stretchesOf } from '../../../lib/measures/turns.ts';
import { log, speaks } from '../meeting/script.ts';

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

describe('floor turns', () => {
  it('are runs of one person; a backchannel of somebody else does not end one', () => {
    const turns = floorTurns([
      stretch('p1', 0, 5000),
      stretch('p2', 2000, 2500),
      stretch('p1', 6000, 9000),
      stretch('p2', 9500, 12_000),
      stretch('p1', 13_000, 14_000),
    ]);
    expect([...turns]).toEqual([
      ['p1', 2],
      ['p2', 1],
    ]);
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
