import { describe, expect, it } from 'vitest';
import { nextTimeOf, type Outcome } from '../../../lib/facilitation/next-time.ts';

const usual: Outcome = { kind: 'discussion', people: 8, notHeardFrom: 0, cantTell: 0, balance: 0.3, rounds: 0 };

describe('one thing to try next time', () => {
  it.each<[string, Partial<Outcome>, ReturnType<typeof nextTimeOf>]>([
    ['everybody was heard from', {}, 'nothing'],
    ['everybody was heard from, and balance is not known', { balance: null }, 'nothing'],
    ['somebody was not heard from', { notHeardFrom: 1 }, 'begin-with-round'],
    ['somebody was not heard from in spite of a round', { notHeardFrom: 1, rounds: 1 }, 'invite-by-name'],
    ['many were not heard from in a crowd', { people: 40, notHeardFrom: 20 }, 'in-groups'],
    ['few voices carried it', { balance: 0.51 }, 'new-voices-first'],
    ['few voices carried what is shown to people', { balance: 0.9, kind: 'presentation' }, 'nothing'],
    ['most could not be seen', { notHeardFrom: 1, cantTell: 5 }, 'see-everybody'],
    ['some could not be seen', { cantTell: 1 }, 'see-everybody'],
    ['they were two', { people: 2, notHeardFrom: 1 }, null],
    ['nobody is listed', { kind: 'webinar', notHeardFrom: 3 }, null],
  ])('when %s', (_, change, expected) => {
    expect(nextTimeOf({ ...usual, ...change })).toBe(expected);
  });
});
