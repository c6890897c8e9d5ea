// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { bigBlueButton } from '../../../lib/platforms/bigbluebutton.ts';
import type { PageReader } from '../../../lib/platforms/contract.ts';
import { fakeSenses } from '../../pages/fake-senses.ts';

let read: PageReader;
beforeEach(() => {
  read = bigBlueButton.open(fakeSenses);
});

const CONTROLS = '<button data-test="leaveMeetingDropdown"></button>';
const MORE = '<button>...</button>';

function entry(name: string, state: 'isTalking' | 'wasTalking' = 'isTalking', icon = ''): string {
  return `<button data-test="${state}"><i class="${icon}"></i><span>${name}<b id="description">Mutes</b></span></button>`;
}

const bar = (...entries: string[]) => `<div data-test="talkingIndicator">${entries.join('')}</div>`;

function list(...names: string[]): string {
  return names
    .map((name, i) => {
      const test = i === 0 ? 'userListItemCurrent' : 'userListItem';
      const label = i === 0 ? `${name} (You)` : name;
      return `<div id="user-index-${i}" data-test="${test}"><u data-test-avatar="">${name.slice(0, 2)}</u><p>${label}</p></div>`;
    })
    .join('');
}

function camera(name: string, id: string, { talking = false, own = false, status = '' } = {}): string {
  return `<div data-test="${talking ? 'webcamItemTalkingUser' : 'webcamItem'}"><div data-stream="cam-w_${id}-x"></div>
    <video data-current-user-stream="${own}"></video><p data-test="dropdownWebcamButton">${name}</p>
    <p data-test="webcamUserStatus"><i class="${status}"></i></p></div>`;
}

function see(...html: string[]) {
  document.body.innerHTML = CONTROLS + html.join('');
  return read(document);
}

/** What is known of each person's speech, by key. */
function sounds(...html: string[]): Record<string, unknown> {
  const { participants } = see(...html);
  return Object.fromEntries(participants.map(({ key, speaking }) => [key.slice('name:'.length), speaking]));
}

const people = (count: number) => Array.from({ length: count }, (_, i) => `P${i}`);

describe('whoever is not on the bar', () => {
  const two = list('Me', 'Ann');

  it('is silent only after the bar was seen at work, and while it is there', () => {
    expect(sounds(bar(), two)).toEqual({ Me: 'unknown', Ann: 'unknown' });
    expect(sounds(bar(entry('Ann')), two)).toEqual({ Me: false, Ann: true });
    expect(sounds(bar(), two)).toEqual({ Me: false, Ann: false });
    expect(sounds(two)).toEqual({ Me: 'unknown', Ann: 'unknown' });
  });

  it('is unknown while the bar is full, and silent again when there is room', () => {
    const talkers = people(8);
    const full = sounds(bar(...talkers.map((name) => entry(name)), MORE), list('Me', ...talkers));
    expect(full).toMatchObject({ Me: 'unknown', P0: true, P7: true });
    expect(sounds(bar(...talkers.slice(0, 7).map((name) => entry(name))), list('Me', ...talkers))).toMatchObject({
      Me: false,
      P7: false,
    });
  });

  it.each([
    ['eight are on it without the button for more', bar(...people(8).map((name) => entry(name)))],
    ['the button for more is there and fewer than eight', bar(entry('Ann'), MORE)],
    ['somebody on it has no name', bar(entry('Ann'), '<button data-test="isTalking"></button>')],
  ])('is unknown while %s', (_, full) => {
    expect(sounds(full, list('Me', 'Ann', 'Ben'))).toMatchObject({ Me: 'unknown', Ben: 'unknown' });
  });

  it('is told about by their camera, once one was seen to change', () => {
    const full = bar(entry('Ann'), MORE);
    expect(sounds(full, list('Me', 'Ann', 'Ben'), camera('Ben', 'b'))).toMatchObject({ Ben: 'unknown' });
    expect(sounds(full, list('Me', 'Ann', 'Ben'), camera('Ben', 'b', { talking: true }))).toMatchObject({ Ben: true });
    expect(sounds(full, list('Me', 'Ann', 'Ben'), camera('Ben', 'b'))).toMatchObject({ Ben: false });
    // A page without its bar has changed, and its cameras with it as far as anybody knows.
    expect(sounds(list('Me', 'Ann', 'Ben'), camera('Ben', 'b'))).toMatchObject({ Ben: 'unknown' });
  });
});

it('is silent for as long as the bar keeps an entry after the last word', () => {
  expect(sounds(bar(entry('Ann', 'wasTalking')), list('Me', 'Ann'))).toEqual({ Me: false, Ann: false });
});

describe('namesakes', () => {
  it('keep their keys when rows move, and the user is never one of them', () => {
    const rows = list('Ann', 'Ann', 'Ben');
    const keys = () => read(document).participants.map(({ key, self }) => [key, self]);
    see(bar(), rows);
    const before = [
      ['name:Ann', true],
      ['name:Ann #2', false],
      ['name:Ben', false],
    ];
    expect(keys()).toEqual(before);
    document.body.append(document.querySelector('#user-index-0')!);
    expect(Object.fromEntries(keys())).toEqual(Object.fromEntries(before));
  });

  it('are told apart by nothing on the bar', () => {
    const three = list('Me', 'Ann', 'Ann');
    expect(sounds(bar(entry('Ann')), three)).toEqual({ Me: false, Ann: 'unknown', 'Ann #2': 'unknown' });
    expect(sounds(bar(entry('Ann'), entry('Ann')), three)).toEqual({ Me: false, Ann: true, 'Ann #2': true });
    expect(sounds(bar(entry('Ann', 'wasTalking')), three)).toEqual({ Me: false, Ann: false, 'Ann #2': false });
    expect(sounds(bar(), three, camera('Ann', 'a', { talking: true }))).toMatchObject({ Ann: 'unknown' });
  });

  it('are as many as the place that shows most of them', () => {
    const [one, two] = [camera('Ann', 'a'), camera('Ann', 'b')];
    expect(Object.keys(sounds(bar(), one, one))).toEqual(['Ann']);
    expect(Object.keys(sounds(bar(), one, two))).toEqual(['Ann', 'Ann #2']);
    expect(Object.keys(sounds(bar(entry('Ann'), entry('Ann'), entry('Ann')), one, two))).toHaveLength(3);
  });
});

describe('microphones', () => {
  const mute = (...html: string[]) => see(bar(entry('Ben')), ...html).participants.find(({ name }) => name === 'Ann');

  it('are shown on the bar while somebody is on it', () => {
    const shown = (icon: string) => see(bar(entry('Ann', 'wasTalking', icon)), list('Me', 'Ann')).participants[1];
    expect(shown('icon-bbb-mute')).toMatchObject({ muted: true, speaking: false, rule: 'microphone-off' });
    expect(shown('icon-bbb-unmute')).toMatchObject({ muted: false, speaking: false });
    expect(shown('icon-bbb-blank')).toMatchObject({ muted: 'unknown' });
  });

  it('are open on a camera only where every version agrees on the icon', () => {
    const ann = (status: string) => mute(list('Me', 'Ann'), camera('Ann', 'a', { status }));
    expect(ann('icon-bbb-unmute')).toMatchObject({ muted: false });
    expect(ann('icon-bbb-unmute_filled')).toMatchObject({ muted: 'unknown' });
    expect(ann('icon-bbb-listen')).toMatchObject({ muted: 'unknown' });
    expect(ann('icon-bbb-mute')).toMatchObject({ muted: true });
  });

  it('of the user are told by the button that is offered', () => {
    const own = (test: string) => see(bar(entry('Me')), list('Me'), `<b data-test="${test}"></b>`).participants[0];
    expect(own('unmuteMicButton')).toMatchObject({ muted: true, speaking: false });
    expect(own('muteMicButton')).toMatchObject({ muted: false, speaking: true });
    expect(own('joinAudio')).toMatchObject({ muted: false, speaking: true });
    expect(own('lowerHandBtn')).toMatchObject({ handUp: true });
    expect(own('raiseHandBtn')).toMatchObject({ handUp: false });
    expect(own('')).toMatchObject({ handUp: 'unknown' });
  });
});

describe('the user', () => {
  const own = (...html: string[]) => see(...html).participants.filter(({ self }) => self);

  it('stays the user when the list is closed', () => {
    expect(own(bar(entry('Me')), list('Me', 'Ann'))).toMatchObject([{ key: 'name:Me' }]);
    expect(own(bar(entry('Me'), entry('Ann')))).toMatchObject([{ key: 'name:Me', speaking: true }]);
    expect(own(bar(entry('Me'), entry('Me')))).toEqual([]);
  });

  it('is not known from a closed list, but from the own camera', () => {
    expect(own(bar(entry('Me')))).toEqual([]);
    expect(own(bar(), camera('Me (You)', 'me', { own: true }))).toMatchObject([{ name: 'Me' }]);
  });

  it('is one person with a camera whose mark is gone', () => {
    expect(see(list('Me', 'Ann'), camera('Me (You)', 'me')).participants).toHaveLength(2);
  });

  it('keeps what stands in brackets in their own name', () => {
    expect(own(list('Me (Ops)'))).toMatchObject([{ name: 'Me (Ops)' }]);
    // Three texts in a row, whatever the page's language puts last.
    document.querySelector('#user-index-0 p')?.replaceChildren('Me (Ops)', '\u00a0', 'toi');
    expect(read(document).participants).toMatchObject([{ name: 'Me (Ops)', self: true }]);
  });
});

describe('the list', () => {
  const isComplete = (...html: string[]) => see(bar(), ...html).complete;

  it('shows everybody when it is open and loaded', () => {
    expect(isComplete(list('Me', 'Ann'))).toBe(true);
    expect(isComplete()).toBe(false);
    expect(isComplete(list('Me', 'Ann'), '<p data-test="userAvatar"><i></i></p>')).toBe(false);
    expect(isComplete(list('Me', 'Ann'), '<p data-test="userAvatar">ch</p>')).toBe(true);
    expect(isComplete(list('Me', 'Ann').replace('user-index-0', 'user-index-50'))).toBe(false);
    expect(isComplete(list('Me', 'Ann').replace(/id="[^"]*"/g, ''))).toBe(false);
    expect(isComplete(list('Me', 'Ann'), camera('Ben', 'b'))).toBe(false);
  });

  it.each([
    ['Jo', 'jo'],
    ['Alice', 'al'],
    ['李', '李'],
    ['Di', ''],
  ])('reads %s where the avatar “%s” has lost its handle, and says so', (name, initials) => {
    const row = `<div data-test="userListItem"><u>${initials}</u><p>${name}</p><small>Moderator</small></div>`;
    expect(see(bar(), row)).toMatchObject({ participants: [{ name }], missing: ['avatar'] });
  });

  it('may be very long', { timeout: 30_000 }, () => {
    const names = people(1000);
    const { participants } = see(bar(entry('P7')), list('Me', ...names));
    expect(participants.filter(({ speaking }) => speaking === false)).toHaveLength(1000);
  });
});

describe('the call', () => {
  it('is shown by any of its parts, and over with its last word', () => {
    const phase = (html: string) => {
      document.body.innerHTML = html;
      return read(document).phase;
    };
    expect(phase('<p data-test="meetingEndedModal"></p>')).toBe('elsewhere');
    expect(phase('<p id="positionInWaitingQueue"></p>')).toBe('lobby');
    for (const part of [CONTROLS, bar(), '<div id="user-index-0">Me</div>', camera('Ann', 'a')]) {
      read = bigBlueButton.open(fakeSenses);
      expect(phase(part)).toBe('in-call');
    }
    expect(phase(`${list('Me')}${CONTROLS}<p data-test="meetingEndedModal"></p>`)).toBe('left');
  });

  it('lacks what it always bears', () => {
    expect(see(bar(), list('Me')).missing).toBeUndefined();
    document.body.innerHTML = list('Me');
    expect(read(document).missing).toEqual(['leave-button', 'talking-bar']);
  });
});
