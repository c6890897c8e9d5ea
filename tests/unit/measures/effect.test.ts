import { describe, expect, it } from 'vitest';
import { invitationsOf } from '../../../lib/measures/effect.ts';
import { reportOf } from '../../../lib/measures/report.ts';
import { stretchesOf } from '../../../lib/measures/turns.ts';
import { fold } from '../../../lib/meeting/ledger.ts';
import { event, joins, log, marks, speaks, start } from '../meeting/script.ts';

const MINUTE = 60_000;
const four = ['p1', 'p2', 'p3', 'p4'].map((id) => joins(id, 0));
const invites = (person: string, at: number) => event({ type: 'invited', at, person });
const effectOf = (...steps: Parameters<typeof log>) => {
  const entries = log(start(), ...four, ...steps);
  return invitationsOf(fold(entries), stretchesOf(entries));
};

describe('what came of inviting people', () => {
  it('is nothing where nobody was invited', () => {
    expect(effectOf(speaks('p1', 0, 4000))).toBeNull();
  });

  it.each<[string, Parameters<typeof log>, Partial<ReturnType<typeof effectOf>>]>([
    ['speech within three minutes', [speaks('p2', 4 * MINUTE, 4 * MINUTE + 2000)], { spoke: 1 }],
    ['speech later than that', [speaks('p2', 4 * MINUTE + 1, 4 * MINUTE + 5000)], { spoke: 0 }],
    ['a word that is no turn', [speaks('p2', 2 * MINUTE, 2 * MINUTE + 900)], { spoke: 0 }],
    ['somebody else', [speaks('p3', 2 * MINUTE, 2 * MINUTE + 9000)], { spoke: 0 }],
    ['in another way', [marks('p2', 2 * MINUTE, 'another-way')], { spoke: 0, passed: 1 }],
    [
      'a pass in a round',
      [
        event({ type: 'round', at: 90_000, kind: 'ideas', on: true, order: ['p2', 'p1'] }),
        event({ type: 'passed', at: 2 * MINUTE, person: 'p2' }),
      ],
      { spoke: 0, passed: 1 },
    ],
    [
      'nobody can tell',
      [event({ type: 'measurable', at: 2 * MINUTE, person: 'p2', measurable: false })],
      { spoke: 0, cantTell: 1 },
    ],
  ])('counts %s', (_, steps, expected) => {
    expect(effectOf(invites('p2', MINUTE), ...steps)).toMatchObject({ people: 1, passed: 0, cantTell: 0, ...expected });
  });

  it('counts somebody who was invited twice once', () => {
    const both = effectOf(
      invites('p2', MINUTE),
      invites('p2', 2 * MINUTE),
      invites('p3', 2 * MINUTE),
      speaks('p2', 130_000, 140_000),
    );
    expect(both).toEqual({ people: 2, spoke: 1, passed: 0, cantTell: 0 });
  });

  it('is in the report, beside the rounds', () => {
    const entries = log(
      start(),
      ...four,
      invites('p2', 1000),
      event({ type: 'purpose', at: 1500, text: 'Pick a date' }),
      event({ type: 'round', at: 2000, kind: 'decision', on: true, order: ['p1', 'p2', 'p3'] }),
      event({ type: 'turn', at: 3000, person: 'p1', result: 'done' }),
      event({ type: 'passed', at: 4000, person: 'p2' }),
      event({ type: 'stances', at: 5000, counts: { agree: 2, concerns: 1, standAside: 0 } }),
      event({ type: 'round', at: 6000, kind: 'decision', on: false }),
    );
    expect(reportOf(entries, { title: 'Sync', platform: 'livekit' })).toMatchObject({
      purpose: 'Pick a date',
      invitations: { people: 1, passed: 1 },
      rounds: [{ kind: 'decision', from: 2000, to: 6000, places: 3, done: 1, passed: 1, stances: { agree: 2 } }],
    });
  });
});
