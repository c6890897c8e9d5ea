import { describe, expect, it } from 'vitest';
import { VoiceGate } from '../../../lib/watch/voice-gate.ts';

const STEP = 200;

/** Plays levels (dBFS), each for so many samples, and returns the verdicts. */
function play(gate: VoiceGate, ...parts: [level: number, samples: number][]) {
  let at = 0;
  return parts.flatMap(([level, samples]) =>
    Array.from({ length: samples }, () => {
      at += STEP;
      return gate.judge(level, at);
    }),
  );
}

const last = (verdicts: unknown[]) => verdicts.at(-1);

describe('a voice', () => {
  it('is told from a quiet room, from the first word on', () => {
    expect(play(new VoiceGate(), [-25, 1])).toEqual([true]);
    expect(play(new VoiceGate(), [-70, 5])).not.toContain(true);
  });

  it('has to be 12 dB over the floor to begin, and 7 to go on', () => {
    const gate = new VoiceGate();
    expect(play(gate, [-60, 10], [-48.1, 1], [-48, 1], [-52.9, 1], [-53.1, 1])).toEqual([
      ...Array(10).fill(false),
      false,
      true,
      true,
      false,
    ]);
  });

  it('is nothing below −55 dB, however quiet the room', () => {
    expect(last(play(new VoiceGate(), [-90, 10], [-55.1, 1]))).toBe(false);
    expect(last(play(new VoiceGate(), [-90, 10], [-55, 1]))).toBe(true);
  });

  it('is still heard in steady noise, which becomes the floor within ten seconds', () => {
    const gate = new VoiceGate();
    const verdicts = play(gate, [-65, 10], [-45, 60]);
    expect(verdicts[12]).toBe(true);
    expect(last(verdicts)).toBe(false);
    expect(gate.judge(-30, 71 * STEP)).toBe(true);
  });

  it('goes on through a minute of speech with pauses', () => {
    const minute = Array.from({ length: 30 }, (): [number, number][] => [
      [-28, 8],
      [-60, 2],
    ]).flat();
    const verdicts = play(new VoiceGate(), ...minute);
    expect(verdicts.filter((speaking) => speaking === true)).toHaveLength(240);
  });

  it('cannot be judged from a microphone that gives nothing at all', () => {
    const verdicts = play(new VoiceGate(), [Number.NEGATIVE_INFINITY, 12]);
    expect(verdicts.slice(0, 10)).not.toContain('unknown');
    expect(verdicts[10]).toBe('unknown');
    expect(verdicts).not.toContain(true);
  });

  it('is heard again when such a microphone comes back', () => {
    const gate = new VoiceGate();
    play(gate, [Number.NEGATIVE_INFINITY, 12]);
    expect(gate.judge(-20, 13 * STEP)).toBe(true);
    expect(gate.judge(Number.NEGATIVE_INFINITY, 14 * STEP)).toBe(false);
  });

  it('is judged against the quietest second of the last ten, wherever in it that was', () => {
    const gate = new VoiceGate();
    const at = (ms: number, db: number) => gate.judge(db, ms);
    at(100_000, -50);
    at(100_200, -60);
    at(100_400, -50);
    for (let ms = 101_000; ms < 110_000; ms += 1000) at(ms, -46);
    // The quiet moment of ten seconds ago still counts…
    expect(at(109_900, -46)).toBe(true);
    // …and is forgotten right after, when the floor is −46 dB.
    expect(at(110_000, -46)).toBe(false);
    expect(at(110_200, -34)).toBe(true);
  });

  it('is silent at first, and after nothing at all', () => {
    expect(new VoiceGate().judge(-49, 0)).toBe(false);
    const gate = new VoiceGate();
    gate.judge(-60, 0);
    gate.judge(-20, 200);
    gate.judge(Number.NEGATIVE_INFINITY, 400);
    expect(gate.judge(-50, 600)).toBe(false);
  });
});
