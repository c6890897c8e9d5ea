import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseNudge, type Nudge } from '../../../lib/facilitation/nudges/choose.ts';
import type { NudgeFacts, NudgePerson, ShownNudge } from '../../../lib/facilitation/nudges/facts.ts';
import {
  bounded,
  NUDGE_BOUNDS,
  NUDGE_DEFAULTS,
  NUDGE_KINDS,
  type NudgeSettings,
  notHeardAfterMs,
} from '../../../lib/facilitation/nudges/settings.ts';
import type { NudgeKind } from '../../../lib/meeting/events.ts';

const MINUTE = 60_000;

function somebody(id: string, change: Partial<NudgePerson> = {}): NudgePerson {
  return {
    id,
    self: false,
    hinted: true,
    notHeardFrom: false,
    speaking: false,
    unmutedAt: null,
    handUpSince: null,
    joinedAt: 0,
    lastSpokeAt: null,
    invitedAt: null,
    awaitsWelcome: false,
    ...change,
  };
}

const unheard = (id: string, change: Partial<NudgePerson> = {}) => somebody(id, { notHeardFrom: true, ...change });

function facts(minutes: number, people: readonly NudgePerson[], change: Partial<NudgeFacts> = {}): NudgeFacts {
  const now = minutes * MINUTE;
  return {
    now,
    reach: 'names',
    begunAt: 0,
    topicFrom: 0,
    endsAt: null,
    quietSince: now - 2000,
    people,
    turn: null,
    gaveWay: [],
    newVoiceAt: null,
    roundOn: false,
    shown: [],
    snoozedUntil: 0,
    ...change,
  };
}

const only = (...kinds: NudgeKind[]): NudgeSettings => ({
  ...NUDGE_DEFAULTS,
  on: Object.fromEntries(NUDGE_KINDS.map((kind) => [kind, kinds.includes(kind)])) as NudgeSettings['on'],
});
const everything = only(...NUDGE_KINDS);
const four = [somebody('p1'), somebody('p2'), somebody('p3')];

describe('how long somebody may be silent', () => {
  it.each([
    [2, 5],
    [3, 6],
    [4, 8],
    [7, 14],
    [8, 15],
    [300, 15],
  ])('with %i people it is %i minutes', (people, minutes) => {
    expect(notHeardAfterMs(NUDGE_DEFAULTS, people)).toBe(minutes * MINUTE);
  });
});

describe('a hint', () => {
  const cases: [string, NudgeKind, NudgeFacts, readonly string[] | null][] = [
    ['somebody not heard from', 'not-heard-from', facts(8, [...four, unheard('p4')]), ['p4']],
    ['a little too early', 'not-heard-from', facts(7.9, [...four, unheard('p4')]), null],
    ['a newcomer', 'not-heard-from', facts(12, [...four, unheard('p4', { joinedAt: 6 * MINUTE })]), null],
    ['a few words lately', 'not-heard-from', facts(12, [...four, unheard('p4', { lastSpokeAt: 6 * MINUTE })]), null],
    ['a new topic', 'not-heard-from', facts(12, [...four, unheard('p4')], { topicFrom: 6 * MINUTE }), null],
    ['a hand up', 'not-heard-from', facts(8, [...four, unheard('p4', { handUpSince: 1 })]), null],
    ['the user', 'not-heard-from', facts(8, [...four, unheard('p4', { self: true })]), null],
    ['hints off for them', 'not-heard-from', facts(8, [...four, unheard('p4', { hinted: false })]), null],
    [
      'the longest silent first, three at most',
      'not-heard-from',
      facts(20, [
        unheard('p1', { lastSpokeAt: 2 * MINUTE }),
        unheard('p2'),
        unheard('p3', { lastSpokeAt: MINUTE }),
        unheard('p4', { joinedAt: 3 * MINUTE }),
      ]),
      ['p2', 'p3', 'p1'],
    ],
    ['a hand that waited', 'hand-up-long', facts(5, [...four, somebody('p4', { handUpSince: 4 * MINUTE })]), ['p4']],
    ['a hand just up', 'hand-up-long', facts(5, [...four, somebody('p4', { handUpSince: 4.5 * MINUTE })]), null],
    ['near the end', 'closing', facts(26, [...four, unheard('p4')], { endsAt: 30 * MINUTE }), ['p4']],
    ['not near the end', 'closing', facts(24, [...four, unheard('p4')], { endsAt: 30 * MINUTE }), null],
    ['after the end', 'closing', facts(31, [...four, unheard('p4')], { endsAt: 30 * MINUTE }), null],
    ['an end nobody told', 'closing', facts(26, [...four, unheard('p4')]), null],
    ['the end, everybody heard', 'closing', facts(26, four, { endsAt: 30 * MINUTE }), null],
    ['half-time', 'round-time', facts(15, [unheard('p1'), unheard('p2')], { endsAt: 30 * MINUTE }), []],
    [
      'half-time, with new voices',
      'round-time',
      facts(15, [unheard('p1'), unheard('p2')], { endsAt: 30 * MINUTE, newVoiceAt: 10 * MINUTE }),
      null,
    ],
    ['half-time, one missing', 'round-time', facts(15, [...four, unheard('p4')], { endsAt: 30 * MINUTE }), null],
    [
      'somebody who gave way',
      'may-want-in',
      facts(5, four, { gaveWay: [{ person: 'p2', at: 5 * MINUTE - 20_000 }] }),
      ['p2'],
    ],
    ['who gave way long ago', 'may-want-in', facts(5, four, { gaveWay: [{ person: 'p2', at: 3.9 * MINUTE }] }), null],
    [
      'who gave way only just',
      'may-want-in',
      facts(5, four, { gaveWay: [{ person: 'p2', at: 5 * MINUTE - 9000 }] }),
      null,
    ],
    [
      'who gave way and spoke since',
      'may-want-in',
      facts(5, [somebody('p2', { lastSpokeAt: 4.9 * MINUTE })], { gaveWay: [{ person: 'p2', at: 4.7 * MINUTE }] }),
      null,
    ],
    ['a latecomer', 'joined-late', facts(10, [...four, somebody('p4', { joinedAt: 9.5 * MINUTE })]), ['p4']],
    ['who came early', 'joined-late', facts(10, [...four, somebody('p4', { joinedAt: MINUTE })]), null],
    ['somebody new', 'new-member', facts(5, [...four, somebody('p4', { awaitsWelcome: true })]), ['p4']],
    [
      'a long turn',
      'one-voice',
      facts(6, four, { turn: { person: 'p2', speechMs: 130_000, to: 6 * MINUTE - 2000 } }),
      ['p2'],
    ],
    [
      'a turn that was long ago',
      'one-voice',
      facts(6, four, { turn: { person: 'p2', speechMs: 130_000, to: 5 * MINUTE } }),
      null,
    ],
  ];
  it.each(cases)('about %s (%s)', (_, kind, given, people) => {
    const nudge = chooseNudge(given, only(kind));
    expect(nudge).toEqual(people === null ? null : { kind, people });
  });

  const due = facts(20, [...four, unheard('p4'), unheard('p5', { lastSpokeAt: MINUTE })]);
  it.each<[string, Partial<NudgeFacts>]>([
    ['while somebody speaks', { quietSince: null }],
    ['in a short breath', { quietSince: due.now - 1000 }],
    ['during a round', { roundOn: true }],
    ['while people arrive', { begunAt: null }],
    ['while hints are snoozed', { snoozedUntil: due.now + 1 }],
    ['within two minutes of another', { shown: [{ kind: 'joined-late', people: ['p1'], at: due.now - 119_000 }] }],
  ])('is not shown %s', (_, change) => {
    expect(chooseNudge(due, NUDGE_DEFAULTS)).not.toBeNull();
    expect(chooseNudge({ ...due, ...change }, NUDGE_DEFAULTS)).toBeNull();
  });

  it.each<[string, Partial<NudgePerson>, Partial<NudgeFacts>]>([
    ['who opened their microphone', { unmutedAt: due.now - 5000 }, {}],
    ['who was invited', { invitedAt: due.now - 5 * MINUTE }, {}],
    ['who was named before', {}, { shown: [{ kind: 'closing', people: ['p4'], at: due.now - 5 * MINUTE }] }],
  ])('leaves alone somebody %s, and speaks of the next', (_, change, more) => {
    const people = due.people.map((person) => (person.id === 'p4' ? { ...person, ...change } : person));
    expect(chooseNudge({ ...due, people, ...more }, NUDGE_DEFAULTS)?.people).toEqual(['p5']);
  });

  it('can be switched off by kind', () => {
    expect(chooseNudge(due, only())).toBeNull();
    expect(chooseNudge(due, only('joined-late'))).toBeNull();
  });
});

describe('settings', () => {
  it('are brought within their bounds', () => {
    const wild = Object.fromEntries(Object.keys(NUDGE_BOUNDS).map((name) => [name, 0]));
    const tame = bounded({ ...NUDGE_DEFAULTS, ...wild });
    for (const [name, [least]] of Object.entries(NUDGE_BOUNDS)) {
      expect(tame[name as keyof typeof NUDGE_BOUNDS]).toBe(least);
    }
    expect(bounded(NUDGE_DEFAULTS)).toEqual(NUDGE_DEFAULTS);
  });
});

describe('in any meeting', () => {
  const person = fc.record({
    self: fc.boolean(),
    hinted: fc.boolean(),
    notHeardFrom: fc.boolean(),
    speaking: fc.boolean(),
    unmutedAt: fc.option(fc.nat(3 * 3600_000)),
    handUpSince: fc.option(fc.nat(3 * 3600_000)),
    joinedAt: fc.nat(3600_000),
    lastSpokeAt: fc.option(fc.nat(3600_000)),
    invitedAt: fc.option(fc.nat(3600_000)),
    awaitsWelcome: fc.boolean(),
  });

  it('hints keep their distance, and never speak of whoever speaks, is left out or is the user', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(person, { maxLength: 6 }), { minLength: 20, maxLength: 60 }),
        fc.option(fc.integer({ min: 0, max: 3600_000 })),
        (moments, endsAt) => {
          const shown: (ShownNudge & { nudge: Nudge })[] = [];
          for (const [i, crowd] of moments.entries()) {
            const people = crowd.map((one, n) => ({ ...one, id: `p${n + 1}` }));
            const given = facts(i * 0.7, people, { endsAt, shown });
            const nudge = chooseNudge(given, everything);
            if (!nudge) continue;
            expect(given.now).toBeGreaterThanOrEqual(3 * MINUTE);
            for (const id of nudge.people) {
              const about = people.find((one) => one.id === id);
              expect(about).toMatchObject({ self: false, hinted: true, speaking: false });
              for (const before of shown) {
                if (before.people.includes(id)) expect(given.now - before.at).toBeGreaterThanOrEqual(10 * MINUTE);
              }
            }
            const last = shown.at(-1);
            if (last) expect(given.now - last.at).toBeGreaterThanOrEqual(2 * MINUTE);
            shown.push({ kind: nudge.kind, people: nudge.people, at: given.now, nudge });
          }
        },
      ),
    );
  });
});
