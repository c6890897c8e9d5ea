// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageReader } from '../../../lib/platforms/contract.ts';
import { teams } from '../../../lib/platforms/teams.ts';
import { fakeSenses } from '../../pages/fake-senses.ts';

let read: PageReader;
beforeEach(() => {
  read = teams.open(fakeSenses);
});

const RING = 'data-tid="voice-level-stream-outline"';
const HANG_UP = '<button id="hangup-button"></button>';

function tile(name: string, inner = `<i ${RING} data-is-speaking="false"></i>`, attributes = ''): string {
  return `<div data-cid="calling-participant-stream" data-stream-type="Video" data-tid="${name}" ${attributes}>${inner}</div>`;
}

const withId = (id: string) => `data-acc-element-id="${id}"`;
const ring = (attributes: string) => `<i ${RING} ${attributes}></i>`;

function see(...html: string[]) {
  document.body.innerHTML = HANG_UP + html.join('');
  return read(document);
}

const soundsOf = (...html: string[]) => see(...html).participants.map(({ speaking, rule }) => [speaking, rule]);

describe('the ring', () => {
  it('is believed by its attribute before anything else', () => {
    const both = (on: boolean, lit: string) => tile('Ann', ring(`data-is-speaking="${on}" class="${lit}"`));
    expect(soundsOf(both(false, 'vdi-frame-occlusion'))).toEqual([[false, 'data-is-speaking']]);
    expect(soundsOf(both(true, ''))).toEqual([[true, 'data-is-speaking']]);
  });

  it('is silent without its class only after the class was seen on somebody', () => {
    const lit = (on: boolean) => ring(on ? 'class="a vdi-frame-occlusion"' : 'class="a"');
    expect(soundsOf(tile('Ann', lit(false)), tile('Ben', lit(false)))).toEqual([
      ['unknown', null],
      ['unknown', null],
    ]);
    const both = [
      [true, 'vdi-frame-occlusion'],
      [false, 'vdi-frame-occlusion'],
    ];
    expect(soundsOf(tile('Ann', lit(true)), tile('Ben', lit(false)))).toEqual(both);
    expect(soundsOf(tile('Ann', lit(false)), tile('Ben', lit(false)))[0]).toEqual([false, 'vdi-frame-occlusion']);
  });

  it('is not lit by a class outside its tile', () => {
    const lit = tile('Ann', ring('class="vdi-frame-occlusion"'));
    expect(soundsOf(`<div class="vdi-frame-occlusion">${tile('Ben', ring(''))}</div>`, lit)).toEqual([
      [false, 'vdi-frame-occlusion'],
      [true, 'vdi-frame-occlusion'],
    ]);
  });

  it('is believed by its light only after that was seen on and off', () => {
    const light = (pseudo: string, opacity: number) => tile('Ann', ring(`style="--${pseudo}-opacity: ${opacity}"`));
    for (const pseudo of ['after', 'before']) {
      read = teams.open(fakeSenses);
      expect(soundsOf(light(pseudo, 1))).toEqual([['unknown', null]]);
      expect(soundsOf(light(pseudo, 0))).toEqual([[false, 'ring-pseudo-opacity']]);
      expect(soundsOf(light(pseudo, 0.4))).toEqual([[true, 'ring-pseudo-opacity']]);
    }
  });

  it('is believed by its motion only after three values, and after it once stood still', () => {
    document.body.innerHTML = HANG_UP + tile('Ann', ring('style="width: 1px"'));
    const seen = [1, 2, 3, 4, 4, 5, 6, 6].map((width) => {
      document.querySelector(`[${RING}]`)?.setAttribute('style', `width: ${width}px`);
      return read(document).participants[0]?.speaking;
    });
    expect(seen).toEqual(['unknown', 'unknown', 'unknown', 'unknown', false, true, true, false]);
  });

  it('does not speak when all rings move at once, as they do when the window changes', () => {
    document.body.innerHTML = HANG_UP + tile('Ann', ring('')) + tile('Ben', ring(''));
    const [ann, ben] = document.querySelectorAll(`[${RING}]`);
    const show = (widthOfAnn: number, widthOfBen: number) => {
      ann?.setAttribute('style', `width: ${widthOfAnn}px`);
      ben?.setAttribute('style', `width: ${widthOfBen}px`);
      return read(document).participants.map(({ speaking }) => speaking);
    };
    for (const width of [1, 2, 3, 3]) show(width, width);
    expect(show(4, 3)).toEqual([true, false]);
    expect(show(5, 4)).toEqual(['unknown', 'unknown']);
    expect(show(5, 4)).toEqual([false, false]);
  });

  it('says nothing where there is none, whatever the others show', () => {
    expect(soundsOf(tile('Ann', ring('data-is-speaking="true"')), tile('Ben', ''))[1]).toEqual(['unknown', null]);
  });

  it('costs no computed style while its attribute tells', () => {
    const styleOf = vi.fn(() => '');
    read = teams.open({ ...fakeSenses, styleOf });
    see(tile('Ann'), tile('Ben', ''));
    expect(styleOf).not.toHaveBeenCalled();
    see(tile('Ann', ring('')));
    expect(styleOf).toHaveBeenCalledTimes(2);
  });

  it('costs a bounded number of computed styles in each reading, however many there are', () => {
    const styleOf = vi.fn(() => '');
    read = teams.open({ ...fakeSenses, styleOf });
    see(...Array.from({ length: 120 }, (_, i) => tile(`P ${i}`, ring(''))));
    expect(styleOf).toHaveBeenCalledTimes(200);
    read(document);
    expect(styleOf).toHaveBeenCalledTimes(400);
  });

  it('may be there a thousand times', { timeout: 30_000 }, () => {
    const { participants } = see(...Array.from({ length: 1000 }, (_, i) => tile(`P ${i}`, undefined, withId(`p${i}`))));
    expect(participants.filter(({ speaking }) => speaking === false)).toHaveLength(1000);
  });
});

describe('several tiles', () => {
  const loud = ring('data-is-speaking="true"');

  it('of one id are one person, whichever of them is lit', () => {
    expect(see(tile('Ann', loud, withId('a')), tile('Ann', undefined, withId('a'))).participants).toMatchObject([
      { key: 'a', speaking: true },
    ]);
  });

  it('of one name are one person; while they differ nobody knows', () => {
    expect(see(tile('Ann', loud), tile('Ann', loud)).participants).toMatchObject([{ key: 'name:Ann', speaking: true }]);
    expect(see(tile('Ann', loud), tile('Ann')).participants).toMatchObject([{ speaking: 'unknown', rule: null }]);
    expect(see(tile('Ann', loud), tile('Ann', '')).participants).toMatchObject([{ speaking: true }]);
  });

  it('without an id belong to the one person of that name, and to nobody where there are two', () => {
    const [ann, other, stray] = [tile('Ann', '', withId('a')), tile('Ann', '', withId('b')), tile('Ann', loud)];
    expect(see(ann, stray).participants).toMatchObject([{ key: 'a', speaking: true }]);
    expect(see(ann, other, stray).participants).toMatchObject([
      { key: 'a', speaking: 'unknown' },
      { key: 'b', speaking: 'unknown' },
    ]);
  });

  it('inside each other are one tile', () => {
    const stage = `<div data-tid="stage-layout"><div role="menuitem">${loud}${tile('Ann', '')}</div></div>`;
    expect(see(stage).participants).toMatchObject([{ name: 'Ann', speaking: true }]);
  });

  it('keep their name while the tile shows none', () => {
    see(tile('Ann', undefined, withId('a')));
    expect(see(tile('', undefined, withId('a'))).participants).toMatchObject([{ key: 'a', name: 'Ann' }]);
  });
});

describe('the user', () => {
  const avatar = (name: string) => `<b data-tid="me-control-avatar" aria-label="${name}"></b>`;
  const toggle = (on: string) => `<b data-tid="toggle-mute" aria-checked="${on}"></b>`;
  const selves = (...html: string[]) => see(...html).participants.map(({ self }) => self);

  it('is whoever has the account’s name and no ring', () => {
    expect(selves(avatar('Me'), tile('Me', ''), tile('Ann', ''))).toEqual([true, false]);
    expect(selves(avatar('Me'), tile('Me (Guest)', '', withId('x')))).toEqual([true]);
  });

  it('is no namesake with a ring, nor one who had one', () => {
    const other = (inner?: string) => tile('Me', inner, withId('a'));
    expect(selves(avatar('Me'), other())).toEqual([false]);
    expect(selves(avatar('Me'), other(''))).toEqual([false]);
    expect(selves(avatar('Me'), other(''), tile('Me', '', withId('b')))).toEqual([false, true]);
  });

  it('is nobody while two could be', () => {
    const [a, b] = [tile('Me', '', withId('a')), tile('Me', '', withId('b'))];
    expect(selves(avatar('Me'), a, b)).toEqual([false, false]);
    expect(selves(avatar('Me'), a, tile('Me', '', `${withId('b')} aria-label="Me, muted"`))).toEqual([true, false]);
  });

  it('stays the same person when the name is out of sight', () => {
    see(avatar('Me'), tile('Me', '', withId('a')));
    expect(selves(tile('Me', '', withId('a')), tile('Ann', ''))).toEqual([true, false]);
  });

  it('is never silent but with the microphone off', () => {
    const own = (on: string) => see(avatar('Me'), toggle(on), tile('Me', '')).participants[0];
    expect(own('true')).toMatchObject({ speaking: 'unknown', muted: false, rule: null });
    expect(own('false')).toMatchObject({ speaking: false, muted: true, rule: 'microphone-off' });
    expect(own('')).toMatchObject({ speaking: 'unknown', muted: 'unknown' });
  });

  it('has no name that can be read: the page has changed', () => {
    expect(see(avatar(''), tile('Ann')).missing).toEqual(['own-name']);
    expect(see(tile('Ann')).missing).toBeUndefined();
  });
});

describe('the people panel', () => {
  const MUTED = '<i data-cid="roster-participant-muted"></i>';
  const row = (name: string, inner = '', attributes = '') =>
    `<li data-tid="participantsInCall-${name}" ${attributes}><i data-cid="roster-participant" aria-label="${name}">${inner}</i></li>`;
  const title = (text: string) => `<h2 id="roster-title-section-1">${text}</h2>`;
  const rowId = (number: number) => `id="row-8:orgid:00000000-0000-4000-8000-00000000000${number}"`;
  const mutes = (...html: string[]) => see(...html).participants.map(({ muted }) => muted);

  it('believes in open microphones only after it showed a closed one', () => {
    expect(mutes(row('Ann'), row('Ben'))).toEqual(['unknown', 'unknown']);
    expect(mutes(row('Ann', MUTED), row('Ben'))).toEqual([true, false]);
    expect(mutes(row('Ann'), row('Ben'))).toEqual([false, false]);
  });

  it('says nothing of microphones once its own handle is gone', () => {
    see(row('Ann', MUTED));
    expect(mutes('<li data-tid="participantsInCall-Ann"></li>')).toEqual(['unknown']);
  });

  it('is complete only when it says how many there are, and all of them are known', () => {
    const tiles = tile('Ann') + tile('Ben');
    const facts = ({ complete, rosterCount, participants }: ReturnType<typeof see>) => [
      participants.length,
      complete,
      rosterCount,
    ];
    expect(facts(see(tiles))).toEqual([2, false, null]);
    expect(facts(see(tiles, row('Cem')))).toEqual([3, false, null]);
    expect(facts(see(tiles, row('Cem'), title('Here (3)')))).toEqual([3, true, 3]);
    expect(facts(see(tiles, row('Cem'), title('Here (30)')))).toEqual([3, false, 30]);
    // Somebody under two names, then somebody who has just left, then two heads.
    expect(facts(see(tiles, row('Benjamin'), title('Here (2)')))).toEqual([2, true, 2]);
    expect(facts(see(tiles, row('Ann'), title('Here (1)')))).toEqual([2, false, null]);
    expect(facts(see(tiles, row('Cem'), title('Here (3)'), title('Invited (9)')))).toEqual([3, false, null]);
  });

  it('knows people by their id before their name', () => {
    const known = `data-participant-id="8:orgid:00000000-0000-4000-8000-000000000002"`;
    const people = see(tile('Ann', undefined, known), row('Ann Lee', MUTED, rowId(2)), row('Ann', '', rowId(3)));
    expect(people.participants).toMatchObject([
      { name: 'Ann', muted: true },
      { name: 'Ann', muted: false, speaking: 'unknown' },
    ]);
  });

  it('counts namesakes and tells nothing else of them', () => {
    const people = see(tile('Ann'), row('Ann', MUTED), row('Ann'), row('Ben', MUTED));
    expect(people.participants).toMatchObject([
      { key: 'name:Ann', speaking: false, muted: 'unknown' },
      { key: 'name:Ann #2', speaking: 'unknown', muted: 'unknown' },
      { key: 'name:Ben', speaking: false, muted: true },
    ]);
  });

  it('adds nobody while a tile without a name may be them', () => {
    expect(see(tile(''), row('Ann')).participants).toHaveLength(1);
    expect(see(tile(''), row('Ann'), title('Here (2)')).participants).toHaveLength(2);
  });

  it('lists nobody who was only invited', () => {
    const invited = '<li data-cid="roster-participant" aria-label="Ivo, invited"></li>';
    expect(see(tile('Ann'), invited).participants).toHaveLength(1);
    expect(see(tile('Ann'), row('Ann'), invited, title('Here (2)')).participants).toHaveLength(1);
  });
});

describe('the call', () => {
  it('is on while there are tiles, with or without its button, and over without both', () => {
    const phase = (html: string) => {
      document.body.innerHTML = html;
      return read(document).phase;
    };
    expect(phase('')).toBe('elsewhere');
    expect(phase(HANG_UP)).toBe('in-call');
    expect(phase(tile('Ann'))).toBe('in-call');
    expect(phase(`${HANG_UP}<p data-tid="calling-lobby"></p>`)).toBe('lobby');
    expect(phase(`${HANG_UP}<p data-tid="calling-lobby"></p>${tile('Ann')}${tile('Ben')}`)).toBe('in-call');
    expect(phase('')).toBe('left');
  });

  it('has nobody for a shared screen, whoever shares', () => {
    const screen = '<div data-stream-type="ScreenSharing" data-tid="Ann"></div>';
    expect(see(`<div data-cid="calling-participant-stream">${screen}</div>`).participants).toEqual([]);
    expect(see(tile('Ann', `${ring('data-is-speaking="true"')}${screen}`)).participants).toMatchObject([
      { speaking: true },
    ]);
  });
});
