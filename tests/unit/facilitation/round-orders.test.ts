import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROUND_ORDERS, type RoundPerson, roundOrder } from '../../../lib/facilitation/round-orders.ts';
import { randomFrom } from '../../meetings/conversation.ts';

const NOW = 30 * 60_000;
const person = (id: string, name: string, change: Partial<RoundPerson> = {}): RoundPerson => ({
  id,
  name,
  self: false,
  heardInMeeting: true,
  heardInTopic: true,
  ratio: 1,
  airtimeMs: 60_000,
  handUpSince: null,
  joinedAt: 0,
  newInSeries: false,
  ...change,
});
const context = (earlier: readonly (readonly string[])[] = [], seed = 1) => ({
  now: NOW,
  earlier,
  random: randomFrom(seed),
  language: 'en',
});

const ana = person('p1', 'Ana', { ratio: 2 });
const ben = person('p2', 'ben', { heardInTopic: false });
const cleo = person('p3', 'Cleo', { handUpSince: 2000 });
const zoe = person('p4', 'Zoë', { handUpSince: 1000, ratio: 1.5 });
const people = [ana, ben, cleo, zoe];

describe('the order of a round', () => {
  it.each([
    ['new-voices', ['p2', 'p4', 'p3', 'p1']],
    ['hands', ['p4', 'p3', 'p2', 'p1']],
    ['alphabetical', ['p1', 'p2', 'p3', 'p4']],
  ] as const)('by %s', (order, ids) => {
    expect(roundOrder(people, order, context())).toEqual(ids);
  });

  it('reversed is the last one backwards; new people come after', () => {
    const earlier = [
      ['Zoë', 'Ana'],
      ['Ana', 'Cleo', 'Gone', 'Zoë'],
    ];
    expect(roundOrder(people, 'reversed', context(earlier))).toEqual(['p4', 'p3', 'p1', 'p2']);
  });

  it('by chance is fair over meetings: whoever came first comes late', () => {
    const earlier = [['Ana', 'ben', 'Cleo', 'Zoë']];
    expect(roundOrder(people, 'shuffle', context(earlier))).toEqual(['p4', 'p3', 'p2', 'p1']);
    const firsts = new Map<string, number>();
    const rounds: string[][] = [];
    for (let meeting = 0; meeting < 40; meeting++) {
      const ids = roundOrder(people, 'shuffle', context(rounds, meeting));
      rounds.push(ids.map((id) => people.find((one) => one.id === id)?.name ?? ''));
      firsts.set(ids[0] ?? '', (firsts.get(ids[0] ?? '') ?? 0) + 1);
    }
    expect([...firsts.values()].every((count) => count >= 5 && count <= 15)).toBe(true);
  });

  it('by chance is the same for the same seed', () => {
    expect(roundOrder(people, 'shuffle', context([], 7))).toEqual(roundOrder(people, 'shuffle', context([], 7)));
  });

  it('never begins with somebody who came only just', () => {
    const late = person('p9', 'Aaron', { joinedAt: NOW - 1000, heardInMeeting: false, handUpSince: 1 });
    for (const order of ROUND_ORDERS) {
      const ids = roundOrder([...people, late], order, context([['Aaron']]));
      expect(ids).toHaveLength(5);
      expect(ids[0]).not.toBe('p9');
    }
    expect(roundOrder([late], 'alphabetical', context())).toEqual(['p9']);
  });

  it('has everybody once, whatever the order', () => {
    const anybody = fc.record({
      self: fc.boolean(),
      heardInMeeting: fc.boolean(),
      heardInTopic: fc.boolean(),
      ratio: fc.option(fc.double({ min: 0, max: 5, noNaN: true })),
      airtimeMs: fc.nat(100_000),
      handUpSince: fc.option(fc.nat(NOW)),
      joinedAt: fc.nat(NOW),
      newInSeries: fc.boolean(),
      name: fc.string({ maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.array(anybody, { maxLength: 30 }), fc.constantFrom(...ROUND_ORDERS), (crowd, order) => {
        const all = crowd.map((one, i) => ({ ...one, id: `p${i + 1}` }));
        const ids = roundOrder(all, order, context([all.map(({ name }) => name)]));
        expect([...ids].sort()).toEqual(all.map(({ id }) => id).sort());
      }),
    );
  });

  it('never begins with somebody new in the series while anybody else is there', () => {
    const anybody = fc.record({
      newInSeries: fc.boolean(),
      airtimeMs: fc.nat(100_000),
      name: fc.string({ maxLength: 3 }),
    });
    fc.assert(
      fc.property(
        fc.array(anybody, { minLength: 1, maxLength: 9 }),
        fc.constantFrom(...ROUND_ORDERS),
        (crowd, order) => {
          const all = crowd.map((one, i) => person(`p${i}`, one.name, one));
          const [first] = roundOrder(all, order, context([all.map(({ name }) => name)]));
          const isNew = all.find(({ id }) => id === first)?.newInSeries;
          expect(isNew).toBe(all.every(({ newInSeries }) => newInSeries));
        },
      ),
    );
  });
});
