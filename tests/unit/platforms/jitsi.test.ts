// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageReader } from '../../../lib/platforms/contract.ts';
import { FRESH_EVERY } from '../../../lib/platforms/fresh-looks.ts';
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

describe('marks that are there only while they hold', () => {
  const border = '<div class="raised-hand-border" style="box-shadow: none"></div>';
  const raised = border.replace('none', 'inset 0 0 0 2px gold');
  const off = '<span id="audioMuted"></span>';
  const tileWith = (id: string, level: number, inner: string) =>
    tile(id, level).replace(/<\/span>$/, `${inner}</span>`);

  it('say nothing while they are away, until one was seen', () => {
    const seen = (...inner: string[]) => {
      document.body.innerHTML = inner.map((one, i) => tileWith(`ab12cd0${i}`, 0, one)).join('');
      return read(document).participants.map(({ muted, handUp }) => [muted, handUp]);
    };
    expect(seen(border, border)).toEqual([
      ['unknown', 'unknown'],
      ['unknown', 'unknown'],
    ]);
    expect(seen(border, raised + off)).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(seen(border, '')).toEqual([
      [false, false],
      [false, 'unknown'],
    ]);
  });

  it('are not needed to see that somebody whose dots move is not muted; a sticky mark says nothing of that', () => {
    document.body.innerHTML = tile('a', 0.5) + tile('b', 0);
    expect(read(document).participants.map((p) => p.muted)).toEqual([false, 'unknown']);
    read = jitsi.open(fakeSenses);
    document.body.innerHTML = tile('a', null, true) + tile('b', null);
    expect(read(document).participants.map((p) => [p.speaking, p.muted])).toEqual([
      [true, 'unknown'],
      [false, 'unknown'],
    ]);
  });
});

describe('raised hands', () => {
  const lit = new Set<string>();
  const styleOf = vi.fn((border: Element) => (lit.has(border.parentElement?.id ?? '') ? 'gold 0 0 0 2px' : 'none'));
  const hands = () => read(document).participants.map(({ handUp }) => handUp);
  const element = (id: string) => document.getElementById(`participant_${id}`) as HTMLElement;

  beforeEach(() => {
    lit.clear();
    read = jitsi.open({ ...fakeSenses, styleOf });
    const border = '<div class="raised-hand-border"></div>';
    document.body.innerHTML = ['a', 'b', 'c']
      .map((id) => tile(id, 0).replace(/<\/span>$/, `${border}</span>`))
      .join('');
    lit.add('participant_c');
    expect(hands()).toEqual([false, false, true]);
    styleOf.mockClear();
  });

  it('are asked for once in a lap while nothing changes, all in one sample', () => {
    const asked = Array.from({ length: 2 * FRESH_EVERY }, () => {
      const before = styleOf.mock.calls.length;
      hands();
      return styleOf.mock.calls.length - before;
    });
    expect(asked.filter((count) => count > 0)).toEqual([3, 3]);
  });

  it('are seen at once where the tile or the border changes', () => {
    lit.add('participant_a');
    element('a').classList.add('css-1-raisedHand');
    expect(hands()).toEqual([true, false, true]);
    lit.add('participant_b').delete('participant_a');
    element('a').classList.remove('css-1-raisedHand');
    element('b').querySelector('div')?.setAttribute('style', 'color: red');
    expect(hands()).toEqual([false, true, true]);
    lit.delete('participant_c');
    const border = element('c').querySelector('div') as HTMLElement;
    border.replaceWith(border.cloneNode());
    expect(hands()).toEqual([false, true, false]);
  });

  it('are seen within a lap where nothing but the shadow changes', () => {
    lit.add('participant_a');
    const samples = Array.from({ length: FRESH_EVERY }, () => hands()[0]);
    expect(samples).toContain(true);
  });
});

it('reads the dots that the page puts in the place of others', () => {
  document.body.innerHTML = tile('a', 0.5) + tile('b', 0);
  read(document);
  const dots = (level: number) =>
    `<span class="audioindicator"><span class="audiodot-middle" style="opacity: ${level}"></span></span>`;
  const [a, b] = document.querySelectorAll('.videocontainer');
  if (a) a.innerHTML = dots(0);
  if (b) b.innerHTML = dots(0.9);
  expect(read(document).participants.map((p) => p.speaking)).toEqual([false, true]);
  if (b) b.innerHTML = '';
  expect(read(document).participants.map((p) => p.speaking)).toEqual([false, 'unknown']);
  if (a) a.id = 'participant_z';
  expect(read(document).participants.map((p) => p.key)).toEqual(['z', 'b']);
});

it('finds tiles and names by their ids where the classes are gone', () => {
  const plain = (id: string, name: string) =>
    `<span id="${id}"><b id="${id}_name">${name}</b><i id="${id}_x"></i></span>`;
  document.body.innerHTML =
    plain('participant_ab12cd34', 'Ann') +
    plain('participant_ab12cd34-v1', 'Ann’s screen') +
    plain('participant_whiteboard', 'Board') +
    '<span id="localVideoContainer"><b id="localDisplayName">Me (me)</b></span>';
  expect(read(document).participants).toMatchObject([
    { key: 'ab12cd34', name: 'Ann', self: false },
    { key: 'self', name: 'Me', self: true },
  ]);
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

  it('tells who is muted, and who is not only after it showed somebody muted', () => {
    const off = '<svg id="audioMuted"></svg>';
    const mutes = (...rows: string[]) => {
      people(own, pane('', row('me', 'Me', you), ...rows));
      return read(document).participants.map((p) => p.muted);
    };
    expect(mutes(row('a', 'Ann'), row('b', 'Ben'))).toEqual(['unknown', 'unknown', 'unknown']);
    expect(mutes(row('a', 'Ann'), row('b', 'Ben').replace('XX', off))).toEqual(['unknown', false, true]);
    expect(mutes(row('a', 'Ann'), row('b', 'Ben'))).toEqual(['unknown', false, false]);
  });

  it('is no roster while it is searched', () => {
    expect(people(own, tile('a', 0), pane('b', row('b', 'Ben'), row('c', 'Bea'), row('d', 'Bo')))).toEqual({
      names: ['', ''],
      complete: true,
      rosterCount: null,
    });
  });
});
