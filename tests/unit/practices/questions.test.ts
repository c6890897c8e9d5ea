import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  idOf,
  MOST_OWN_QUESTIONS,
  MOST_USED_KEPT,
  nextQuestion,
  type OwnQuestion,
  ownQuestion,
  QUESTION_MOODS,
  QUESTIONS,
  questionsOf,
  rememberQuestion,
} from '../../../lib/practices/questions.ts';
import { randomFrom } from '../../meetings/conversation.ts';

const own = (id: string, mood: OwnQuestion['mood'] = 'light'): OwnQuestion => ({ id, mood, text: `Own ${id}?` });
const ask = (change: Partial<Parameters<typeof nextQuestion>[0]> = {}) =>
  idOf(nextQuestion({ mood: 'light', own: [], used: [], turnedDown: [], random: randomFrom(1), ...change }));

describe('questions to check in with', () => {
  it.each(QUESTION_MOODS)('%s has eight', (mood) => {
    expect(questionsOf(mood, [])).toHaveLength(8);
  });

  it('all have an id of their own, and there are not more than are remembered', () => {
    const ids = questionsOf(null, []).map(idOf);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length + MOST_OWN_QUESTIONS).toBeLessThanOrEqual(MOST_USED_KEPT);
  });

  it('the user’s own come first, in their mood', () => {
    expect(questionsOf('light', [own('a'), own('b', 'personal')]).map(idOf)).toEqual(['a', ...QUESTIONS.light]);
    expect(
      questionsOf(null, [own('a'), own('b', 'personal')])
        .map(idOf)
        .slice(0, 2),
    ).toEqual(['a', 'b']);
  });

  it.each<[string, Parameters<typeof ask>[0], string]>([
    ['the only one that was not used', { used: QUESTIONS.light.slice(1) }, QUESTIONS.light[0]],
    ['a new one of the user’s own', { used: QUESTIONS.light, own: [own('mine')] }, 'mine'],
    ['the one used longest ago', { used: [...QUESTIONS.light].reverse() }, 'season'],
    ['another than was turned down', { used: QUESTIONS.light, turnedDown: ['weather', 'song'] }, 'snack'],
    [
      'one that was turned down, as all were',
      { used: [...QUESTIONS.light].reverse(), turnedDown: QUESTIONS.light },
      'season',
    ],
    ['a question that is gone is no matter', { used: ['gone', ...QUESTIONS.light.slice(1)] }, 'weather'],
  ])('next: %s', (_, change, id) => {
    expect(ask(change)).toBe(id);
  });

  it('are chosen by chance among those never used', () => {
    const ids = new Set(Array.from({ length: 50 }, (_, seed) => ask({ random: randomFrom(seed) })));
    expect(ids.size).toBeGreaterThan(4);
    expect(ask({ random: () => 0.999_999 })).toBe('season');
    expect(ask({ random: () => 1 })).toBe('weather');
  });

  it('none comes again before all others did, whatever moods are chosen and questions added', () => {
    const step = fc.record({
      mood: fc.constantFrom(null, ...QUESTION_MOODS),
      own: fc.nat(5),
      turnsDown: fc.nat(2),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80, size: 'max' }), fc.nat(), (steps, seed) => {
        const random = randomFrom(seed);
        let used: string[] = [];
        let mine: OwnQuestion[] = [];
        for (const [n, { mood, own: more, turnsDown }] of steps.entries()) {
          if (more === 0) mine = [...mine, own(`own-${n}`, QUESTION_MOODS[n % 4])];
          const asked = { mood, own: mine, used, random };
          const turnedDown: string[] = [];
          for (let i = 0; i < turnsDown; i++) turnedDown.push(idOf(nextQuestion({ ...asked, turnedDown })));
          expect(new Set(turnedDown).size).toBe(turnedDown.length);
          const id = idOf(nextQuestion({ ...asked, turnedDown }));
          const offered = questionsOf(mood, mine).map(idOf);
          expect(offered).toContain(id);
          expect(turnedDown).not.toContain(id);
          const sinceThen = used.slice(used.lastIndexOf(id) + 1);
          if (used.includes(id)) {
            const others = offered.filter((one) => one !== id && !turnedDown.includes(one));
            expect(others.filter((one) => !sinceThen.includes(one))).toEqual([]);
          }
          used = rememberQuestion(used, id);
          expect(new Set(used).size).toBe(used.length);
        }
      }),
    );
  });

  it('of the user’s own are a line', () => {
    expect(ownQuestion('q', 'light', ' What \n now? ')).toEqual({ id: 'q', mood: 'light', text: 'What now?' });
    expect(ownQuestion('q', 'light', '  ')).toBeNull();
    expect(ownQuestion('q', 'light', 'x'.repeat(500))?.text).toHaveLength(200);
  });

  it('are remembered up to a bound', () => {
    const used = Array.from({ length: MOST_USED_KEPT }, (_, i) => `q${i}`);
    expect(rememberQuestion(used, 'new')).toEqual([...used.slice(1), 'new']);
  });
});
