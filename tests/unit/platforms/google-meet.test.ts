// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { PageReader } from '../../../lib/platforms/contract.ts';
import { googleMeet } from '../../../lib/platforms/google-meet.ts';
import { fakeSenses } from '../../pages/fake-senses.ts';

type Widget = 'silent' | 'plain' | 'animated' | 'hidden' | 'none';

let read: PageReader;
beforeEach(() => {
  read = googleMeet.open(fakeSenses);
});

const CLASSES: Record<Widget, string> = { silent: 'gjg47c', plain: '', animated: 'Oaajhc', hidden: '', none: '' };

function tile(id: string, widget: Widget, inner = ''): string {
  const style = widget === 'hidden' ? ' style="display: none"' : '';
  const bars = `<div class="IisKdb ${CLASSES[widget]}"${style}><div></div><div></div><div></div></div>`;
  return `<div data-participant-id="${id}">${widget === 'none' ? '' : bars}${inner}</div>`;
}

const TOOLBAR = '<button jsname="CQylAd"></button><i class="google-symbols">closed_caption_off</i>';

function see(...tiles: string[]) {
  document.body.innerHTML = tiles.join('') + TOOLBAR;
  return read(document);
}

function speaking(...widgets: Widget[]) {
  return see(...widgets.map((widget, i) => tile(`d${i}`, widget))).participants.map((p) => p.speaking);
}

describe('a missing silence class', () => {
  it('says nothing before both states were seen', () => {
    expect(speaking('plain', 'plain')).toEqual(['unknown', 'unknown']);
    expect(speaking('plain', 'silent')).toEqual(['unknown', false]);
  });

  it('is speech once two widgets have shown silence', () => {
    speaking('silent', 'silent');
    expect(speaking('plain', 'silent')).toEqual([true, false]);
    expect(see(tile('d0', 'plain')).participants[0]?.rule).toBe('silence-class-missing');
  });

  it('is not speech on a widget that never showed silence', () => {
    speaking('silent', 'silent', 'plain');
    expect(speaking('plain', 'silent', 'plain')).toEqual([true, false, 'unknown']);
  });

  it('is not speech when only one widget has shown silence', () => {
    speaking('silent');
    expect(speaking('plain')).toEqual(['unknown']);
  });
});

describe('the bars', () => {
  it('are silent when still, once they were seen to move', () => {
    expect(speaking('animated', 'plain')).toEqual([true, false]);
  });

  it('say nothing while hidden', () => {
    expect(speaking('hidden', 'animated')).toEqual(['unknown', true]);
    expect(see(tile('d0', 'hidden')).participants[0]?.muted).toBe('unknown');
  });

  it('count on any of several widgets of a tile', () => {
    const second = '<div class="IisKdb Oaajhc"><div></div><div></div><div></div></div>';
    expect(see(tile('d0', 'silent', second)).participants[0]?.speaking).toBe(true);
  });

  it('are looked for in a circle only, where every handle was renamed', () => {
    const box = (style: string) =>
      `<div style="${style}">${'<div style="animation: x 1s infinite"></div>'.repeat(3)}</div>`;
    const [square, long] = ['width: 28px; height: 28px', 'width: 90px; height: 28px; border-radius: 14px'];
    expect(see(tile('d0', 'none', box(square) + box(long))).participants[0]?.speaking).toBe('unknown');
    expect(see(tile('d0', 'none', box(`${square}; border-radius: 14px`))).participants[0]?.speaking).toBe(true);
  });

  it('do not count while the microphone is off', () => {
    const reading = see(tile('d0', 'animated', '<i class="google-symbols">mic_off</i>'));
    expect(reading.participants[0]).toMatchObject({ speaking: false, muted: true, rule: 'microphone-off' });
  });
});

describe('the user', () => {
  it('stays the user when the camera that gave them away is switched off', () => {
    see(tile('d0', 'silent', '<video style="transform: matrix(-1, 0, 0, 1, 0, 0)"></video>'), tile('d1', 'silent'));
    expect(see(tile('d0', 'silent'), tile('d1', 'silent')).participants.map((p) => p.self)).toEqual([true, false]);
  });

  it('is told from others by the word that only their own tile shows', () => {
    const label = (text: string) => `<div data-self-name="Moi">${text}</div>`;
    const reading = see(tile('d0', 'silent', label('Ann')), tile('d1', 'silent', label('Moi')));
    expect(reading.participants.map((p) => p.self)).toEqual([false, true]);
  });

  it('is not called silent before their own tile once showed them speaking', () => {
    const own = (widget: Widget) => tile('d0', widget, '<b class="KUNJSe"></b>');
    const other = tile('d1', 'silent');
    expect(see(own('silent'), other).participants.map((p) => p.speaking)).toEqual(['unknown', false]);
    expect(see(own('animated'), other).participants[0]?.speaking).toBe(true);
    expect(see(own('silent'), other).participants[0]).toMatchObject({ speaking: false, rule: 'silence-class' });
  });

  it('takes the state of their microphone from their own button', () => {
    const button = (muted: boolean, icon: string) =>
      `<button data-is-muted="${muted}"><i class="google-symbols">${icon}</i></button>`;
    const own = tile('d0', 'animated', '<b class="KUNJSe"></b>');
    const camera = button(true, 'videocam_off');
    expect(see(own, camera, button(false, 'mic')).participants[0]).toMatchObject({ muted: false, speaking: true });
    expect(see(own, camera, button(true, 'mic_off')).participants[0]).toMatchObject({ muted: true, speaking: false });
  });
});

it('keeps a name when the tile becomes too small to show it', () => {
  see(tile('d0', 'silent', '<span class="notranslate">Ann</span>'));
  expect(see(tile('d0', 'silent')).participants[0]?.name).toBe('Ann');
});

it('takes no tooltip, button or icon for a name', () => {
  const inner =
    '<button><span class="notranslate">Pin Ann</span></button><span class="notranslate google-symbols">keep</span>' +
    '<div role="tooltip"><span class="notranslate">Tip</span></div>';
  expect(see(tile('d0', 'silent', inner)).participants[0]?.name).toBe('');
});

it('is in the call while the page shows its toolbar, even if nobody can be found', () => {
  expect(see()).toMatchObject({ phase: 'in-call', participants: [] });
});

it('calls no hand down before one was seen up', () => {
  const hand = '<i class="google-symbols">front_hand</i>';
  const hands = (...inner: string[]) =>
    see(...inner.map((one, i) => tile(`d${i}`, 'silent', one))).participants.map((p) => p.handUp);
  expect(hands('', '')).toEqual(['unknown', 'unknown']);
  expect(hands('', hand)).toEqual([false, true]);
  expect(hands('', '')).toEqual([false, false]);
});

it('takes icons for what they are by their kind of element where their class is gone, and only there', () => {
  const renamed = (html: string) => html.replaceAll('google-symbols', 'q1');
  const muted = tile('d0', 'silent', '<i class="google-symbols">mic_off</i>');
  document.body.innerHTML = renamed(muted + TOOLBAR);
  expect(read(document).participants[0]).toMatchObject({ muted: true, speaking: false });
  expect(see(tile('d0', 'silent', '<i>mic_off</i>')).participants[0]?.muted).toBe(false);
});

it.each(['data-requested-participant-id', 'data-initial-participant-id'])(
  'knows people by %s where need be',
  (other) => {
    const muted = tile('d0', 'silent', '<i class="google-symbols">mic_off</i>');
    document.body.innerHTML = (muted + tile('d1', 'animated') + TOOLBAR).replaceAll('data-participant-id', other);
    expect(read(document).participants).toMatchObject([
      { key: 'd0', muted: true },
      { key: 'd1', speaking: true, muted: false },
    ]);
  },
);

it('leaves the icons of a row within a row to the inner one', () => {
  const inner = '<div role="listitem" data-participant-id="d1"><i class="google-symbols">mic_off</i></div>';
  const panel = `<div role="list"><div role="listitem" data-participant-id="d0">${inner}</div></div>`;
  expect(see(panel).participants.map((p) => [p.key, p.muted])).toEqual([
    ['d0', 'unknown'],
    ['d1', true],
  ]);
});
