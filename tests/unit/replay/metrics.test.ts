import { describe, expect, it } from 'vitest';
import { type Conversation, generateConversation, mergeSpeech, spokenBy } from '../../meetings/conversation.ts';
import { parseRttm, withNames } from '../../meetings/rttm.ts';
import { accuracyOf, overallOf, trulyHeard } from '../../replay/metrics.ts';

const conversation: Conversation = {
  name: 'small',
  durationMs: 20_000,
  speakers: ['Ana', 'Ben', 'Cleo'],
  speech: [
    { speaker: 'Ana', from: 0, to: 9000 },
    { speaker: 'Ben', from: 4000, to: 4900 },
    { speaker: 'Ben', from: 6000, to: 6900 },
    { speaker: 'Ben', from: 10_000, to: 11_000 },
  ],
};

describe('accuracy', () => {
  it('is perfect when everything is measured as it was', () => {
    const exact = [
      { name: 'Ana', airtimeMs: 9000, heard: true },
      { name: 'Ben', airtimeMs: 2800, heard: false },
      { name: 'Cleo', airtimeMs: 0, heard: false },
    ];
    const found = accuracyOf(conversation, exact);
    expect(found).toMatchObject({ timeRatio: 1, neverSeen: 0, falseHeard: 0, falseUnheard: 0 });
    expect(found.worstShareErrorPoints).toBeCloseTo(0);
  });

  it('counts what was missed and what was made up', () => {
    const wrong = [
      { name: 'Ben', airtimeMs: 5900, heard: true },
      { name: 'Cleo', airtimeMs: 0, heard: false },
    ];
    const found = accuracyOf(conversation, wrong);
    expect(found).toMatchObject({ timeRatio: 0.5, neverSeen: 1, falseHeard: 1, falseUnheard: 1 });
    expect(found.worstShareErrorPoints).toBeCloseTo((100 * 9000) / 11_800);
  });

  it('does not take backchannels for being heard', () => {
    expect([...trulyHeard(conversation)]).toEqual(['Ana']);
  });

  it('adds counts up over meetings, and takes the worst of the worst', () => {
    const one = accuracyOf(conversation, []);
    expect(overallOf([one, one])).toMatchObject({ neverSeen: 2 * one.neverSeen, timeRatio: 0 });
  });
});

describe('RTTM', () => {
  it('is read in ms, overlaps of one speaker joined, other lines passed over', () => {
    const text =
      'SPKR-INFO x\nSPEAKER x 1 1.50 2.00 <NA> <NA> A <NA> <NA>\nSPEAKER x 1 3.00 1.00 <NA> <NA> A <NA> <NA>\n';
    expect(parseRttm(text, 'x').speech).toEqual([{ speaker: 'A', from: 1500, to: 4000 }]);
  });

  it.each(['SPEAKER x 1 a 2 <NA> <NA> A', 'SPEAKER x 1 1 -2 <NA> <NA> A', 'SPEAKER x 1 1 2'])('refuses %s', (line) => {
    expect(() => parseRttm(`\n${line}`, 'x.rttm')).toThrow('x.rttm, line 2');
  });

  it('can be given other names', () => {
    expect(withNames(conversation, ['A', 'B']).speech[1]?.speaker).toBe('B');
  });
});

describe('a generated conversation', () => {
  const generated = generateConversation({
    seed: 5,
    durationMs: 1_800_000,
    talkers: ['A', 'B', 'C', 'D'],
    silent: ['E'],
  });

  it('is the same for the same seed, and another for another', () => {
    const again = generateConversation({
      seed: 5,
      durationMs: 1_800_000,
      talkers: ['A', 'B', 'C', 'D'],
      silent: ['E'],
    });
    expect(again).toEqual(generated);
    expect(generateConversation({ seed: 6, durationMs: 60_000, talkers: ['A', 'B'], silent: [] }).speech).not.toEqual(
      generated.speech,
    );
  });

  it('is like a real one: most of the time somebody talks, some of it overlaps, the silent are silent', () => {
    const spoken = [...spokenBy(generated, generated.durationMs).values()];
    const total = spoken.reduce((sum, ms) => sum + ms, 0);
    expect(total / generated.durationMs).toBeGreaterThan(0.7);
    expect(total / generated.durationMs).toBeLessThan(1.3);
    expect(spoken[4]).toBe(0);
    const short = generated.speech.filter(({ from, to }) => to - from < 1000).length / generated.speech.length;
    expect(short).toBeGreaterThan(0.1);
    expect(short).toBeLessThan(0.45);
  });

  it('never has one person speak twice at once', () => {
    expect(mergeSpeech(generated.speech)).toEqual(generated.speech);
  });
});
