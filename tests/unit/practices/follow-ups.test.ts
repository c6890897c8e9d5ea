import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dueFollowUps,
  type FollowUp,
  type FollowUpState,
  type FollowUpStep,
  newFollowUp,
  stepFollowUp,
  waitingFollowUps,
} from '../../../lib/practices/follow-ups.ts';

const noted = (change: Partial<FollowUp> = {}): FollowUp => ({
  id: 'f1',
  series: 's1',
  name: 'Ana',
  text: 'how the presentation went',
  notedWall: 100,
  state: 'open',
  changedWall: 100,
  ...change,
});
const meeting = (startedWall: number, ...present: string[]) => ({ series: 's1', startedWall, present });
const due = (followUp: FollowUp, startedWall: number, ...present: string[]) =>
  dueFollowUps([followUp], meeting(startedWall, ...present)).length === 1;

describe('a follow-up', () => {
  it('is a line about somebody', () => {
    const words = { id: 'f1', series: 's1', name: 'Ana', words: ' how the\n presentation  went ', wall: 100 };
    expect(newFollowUp(words)).toEqual(noted());
    expect(newFollowUp({ ...words, words: ' ' })).toBeNull();
    expect(newFollowUp({ ...words, name: '' })).toBeNull();
    expect(newFollowUp({ ...words, words: 'x'.repeat(999) })?.text).toHaveLength(300);
  });

  it.each<[string, FollowUp, number, string[], boolean]>([
    ['in the next meeting with them', noted(), 200, ['Ben', 'Ana'], true],
    ['under a name with something hung on to it', noted(), 200, ['ana (she/her)'], true],
    ['not in the meeting in which it was noted', noted(), 50, ['Ana'], false],
    ['not when it was noted as the meeting began', noted(), 100, ['Ana'], false],
    ['not without them', noted(), 200, ['Ben'], false],
    ['not in another series', noted({ series: 's2' }), 200, ['Ana'], false],
    ['not once done', noted({ state: 'done' }), 200, ['Ana'], false],
    ['not once dropped', noted({ state: 'dropped' }), 200, ['Ana'], false],
    ['not in the meeting in which it was put off', noted({ changedWall: 210 }), 200, ['Ana'], false],
    ['in the one after', noted({ changedWall: 210 }), 300, ['Ana'], true],
  ])('returns: %s', (_, followUp, startedWall, present, expected) => {
    expect(due(followUp, startedWall, ...present)).toBe(expected);
    const isWaiting = waitingFollowUps([followUp], meeting(startedWall, ...present)).length === 1;
    expect(isWaiting).toBe(followUp.state === 'open' && followUp.series === 's1' && !expected);
  });

  it.each<[FollowUpState, FollowUpStep, FollowUpState]>([
    ['open', 'done', 'done'],
    ['open', 'drop', 'dropped'],
    ['open', 'later', 'open'],
    ['open', 'reopen', 'open'],
    ['done', 'reopen', 'open'],
    ['dropped', 'reopen', 'open'],
    ['done', 'drop', 'done'],
    ['done', 'later', 'done'],
    ['done', 'done', 'done'],
    ['dropped', 'done', 'dropped'],
    ['dropped', 'later', 'dropped'],
  ])('that is %s, and %s: %s', (state, step, then) => {
    expect(stepFollowUp(noted({ state }), step, 300).state).toBe(then);
  });

  it('taken back is due again in the same meeting', () => {
    const done = stepFollowUp(noted(), 'done', 210);
    expect(due(done, 200, 'Ana')).toBe(false);
    expect(due(stepFollowUp(done, 'reopen', 215), 200, 'Ana')).toBe(true);
  });

  it('comes oldest first', () => {
    const all = [noted({ id: 'b', notedWall: 90 }), noted({ id: 'a', notedWall: 80 }), noted({ id: 'c' })];
    expect(dueFollowUps(all, meeting(200, 'Ana')).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(waitingFollowUps(all, meeting(200)).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('returns in every meeting with them until it is done or dropped, and in none after', () => {
    const meetings = fc.array(
      fc.record({ here: fc.boolean(), step: fc.constantFrom<FollowUpStep | null>(null, 'later', 'done', 'drop') }),
      { maxLength: 20, size: 'max' },
    );
    fc.assert(
      fc.property(meetings, (all) => {
        let followUp = noted();
        let isOver = false;
        for (const [i, { here, step }] of all.entries()) {
          const startedWall = 200 + i * 100;
          const isDue = due(followUp, startedWall, ...(here ? ['Ana'] : []));
          expect(isDue).toBe(here && !isOver);
          if (!isDue || step === null) continue;
          followUp = stepFollowUp(followUp, step, startedWall + 10);
          expect(due(followUp, startedWall, 'Ana')).toBe(false);
          isOver = step !== 'later';
        }
      }),
    );
  });
});
