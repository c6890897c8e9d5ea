// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { PageReader } from '../../../lib/platforms/contract.ts';
import { mirotalkP2p } from '../../../lib/platforms/mirotalk-p2p.ts';
import { fakeSenses } from '../../pages/fake-senses.ts';

/** The DOM of these tests is no browser's: a thousand tiles take it a while. */
const LONG_MS = 60_000;

let read: PageReader;
beforeEach(() => {
  read = mirotalkP2p.open(fakeSenses);
});

interface Shown {
  readonly height?: string;
  readonly mic?: string;
  readonly hand?: string;
}

function tile(id: string, name: string, { height = '0%', mic = 'fas fa-microphone', hand = '' }: Shown = {}): string {
  return `<div id="${id}_videoWrap" class="Camera">
    <button id="${id}_audioStatus" class="${mic}"></button><button id="${id}_handStatus" style="${hand}"></button>
    <div class="speechbar"><div id="${id}_pitch_bar" class="bar" style="height: ${height}"></div></div>
    <p id="${id}_name" class="videoPeerName">${name}</p></div>`;
}

function own(style = '', height = '0%'): string {
  return `<div id="myVideoWrap" class="Camera" style="${style}"><p id="myVideoPeerName" class="videoPeerName">Me (me)</p>
    <div class="speechbar"><div id="myPitchBar" class="bar" style="height: ${height}"></div></div></div>`;
}

function see(...html: string[]) {
  document.body.innerHTML = html.join('');
  return read(document);
}

const speaking = (...html: string[]) => see(...html).participants.map((p) => p.speaking);

describe('a level bar', () => {
  it('is believed to be silent only after one has moved', () => {
    expect(speaking(tile('a', 'Ann', { height: '1%' }), tile('b', 'Ben', { height: '0%' }))).toEqual([
      'unknown',
      'unknown',
    ]);
    expect(speaking(tile('a', 'Ann', { height: '6%' }), tile('b', 'Ben'))).toEqual([true, false]);
    expect(speaking(tile('a', 'Ann'), tile('b', 'Ben'))).toEqual([false, false]);
  });

  it('shows a voice above five per cent', () => {
    expect(speaking(tile('a', 'Ann', { height: '5%' }), tile('b', 'Ben', { height: '5.1%' }))).toEqual([false, true]);
  });

  it.each(['', 'auto', 'calc(100% - 1px)', '-3%'])('of height "%s" is no voice', (height) => {
    expect(speaking(tile('a', 'Ann', { height }), tile('b', 'Ben', { height: '50%' }))[0]).not.toBe(true);
  });

  it('tells nothing while it is hidden', () => {
    const hidden = tile('a', 'Ann', { height: '50%' }).replace('class="speechbar"', '$& style="display: none"');
    expect(speaking(hidden, tile('b', 'Ben', { height: '50%' }))).toEqual(['unknown', true]);
  });

  it('of somebody muted is silent', () => {
    const mic = 'fas fa-microphone-slash';
    expect(see(tile('a', 'Ann', { height: '50%', mic })).participants[0]).toMatchObject({
      speaking: false,
      muted: true,
      rule: 'microphone-off',
    });
  });
});

describe('a microphone icon', () => {
  it('of unknown classes tells nothing', () => {
    expect(see(tile('a', 'Ann', { mic: 'icon-7' })).participants[0]?.muted).toBe('unknown');
  });

  it('is found outside of the tile', () => {
    const outside = '<button id="a_audioStatus" class="fas fa-microphone-slash"></button>';
    const inside = tile('a', 'Ann').replace(/<button id="a_audioStatus"[^>]*><\/button>/, '');
    expect(see(inside, outside).participants[0]?.muted).toBe(true);
  });
});

it.each([
  ['display: inline', true],
  ['color: red; display: none', false],
  ['color: red', 'unknown'],
])('takes a hand with the style "%s" for %s', (hand, up) => {
  expect(see(tile('a', 'Ann', { hand })).participants[0]?.handUp).toBe(up);
});

describe('the way in', () => {
  it('is there while the own tile is hidden, and over once the user has joined', () => {
    expect(see(own('display: none')).phase).toBe('lobby');
    expect(see(own('display: inline')).phase).toBe('in-call');
    // In the call the user may hide their own tile, with nobody else there.
    expect(see(own('display: none')).phase).toBe('in-call');
    expect(see('').phase).toBe('left');
  });

  it('is over when somebody else is there', () => {
    expect(see(own('display: none'), tile('a', 'Ann')).phase).toBe('in-call');
  });
});

it('does not mistake for the user who calls themselves so', () => {
  expect(see(tile('a', 'Ann (me)'), own()).participants).toMatchObject([
    { key: 'a', name: 'Ann (me)', self: false },
    { key: 'self', name: 'Me', self: true },
  ]);
});

it('reads people without ids by their names, and says so', () => {
  see(tile('a', 'Ann', { height: '50%' }));
  const bare = tile('a', 'Ann').replace(/ id="[^"]*"/g, '');
  expect(see(bare, bare)).toMatchObject({
    participants: [
      { key: 'name:Ann', speaking: false, muted: 'unknown', handUp: 'unknown' },
      { key: 'name:Ann #2', speaking: false },
    ],
    missing: ['peer-id'],
  });
});

it('takes screens for nobody', () => {
  const screen = '<div id="a_screenWrap" class="Screen"><p class="videoPeerName">Ann</p></div>';
  expect(see(tile('a', 'Ann'), screen).participants).toHaveLength(1);
});

it(
  'bears a thousand tiles',
  () => {
    const tiles = Array.from({ length: 1000 }, (_, i) =>
      tile(`p${i}`, `Person ${i}`, { height: i === 7 ? '50%' : '0%' }),
    );
    const { participants } = see(...tiles);
    expect(participants).toHaveLength(1000);
    expect(participants.filter((p) => p.speaking === true).map((p) => p.key)).toEqual(['p7']);
  },
  LONG_MS,
);
