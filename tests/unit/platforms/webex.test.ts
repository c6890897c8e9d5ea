// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { PageReader, Reading } from '../../../lib/platforms/contract.ts';
import { SHADOW_LIMITS } from '../../../lib/platforms/shadow.ts';
import { webex } from '../../../lib/platforms/webex.ts';
import { fakeSenses } from '../../pages/fake-senses.ts';

let read: PageReader;
beforeEach(() => {
  read = webex.open(fakeSenses);
});

const HALO = '<div class="active-speaker-halo"></div>';
const CONTROLS = '<button data-test="leave-button"></button>';
const label = (name: string) => `<mdc-text data-test="participant-name">${name}</mdc-text>`;
const tile = (name: string, lit = false) =>
  `<div class="participants-video-tile">${label(name)}${lit ? HALO : ''}</div>`;
const row = (name: string, lit = false) =>
  `<li class="participants-list-item"><mdc-text>${name}</mdc-text>${lit ? HALO : ''}</li>`;
const item = (name: string, lit = false) =>
  `<div${lit ? ' class="videoitem-in-speaking-1aB"' : ''}><b class="videoitem-full-name-content-2cD">${name}</b></div>`;

function see(...html: string[]): Reading {
  document.body.innerHTML = html.join('') + CONTROLS;
  return read(document);
}

const speech = ({ participants }: Reading) =>
  Object.fromEntries(participants.map(({ key, speaking }) => [key.slice('name:'.length), speaking]));

describe('the halo', () => {
  it('is missed only after it was seen', () => {
    expect(speech(see(tile('Ann'), tile('Ben')))).toEqual({ Ann: 'unknown', Ben: 'unknown' });
    expect(speech(see(tile('Ann', true), tile('Ben')))).toEqual({ Ann: true, Ben: false });
    expect(speech(see(tile('Ann'), tile('Ben')))).toEqual({ Ann: false, Ben: false });
  });

  it('is missed in rows only after it was seen in one', () => {
    expect(speech(see(tile('Ann', true), row('Ann'), row('Ben')))).toEqual({ Ann: true, Ben: 'unknown' });
    expect(speech(see(tile('Ann', true), row('Ann', true), row('Ben')))).toEqual({ Ann: true, Ben: false });
  });

  it('makes the page one of several speakers when two have it at once, for good', () => {
    expect(see(tile('Ann', true), tile('Ben')).mode).toBe('dominant-only');
    expect(see(tile('Ann'), tile('Ben', true)).mode).toBe('dominant-only');
    expect(see(tile('Ann', true), tile('Ben', true)).mode).toBe('per-participant');
    expect(see(tile('Ann'), tile('Ben', true)).mode).toBe('per-participant');
  });

  it('on a tile and on a row is not yet two people’s', () => {
    expect(see(tile('Ann', true), row('Ann', true)).mode).toBe('dominant-only');
    expect(see(tile('Ann', true), row('Ann Lee, host', true)).mode).toBe('dominant-only');
  });

  it('tells nothing of namesakes while it is in a row of either', () => {
    see(tile('Ann', true), tile('Ben'));
    expect(speech(see(tile('Ann'), tile('Ann'), tile('Ben'), row('Ann', true), row('Ann')))).toEqual({
      Ann: 'unknown',
      'Ann #2': 'unknown',
      Ben: false,
    });
    expect(speech(see(row('Ann', true), row('Ann'), row('Ben')))).toEqual({
      Ann: 'unknown',
      'Ann #2': 'unknown',
      Ben: false,
    });
  });
});

describe('an open shadow root', () => {
  function tileWithRoot(inner: string): ShadowRoot {
    document.body.innerHTML = `<div class="participants-video-tile">${label('Ann')}<x-frame></x-frame></div>${tile('Ben')}${CONTROLS}`;
    const root = document.querySelector('x-frame')!.attachShadow({ mode: 'open' });
    root.innerHTML = inner;
    return root;
  }

  it('may hold the halo', () => {
    const root = tileWithRoot(HALO);
    expect(speech(read(document))).toEqual({ Ann: true, Ben: false });
    root.innerHTML = '';
    expect(speech(read(document))).toEqual({ Ann: false, Ben: false });
  });

  it('may hold the name', () => {
    tileWithRoot(label('Cem'));
    document.querySelector('mdc-text')?.remove();
    expect(Object.keys(speech(read(document)))).toEqual(['Cem', 'Ben']);
  });

  it('makes a tile unknown when it is not searched to its end', () => {
    const root = tileWithRoot(HALO);
    read(document);
    root.innerHTML = '<b></b>'.repeat(SHADOW_LIMITS.elements);
    expect(speech(read(document))).toEqual({ Ann: 'unknown', Ben: false });
  });
});

describe('the enterprise client', () => {
  it('marks the item around the name', () => {
    expect(speech(see(item('Ann'), item('Ben')))).toEqual({ Ann: 'unknown', Ben: 'unknown' });
    expect(speech(see(item('Ann', true), item('Ben')))).toEqual({ Ann: true, Ben: false });
    expect(see(item('Ann', true), item('Ben', true)).mode).toBe('per-participant');
  });

  it('is not asked for the controls of the others', () => {
    document.body.innerHTML = item('Ann');
    expect(read(document).missing).toBeUndefined();
    document.body.innerHTML = tile('Ann');
    expect(read(document).missing).toEqual(['call-controls']);
  });
});

it('never takes a word for an open microphone', () => {
  see(tile('Ann', true));
  expect(
    see('<li class="participants-list-item" data-test="Ann-participant-label" aria-label="Unmuted Ann"></li>')
      .participants,
  ).toMatchObject([{ name: 'Ann', muted: 'unknown' }]);
});

it('keeps namesakes apart when their tiles trade places', () => {
  expect(speech(see(tile('Ann', true), tile('Ann')))).toEqual({ Ann: true, 'Ann #2': false });
  document.body.prepend(document.body.children[1]!);
  expect(read(document).participants).toMatchObject([
    { key: 'name:Ann #2', speaking: false },
    { key: 'name:Ann', speaking: true },
  ]);
});

it('reads a thousand tiles, and tiles nested deeper than any page has them', () => {
  const names = Array.from({ length: 1000 }, (_, i) => `P${i}`);
  expect(see(...names.map((name) => tile(name, name === 'P7'))).participants).toHaveLength(1000);
  document.body.innerHTML = CONTROLS;
  let innermost: Element = document.body;
  for (let depth = 0; depth < 2000; depth++) {
    const box = document.createElement('div');
    innermost.append(box);
    innermost = box;
  }
  innermost.innerHTML = tile('Ann', true);
  expect(read(document).participants).toMatchObject([{ name: 'Ann', speaking: true }]);
});
