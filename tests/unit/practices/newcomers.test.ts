import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BUDDY_HALF_WAY_MS,
  BUDDY_MS,
  type Buddy,
  begunByKnown,
  buddiesDue,
  buddyAsked,
  buddyMoment,
  endBuddy,
  introductionsOrder,
  markWelcome,
  nameBuddy,
  newcomersOf,
  runningBuddies,
  takeBackWelcome,
  type WelcomeMark,
} from '../../../lib/practices/newcomers.ts';

const said = (name: string, what: WelcomeMark['said'] = 'welcomed', wall = 0): WelcomeMark => ({
  name,
  said: what,
  wall,
});

describe('who is new', () => {
  it.each<[string, string[], string[][], WelcomeMark[], string[]]>([
    ['in a first meeting', ['Ana', 'Ben'], [], [], []],
    ['after names were deleted', ['Ana', 'Ben'], [[], ['']], [], []],
    ['nobody', ['Ana', 'Ben'], [['Ben', 'Ana', 'Cleo']], [], []],
    ['two, as they came', ['Zoë', 'Ana', 'Dev'], [['Ana']], [], ['Zoë', 'Dev']],
    ['known from any earlier meeting', ['Ana', 'Ben'], [['Ben'], ['Cleo']], [], ['Ana']],
    ['known under a name with something hung on to it', ['ANA (Guest)', 'Ben'], [['Ana', 'Ben']], [], []],
    ['on two devices', ['Dev', 'dev (you)', 'Ana'], [['Ana']], [], ['Dev']],
    ['without a name', ['', 'Ana'], [['Ana']], [], []],
    ['welcomed already', ['Dev', 'Eli'], [['Ana']], [said('dev')], ['Eli']],
    ['not new, the user says', ['Dev', 'Eli'], [['Ana']], [said('Eli', 'not-new')], ['Dev']],
  ])('%s', (_, present, earlier, marks, newcomers) => {
    expect(newcomersOf({ present, earlier, marks })).toEqual(newcomers);
  });

  it('the last word about somebody holds, and can be taken back', () => {
    const marks = markWelcome(markWelcome([said('Ben')], said('Dev', 'welcomed', 1)), said('DEV', 'not-new', 2));
    expect(marks).toEqual([said('Ben'), said('DEV', 'not-new', 2)]);
    expect(takeBackWelcome(marks, 'Dev (Guest)')).toEqual([said('Ben')]);
  });

  const PEOPLE = ['Ana', 'Ben', 'Cleo', 'Dev', 'Eli', 'Fay', 'Günther', '佐藤'];
  const shown = fc.record({
    who: fc.constantFrom(...PEOPLE),
    as: fc.constantFrom<(name: string) => string>(
      (name) => name,
      (name) => name.toUpperCase(),
      (name) => `${name} (Guest)`,
      (name) => `${name} she/her`,
      (name) => `${name} 2`,
    ),
  });
  const crowd = fc.uniqueArray(shown, { selector: ({ who }) => who, minLength: 1 });

  it('nobody is missed, and nobody welcomed twice, over any meetings under any additions to their names', () => {
    fc.assert(
      fc.property(fc.array(crowd, { minLength: 1, maxLength: 15, size: 'max' }), (meetings) => {
        const met = new Set<string>();
        const earlier: string[][] = [];
        let marks: WelcomeMark[] = [];
        for (const [wall, people] of meetings.entries()) {
          const present = people.map(({ who, as }) => as(who));
          const expected = people
            .filter(({ who }) => earlier.length > 0 && !met.has(who))
            .map(({ who, as }) => as(who));
          const newcomers = newcomersOf({ present, earlier, marks });
          expect(newcomers).toEqual(expected);
          for (const name of newcomers) marks = markWelcome(marks, said(name, 'welcomed', wall));
          expect(newcomersOf({ present, earlier, marks })).toEqual([]);
          for (const { who } of people) met.add(who);
          earlier.push(present);
        }
      }),
    );
  });

  it('is the same person as in the meeting, however many come in one after the other', () => {
    fc.assert(
      fc.property(crowd, crowd, (before, people) => {
        const earlier = [before.map(({ who }) => who)];
        const welcomed: string[] = [];
        let marks: WelcomeMark[] = [];
        for (let here = 1; here <= people.length; here++) {
          const present = people.slice(0, here).map(({ who }) => who);
          for (const name of newcomersOf({ present, earlier, marks })) {
            welcomed.push(name);
            marks = markWelcome(marks, said(name));
          }
        }
        const expected = people.map(({ who }) => who).filter((who) => !earlier[0]?.includes(who));
        expect(welcomed).toEqual(expected);
      }),
    );
  });
});

describe('new people in a round', () => {
  it.each<[string[], string[], string[], string[]]>([
    [['Dev', 'Ana', 'Ben'], ['Dev'], ['Ana', 'Ben', 'Dev'], ['Ana', 'Dev', 'Ben']],
    [['Ana', 'Dev', 'Ben'], ['Dev'], ['Ana', 'Ben', 'Dev'], ['Ana', 'Dev', 'Ben']],
    [
      ['Dev', 'Eli', 'Ana'],
      ['dev', 'Eli'],
      ['Ana', 'Dev', 'Eli'],
      ['Ana', 'Dev', 'Eli'],
    ],
    [
      ['Dev', 'Eli'],
      ['Dev', 'Eli'],
      ['Dev', 'Eli'],
      ['Dev', 'Eli'],
    ],
    [[], ['Dev'], [], []],
    [['Ana', 'Ben'], [], ['Ana', 'Ben'], ['Ana', 'Ben']],
  ])('%j with %j new', (names, newcomers, introductions, begun) => {
    expect(introductionsOrder(names, newcomers)).toEqual(introductions);
    expect(begunByKnown(names, newcomers)).toEqual(begun);
  });
});

describe('buddies', () => {
  const START = 1_700_000_000_000;
  const buddy: Buddy = { newcomer: 'Dev', buddy: 'Ana', sinceWall: START, asked: [] };
  const DAY = 24 * 60 * 60_000;

  it('are for a month', () => {
    expect(BUDDY_MS / DAY).toBe(30);
    expect(BUDDY_HALF_WAY_MS / DAY).toBe(15);
  });

  it.each<[number, Buddy['asked'], ReturnType<typeof buddyMoment>]>([
    [0, [], null],
    [14.99, [], null],
    [15, [], 'half-way'],
    [29.99, [], 'half-way'],
    [20, ['half-way'], null],
    [30, [], 'end'],
    [30, ['half-way'], 'end'],
    [400, ['half-way'], 'end'],
    [30, ['end'], null],
    [20, ['end'], null],
    [-5, [], null],
  ])('after %f days, asked %j: %j', (days, asked, moment) => {
    expect(buddyMoment({ ...buddy, asked }, START + days * DAY)).toBe(moment);
  });

  it('are asked after where one of the two is here', () => {
    const now = START + BUDDY_HALF_WAY_MS;
    const due = [{ buddy, moment: 'half-way' }];
    expect(buddiesDue([buddy], ['DEV'], now)).toEqual(due);
    expect(buddiesDue([buddy], ['Ana (host)', 'Ben'], now)).toEqual(due);
    expect(buddiesDue([buddy], ['Ben'], now)).toEqual([]);
    expect(buddiesDue([buddy], ['Dev'], START)).toEqual([]);
  });

  it('are asked after once half-way and once at the end, whenever the meetings are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60 * DAY), { maxLength: 30, size: 'max' }), (times) => {
        let one = buddy;
        const asked: string[] = [];
        for (const at of times.sort((a, b) => a - b)) {
          for (const { moment } of buddiesDue([one], ['Dev'], START + at)) {
            asked.push(moment);
            one = buddyAsked(one, moment);
          }
        }
        expect(new Set(asked).size).toBe(asked.length);
        expect(asked.includes('end')).toBe(times.some((at) => at >= BUDDY_MS));
        expect(asked.includes('half-way')).toBe(times.some((at) => at >= BUDDY_HALF_WAY_MS && at < BUDDY_MS));
        expect(runningBuddies([one])).toHaveLength(asked.includes('end') ? 0 : 1);
      }),
    );
  });

  it('are one for each newcomer', () => {
    const named = nameBuddy([buddy], { newcomer: 'dev', buddy: 'Ben', wall: START + 1 });
    expect(named).toEqual([{ newcomer: 'dev', buddy: 'Ben', sinceWall: START + 1, asked: [] }]);
    expect(endBuddy(named, 'Dev')).toEqual([]);
    expect(endBuddy(named, 'Ben')).toEqual(named);
    expect(buddyAsked(buddyAsked(buddy, 'end'), 'end').asked).toEqual(['end']);
  });
});
