/** What is drawn of a meeting says the same as its figures. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../lib/facilitation/kinds.ts';
import { lengthOf } from '../../../lib/measures/intervals.ts';
import { pictureOf } from '../../../lib/measures/picture.ts';
import { reportOf } from '../../../lib/measures/report.ts';
import { type Sentence, sentencesOf } from '../../../lib/measures/sentences.ts';
import type { LogEntry } from '../../../lib/meeting/events.ts';
import { generateConversation } from '../../meetings/conversation.ts';
import { event, joins, leaves, log, marks, speaks, start } from '../meeting/script.ts';

const MINUTE = 60_000;
const page = { title: 'Weekly', platform: 'livekit' } as const;
const ends = (at: number) => event({ type: 'ended', at });
const everyone = [start(), ...['p1', 'p2', 'p3', 'p4'].map((id, i) => joins(id, 0, { self: i === 0 }))];
/** Everybody in turn for ten seconds, for so many minutes. */
const evenly = (from: number, to: number, people = ['p1', 'p2', 'p3', 'p4']) =>
  Array.from({ length: (to - from) / 10_000 }, (_, i) =>
    speaks(people[i % people.length] ?? '', from + i * 10_000, from + i * 10_000 + 9000),
  );
const lane = (entries: readonly LogEntry[], id: string) =>
  pictureOf(entries, page).picture.timeline.lanes.find((one) => one.id === id);
const sentences = (entries: readonly LogEntry[]): Sentence[] => {
  const { report, picture } = pictureOf(entries, page);
  return sentencesOf(report, picture, (kind) => KINDS[kind]);
};
const codes = (entries: readonly LogEntry[]) => sentences(entries).map(({ code }) => code);

/** A meeting in which people come and go while others talk. */
const comingAndGoing = fc.record({
  seed: fc.nat(1000),
  late: fc.integer({ min: 0, max: 5 }),
  early: fc.integer({ min: 8, max: 14 }),
});

describe('the lanes of a meeting', () => {
  it('add up to the airtime and the presence of the report, whoever comes and goes', () => {
    fc.assert(
      fc.property(comingAndGoing, ({ seed, late, early }) => {
        const talkers = ['p1', 'p2', 'p3', 'p4'];
        const { speech } = generateConversation({ seed, durationMs: 15 * MINUTE, talkers, silent: [] });
        const steps = [
          { at: late * MINUTE, step: joins('p4', late * MINUTE) },
          { at: early * MINUTE, step: leaves('p3', early * MINUTE) },
          { at: 12 * MINUTE, step: marks('p2', 12 * MINUTE, 'away') },
          ...speech.map(({ speaker, from, to }) => ({ at: to, step: speaks(speaker, from, to) })),
        ].sort((a, b) => a.at - b.at);
        const entries = log(
          start(),
          ...['p1', 'p2', 'p3'].map((id) => joins(id, 0)),
          ...steps.map(({ step }) => step),
          ends(15 * MINUTE),
        );
        const { report, picture } = pictureOf(entries, page);
        for (const person of report.people) {
          const drawn = picture.timeline.lanes.find(({ id }) => id === person.id);
          // Within one short pause, which is filled or not where somebody came or went in it.
          expect(Math.abs(lengthOf(drawn?.speech ?? []) - person.airtimeMs)).toBeLessThan(600);
          expect(lengthOf(drawn?.present ?? [])).toBe(person.presentMs);
        }
        expect(report).toEqual(reportOf(entries, page));
      }),
      { numRuns: 40 },
    );
  });

  it('say when somebody could not be seen: unmeasured, disbelieved, or while nothing was seen at all', () => {
    const entries = log(
      start(),
      joins('p1', 0),
      joins('p2', 0, { measurable: false }),
      event({ type: 'measurable', at: 5000, person: 'p2', measurable: true }),
      event({ type: 'disbelieved', at: 9000, person: 'p2', from: 7000, to: 8000 }),
      event({ type: 'gap', at: 12_000, from: 10_000, to: 12_000, cause: 'frozen' }),
      leaves('p2', 15_000),
      ends(20_000),
    );
    expect(lane(entries, 'p2')).toMatchObject({
      present: [{ from: 0, to: 15_000 }],
      unseen: [
        { from: 0, to: 5000 },
        { from: 7000, to: 8000 },
        { from: 10_000, to: 12_000 },
      ],
    });
    expect(lane(entries, 'p1')?.unseen).toEqual([{ from: 10_000, to: 12_000 }]);
  });

  it('show hands until they go down or their owner leaves, invitations, and no presence while counting was held', () => {
    const entries = log(
      ...everyone,
      event({ type: 'hand', at: 1000, person: 'p2', up: true }),
      event({ type: 'hand', at: 4000, person: 'p2', up: false }),
      event({ type: 'hand', at: 6000, person: 'p3', up: true }),
      event({ type: 'invited', at: 7000, person: 'p2' }),
      leaves('p3', 8000),
      event({ type: 'paused', at: 9000 }),
      event({ type: 'resumed', at: 11_000 }),
      ends(20_000),
    );
    expect(lane(entries, 'p2')).toMatchObject({ hands: [{ from: 1000, to: 4000 }], invitedAt: [7000] });
    expect(lane(entries, 'p3')?.hands).toEqual([{ from: 6000, to: 8000 }]);
    expect(lane(entries, 'p4')?.present).toEqual([
      { from: 0, to: 9000 },
      { from: 11_000, to: 20_000 },
    ]);
  });

  it('are those of people alone, each of who they really were; with just the user where nobody else is kept', () => {
    const entries = log(
      ...everyone,
      speaks('p2', 1000, 5000),
      event({ type: 'merged', at: 6000, person: 'p2', into: 'p3' }),
      marks('p4', 7000, 'not-a-person'),
      ends(20_000),
    );
    expect(pictureOf(entries, page).picture.timeline.lanes.map(({ id }) => id)).toEqual(['p1', 'p3']);
    expect(lane(entries, 'p3')?.speech).toEqual([{ from: 1000, to: 5000 }]);
    const own = log(start('just-me'), joins('p1', 0, { self: true }), joins('p2', 0), ends(5000));
    expect(pictureOf(own, page).picture.timeline.lanes.map(({ id }) => id)).toEqual(['p1']);
  });
});

describe('how the talking grew', () => {
  const entries = log(
    ...everyone,
    ...evenly(0, 20 * MINUTE),
    event({ type: 'topic', at: 20 * MINUTE, label: 'Two' }),
    ...evenly(20 * MINUTE, 30 * MINUTE, ['p1']),
    ends(30 * MINUTE),
  );
  const { picture } = pictureOf(entries, page);

  it('is shares that add up to 1, from ten minutes on', () => {
    expect(picture.overTime[0]?.at).toBe(10 * MINUTE);
    expect(picture.overTime.at(-1)?.at).toBe(30 * MINUTE);
    for (const { shares } of picture.overTime) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    expect(picture.overTime[0]?.shares[0]).toBeCloseTo(0.25);
    expect(picture.overTime.at(-1)?.shares[0]).toBeCloseTo((5 + 10) / 30);
  });

  it('waits for three minutes of speech, and is nothing in a short meeting', () => {
    const sparse = log(...everyone, ...evenly(10 * MINUTE, 20 * MINUTE), ends(20 * MINUTE));
    expect(pictureOf(sparse, page).picture.overTime[0]?.at).toBeGreaterThan(13 * MINUTE);
    const short = log(...everyone, ...evenly(0, 9 * MINUTE), ends(9 * MINUTE));
    expect(pictureOf(short, page).picture.overTime).toEqual([]);
  });

  it('is known topic by topic', () => {
    expect(picture.byTopic.map((row) => row.map((ms) => Math.round(ms / MINUTE)))).toEqual([
      [5, 5, 5, 5].map((minutes) => Math.round(minutes * 0.9)),
      [9, 0, 0, 0],
    ]);
  });

  it('has turns, the longest, and pauses of three seconds and more', () => {
    const paced = log(
      ...everyone,
      ...evenly(0, 10 * MINUTE),
      speaks('p1', 10 * MINUTE, 12 * MINUTE),
      speaks('p2', 13 * MINUTE, 14 * MINUTE),
      ends(14 * MINUTE),
    );
    expect(pictureOf(paced, page).picture.flow).toEqual({
      turns: 62,
      longestTurnMs: 2 * MINUTE,
      pausedMs: MINUTE,
      longestPauseMs: MINUTE,
    });
    const approximate = log(
      ...everyone,
      speaks('p1', 0, 9000),
      event({ type: 'mode', at: 9000, mode: 'dominant-only' }),
    );
    expect(pictureOf(approximate, page).picture.flow).toBeNull();
    const unseen = log(...everyone, joins('p5', 0, { measurable: false }), ...evenly(0, 12 * MINUTE));
    expect(pictureOf(unseen, page).picture.flow).toMatchObject({ pausedMs: null, longestPauseMs: null });
  });
});

describe('the sentences of a meeting', () => {
  it('begin with who was heard from, and say who was not and who could not be seen', () => {
    const entries = log(
      ...everyone,
      joins('p5', 0, { measurable: false }),
      speaks('p1', 0, 9000),
      speaks('p2', 9000, 20_000),
      speaks('p3', 20_000, 26_000),
      ends(MINUTE),
    );
    expect(sentences(entries)).toEqual([
      { code: 'heard-from', heardFrom: 3, people: 5 },
      { code: 'not-heard-from', people: ['p4'] },
      { code: 'cant-tell', people: ['p5'] },
      { code: 'voices-by', at: 20_000 },
      { code: 'partly-seen', coverage: 0.8 },
    ]);
  });

  it('say which topic few voices carried, and only where enough was said in it by enough people', () => {
    const carried = [
      ...everyone,
      ...evenly(0, 12 * MINUTE),
      event({ type: 'topic', at: 12 * MINUTE, label: 'Budget' }),
      ...evenly(12 * MINUTE, 20 * MINUTE, ['p1', 'p2']),
    ];
    expect(sentences(log(...carried, ends(20 * MINUTE)))).toContainEqual({
      code: 'topic-few',
      topic: 1,
      label: 'Budget',
      voices: 2,
    });
    const alone = [
      ...carried,
      event({ type: 'topic', at: 20 * MINUTE, label: 'Rest' }),
      speaks('p3', 20 * MINUTE, 24 * MINUTE),
    ];
    expect(sentences(log(...alone, ends(25 * MINUTE)))).toContainEqual({
      code: 'topic-few',
      topic: 2,
      label: 'Rest',
      voices: 1,
    });
    const brief = [
      ...everyone,
      ...evenly(0, 12 * MINUTE),
      event({ type: 'topic', at: 12 * MINUTE, label: '' }),
      speaks('p1', 12 * MINUTE, 14 * MINUTE),
    ];
    expect(codes(log(...brief, ends(15 * MINUTE)))).not.toContain('topic-few');
    const shown = [...carried, event({ type: 'meeting-kind', at: 0, kind: 'presentation' }), ends(20 * MINUTE)];
    expect(codes(log(...shown))).not.toContain('topic-few');
  });

  it.each([
    ['nobody else came', log(start(), joins('p1', 0, { self: true }), ends(MINUTE)), ['alone']],
    ['they were two', log(start(), joins('p1', 0), joins('p2', 0), ends(MINUTE)), ['two']],
    ['nobody spoke', log(...everyone, ends(MINUTE)), ['nobody', 'not-heard-from', 'short']],
    [
      'everybody spoke',
      log(...everyone, ...evenly(0, 12 * MINUTE), ends(12 * MINUTE)),
      ['everyone', 'voices-by', 'spread'],
    ],
    [
      'only the user counts',
      log(start('just-me'), joins('p1', 0, { self: true }), speaks('p1', 0, 9000), ends(MINUTE)),
      ['own'],
    ],
    [
      'one speaker was shown at a time',
      log(...everyone, event({ type: 'mode', at: 0, mode: 'dominant-only' }), ...evenly(0, MINUTE), ends(MINUTE)),
      ['everyone', 'voices-by', 'short', 'approximate'],
    ],
    [
      'the audience was not on the page',
      log(...everyone, event({ type: 'meeting-kind', at: 0, kind: 'webinar' }), ends(MINUTE)),
      ['short'],
    ],
  ])('when %s', (_, entries, expected) => {
    expect(codes(entries)).toEqual(expected);
  });
});
