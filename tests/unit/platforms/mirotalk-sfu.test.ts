// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { PageReader } from '../../../lib/platforms/contract.ts';
import { kindOf } from '../../../lib/platforms/index.ts';
import { mirotalkSfu } from '../../../lib/platforms/mirotalk-sfu.ts';
import { fakeSenses } from '../../pages/fake-senses.ts';

/** The DOM of these tests is no browser's: a thousand tiles take it a while. */
const LONG_MS = 60_000;

let read: PageReader;
beforeEach(() => {
  read = mirotalkSfu.open(fakeSenses);
});

interface Shown {
  readonly height?: string;
  readonly own?: boolean;
  readonly hand?: string;
  readonly off?: boolean;
}

function tile(peer: string, name: string, { height = '0%', own = false, hand = '', off = true }: Shown = {}): string {
  return `<div class="Camera" data-peer-id="${peer}" data-camera-off="${off}">
    <p id="${peer}__name" class="username">${name}</p><i id="${peer}__hand" class="user-hand" style="${hand}"></i>
    <div class="speechbar"><div id="${peer}${own ? '_' : '__'}pitchBar" class="bar" style="height: ${height}"></div></div></div>`;
}

const mic = (peer: string, off: boolean) =>
  `<button id="${peer}__audio" class="fas fa-microphone${off ? '-slash' : ''}"></button>`;

function see(...html: string[]) {
  document.body.innerHTML = html.join('');
  return read(document).participants;
}

describe('several tiles of one person', () => {
  it('are one person, read from the first of each thing', () => {
    expect(
      see(tile('a', 'Ann', { height: '60%' }), tile('a', 'Ann', { height: '1%' }), mic('a', false), mic('a', true)),
    ).toMatchObject([{ key: 'a', speaking: true, muted: false }]);
  });

  it('do not let an old bar speak', () => {
    see(tile('b', 'Ben', { height: '60%' }));
    const stuck = [tile('a', 'Ann', { height: '0%' }), tile('a', 'Ann', { height: '60%' })];
    expect(see(...stuck, mic('a', false))).toMatchObject([{ key: 'a', speaking: false }]);
  });

  it('show a hand of the first', () => {
    expect(see(tile('a', 'Ann', { hand: 'display: flex' }), tile('a', 'Ann', { hand: 'display: none' }))).toMatchObject(
      [{ handUp: true }],
    );
  });
});

describe('the user', () => {
  const selves = (...html: string[]) => see(...html).flatMap((p) => (p.self ? [[p.key, p.name]] : []));

  it('is who is called "(me)", if nobody else is', () => {
    expect(selves(tile('a', 'Ann'), tile('m', 'Me (me) '))).toEqual([['m', 'Me']]);
    expect(selves(tile('a', 'Ann (me)'), tile('m', 'Me (me)'))).toEqual([]);
  });

  it('is known by their camera from then on', () => {
    see(tile('a', 'Ann (me)'), tile('m', 'Me (me)', { own: true, off: false }));
    expect(selves(tile('a', 'Ann (me)'), tile('m', 'Me (me)'))).toEqual([['m', 'Me']]);
    expect(selves(tile('a', 'Ann (me)'), tile('m', 'Me (ich)'))).toEqual([['m', 'Me']]);
  });

  it('is another peer after connecting anew', () => {
    see(tile('m', 'Me (me)', { own: true, off: false }));
    see(tile('m2', 'Me (me)'), tile('a', 'Ann'));
    expect(selves(tile('m2', 'Me (me)'), tile('a', 'Ann'))).toEqual([['m2', 'Me']]);
  });
});

describe('on other hosts', () => {
  const kind = (html: string) => {
    document.body.innerHTML = html;
    return kindOf(new URL('https://talk.example/join/Team'), document);
  };

  it('is known by its tiles, newer and older', () => {
    const old = tile('a', 'Ann').replace(/ data-[\w-]+="[^"]*"/g, '');
    for (const html of [tile('a', 'Ann'), old]) expect(kind(html)).toMatchObject({ platform: { id: 'mirotalk-sfu' } });
  });

  it('is not taken for the other product, nor a page with a button to leave for it', () => {
    const p2p = '<div id="myVideoWrap" class="Camera"><div id="myPitchBar" class="bar"></div></div>';
    const peer = '<div id="a_videoWrap" class="Camera"><div id="a_pitch_bar" class="bar"></div></div>';
    expect(kind(p2p + peer)).toMatchObject({ platform: { id: 'mirotalk-p2p' } });
    expect(kind('<button id="exitButton"></button><div class="Camera"></div>')).toEqual({ kind: 'unknown' });
  });
});

it('leaves out the star of who runs the room, and no other', () => {
  expect(see(tile('a', '⭐️ Ann'), tile('b', 'Ben ⭐️'), tile('c', '⭐️')).map((p) => p.name)).toEqual([
    'Ann',
    'Ben ⭐️',
    '⭐️',
  ]);
});

it('knows a pinned tile without its class', () => {
  expect(see(tile('a', 'Ann').replace('class="Camera"', 'class=""'))).toMatchObject([{ key: 'a', name: 'Ann' }]);
});

it('says nothing of microphones and hands that it cannot find', () => {
  expect(see('<div class="Camera" data-peer-id="a" data-camera-off="true"></div>')).toEqual([
    { key: 'a', name: '', self: false, speaking: 'unknown', muted: 'unknown', handUp: 'unknown', rule: null },
  ]);
});

it('says that ids are gone, and reads on', () => {
  see(tile('a', 'Ann', { height: '60%' }));
  document.body.innerHTML = tile('a', 'Ann').replace(/ id="[^"]*"/g, '');
  expect(read(document)).toMatchObject({
    participants: [{ key: 'a', name: 'Ann', speaking: false }],
    missing: ['peer-id'],
    mode: 'loudest-tick',
  });
});

it(
  'bears a thousand tiles',
  () => {
    const people = see(...Array.from({ length: 1000 }, (_, i) => tile(`p${i}`, `Person ${i}`)));
    expect(new Set(people.map((p) => p.key)).size).toBe(1000);
  },
  LONG_MS,
);
