// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { PageReader } from '../../../lib/platforms/contract.ts';
import { galene } from '../../../lib/platforms/galene.ts';
import { fakeSenses } from '../../pages/fake-senses.ts';

/** happy-dom takes a while to parse a large page. */
const SLOW_MS = 60_000;

let read: PageReader;
beforeEach(() => {
  read = galene.open(fakeSenses);
});

const MIC = 'user-status-microphone';
const row = (id: string, name: string, classes = MIC) =>
  `<div class="user-p ${classes}" ${id && `id="user-${id}"`}>${name}</div>`;
const stream = (name: string, classes = '', inner = '') =>
  `<div class="peer ${classes}">${inner}<div class="label">${name}</div></div>`;
const ownStream = (name: string) => stream(name, '', '<div class="top-video-controls"></div>');
const BOX = '<input id="activitybox" type="checkbox" checked>';

interface Page {
  readonly rows: readonly string[];
  readonly streams?: readonly string[];
  readonly box?: string;
}

function reading({ rows, streams = [], box = BOX }: Page) {
  document.body.innerHTML = `<div id="login-container" class="invisible"></div><div id="profile"></div>${box}
    <div id="users">${rows.join('')}</div><div id="peers">${streams.join('')}</div>`;
  return read(document);
}
const see = (page: Page) => reading(page).participants;
const speech = (page: Page) => see(page).map(({ speaking }) => speaking);
const selves = (page: Page) => see(page).flatMap(({ self, name }) => (self ? [name] : []));

describe('speech', () => {
  const rows = [row('1', 'Me'), row('2', 'Ann'), row('3', 'Ben')];
  const quiet = [stream('Ann'), stream('Ben')];

  it('is believed to be over only after somebody was marked', () => {
    expect(speech({ rows, streams: quiet })).toEqual(['unknown', 'unknown', 'unknown']);
    expect(speech({ rows, streams: [stream('Ann', 'peer-active'), stream('Ben')] })).toEqual(['unknown', true, false]);
    expect(speech({ rows, streams: quiet })).toEqual(['unknown', false, false]);
  });

  it('is not known while activity detection is off, whatever marks are left', () => {
    const box = '<input id="activitybox" type="checkbox">';
    const streams = [stream('Ann', 'peer-active'), stream('Ben')];
    speech({ rows, streams });
    expect(speech({ rows, streams, box })).toEqual(['unknown', 'unknown', 'unknown']);
    // Marks that were left do not prove the detection either.
    read = galene.open(fakeSenses);
    speech({ rows, streams, box });
    expect(speech({ rows, streams: quiet })).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('is seen, but no silence, on a page whose box is gone', () => {
    const page = { rows, streams: [stream('Ann', 'peer-active'), stream('Ben')], box: '' };
    expect(speech(page)).toEqual(['unknown', true, 'unknown']);
    expect(reading(page).missing).toEqual(['activity-box']);
  });

  it('is that of any stream of the person', () => {
    const streams = [stream('Ann'), stream('Ann', 'peer-active'), stream('Ben')];
    expect(speech({ rows, streams })).toEqual(['unknown', true, false]);
  });

  it('belongs to nobody when several share the name, or none has it', () => {
    const namesakes = [row('1', 'Me'), row('2', 'Ann'), row('3', 'Ann'), row('4', 'Ben')];
    const streams = [stream('Ann', 'peer-active'), stream('Ann'), stream('Eve', 'peer-active'), stream('Ben')];
    expect(speech({ rows: namesakes, streams })).toEqual(['unknown', 'unknown', 'unknown', false]);
  });
});

describe('the microphone', () => {
  it('is off of whoever sends nothing, once the mark of sending was seen', () => {
    expect(see({ rows: [row('1', 'Me'), row('2', 'Ann', '')] })[1]).toMatchObject({ muted: true, speaking: false });
    read = galene.open(fakeSenses);
    expect(see({ rows: [row('1', 'Me', ''), row('2', 'Ann', '')] })[1]).toMatchObject({ muted: 'unknown' });
  });

  it('is not known of a camera, and of a stream without any mark', () => {
    const rows = [row('1', 'Me'), row('2', 'Ann', 'user-status-camera'), row('3', 'Ben', ''), row('4', 'Cleo')];
    const people = see({ rows, streams: [stream('Ann'), stream('Ben'), stream('Cleo')] });
    expect(people.map(({ muted }) => muted)).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
  });

  it('is not off of a user who has a stream', () => {
    const rows = [row('1', 'Me', ''), row('2', 'Ann')];
    expect(see({ rows, streams: [ownStream('Me')] })[0]).toMatchObject({ muted: 'unknown', speaking: 'unknown' });
    expect(see({ rows })[0]).toMatchObject({ muted: true, speaking: false });
  });
});

it('believes that a hand is down only after one was up', () => {
  const hands = (...classes: string[]) =>
    see({ rows: classes.map((one, i) => row(String(i), `P${i}`, one)) }).map(({ handUp }) => handUp);
  expect(hands('', '')).toEqual(['unknown', 'unknown']);
  expect(hands('', 'user-status-raisehand')).toEqual([false, true]);
  expect(hands('', '')).toEqual([false, false]);
});

describe('the user', () => {
  const [me, ann, ben] = [row('1', 'Me'), row('2', 'Ann'), row('3', 'Ben')];

  it('is the first of the list, and stays so when the list is sorted in another way', () => {
    expect(selves({ rows: [me, ann, ben] })).toEqual(['Me']);
    expect(selves({ rows: [ann, ben, me] })).toEqual(['Me']);
  });

  it('is nobody else while their row is out of sight', () => {
    selves({ rows: [me, ann, ben] });
    expect(selves({ rows: [ann, ben] })).toEqual([]);
    expect(selves({ rows: [me, ann] })).toEqual(['Me']);
  });

  it('may come back with another id', () => {
    selves({ rows: [me, ann] });
    expect(selves({ rows: [row('9', 'Me'), ann] })).toEqual(['Me']);
  });

  it('is not somebody whose name is not on their own stream', () => {
    expect(selves({ rows: [ann, me], streams: [ownStream('Me')] })).toEqual([]);
    expect(selves({ rows: [me, ann], streams: [ownStream('Me')] })).toEqual(['Me']);
  });

  it('may be another after another login', () => {
    selves({ rows: [me, ann] });
    document.body.innerHTML =
      '<div id="login-container"></div><div id="profile" class="invisible"></div><div id="users"></div>';
    expect(read(document).phase).toBe('left');
    expect(selves({ rows: [ben, ann] })).toEqual(['Ben']);
  });
});

describe('the call', () => {
  const show = (login: string, profile: string, rows = '') => {
    document.body.innerHTML = `<div id="login-container" class="${login}"></div><div id="profile" class="${profile}"></div>
      <div id="users">${rows}</div>`;
    return read(document).phase;
  };

  it('is told by the form to join with, and by who is there', () => {
    expect(show('', 'invisible')).toBe('lobby');
    expect(show('invisible', 'invisible')).toBe('elsewhere');
    expect(show('invisible', '')).toBe('in-call');
    expect(show('', 'invisible')).toBe('left');
  });

  it('is not hidden by a renamed class', () => {
    expect(show('hidden', '', row('1', 'Me'))).toBe('in-call');
  });
});

it('finds rows and streams by their ids where the classes have changed', () => {
  document.body.innerHTML = `${BOX}<div id="users"><div id="user-1">Me</div><div id="user-2">Ann</div></div>
    <div id="peers"><div id="peer-1" class="peer-active"><div id="label-1">Ann</div></div></div>`;
  expect(read(document)).toMatchObject({
    participants: [
      { key: 'user-1', self: true },
      { key: 'user-2', speaking: true },
    ],
    missing: ['user-row'],
  });
});

it('keeps namesakes without ids apart', () => {
  const keys = (page: Page) => see(page).map(({ key }) => key);
  expect(keys({ rows: [row('', 'Ann'), row('', 'Ann')] })).toEqual(['name:Ann', 'name:Ann #2']);
});

it(
  'reads a thousand people',
  () => {
    const rows = Array.from({ length: 1000 }, (_, i) => row(String(i), `P${i}`));
    const streams = rows.map((_, i) => stream(`P${i}`, i === 7 ? 'peer-active' : ''));
    expect(see({ rows, streams }).filter(({ speaking }) => speaking === true)).toHaveLength(1);
  },
  SLOW_MS,
);
