import { describe, expect, it } from 'vitest';
import type { Conversation, Speech } from '../../meetings/conversation.ts';
import {
  type Compared,
  type Figures,
  figuresOf as judge,
  overallOf as overallFigures,
  shareErrors,
  truthOf,
} from '../../replay/metrics.ts';

function person(name: string, trueMs: number, measuredMs: number, change: Partial<Compared> = {}): Compared {
  return { name, trueMs, measuredMs, visible: true, heardInTruth: trueMs > 0, heard: measuredMs > 0, ...change };
}

const speech = [{ speaker: 'Ana', from: 0, to: 1000 }];
const figuresOf = (people: Compared[]): Figures =>
  judge({ people, truth: speech, measured: speech, coverage: 1, trueCoverage: 1 });
const overallOf = (meetings: Compared[][]): Figures => overallFigures(meetings.map(figuresOf));

describe('figures', () => {
  it('are perfect when everything is measured as it was', () => {
    expect(figuresOf([person('Ana', 6000, 6000), person('Ben', 2000, 2000), person('Noor', 0, 0)])).toMatchObject({
      meanShareErrorPoints: 0,
      worstShareErrorPoints: 0,
      timeRatio: 1,
      neverSeen: 0,
      falseHeard: 0,
      falseUnheard: 0,
    });
  });

  it('do not blame a loss that everybody has alike on the shares', () => {
    const figures = figuresOf([person('Ana', 6000, 3000), person('Ben', 2000, 1000)]);
    expect(figures.worstShareErrorPoints).toBeCloseTo(0);
    expect(figures.timeRatio).toBe(0.5);
  });

  it('count silent people in the mean', () => {
    const people = [person('Ana', 6000, 5000), person('Ben', 4000, 5000), person('Noor', 0, 0), person('Sam', 0, 0)];
    const [ana = 0, ben = 0, noor] = shareErrors(people);
    expect([ana, ben]).toEqual([expect.closeTo(10), expect.closeTo(10)]);
    expect(noor).toBe(0);
    expect(figuresOf(people).meanShareErrorPoints).toBeCloseTo(5);
    expect(figuresOf(people).worstShareErrorPoints).toBeCloseTo(10);
  });

  it('leave out whose speech could not be seen, and count them', () => {
    const hidden = person('Ben', 8000, 0, { visible: false, heard: false });
    expect(figuresOf([person('Ana', 6000, 6000), hidden])).toMatchObject({
      worstShareErrorPoints: 0,
      timeRatio: 1,
      neverSeen: 0,
      falseUnheard: 0,
      cantTell: 1,
    });
  });

  it('take somebody for missed from 3 s of speech on', () => {
    const missed = (trueMs: number, measuredMs: number) =>
      figuresOf([person('Ana', 9000, 9000), person('Ben', trueMs, measuredMs)]).neverSeen;
    expect([missed(2999, 0), missed(3000, 0), missed(3000, 1)]).toEqual([0, 1, 0]);
  });

  it('count who was called heard, or not, wrongly', () => {
    const figures = figuresOf([
      person('Ana', 1000, 1000, { heardInTruth: false, heard: true }),
      person('Ben', 3000, 3000, { heardInTruth: true, heard: false }),
      person('Cleo', 3000, 3000, { heardInTruth: true, heard: false }),
    ]);
    expect([figures.falseHeard, figures.falseUnheard]).toEqual([1, 2]);
  });

  it('are a full error for everybody when nothing at all was measured', () => {
    expect(figuresOf([person('Ana', 4000, 0), person('Ben', 4000, 0)]).worstShareErrorPoints).toBe(50);
  });

  it('of several meetings are the mean of means, the worst of all, the ratio of all time, and sums', () => {
    const exact = [person('Ana', 1000, 1000), person('Ben', 1000, 1000)];
    const wrong = [person('Ana', 4000, 8000), person('Ben', 4000, 0)];
    const overall = overallOf([exact, wrong]);
    expect(overall.meanShareErrorPoints).toBeCloseTo(25);
    expect(overall.worstShareErrorPoints).toBeCloseTo(50);
    expect(overall.timeRatio).toBe(1);
    expect([overall.neverSeen, overall.falseUnheard]).toEqual([1, 1]);
  });
});

describe('the truth', () => {
  const heard = (...speech: Speech[]) => {
    const conversation: Conversation = { name: 'small', durationMs: 60_000, speakers: ['Ana', 'Ben'], speech };
    return truthOf(conversation, 0).get('Ana')?.heard;
  };
  const ana = (from: number, to: number) => ({ speaker: 'Ana', from, to });
  const ben = (from: number, to: number) => ({ speaker: 'Ben', from, to });

  it.each([
    ['one stretch of 2 s', true, [ana(0, 2000)]],
    ['one a little shorter', false, [ana(0, 1999)]],
    ['3 s in all', true, [ana(0, 1500), ana(5000, 6500)]],
    ['less than 3 s in all', false, [ana(0, 1500), ana(5000, 6499)]],
    ['a stretch with a short pause', true, [ana(0, 1000), ana(1499, 2000)]],
    ['two stretches with a real pause', false, [ana(0, 1000), ana(1500, 2000)]],
    ['many backchannels', false, [ben(0, 60_000), ...[1, 2, 3, 4, 5].map((s) => ana(s * 5000, s * 5000 + 900))]],
    ['short words that nobody talked over', true, [1, 2, 3, 4].map((s) => ana(s * 5000, s * 5000 + 900))],
    ['silence', false, [ben(0, 2000)]],
  ])('of %s: heard is %s', (_, expected, speech) => {
    expect(heard(...speech)).toBe(expected);
  });

  it('does not take what is said on arrival for being heard', () => {
    const greeting: Conversation = {
      name: 'greeting',
      durationMs: 400_000,
      speakers: ['Ana', 'Ben'],
      speech: [ana(170_000, 181_000), ben(170_000, 182_000)],
    };
    expect([...truthOf(greeting).values()].map((one) => one.heard)).toEqual([false, true]);
    expect(truthOf(greeting).get('Ana')?.trueMs).toBe(11_000);
  });
});
