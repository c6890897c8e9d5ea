import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  awaitingReply,
  type Idea,
  LONGEST_IDEA,
  newIdea,
  REPLIES,
  type Reply,
  replyTo,
  toldReply,
  toTell,
} from '../../../lib/practices/you-said.ts';

const idea = (id: string, change: Partial<Idea> = {}): Idea => ({
  id,
  series: 's1',
  from: 'idea-box',
  text: 'Shorter meetings',
  reply: null,
  toldWall: null,
  ...change,
});
const reply = (wall: number, change: Partial<Reply> = {}): Reply => ({
  kind: 'doing',
  text: 'From May',
  wall,
  ...change,
});

describe('an idea', () => {
  it('keeps its lines, and nothing else', () => {
    const words = { id: 'i1', series: 's1', from: 'feedback', text: ' One\nTwo ' } as const;
    expect(newIdea(words)).toEqual(idea('i1', { from: 'feedback', text: 'One\nTwo' }));
    expect(newIdea({ ...words, text: ' \n ' })).toBeNull();
    expect(newIdea({ ...words, text: 'x'.repeat(9999) })?.text).toHaveLength(LONGEST_IDEA);
  });

  it('waits for a reply, which then waits to be told', () => {
    const one = idea('i1');
    expect(awaitingReply([one])).toEqual([one]);
    expect(toTell([one])).toEqual([]);
    const replied = replyTo(one, reply(5, { text: '  From  May ' }));
    expect(replied.reply).toEqual(reply(5));
    expect(awaitingReply([replied])).toEqual([]);
    expect(toTell([replied])).toEqual([replied]);
    expect(toTell([toldReply(replied, 9)])).toEqual([]);
    expect(toldReply(one, 9)).toBe(one);
  });

  it('is told again when its reply has changed, not when it was said again', () => {
    const told = toldReply(replyTo(idea('i1'), reply(5)), 9);
    expect(replyTo(told, reply(20))).toBe(told);
    for (const change of [{ kind: 'not-now' }, { text: 'From June' }] as const) {
      expect(toTell([replyTo(told, reply(20, change))])).toHaveLength(1);
    }
  });

  it('is told in the order of the replies', () => {
    const all = [replyTo(idea('a'), reply(7)), idea('b'), replyTo(idea('c'), reply(3))];
    expect(toTell(all).map(({ id }) => id)).toEqual(['c', 'a']);
  });

  it('is always in one of three places: waits for a reply, waits to be told, or was told', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constantFrom(...REPLIES), text: fc.constantFrom('', 'x'), wall: fc.nat() }),
      fc.nat(),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
        let one = idea('i1');
        for (const next of steps) {
          one = typeof next === 'number' ? toldReply(one, next) : replyTo(one, next);
          const places = [awaitingReply([one]).length, toTell([one]).length, one.toldWall === null ? 0 : 1];
          expect(places.reduce((sum, n) => sum + n, 0)).toBe(1);
        }
      }),
    );
  });
});
