// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { PageReader } from '../../../lib/platforms/contract.ts';
import { nextcloudTalk } from '../../../lib/platforms/nextcloud-talk.ts';
import { fakeSenses } from '../../pages/fake-senses.ts';

/** happy-dom takes a while to parse a large page. */
const SLOW_MS = 60_000;

let read: PageReader;
beforeEach(() => {
  read = nextcloudTalk.open(fakeSenses);
});

const BAR = '<div class="bottom-bar"><div class="media-indicators"></div></div>';
const bar = (inner: string) => BAR.replace('</div></div>', `${inner}</div></div>`);
const tile = (peer: string, classes = '', inner = BAR) =>
  `<div id="container_${peer}_video_incoming" class="video-container video-container-grid ${classes}">${inner}</div>`;
const big = (peer: string, inner = BAR) =>
  `<div id="container_${peer}_video_incoming" class="video-container">${inner}</div>`;
const own = (classes = '', inner = '') =>
  `<div class="localVideoContainer video-container-grid ${classes}">${inner}</div>`;

function reading(...tiles: string[]) {
  document.body.innerHTML = `<div id="call-container"><div id="videos">${tiles.join('')}</div></div>`;
  return read(document);
}
const see = (...tiles: string[]) => reading(...tiles).participants;
const speech = (...tiles: string[]) => see(...tiles).map(({ key, speaking }) => `${key}: ${speaking}`);

describe('speech', () => {
  it('is believed to be over only after somebody was marked', () => {
    expect(speech(tile('a'), own())).toEqual(['a: unknown', 'self: unknown']);
    expect(speech(tile('a'), own('speaking'))).toEqual(['a: false', 'self: true']);
    expect(speech(tile('a'), own())).toEqual(['a: false', 'self: false']);
  });

  it('is not read from a bold name on a large tile: the person may have been selected', () => {
    const bold = '<div class="bottom-bar"><div class="participant-name participant-name--active">Ann</div></div>';
    speech(tile('a', 'speaking'), own());
    expect(speech(big('a', bold), own('speaking'))).toEqual(['a: unknown', 'self: true']);
  });

  it('of a promoted person is that of their tile in the strip', () => {
    expect(speech(big('a'), tile('a', 'speaking'), tile('b'), own())).toEqual(['a: true', 'b: false', 'self: false']);
    expect(speech(big('a'), tile('a'), tile('b', 'speaking'), own())).toEqual(['a: false', 'b: true', 'self: false']);
  });

  it('must be seen beside a promoted tile before silence is believed there', () => {
    speech(tile('a', 'speaking'), tile('b'));
    expect(speech(big('a'), tile('a'), tile('b'))).toEqual(['a: unknown', 'b: unknown']);
    expect(speech(tile('a'), tile('b'))).toEqual(['a: false', 'b: false']);
  });
});

describe('the microphone', () => {
  const muted = bar('<button class="audioIndicator" disabled></button>');
  const button = bar('<button class="audioIndicator"></button>');
  const microphones = (...tiles: string[]) => see(...tiles).map(({ muted: is }) => is);

  it('is open without a button only after somebody had one', () => {
    expect(microphones(tile('a'), tile('b'))).toEqual(['unknown', 'unknown']);
    expect(microphones(tile('a'), tile('b', '', muted))).toEqual([false, true]);
    expect(microphones(tile('a'), tile('b'))).toEqual([false, false]);
  });

  it('is not known by a button that can be pressed, in a view without buttons, and of the user', () => {
    expect(microphones(tile('a', '', muted), tile('b', '', button), tile('c', '', ''), own('', BAR))).toEqual([
      true,
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  it('is open of whoever speaks, and off silences', () => {
    expect(see(tile('a', 'speaking', ''), tile('b', 'speaking', muted))).toMatchObject([
      { speaking: true, muted: false },
      { speaking: false, muted: true, rule: 'microphone-off' },
    ]);
  });
});

it('never says that the user’s own hand is down', () => {
  const hand = '<div class="wrapper"><div class="raiseHandIndicator"></div><div class="bottom-bar"></div></div>';
  const hands = see(tile('a', '', hand), tile('b'), tile('c', '', ''), own('', BAR)).map(({ handUp }) => handUp);
  expect(hands).toEqual([true, false, 'unknown', 'unknown']);
});

describe('people', () => {
  it('are told apart by peer, and still so when only their sessions are left', () => {
    const withSession = (peer: string, id = true) => {
      const html = tile(peer).replace('class=', `data-tile-session-id="s-${peer}" class=`);
      return id ? html : html.replace(/id="container[^"]*"/, '');
    };
    const keys = (...tiles: string[]) => see(...tiles).map(({ key }) => key);
    expect(keys(withSession('a'), withSession('b'))).toEqual(['a', 'b']);
    expect(keys(withSession('b', false), withSession('c', false))).toEqual(['b', 's-c']);
  });

  it('are not placeholders, dummies or screens', () => {
    const nobody = [
      '<div id="placeholder-container_a_video_incoming" class="video-container"></div>',
      '<div id="container_b_video_incoming" class="video-container videoContainer-dummy"></div>',
      '<div id="container_a_screen_incoming" class="screen"></div>',
    ];
    expect(see(...nobody, tile('a')).map(({ key }) => key)).toEqual(['a']);
  });

  it('may be out of sight beside a promoted one, and on other pages', () => {
    expect(reading(tile('a'), own()).complete).toBe(true);
    expect(reading(big('a'), tile('a'), own()).complete).toBe(false);
    expect(reading(tile('a'), own(), '<button class="grid-navigation"></button>').complete).toBe(false);
  });

  it(
    'may be a thousand',
    () => {
      const tiles = Array.from({ length: 1000 }, (_, i) => tile(`p${i}`, i === 3 ? 'speaking' : ''));
      expect(see(...tiles).filter(({ speaking }) => speaking === true)).toHaveLength(1);
    },
    SLOW_MS,
  );
});

it('is no call without its box, and says when a call has lost one', () => {
  document.body.innerHTML = '<div class="app-talk"><div class="chatView"></div></div>';
  expect(read(document).phase).toBe('elsewhere');
  document.body.innerHTML = tile('a');
  expect(read(document)).toMatchObject({ phase: 'in-call', missing: ['call', 'videos'] });
  document.body.innerHTML = '';
  expect(read(document).phase).toBe('left');
});
