import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Askable, namesForChat, speakingOrder } from '../../../lib/facilitation/order.ts';

const NOW = 30 * 60_000;

function someone(id: string, change: Partial<Askable> = {}): Askable {
  return {
    id,
    self: false,
    heardInMeeting: true,
    heardInTopic: true,
    ratio: 1,
    airtimeMs: 60_000,
    handUpSince: null,
    joinedAt: 0,
    ...change,
  };
}

const order = (...people: Askable[]) => speakingOrder(people, NOW).map((entry) => entry.person);

describe('new voices first', () => {
  const unheard = { heardInMeeting: false, heardInTopic: false };

  it('puts those silent in the whole meeting before those silent in the topic, then the rest by ratio', () => {
    expect(
      order(
        someone('much', { ratio: 1.8 }),
        someone('little', { ratio: 0.4 }),
        someone('topic', { heardInTopic: false, ratio: 1.2 }),
        someone('meeting', unheard),
      ),
    ).toEqual(['meeting', 'topic', 'little', 'much']);
  });

  it('takes raised hands first among equals, in the order they went up', () => {
    expect(
      order(
        someone('a', unheard),
        someone('late hand', { ...unheard, handUpSince: 900 }),
        someone('early hand', { ...unheard, handUpSince: 100 }),
        someone('heard hand', { handUpSince: 1 }),
      ),
    ).toEqual(['early hand', 'late hand', 'a', 'heard hand']);
  });

  it('never puts a newcomer first while there is anybody else, and the user last', () => {
    const newcomer = someone('new', { ...unheard, joinedAt: NOW - 60_000 });
    expect(order(newcomer, someone('heard'), someone('me', { self: true }))).toEqual(['heard', 'new', 'me']);
    expect(order(newcomer, someone('quiet', unheard), someone('heard'))).toEqual(['quiet', 'new', 'heard']);
    expect(order(newcomer, someone('me', { self: true, ...unheard }))).toEqual(['new', 'me']);
  });

  it('gives at most one reason', () => {
    const both = someone('x', { ...unheard, handUpSince: 5, joinedAt: NOW - 1000 });
    expect(speakingOrder([both], NOW)).toEqual([{ person: 'x', reason: 'hand-up' }]);
  });

  it('goes by airtime while ratios are unknown', () => {
    expect(
      order(someone('long', { ratio: null, airtimeMs: 9 }), someone('short', { ratio: null, airtimeMs: 3 })),
    ).toEqual(['short', 'long']);
  });

  it('does not depend on the order in which people are given, and loses nobody', () => {
    const people = fc.uniqueArray(
      fc.record({
        id: fc.integer({ min: 1, max: 40 }).map((n) => `p${n}`),
        heardInMeeting: fc.boolean(),
        heardInTopic: fc.boolean(),
        ratio: fc.constantFrom(0.2, 1, 1.7),
        handUpSince: fc.constantFrom(null, 5, 9),
        joinedAt: fc.constantFrom(0, NOW - 1000),
      }),
      { selector: (person) => person.id, minLength: 1 },
    );
    fc.assert(
      fc.property(people, (some) => {
        const all = some.map((change) => someone(change.id, change));
        expect(order(...all)).toEqual(order(...[...all].reverse()));
        expect([...order(...all)].sort()).toEqual(all.map((person) => person.id).sort());
      }),
    );
  });
});

describe('the order for the chat', () => {
  it('shuffles those not heard from among themselves, and keeps everybody', () => {
    const given = ['a', 'b', 'c'].map((name) => ({ name, heard: false }));
    const rest = [{ name: 'd', heard: true }];
    expect(namesForChat([...given, ...rest], () => 0)).toEqual(['b', 'c', 'a', 'd']);
    expect(namesForChat([...given, ...rest], () => 0.999)).toEqual(['a', 'b', 'c', 'd']);
  });
});
