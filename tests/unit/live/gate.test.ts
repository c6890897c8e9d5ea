import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { Gate, isWithin, type Rules } from '../../../lib/live/gate.ts';
import { RULES } from '../../../lib/live/message-rules.ts';
import type { ToTab } from '../../../lib/live/messages.ts';
import type { Sender } from '../../../lib/live/senders.ts';
import { TAB_RULES } from '../../../lib/live/tab-rules.ts';

interface Spoken {
  say(data: { text: string }): number;
}

const RULES_HERE: Rules<Spoken> = {
  say: {
    maySend: ({ id }) => id === 'own',
    pace: { burst: 3, perSecond: 2 },
    most: 30,
    read: (data) => {
      const text = (data as { text?: unknown } | undefined)?.text;
      return typeof text === 'string' ? { data: { text } } : null;
    },
  },
};

const own = (frameId = 0): Sender => ({ id: 'own', url: 'https://meet.example/', tab: { id: 1 }, frameId });
const say = (text: unknown) => ({ type: 'say', data: { text } });

function gateAt() {
  let now = 0;
  const gate = new Gate<Spoken>(RULES_HERE, () => now);
  const said: string[] = [];
  gate.on('say', ({ data }) => said.push(data.text));
  return {
    gate,
    said,
    wait: (ms: number) => {
      now += ms;
    },
  };
}

describe('the door for messages', () => {
  it('lets through what keeps to its rule, and answers', async () => {
    const { gate, said } = gateAt();
    expect(await gate.receive(say('hello'), own())).toEqual({ value: 1 });
    expect(said).toEqual(['hello']);
    expect(Object.values(gate.dropped)).toEqual([0, 0, 0, 0, 0]);
  });

  it.each([
    ['unknown', { type: 'sing', data: { text: 'x' } }, own()],
    ['unknown', { type: 'constructor' }, own()],
    ['unknown', { type: '__proto__' }, own()],
    ['unknown', { type: 7 }, own()],
    ['unknown', null, own()],
    ['unknown', undefined, own()],
    ['unknown', 'say', own()],
    ['sender', say('x'), { ...own(), id: 'other' }],
    ['sender', say('x'), {}],
    ['size', say('x'.repeat(31)), own()],
    ['shape', say(7), own()],
    ['shape', { type: 'say' }, own()],
  ] as const)('drops and counts: %s, %j', async (why, message, sender) => {
    const { gate, said } = gateAt();
    await gate.receive(message, sender);
    expect(said).toEqual([]);
    expect(gate.dropped).toMatchObject({ [why]: 1 });
    expect(Object.values(gate.dropped).reduce((sum, times) => sum + times)).toBe(1);
  });

  it('drops what comes too often, from that frame only, until some time has passed', async () => {
    const { gate, said, wait } = gateAt();
    for (let i = 0; i < 5; i++) await gate.receive(say('a'), own());
    expect(said).toHaveLength(3);
    expect(gate.dropped.frequency).toBe(2);
    await gate.receive(say('b'), own(4));
    expect(said).toHaveLength(4);
    wait(500);
    await gate.receive(say('c'), own());
    await gate.receive(say('d'), own());
    expect(said).toEqual(['a', 'a', 'a', 'b', 'c']);
  });

  it('tells the browser whether an answer comes', async () => {
    const { gate } = gateAt();
    const answer = new Promise((respond) => {
      expect(gate.listen(say('a'), own(), respond)).toBe(true);
    });
    expect(await answer).toEqual({ value: 1 });
    expect(gate.listen({ type: 'sing' }, own(), () => undefined)).toBe(false);
  });

  it('answers with words where it fails inside, at once or later', async () => {
    const { gate } = gateAt();
    gate.on('say', ({ data }) => {
      if (data.text === 'at once') throw new Error('A fault.');
      return Promise.reject(new Error('A later fault.'));
    });
    expect(await gate.receive(say('at once'), own())).toEqual({ error: 'A fault.' });
    expect(await gate.receive(say('later'), own())).toEqual({ error: 'A later fault.' });
  });

  it('never throws, whatever comes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.anything({ withBigInt: true, withMap: true, withSet: true, withDate: true }),
        async (data) => {
          const { gate } = gateAt();
          await gate.receive(data, own());
          await gate.receive({ type: 'say', data }, own());
        },
      ),
    );
  });
});

describe('the size of data', () => {
  it.each([
    ['abc', 4],
    [{ ab: 'c' }, 1 + 3 + 2],
    [[1, null], 3],
  ])('%j weighs %d', (data, weight) => {
    expect(isWithin(data, weight)).toBe(true);
    expect(isWithin(data, weight - 1)).toBe(false);
  });

  it('is too much where it goes on for ever, or is none', () => {
    const loop: unknown[] = [];
    loop.push(loop);
    expect(isWithin(loop, 1e9)).toBe(false);
    expect(isWithin(new Map([[1, 2]]), 1e9)).toBe(false);
    expect(isWithin({ length: 1, list: Array.from({ length: 1e5 }) }, 1e5)).toBe(false);
  });
});

describe('what may be said to whom', () => {
  it('by whom', () => {
    const page = { id: browser.runtime.id, url: browser.runtime.getURL('/popup.html' as '/'), tab: { id: 3 } };
    const script = { ...own(), id: browser.runtime.id };
    const worker = { id: browser.runtime.id };
    const stranger = { ...own(), id: 'other' };
    const who = (rule: { maySend: (sender: Sender) => boolean }) =>
      Object.entries({ page, script, worker, stranger }).flatMap(([name, sender]) =>
        rule.maySend(sender) ? name : [],
      );
    const practice = { ...page, url: browser.runtime.getURL('/practice.html' as '/') };
    const { choose, practices, changePractices, ownPrompts, status, ...others } = RULES;
    expect(who(choose)).toEqual(['page']);
    // The practice meeting says how it stands, and nothing else that a meeting does.
    expect(who(status)).toEqual(['script']);
    expect(status.maySend(practice)).toBe(true);
    expect(Object.values(others).map((rule) => rule.maySend(practice))).not.toContain(true);
    for (const rule of [practices, changePractices, ownPrompts]) expect(who(rule)).toEqual(['page', 'script']);
    for (const rule of Object.values(others)) expect(who(rule)).toEqual(['script']);
    for (const rule of Object.values(TAB_RULES)) expect(who(rule)).toEqual(['page', 'worker']);
  });

  it.each([
    ['roomChosen', { room: 'a' }, { room: 'a' }],
    ['roomChosen', { room: 7 }, null],
    ['roomChosen', null, null],
    ['toggleOverlay', undefined, { showOnly: false }],
    ['toggleOverlay', { showOnly: true }, { showOnly: true }],
    ['toggleOverlay', { showOnly: 'yes' }, null],
    ['shortcut', { name: 'pause' }, { name: 'pause' }],
    ['shortcut', { name: 'constructor' }, null],
    ['shortcut', 'pause', null],
  ] as const)('to a meeting script: %s %j', (name, data, read) => {
    expect(TAB_RULES[name satisfies keyof ToTab].read(data)?.data ?? null).toEqual(read);
  });
});
