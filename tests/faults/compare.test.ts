import { describe, expect, it } from 'vitest';
import { compare, overlaps, repeated } from './compare.ts';
import { brokenBounds } from './fault.ts';

const BEGINS = 1_000_000;
const script = {
  begins: BEGINS,
  speech: [
    { speaker: 'Ana', from: 0, to: 10_000 },
    { speaker: 'Ben', from: 10_000, to: 14_000 },
  ],
};
const always = [{ from: 0, to: Number.POSITIVE_INFINITY }];
const said = (speaker: string, from: number, to: number) => ({ speaker, from: BEGINS + from, to: BEGINS + to });

describe('the stored log beside the truth', () => {
  it('takes nothing as lost at the ends of a stretch but the error of the reading', () => {
    const stored = [said('Ana', 300, 9600), said('Ben', 10_200, 14_500)];
    expect(compare({ script, shown: always, stored })).toEqual({ secondsLost: 0, secondsInvented: 0 });
  });

  it('counts what is missing in the middle, at a late beginning and at an early end', () => {
    const stored = [said('Ana', 0, 4000), said('Ana', 4400, 10_000), said('Ben', 11_000, 13_000)];
    expect(compare({ script, shown: always, stored }).secondsLost).toBe(2.4);
  });

  it('counts everything that is missing where the page went away and came back, and nothing of the time between', () => {
    const shown = [
      { from: 0, to: BEGINS + 4000 },
      { from: BEGINS + 7000, to: BEGINS + 20_000 },
    ];
    const stored = [said('Ana', 0, 3500), said('Ana', 7400, 10_000), said('Ben', 10_000, 14_000)];
    expect(compare({ script, shown, stored })).toEqual({ secondsLost: 0.9, secondsInvented: 0 });
  });

  it('does not take the speech of one for that of another', () => {
    const stored = [said('Ana', 0, 14_000)];
    expect(compare({ script, shown: always, stored })).toEqual({ secondsLost: 4, secondsInvented: 3.3 });
  });

  it('sees speech that lies over other speech of the same person, and numbers given twice', () => {
    expect(overlaps([said('Ana', 0, 2000), said('Ana', 2000, 3000), said('Ben', 0, 3000)])).toBe(0);
    expect(overlaps([said('Ana', 0, 2000), said('Ana', 1500, 3000), said('Ben', 0, 3000)])).toBe(1);
    expect(repeated([0, 1, 2, 2, 3, 3])).toBe(2);
  });
});

describe('the bounds of a fault', () => {
  const found = { secondsLost: 0, eventsDoubled: 0, secondsInvented: 0, told: '', wrong: [] };

  it('allow five seconds where the page goes away, and none where it lives on', () => {
    expect(brokenBounds({ ...found, secondsLost: 5 }, { livesOn: false })).toEqual([]);
    expect(brokenBounds({ ...found, secondsLost: 5.1 }, { livesOn: false })).toHaveLength(1);
    expect(brokenBounds({ ...found, secondsLost: 0.1 }, { livesOn: true })).toHaveLength(1);
  });

  it('allow nothing doubled, nothing invented, nothing else wrong', () => {
    const bad = { ...found, eventsDoubled: 1, secondsInvented: 1.1, wrong: ['something'] };
    expect(brokenBounds(bad, { livesOn: false })).toHaveLength(3);
  });
});
