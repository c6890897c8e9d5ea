// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { ParticipantReading } from '../../../lib/platforms/contract.ts';
import {
  either,
  foldName,
  mergeByKey,
  NameKeys,
  numberIn,
  PhaseMemory,
  withoutSuffix,
} from '../../../lib/platforms/dom.ts';
import { roomByPath } from '../../../lib/platforms/room-name.ts';

describe('foldName', () => {
  it.each([
    [null, ''],
    ['  Ann \n\t Lee ', 'Ann Lee'],
    ['\u202eecila\u202c \u2066x\u2069', 'ecila x'],
    ['Be\u0007ll \u0000 end', 'Bell end'],
    ['\u200b', ''],
    ['<b>Bold</b>', '<b>Bold</b>'],
    ['👩🏽‍🚀 Zoë', '👩🏽‍🚀 Zoë'],
  ])('makes %j into %j', (text, name) => {
    expect(foldName(text)).toBe(name);
  });

  it('cuts at 200 code points, never inside one', () => {
    expect(foldName('🚀'.repeat(5000))).toBe('🚀'.repeat(200));
    expect(foldName(`${'a'.repeat(199)} b`)).toBe('a'.repeat(199));
  });
});

describe('withoutSuffix', () => {
  it.each([
    ['Ann (me)', 'Ann'],
    ['Ann (she/her) (me)', 'Ann (she/her)'],
    ['アン（自分）', 'アン'],
    ['(me)', '(me)'],
    ['Ann', 'Ann'],
  ])('makes %j into %j', (shown, name) => {
    expect(withoutSuffix(shown)).toBe(name);
  });
});

it.each([
  ['Show everyone (28)', 28],
  ['', null],
  [null, null],
])('finds the number in %j', (text, number) => {
  expect(numberIn(text)).toBe(number);
});

it('takes what was seen for surer than what was not', () => {
  expect(either(false, true)).toBe(true);
  expect(either(true, 'unknown')).toBe(true);
  expect(either('unknown', false)).toBe(false);
  expect(either(false, 'unknown')).toBe(false);
  expect(either('unknown', 'unknown')).toBe('unknown');
});

describe('mergeByKey', () => {
  const seen = (of: Partial<ParticipantReading>): ParticipantReading => ({
    key: 'a',
    name: '',
    self: false,
    speaking: 'unknown',
    muted: 'unknown',
    handUp: 'unknown',
    rule: null,
    ...of,
  });

  it('joins what several tiles of one person show, and keeps the order of people', () => {
    const merged = mergeByKey([
      seen({ speaking: false, rule: 'still', muted: false }),
      seen({ key: 'b', name: 'Ben' }),
      seen({ name: 'Ann', speaking: true, rule: 'moving', handUp: true, self: true }),
    ]);
    expect(merged).toEqual([
      seen({ name: 'Ann', self: true, speaking: true, muted: false, handUp: true, rule: 'moving' }),
      seen({ key: 'b', name: 'Ben' }),
    ]);
  });

  it('lets nobody speak who is muted on one of their tiles', () => {
    const speaks = seen({ speaking: true, muted: false, rule: 'moving' });
    const isMuted = seen({ speaking: false, muted: true, rule: 'microphone-off' });
    const expected = seen({ speaking: false, muted: true, rule: 'microphone-off' });
    expect(mergeByKey([speaks, isMuted])).toEqual([expected]);
    expect(mergeByKey([isMuted, speaks])).toEqual([expected]);
  });

  it('names the rule of the tile that could tell', () => {
    const [merged] = mergeByKey([seen({}), seen({ speaking: false, rule: 'still' })]);
    expect(merged).toEqual(seen({ speaking: false, rule: 'still' }));
  });
});

describe('NameKeys', () => {
  const tile = (name: string) => ({ element: document.createElement('div'), name });

  it('numbers people of one name', () => {
    const tiles = [tile('Ann'), tile('Ben'), tile('Ann'), tile('Ann')];
    expect([...new NameKeys().assign(tiles).values()]).toEqual(['name:Ann', 'name:Ben', 'name:Ann #2', 'name:Ann #3']);
  });

  it('leaves a key with its tile when tiles are reordered or leave', () => {
    const keys = new NameKeys();
    const [first, second, third] = [tile('Ann'), tile('Ann'), tile('Ann')];
    keys.assign([first, second]);
    expect([...keys.assign([second, first])]).toEqual([
      [second.element, 'name:Ann #2'],
      [first.element, 'name:Ann'],
    ]);
    expect(keys.assign([second]).get(second.element)).toBe('name:Ann #2');
    expect(keys.assign([second, third]).get(third.element)).toBe('name:Ann');
  });

  it('gives a tile another key when it shows somebody else', () => {
    const keys = new NameKeys();
    const { element } = tile('Ann');
    keys.assign([{ element, name: 'Ann' }]);
    expect(keys.assign([{ element, name: 'Ben' }]).get(element)).toBe('name:Ben');
  });

  it('takes nobody for the second of a name because they are called so', () => {
    const keys = [...new NameKeys().assign([tile('Ann'), tile('Ann'), tile('Ann #2')]).values()];
    expect(new Set(keys).size).toBe(3);
  });
});

it('calls a page left only after a call', () => {
  const phases = new PhaseMemory();
  const seen = (['neither', 'lobby', 'neither', 'call', 'lobby', 'neither', 'call'] as const).map((s) =>
    phases.observe(s),
  );
  expect(seen).toEqual(['elsewhere', 'lobby', 'elsewhere', 'in-call', 'lobby', 'left', 'in-call']);
});

it.each([
  ['https://x.example/team/daily/?token=secret#hash', '/team/daily'],
  ['https://x.example/app?room=daily&token=secret', '/app?room=daily'],
  ['https://x.example/', '/'],
])('names the room of %s', (url, room) => {
  expect(roomByPath(new URL(url))).toBe(room);
});
