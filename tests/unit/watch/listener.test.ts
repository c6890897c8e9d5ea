import { describe, expect, it } from 'vitest';
import type { IndicatorNature, ParticipantReading } from '../../../lib/platforms/contract.ts';
import { Calibration } from '../../../lib/watch/calibration.ts';
import { Listener } from '../../../lib/watch/listener.ts';
import { STUCK_MS } from '../../../lib/watch/plausibility.ts';
import { shows } from './readings.ts';

const NATURE: IndicatorNature = { onDelayMs: 0, tailMs: 0, updateMs: 0, flickerMs: 0, shortestMs: 0 };
const on = shows('Ana', { speaking: true });
const off = shows('Ana');
const unseen = shows('Ana', { speaking: 'unknown' });
const make = (resumed?: { measurable: boolean; handUp: boolean }) =>
  new Listener('p1', new Calibration(NATURE), resumed);

describe('what can be seen of a person', () => {
  const noticed = (listener: Listener, shown: ParticipantReading | undefined, at: number, blind = false) =>
    listener.notice(shown, at, blind).map((event) => (event.type === 'measurable' ? event.measurable : event.type));

  it('is told once, and after two seconds without it', () => {
    const listener = make();
    expect(noticed(listener, off, 0)).toEqual([true]);
    expect(noticed(listener, off, 200)).toEqual([]);
    expect(noticed(listener, unseen, 400)).toEqual([]);
    expect(noticed(listener, unseen, 2399)).toEqual([]);
    expect(noticed(listener, unseen, 2400)).toEqual([false]);
    expect(noticed(listener, off, 2600)).toEqual([true]);
    expect(noticed(listener, unseen, 2800)).toEqual([]);
  });

  it('is nothing of a tile that is gone, and of a page that is not believed', () => {
    const gone = make();
    noticed(gone, off, 0);
    expect(noticed(gone, undefined, 100)).toEqual([]);
    expect(noticed(gone, undefined, 2100)).toEqual([false]);
    const blind = make();
    noticed(blind, off, 0);
    noticed(blind, off, 100, true);
    expect(noticed(blind, off, 2100, true)).toEqual([false]);
  });

  it('goes on from before a reload', () => {
    expect(noticed(make({ measurable: true, handUp: false }), off, 0)).toEqual([]);
    expect(noticed(make({ measurable: false, handUp: false }), off, 0)).toEqual([true]);
  });

  it('has a hand that goes up and down, and stays when it cannot be seen', () => {
    const listener = make({ measurable: true, handUp: false });
    expect(listener.notice(shows('Ana', { handUp: true }), 0, false)).toEqual([
      { type: 'hand', at: 0, person: 'p1', up: true },
    ]);
    expect(listener.notice(shows('Ana', { handUp: 'unknown' }), 1, false)).toEqual([]);
    expect(listener.notice(shows('Ana', { handUp: true }), 2, false)).toEqual([]);
    expect(listener.notice(shows('Ana', { handUp: false }), 3, false)).toMatchObject([{ up: false }]);
    expect(make({ measurable: true, handUp: true }).notice(shows('Ana', { handUp: true }), 0, false)).toEqual([]);
  });
});

describe('what is heard of a person', () => {
  it('is handed over when it ends, and is to be seen meanwhile', () => {
    const listener = make();
    listener.hear(on, 200, 0);
    expect(listener.speaking).toBe(true);
    listener.hear(on, 1200, 200);
    expect(listener.unreportedMs).toBe(1100);
    expect(listener.hear(off, 1400, 1200)).toEqual({ from: 100, to: 1300 });
    expect([listener.speaking, listener.unreportedMs]).toEqual([false, 0]);
  });

  it('ends when it is read in another way, and is kept', () => {
    const calibration = new Calibration(NATURE);
    const listener = new Listener('p1', calibration);
    listener.hear(on, 200, 0);
    listener.hear(on, 1200, 200);
    expect(listener.change(calibration)).toBeNull();
    expect(listener.change(new Calibration({ ...NATURE, tailMs: 100 }))).toEqual({ from: 100, to: 1200 });
    listener.hear(on, 2000, 1800);
    expect(listener.hear(off, 2400, 2000)).toEqual({ from: 1900, to: 2100 });
  });

  it('can be forgotten', () => {
    const listener = make();
    listener.hear(on, 200, 0);
    listener.discard();
    expect(listener.speaking).toBe(false);
  });

  it('is forgotten, and unknown, once it cannot be true', () => {
    const listener = make();
    for (let at = 200; at <= STUCK_MS + 200; at += 200) {
      const { reading, retracted } = listener.judge(on, at);
      listener.hear(reading, at, at - 200);
      if (at <= STUCK_MS) expect(retracted).toBeNull();
      else expect(retracted).toEqual({ from: 0, to: at });
      expect(reading.speaking).toBe(at <= STUCK_MS ? true : 'unknown');
    }
    expect(listener.flush()).toBeNull();
  });
});

describe('the lengths of appearances', () => {
  /** What is learnt from one appearance of a second that ends in some way. */
  function learnt(...end: (ParticipantReading | undefined)[]): [number, number][] {
    const lengths: [number, number][] = [];
    const calibration = new Calibration(NATURE);
    calibration.observe = (length, step) => void lengths.push([length, step]);
    const listener = new Listener('p1', calibration);
    listener.hear(off, 200, 0);
    for (let at = 400; at <= 1200; at += 200) listener.hear(on, at, at - 200);
    for (const [i, shown] of end.entries()) listener.hear(shown, 1400 + i * 200, 1200 + i * 200);
    return lengths;
  }

  it('are taken from on to off, once', () => {
    expect(learnt(off, off)).toEqual([[1000, 200]]);
  });

  it.each([
    ['the microphone was switched off', shows('Ana', { muted: true })],
    ['the indicator went out of sight', unseen],
    ['the tile is gone', undefined],
  ])('say nothing when %s', (_, end) => {
    expect(learnt(end, off)).toEqual([]);
  });

  it('say nothing when the watch was interrupted', () => {
    const lengths: number[] = [];
    const calibration = new Calibration(NATURE);
    calibration.observe = (length) => void lengths.push(length);
    const listener = new Listener('p1', calibration);
    listener.hear(on, 200, 0);
    listener.cut();
    listener.hear(off, 400, 200);
    expect(lengths).toEqual([]);
  });
});
