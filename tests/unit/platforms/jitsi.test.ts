// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { PageReader } from '../../../lib/platforms/contract.ts';
import { jitsi } from '../../../lib/platforms/jitsi.ts';
import { fakeSenses } from '../../pages/fake-senses.ts';

let read: PageReader;
beforeEach(() => {
  read = jitsi.open(fakeSenses);
});

function tile(id: string, level: number | null, dominant = false): string {
  const dots =
    level === null
      ? ''
      : `<span class="audioindicator"><span class="audiodot-middle" style="opacity: ${level}"></span></span>`;
  return `<span class="videocontainer${dominant ? ' dominant-speaker' : ''}" id="participant_${id}">${dots}</span>`;
}

function see(...tiles: string[]) {
  document.body.innerHTML = `${tiles.join('')}<div class="hangup-button"></div>`;
  const { mode, participants } = read(document);
  return { mode, speaking: participants.map((p) => p.speaking) };
}

describe('the level dots', () => {
  it('are believed to be silent only after one was seen to move', () => {
    expect(see(tile('a', 0), tile('b', 0)).speaking).toEqual(['unknown', 'unknown']);
    expect(see(tile('a', 0.1), tile('b', 0)).speaking).toEqual([false, false]);
    expect(see(tile('a', 0), tile('b', 0)).speaking).toEqual([false, false]);
  });

  it('count above a noise floor', () => {
    expect(see(tile('a', 0.15), tile('b', 0.16)).speaking).toEqual([false, true]);
  });

  it('say nothing of somebody who has none', () => {
    expect(see(tile('a', 0.5), tile('b', null)).speaking).toEqual([true, 'unknown']);
  });
});

describe('the dominant speaker', () => {
  it('takes over when it moves twice and no dot ever did', () => {
    expect(see(tile('a', 0, true), tile('b', 0)).mode).toBe('per-participant');
    expect(see(tile('a', 0), tile('b', 0, true)).mode).toBe('per-participant');
    expect(see(tile('a', 0, true), tile('b', 0))).toEqual({ mode: 'dominant-only', speaking: [true, false] });
  });

  it('is not taken to move while its tile is out of sight', () => {
    see(tile('a', 0, true), tile('b', 0));
    for (let i = 0; i < 3; i++) {
      see(tile('b', 0));
      expect(see(tile('a', 0, true), tile('b', 0)).mode).toBe('per-participant');
    }
  });

  it('yields to the dots as soon as one moves', () => {
    see(tile('a', 0, true), tile('b', 0));
    see(tile('a', 0), tile('b', 0, true));
    see(tile('a', 0, true), tile('b', 0));
    expect(see(tile('a', 0, true), tile('b', 0.5))).toEqual({ mode: 'per-participant', speaking: [false, true] });
  });

  it('never takes over where dots move', () => {
    see(tile('a', 0.5, true), tile('b', 0));
    for (const dominant of [true, false, true, false]) {
      expect(see(tile('a', 0, dominant), tile('b', 0, !dominant)).mode).toBe('per-participant');
    }
  });

  it('is not known before anybody was dominant, as a site can switch the mark off', () => {
    expect(see(tile('a', null), tile('b', null))).toEqual({
      mode: 'dominant-only',
      speaking: ['unknown', 'unknown'],
    });
    expect(see(tile('a', null, true), tile('b', null)).speaking).toEqual([true, false]);
    expect(see(tile('a', null), tile('b', null)).speaking).toEqual([false, false]);
  });
});

describe('the participants pane', () => {
  const row = (id: string, name: string, you = '') =>
    `<div id="participant-item-${id}"><div class="avatar">XX</div><div><div>${name}</div>${you}</div></div>`;
  const pane = (search: string, ...rows: string[]) =>
    `<div id="participants-pane"><input value="${search}">${rows.join('')}</div>`;
  const own = '<span class="videocontainer" id="localVideoContainer"></span>';
  const you = '<span>(you)</span>';

  function people(...html: string[]) {
    document.body.innerHTML = html.join('');
    const { participants, complete, rosterCount } = read(document);
    return { names: participants.map((p) => p.name), complete, rosterCount };
  }

  it('names people who have no tile', () => {
    expect(people(own, tile('a', 0), pane('', row('me', 'Me', you), row('a', 'Ann'), row('b', 'Ben')))).toEqual({
      names: ['', '', 'Ben'],
      complete: true,
      rosterCount: 3,
    });
  });

  it('names nobody when it does not tell which row is the user', () => {
    expect(people(own, tile('a', 0), pane('', row('me', 'Me'), row('a', 'Ann'), row('b', 'Ben')))).toEqual({
      names: ['', ''],
      complete: false,
      rosterCount: 3,
    });
  });

  it('is no roster while it is searched', () => {
    expect(people(own, tile('a', 0), pane('b', row('b', 'Ben'), row('c', 'Bea'), row('d', 'Bo')))).toEqual({
      names: ['', ''],
      complete: true,
      rosterCount: null,
    });
  });
});
