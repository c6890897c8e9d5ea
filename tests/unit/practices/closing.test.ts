import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginClosing,
  CLOSING_STEPS,
  type ClosingFacts,
  type ClosingMove,
  closingStep,
  closingSteps,
  moveClosing,
} from '../../../lib/practices/closing.ts';

const NOTHING: ClosingFacts = { notHeardFrom: 0, thanks: 0, feedback: false, norms: false, roles: 0 };
const EVERYTHING: ClosingFacts = { notHeardFrom: 1, thanks: 2, feedback: true, norms: true, roles: 4 };
const anyFacts: fc.Arbitrary<ClosingFacts> = fc.record({
  notHeardFrom: fc.nat(3),
  thanks: fc.nat(3),
  feedback: fc.boolean(),
  norms: fc.boolean(),
  roles: fc.nat(3),
});
const wentBy = (moves: readonly ClosingMove[], facts = EVERYTHING) => moves.reduce(moveClosing, beginClosing(facts));

describe('the steps of a close', () => {
  it.each<[Partial<ClosingFacts>, string[]]>([
    [{}, ['follow-ups']],
    [{ notHeardFrom: 1 }, ['not-heard-from', 'follow-ups']],
    [{ thanks: 1 }, ['appreciations', 'follow-ups']],
    [{ feedback: true }, ['follow-ups', 'feedback']],
    [{ norms: true }, ['follow-ups', 'norms']],
    [{ roles: 1 }, ['follow-ups', 'roles']],
    [EVERYTHING, [...CLOSING_STEPS]],
  ])('for %j', (facts, steps) => {
    expect(closingSteps({ ...NOTHING, ...facts })).toEqual(steps);
  });
});

describe('going through it', () => {
  it.each<[ClosingMove[], string | null, string[]]>([
    [[], 'not-heard-from', []],
    [['next'], 'appreciations', []],
    [['skip'], 'appreciations', ['not-heard-from']],
    [['back'], 'not-heard-from', []],
    [['skip', 'back'], 'not-heard-from', []],
    [['skip', 'skip', 'back', 'next'], 'follow-ups', ['not-heard-from']],
    [['next', 'done'], null, CLOSING_STEPS.slice(1)],
    [['next', 'done', 'back'], null, CLOSING_STEPS.slice(1)],
    [['next', 'next', 'next', 'next', 'next', 'next'], null, []],
  ])('%j', (moves, step, skipped) => {
    const closing = wentBy(moves);
    expect(closingStep(closing)).toBe(step);
    expect(closing.skipped).toEqual(skipped);
  });

  it('asks for follow-ups where there is nothing else', () => {
    expect(closingStep(beginClosing(NOTHING))).toBe('follow-ups');
    expect(closingStep(wentBy(['next', 'skip', 'back', 'done'], NOTHING))).toBeNull();
  });

  it('shows each step once going forward, and always ends', () => {
    fc.assert(
      fc.property(anyFacts, fc.infiniteStream(fc.constantFrom<ClosingMove>('next', 'skip')), (facts, moves) => {
        let closing = beginClosing(facts);
        const seen: string[] = [];
        for (let step = closingStep(closing); step !== null; step = closingStep(closing)) {
          seen.push(step);
          expect(seen.length).toBeLessThanOrEqual(CLOSING_STEPS.length);
          closing = moveClosing(closing, moves.next().value ?? 'next');
        }
        expect(seen).toEqual(closingSteps(facts));
      }),
    );
  });

  it('ends after any moves, is never outside its steps, and stays over', () => {
    const anyMoves = fc.array(fc.constantFrom<ClosingMove>('next', 'skip', 'back', 'done'), {
      maxLength: 40,
      size: 'max',
    });
    fc.assert(
      fc.property(anyFacts, anyMoves, (facts, moves) => {
        let closing = beginClosing(facts);
        for (const move of moves) {
          const before = closing;
          closing = moveClosing(before, move);
          expect(closing.at).toBeGreaterThanOrEqual(0);
          expect(closing.at).toBeLessThanOrEqual(closing.steps.length);
          expect(new Set(closing.skipped).size).toBe(closing.skipped.length);
          if (closingStep(before) === null) expect(closing).toEqual(before);
          else if (move === 'next' || move === 'skip') expect(closing.at).toBe(before.at + 1);
        }
        for (let left = closing.steps.length - closing.at; left > 0; left--) closing = moveClosing(closing, 'next');
        expect(closingStep(closing)).toBeNull();
        expect(closingStep(moveClosing(closing, 'done'))).toBeNull();
      }),
    );
  });
});
