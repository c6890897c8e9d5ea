// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { PageReader } from '../../../lib/platforms/contract.ts';
import { discord } from '../../../lib/platforms/discord.ts';
import { fakeSenses } from '../../pages/fake-senses.ts';

/** The DOM of these tests is no browser's: a thousand tiles take it a while. */
const LONG_MS = 60_000;

let read: PageReader;
beforeEach(() => {
  read = discord.open(fakeSenses);
});

const picture = (user: string) => `https://cdn.discordapp.com/avatars/${user}/x.webp`;
const SPEAKING = 'box-shadow: inset 0 0 0 2px var(--status-speaking)';
const CONNECTED = '<div class="rtcConnectionStatus__1"></div>';

function panel(...users: string[]): string {
  return `<section class="panels__1">${users.map((user) => `<img src="${picture(user)}">`).join('')}</section>`;
}

function row(user: string, name: string, speaking = ''): string {
  return `<div class="voiceUser__1"><div class="avatar__1 ${speaking}" style="background-image: url('${picture(user)}')"></div><div class="username__1">${name}</div></div>`;
}

const list = (...rows: string[]) => `<div class="voiceUsers__1">${rows.join('')}</div>`;

function tile(user: string, label: string, style = ''): string {
  return `<div data-selenium-video-tile="${user}"><div class="focusTarget__1" aria-label="${label}"></div><div style="${style}"></div></div>`;
}

function see(...html: string[]) {
  document.body.innerHTML = html.join('');
  return read(document);
}

const people = (...html: string[]) => see(...html).participants.map(({ key, name, speaking }) => [key, name, speaking]);

describe('the side bar', () => {
  it('names the people of the user’s own channel only', () => {
    const html = [panel('1'), list(row('7', 'Stranger')), list(row('1', 'Me'), row('2', 'Ann', 'avatarSpeaking__1'))];
    expect(people(...html, CONNECTED)).toEqual([
      ['1', 'Me', false],
      ['2', 'Ann', true],
    ]);
  });

  it('is in the call by the user’s own row alone', () => {
    expect(see(panel('1'), list(row('1', 'Me'), row('2', 'Ann'))).phase).toBe('in-call');
    expect(see(panel('1'), list(row('2', 'Ann'))).phase).toBe('left');
  });

  it('shows nobody while it does not show the user', () => {
    expect(people(panel('1'), list(row('2', 'Ann'), row('3', 'Ben')), CONNECTED)).toEqual([]);
  });

  it('does not take the people of one list for one person', () => {
    const torn = list(row('1', 'Me'), row('2', 'Ann')).replaceAll('voiceUser__1', 'x');
    expect(people(panel('1'), torn, CONNECTED)).toEqual([]);
  });

  it('says when it cannot tell one channel from another', () => {
    const rows = [row('1', 'Me'), row('2', 'Ann')].join('');
    expect(see(panel('1'), `<div class="x">${rows}</div>`, CONNECTED)).toMatchObject({
      participants: [{ key: '1' }],
      complete: false,
      missing: ['voice-list'],
    });
  });

  it('does not know the user among several pictures', () => {
    expect(see(panel('1', '2'), tile('1', ''), tile('2', ''), CONNECTED).participants.some((p) => p.self)).toBe(false);
  });

  it('keeps namesakes without pictures apart', () => {
    const plain = (name: string) => row('', name).replace('/avatars//x', '/embed/avatars/3');
    const html = [panel('1'), list(row('1', 'Ann'), plain('Ann'), plain('Ann'))];
    expect(people(...html).map(([key]) => key)).toEqual(['1', 'name:Ann', 'name:Ann #2']);
    const [first, second] = [...document.querySelectorAll('.voiceUser__1')].slice(1);
    first?.before(second!);
    expect(read(document).participants.map(({ key }) => key)).toEqual(['1', 'name:Ann #2', 'name:Ann']);
  });
});

describe('tiles', () => {
  it('come first, and take their names from the side bar', () => {
    const rows = list(row('1', 'Me'), row('2', 'Ann', 'avatarSpeaking__1'));
    expect(people(panel('1'), rows, tile('1', 'Call tile, Me', SPEAKING), tile('2', 'Call tile, Ann'))).toEqual([
      ['1', 'Me', true],
      ['2', 'Ann', false],
    ]);
  });

  it('are silent only after somebody was seen speaking', () => {
    expect(people(panel('1'), tile('1', ''), tile('2', ''), CONNECTED).map(([, , speaking]) => speaking)).toEqual([
      'unknown',
      'unknown',
    ]);
    see(panel('1'), tile('1', ''), tile('2', '', SPEAKING), CONNECTED);
    expect(people(panel('1'), tile('1', ''), tile('2', ''), CONNECTED).map(([, , speaking]) => speaking)).toEqual([
      false,
      false,
    ]);
  });

  it('show several who speak at once', () => {
    const tiles = ['1', '2', '3'].map((user) => tile(user, '', user === '3' ? '' : SPEAKING));
    expect(people(panel('1'), ...tiles).map(([, , speaking]) => speaking)).toEqual([true, true, false]);
  });

  it('are not all while the channel has more people', () => {
    const rows = list(row('1', 'Me'), row('2', 'Ann'), row('3', 'Ben'));
    expect(see(panel('1'), rows, tile('1', ''), tile('2', '')).complete).toBe(false);
    expect(see(panel('1'), rows, tile('1', ''), tile('2', ''), tile('3', '')).complete).toBe(true);
  });

  it('without the user are of a call that is only looked at', () => {
    expect(see(panel('1'), tile('2', ''), tile('3', '')).phase).toBe('elsewhere');
    // Who the user is cannot be told: then the tiles are believed.
    expect(see(tile('2', ''), tile('3', '')).phase).toBe('in-call');
  });

  it('without the user are theirs while people of their channel are among them', () => {
    const rows = list(row('1', 'Me'), row('2', 'Ann'));
    expect(people(panel('1'), rows, tile('2', ''), CONNECTED)).toEqual([['2', 'Ann', 'unknown']]);
    expect(people(panel('1'), rows, tile('8', ''), CONNECTED).map(([key]) => key)).toEqual(['1', '2']);
  });
});

it(
  'bears a thousand tiles and rows',
  () => {
    const users = Array.from({ length: 1000 }, (_, i) => String(1000 + i));
    const html = [panel('1000'), list(...users.map((user) => row(user, `Person ${user}`)))];
    expect(people(...html)).toHaveLength(1000);
    expect(people(...html, ...users.map((user) => tile(user, `Call tile, Person ${user}`)))).toHaveLength(1000);
  },
  LONG_MS,
);
