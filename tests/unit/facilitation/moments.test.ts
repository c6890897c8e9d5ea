import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Moment, type RoundMoment, roundMoments, topicMoments } from '../../../lib/facilitation/moments.ts';
import { promptChoices } from '../../../lib/facilitation/prompts.ts';

const written = ({ situation, person, next }: Moment) => [situation, person, next].filter(Boolean).join(' ');
const moments = (round: Partial<RoundMoment>, self: string | null = 'me') =>
  roundMoments({ kind: 'ideas', current: 'ana', next: 'ben', last: null, ...round }, self).map(written);
const did = (person: string, result: 'done' | 'passed' | 'later' | 'skipped' = 'done') => ({
  last: { person, result },
});

describe('what there is to say in a round', () => {
  it.each<[string, Partial<RoundMoment>, string[]]>([
    ['before the first turn', {}, ['round-ideas']],
    ['before a check-in', { kind: 'check-in' }, ['round-check-in', 'check-in']],
    ['before a decision', { kind: 'decision' }, ['round-decision']],
    ['after somebody spoke', did('cleo'), ['thanks cleo', 'heads-up ana ben']],
    ['after somebody passed', did('cleo', 'passed'), ['heads-up ana ben']],
    ['after the user spoke', did('me'), ['heads-up ana ben']],
    ['before the user speaks', { ...did('cleo'), current: 'me', next: 'ben' }, ['thanks cleo', 'heads-up ben']],
    ['in the last turn', { ...did('cleo'), next: null }, ['close-loop ana', 'thanks cleo', 'open']],
    ['in the last turn, the user’s', { ...did('cleo'), current: 'me', next: null }, ['thanks cleo', 'open']],
    [
      'when everybody was asked',
      { ...did('cleo'), current: null, next: null },
      ['thanks cleo', 'close-loop cleo', 'open'],
    ],
    ['when the last one passed', { ...did('cleo', 'skipped'), current: null, next: null }, ['open']],
    [
      'at the end of a closing round',
      { ...did('cleo'), kind: 'closing', current: null, next: null },
      ['thanks cleo', 'close-loop cleo', 'closing'],
    ],
  ])('%s', (_, round, expected) => {
    expect(moments(round)).toEqual(expected);
  });

  it('is never nothing, never about the user, and speaks to nobody who passed', () => {
    const one = fc.constantFrom('me', 'ana', 'ben', 'cleo');
    const round = fc.record({
      kind: fc.constantFrom('check-in', 'ideas', 'decision', 'reflections', 'closing'),
      current: fc.option(one),
      next: fc.option(one),
      last: fc.option(
        fc.record({ person: one, result: fc.constantFrom('done', 'passed', 'later', 'not-here', 'skipped') }),
      ),
    });
    fc.assert(
      fc.property(round, (given) => {
        // Nobody comes after nobody, and nobody twice.
        const next = given.current === null || given.next === given.current ? null : given.next;
        const shown = roundMoments({ ...given, next } as RoundMoment, 'me');
        expect(
          shown.flatMap(({ situation }) => promptChoices(situation, { name: 'x' }, { own: [], turn: 0 })),
        ).not.toEqual([]);
        expect(shown.flatMap(({ person, next: after }) => [person, after])).not.toContain('me');
        const { last } = given;
        if (last && last.result !== 'done') expect(shown.map(({ situation }) => situation)).not.toContain('thanks');
      }),
    );
  });
});

describe('what there is to say when a topic ends', () => {
  const voice = (id: string, airtimeMs: number, change = {}) => {
    return { id, self: false, present: true, heard: true, airtimeMs, ...change };
  };

  it('is whether the point of those was met who brought one up and said least, three at most', () => {
    const people = [voice('ana', 900), voice('ben', 100), voice('cleo', 500), voice('dev', 300)];
    expect(topicMoments(people).map(written)).toEqual(['close-loop ben', 'close-loop dev', 'close-loop cleo']);
  });

  it('is nothing about the user, who left, or who said nothing', () => {
    const people = [
      voice('me', 1, { self: true }),
      voice('left', 2, { present: false }),
      voice('quiet', 0, { heard: false }),
    ];
    expect(topicMoments(people)).toEqual([]);
  });
});
