// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { PageReader, ParticipantReading } from '../../../lib/platforms/contract.ts';
import { zoom } from '../../../lib/platforms/zoom.ts';
import { fakeSenses } from '../../pages/fake-senses.ts';

let read: PageReader;
beforeEach(() => {
  read = zoom.open(fakeSenses);
});

const FRAME = 'gallery-video-container__video-frame';
const caption = (name: string) => `<div class="video-avatar__avatar-footer"><span>${name}</span></div>`;
const tile = (name: string, active = false, frame = FRAME) =>
  `<div class="${frame}${active ? ` ${frame}--active` : ''}">${caption(name)}</div>`;
/** One tile for each name; the one with a star is marked. */
const tiles = (...names: string[]) => names.map((name) => tile(name.replace('*', ''), name.endsWith('*'))).join('');

type Icon = 'speaking' | 'muted' | 'open';
const ICONS: Readonly<Record<Icon, string>> = {
  speaking: '<i class="participants-icon__voip-speaking-icon"></i>',
  muted: '<svg class="lazy/audio-muted"></svg>',
  open: '<svg class="lazy/audio-unmuted"></svg>',
};
const rows = (icons: Readonly<Record<string, Icon>>) =>
  Object.entries(icons)
    .map(
      ([name, icon], i) =>
        `<div id="participants-list-${i}" class="participants-li"><span class="participants-item__display-name">${name}</span>${ICONS[icon]}</div>`,
    )
    .join('');
const footer = (count: number | string, own: 'SvgAudioMute' | 'SvgAudioUnmute' = 'SvgAudioUnmute') =>
  `<div id="wc-footer"><button class="join-audio-container__btn"><svg class="${own}"></svg></button>
    <div id="participant"><span class="footer-button__number-counter"><span>${count}</span></span></div>
    <div class="footer__leave-btn-container"></div></div>`;

function see(...html: string[]) {
  document.body.innerHTML = html.join('');
  return read(document);
}

const speech = ({ participants }: { participants: readonly ParticipantReading[] }) =>
  Object.fromEntries(participants.map(({ key, speaking }) => [key.slice('name:'.length), speaking]));

describe('the mark on the tiles', () => {
  it('moves when two readings agree', () => {
    expect(speech(see(tiles('Ann*', 'Ben', 'Cem'), footer(3)))).toEqual({ Ann: true, Ben: false, Cem: false });
    const moving = { Ann: 'unknown', Ben: 'unknown', Cem: false };
    expect(speech(see(tiles('Ann', 'Ben*', 'Cem'), footer(3)))).toEqual(moving);
    expect(speech(read(document))).toEqual({ Ann: false, Ben: true, Cem: false });
  });

  it('does not move for one reading', () => {
    see(tiles('Ann*', 'Ben', 'Cem'), footer(3));
    see(tiles('Ann', 'Ben*', 'Cem'), footer(3));
    expect(speech(see(tiles('Ann*', 'Ben', 'Cem'), footer(3)))).toEqual({ Ann: 'unknown', Ben: 'unknown', Cem: false });
    expect(speech(read(document))).toEqual({ Ann: true, Ben: false, Cem: false });
  });

  it('never goes off by itself, so its being nowhere silences nobody', () => {
    see(tiles('Ann*', 'Ben', 'Cem'), footer(3));
    for (let i = 0; i < 3; i++) {
      const nobodyKnows = { Ann: 'unknown', Ben: 'unknown', Cem: 'unknown' };
      expect(speech(see(tiles('Ann', 'Ben', 'Cem'), footer(3)))).toEqual(nobodyKnows);
    }
  });

  it('is on one person only: on two it is something else', () => {
    see(tiles('Ann*', 'Ben*', 'Cem'), footer(3));
    expect(speech(read(document))).toEqual({ Ann: 'unknown', Ben: 'unknown', Cem: 'unknown' });
  });

  it('counts among three people or more, whatever the tiles', () => {
    const main = tile('Ann', false, 'speaker-active-container__video-frame');
    expect(speech(see(main, tiles('Ann*', 'Ben'), footer(2)))).toEqual({ Ann: 'unknown', Ben: 'unknown' });
    see(main, tiles('Ann*', 'Ben', 'Cem'), footer(3));
    expect(speech(read(document))).toEqual({ Ann: true, Ben: false, Cem: false });
  });

  it('tells nothing of namesakes while it is on a tile that could be either’s', () => {
    const main = tile('Ann', true, 'speaker-active-container__video-frame');
    see(main, tiles('Ann', 'Ann', 'Ben', 'Cem'), footer(4));
    expect(speech(read(document))).toEqual({ Ann: 'unknown', 'Ann #2': 'unknown', Ben: false, Cem: false });
  });

  it('is a class of the frame itself', () => {
    const html = tiles('Ann*', 'Ben', 'Cem').replaceAll(`${FRAME}--active`, `${FRAME}-inactive`);
    expect(speech(see(html, footer(3)))).toEqual({ Ann: 'unknown', Ben: 'unknown', Cem: 'unknown' });
  });
});

describe('somebody who was never marked', () => {
  const OPEN = 'SvgAudioMute';

  it('may be the user, who may be speaking', () => {
    const html = [tiles('Ann*', 'Ben', 'Me'), footer(3, OPEN)];
    expect(speech(see(...html))).toEqual({ Ann: true, Ben: 'unknown', Me: 'unknown' });
    see(tiles('Ann', 'Ben*', 'Me'), footer(3, OPEN));
    expect(speech(read(document))).toEqual({ Ann: false, Ben: true, Me: 'unknown' });
  });

  it('is silent while the user is muted', () => {
    see(tiles('Ann*', 'Ben', 'Me'), footer(3, OPEN));
    expect(speech(see(tiles('Ann*', 'Ben', 'Me'), footer(3)))).toEqual({ Ann: true, Ben: false, Me: false });
  });

  it('is not the user when their microphone differed from the user’s', () => {
    const html = tiles('Ann*', 'Ben', 'Me', 'Cem');
    see(html, rows({ Ann: 'open', Ben: 'muted', Me: 'open', Cem: 'muted' }), footer(4, OPEN));
    // Cem's row and the toolbar did not change in one instant.
    see(html, rows({ Ann: 'open', Ben: 'muted', Me: 'open', Cem: 'open' }), footer(4, OPEN));
    expect(speech(see(html, footer(4, OPEN)))).toEqual({ Ann: true, Ben: false, Me: 'unknown', Cem: 'unknown' });
  });

  it('may still be the user where no row is like the user’s microphone', () => {
    const html = tiles('Ann*', 'Ben', 'Me');
    const changed = rows({ Ann: 'open', Ben: 'open', Me: 'open' });
    // The icon of closed microphones was seen once and means something else now.
    see(html, rows({ Ann: 'muted', Ben: 'open', Me: 'open' }), footer(3, OPEN));
    for (let i = 0; i < 3; i++) see(html, changed, footer(3));
    expect(speech(see(html, footer(3, OPEN)))).toEqual({ Ann: true, Ben: 'unknown', Me: 'unknown' });
  });
});

describe('the open roster', () => {
  const html = tiles('Ann*', 'Ben', 'Cem');

  it('silences nobody before an icon was seen', () => {
    const page = [html, rows({ Ann: 'open', Ben: 'open', Cem: 'open' }), footer(3, 'SvgAudioMute')];
    for (let i = 0; i < 2; i++) {
      const { mode, ...reading } = see(...page);
      expect(mode).toBe('dominant-only');
      expect(speech(reading)).toEqual({ Ann: true, Ben: 'unknown', Cem: 'unknown' });
    }
  });

  it('takes over with the first icon, for as long as it is open', () => {
    see(html, rows({ Ann: 'open', Ben: 'open', Cem: 'open' }), footer(3));
    const talk = see(html, rows({ Ann: 'open', Ben: 'speaking', Cem: 'speaking' }), footer(3));
    expect(talk.mode).toBe('per-participant');
    expect(speech(talk)).toEqual({ Ann: false, Ben: true, Cem: true });
    const silence = see(html, rows({ Ann: 'open', Ben: 'open', Cem: 'open' }), footer(3));
    expect(speech(silence)).toEqual({ Ann: false, Ben: false, Cem: false });
    const closed = see(html, footer(3));
    expect(closed.mode).toBe('dominant-only');
    expect(speech(closed)).toEqual({ Ann: true, Ben: false, Cem: false });
  });

  it('tells nothing of people whose rows are out of sight', () => {
    const reading = see(html, rows({ Ben: 'speaking' }), footer(3));
    expect(speech(reading)).toEqual({ Ann: 'unknown', Ben: true, Cem: 'unknown' });
    expect(reading.complete).toBe(true);
  });

  it('closes the mark of somebody who is muted', () => {
    expect(see(html, rows({ Ann: 'muted', Ben: 'open' }), footer(3)).participants[0]).toMatchObject({
      speaking: false,
      muted: true,
      rule: 'microphone-off',
    });
  });

  it('calls nobody unmuted before a muted microphone was seen', () => {
    const mutes = (reading: { participants: readonly ParticipantReading[] }) =>
      reading.participants.map((p) => p.muted);
    expect(mutes(see(rows({ Ann: 'open', Ben: 'speaking' }), footer(2)))).toEqual(['unknown', false]);
    expect(mutes(see(rows({ Ann: 'muted', Ben: 'open' }), footer(2)))).toEqual([true, false]);
    expect(mutes(see(rows({ Ann: 'open', Ben: 'open' }), footer(2)))).toEqual([false, false]);
  });

  it('does not call a marked microphone open: the mark stays when it is closed', () => {
    expect(see(html, footer(3)).participants[0]).toMatchObject({ speaking: true, muted: 'unknown' });
  });

  it('is no longer believed when the mark goes from one to the next without any icon', () => {
    const silent = rows({ Ann: 'open', Ben: 'open', Cem: 'open' });
    see(html, rows({ Ann: 'speaking', Ben: 'open', Cem: 'open' }), footer(3));
    const passTo = (name: string) => {
      see(tiles(...['Ann', 'Ben', 'Cem'].map((one) => (one === name ? `${one}*` : one))), silent, footer(3));
      read(document);
      return read(document).mode;
    };
    expect(['Ben', 'Cem', 'Ann'].map(passTo)).toEqual(['per-participant', 'per-participant', 'dominant-only']);
    expect(speech(read(document))).toEqual({ Ann: true, Ben: false, Cem: false });
    const again = see(html, rows({ Ann: 'speaking', Ben: 'open', Cem: 'open' }), footer(3));
    expect(again.mode).toBe('per-participant');
  });

  it('is believed when an icon shows before each move, or the mark goes to people out of sight or muted', () => {
    see(html, rows({ Ann: 'speaking', Ben: 'open', Cem: 'open' }), footer(3));
    for (const [marked, icons] of [
      [tiles('Ann', 'Ben*', 'Cem'), { Ann: 'open', Ben: 'speaking', Cem: 'open' }],
      [tiles('Ann', 'Ben', 'Cem*'), { Ann: 'open', Ben: 'open', Cem: 'speaking' }],
      [tiles('Ann*', 'Ben', 'Cem'), { Ben: 'open', Cem: 'open' }],
      [tiles('Ann', 'Ben*', 'Cem'), { Ann: 'open', Cem: 'open' }],
      [tiles('Ann', 'Ben', 'Cem*'), { Ann: 'open', Cem: 'muted' }],
      [tiles('Ann*', 'Ben', 'Cem'), { Ben: 'open' }],
    ] as const) {
      see(marked, rows(icons), footer(3));
      read(document);
      expect(read(document).mode).toBe('per-participant');
    }
  });

  it('is given the benefit of the doubt when it is opened anew', () => {
    const silent = rows({ Ann: 'open', Ben: 'open', Cem: 'open' });
    see(html, rows({ Ann: 'open', Ben: 'speaking', Cem: 'open' }), footer(3));
    for (const [marked, panel] of [
      [tiles('Ann', 'Ben*', 'Cem'), silent],
      [tiles('Ann*', 'Ben', 'Cem'), ''],
      [tiles('Ann', 'Ben*', 'Cem'), silent],
      [tiles('Ann', 'Ben', 'Cem*'), silent],
    ] as const) {
      see(marked, panel, footer(3));
      read(document);
    }
    expect(read(document).mode).toBe('per-participant');
  });

  it('is a row once, whatever box is called alike', () => {
    const box = `<div id="participants-list-container">${rows({ Ann: 'speaking', Ben: 'open' })}</div>`;
    expect(speech(see(box, footer(2)))).toEqual({ Ann: true, Ben: false });
  });

  it('names everybody, so that a tile without a name yet is no further person', () => {
    const page = [tiles('Ann', ''), rows({ Ann: 'open', Ben: 'open' })];
    expect(Object.keys(speech(see(...page, footer(2))))).toEqual(['Ann', 'Ben']);
    expect(Object.keys(speech(see(...page, footer(3))))).toEqual(['Ann', '', 'Ben']);
  });
});

describe('the counter', () => {
  it.each([
    [3, true],
    [4, false],
    ['', false],
  ])('of %j makes three people complete: %j', (count, complete) => {
    expect(see(tiles('Ann', 'Ben', 'Cem'), footer(count)).complete).toBe(complete);
  });
});

describe('the call', () => {
  it('is left at the address of leaving, without navigation', () => {
    const address = window.location.href;
    const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } };
    try {
      happyDOM.setURL('https://app.zoom.us/wc/91234567890/join');
      expect(see(tiles('Ann'), footer(1)).phase).toBe('in-call');
      happyDOM.setURL('https://app.zoom.us/wc/leave?x=1');
      expect(read(document).phase).toBe('left');
    } finally {
      happyDOM.setURL(address);
    }
  });

  it('goes on while any sign of it is there, and what is missing is said', () => {
    expect(see(tiles('Ann'))).toMatchObject({ phase: 'in-call', missing: ['footer', 'leave-button'] });
    expect(see(rows({ Ann: 'open' }))).toMatchObject({ phase: 'in-call' });
    expect(see('<div id="wc-footer"></div>')).toMatchObject({ phase: 'in-call', missing: ['leave-button'] });
    expect(see(footer(1)).missing).toBeUndefined();
    expect(see('').phase).toBe('left');
  });

  it('has nobody in it between two rooms, and nobody has left', () => {
    see(tiles('Ann*', 'Ben', 'Cem'), footer(3));
    const reading = see('<div class="loading-layer--bo-room"></div>', tiles('Ann*', 'Ben', 'Cem'), footer(3));
    expect(reading).toMatchObject({ phase: 'in-call', mode: 'dominant-only', participants: [], complete: false });
  });
});

it('reads a thousand tiles and rows', () => {
  const names = Array.from({ length: 1000 }, (_, i) => `P${i}`);
  const icons = Object.fromEntries(names.map((name, i) => [name, i % 7 === 0 ? 'speaking' : 'open'] as const));
  const { participants, complete } = see(tiles(...names), rows(icons), footer(1000));
  expect(participants.filter(({ speaking }) => speaking === true)).toHaveLength(143);
  expect(complete).toBe(true);
});
