import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateConversation, mergeSpeech, type Speech, spokenBy } from '../../meetings/conversation.ts';

const HALF_AN_HOUR = 30 * 60_000;
const options = { durationMs: HALF_AN_HOUR, talkers: ['Ana', 'Ben', 'Cleo', 'Dev', 'Eli'], silent: ['Noor'] };
const SEEDS = [1, 2, 3, 4];

function isInside(stretch: Speech, all: readonly Speech[]): boolean {
  return all.some((o) => o.speaker !== stretch.speaker && o.from <= stretch.from && stretch.to <= o.to);
}

/** Time with at least one person talking, and with two or more. */
function talking(speech: readonly Speech[]): { some: number; several: number } {
  const edges = speech.flatMap(({ from, to }) => [[from, 1] as const, [to, -1] as const]).sort((a, b) => a[0] - b[0]);
  const time = { some: 0, several: 0 };
  let people = 0;
  let last = 0;
  for (const [at, change] of edges) {
    if (people >= 1) time.some += at - last;
    if (people >= 2) time.several += at - last;
    people += change;
    last = at;
  }
  return time;
}

describe('a generated conversation', () => {
  it('is the same for the same seed, and another for another', () => {
    const first = generateConversation({ ...options, seed: 1 });
    expect(generateConversation({ ...options, seed: 1 })).toEqual(first);
    expect(generateConversation({ ...options, seed: 2 }).speech).not.toEqual(first.speech);
  });

  it.each(SEEDS)('is like a real one (seed %i)', (seed) => {
    const { speech } = generateConversation({ ...options, seed });
    const isBackchannel = (s: Speech) => s.to - s.from < 1000 && isInside(s, speech);
    const turns = speech.filter((s) => !isBackchannel(s)).map(({ from, to }) => to - from);
    const { some, several } = talking(speech);
    expect(turns.sort((a, b) => a - b)[turns.length >> 1]).toSatisfy(
      (median: number) => median > 2500 && median < 4500,
    );
    expect(1 - turns.length / speech.length).toBeGreaterThan(0.18);
    expect(1 - turns.length / speech.length).toBeLessThan(0.34);
    expect(several / some).toBeGreaterThan(0.09);
    expect(several / some).toBeLessThan(0.17);
  });

  it.each(SEEDS)('has uneven talkers, and silent people who stay silent (seed %i)', (seed) => {
    const spoken = spokenBy(generateConversation({ ...options, seed }), HALF_AN_HOUR);
    const talkers = options.talkers.map((name) => spoken.get(name) ?? 0);
    expect(Math.min(...talkers)).toBeGreaterThan(3000);
    expect(Math.max(...talkers)).toBeGreaterThan(1.5 * Math.min(...talkers));
    expect(spoken.get('Noor')).toBe(0);
  });

  it('has its stretches in order, within the meeting, and never one person twice at once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 8 }), (seed, people) => {
        const talkers = Array.from({ length: people }, (_, i) => `P${i}`);
        const { speech } = generateConversation({ seed, durationMs: 120_000, talkers, silent: [] });
        expect(mergeSpeech(speech)).toEqual(speech);
        expect(speech.every(({ from, to }) => 0 <= from && from <= to && to <= 120_000)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('merging', () => {
  it('keeps the time in which each person speaks, and does nothing the second time', () => {
    const stretch = fc
      .tuple(fc.constantFrom('A', 'B'), fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 50 }))
      .map(([speaker, from, length]) => ({ speaker, from, to: from + length }));
    fc.assert(
      fc.property(fc.array(stretch), (speech) => {
        const merged = mergeSpeech(speech);
        const speaks = (all: readonly Speech[], speaker: string, at: number) =>
          all.some((s) => s.speaker === speaker && s.from <= at && at < s.to);
        for (const speaker of ['A', 'B']) {
          for (let at = 0; at < 260; at++) expect(speaks(merged, speaker, at)).toBe(speaks(speech, speaker, at));
        }
        expect(mergeSpeech(merged)).toEqual(merged);
      }),
    );
  });
});

describe('how long people spoke', () => {
  it('counts up to a moment, running speech included', () => {
    const conversation = {
      name: 'small',
      durationMs: 9000,
      speakers: ['A', 'B'],
      speech: [
        { speaker: 'A', from: 0, to: 4000 },
        { speaker: 'B', from: 6000, to: 7000 },
      ],
    };
    expect([...spokenBy(conversation, 3000)]).toEqual([
      ['A', 3000],
      ['B', 0],
    ]);
  });
});
