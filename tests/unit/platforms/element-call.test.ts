// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { PageReader } from '../../../lib/platforms/contract.ts';
import { elementCall } from '../../../lib/platforms/element-call.ts';
import { fakeSenses } from '../../pages/fake-senses.ts';

/** happy-dom takes a while to parse a large page. */
const SLOW_MS = 60_000;

let read: PageReader;
beforeEach(() => {
  read = elementCall.open(fakeSenses);
});

interface Look {
  readonly classes?: string;
  readonly muted?: boolean | null;
  readonly name?: string | null;
  readonly video?: string;
}

/** `muted: null`: no microphone, as on a spotlight's tile; `name: null`: too narrow for one. */
function tile(label: string, { classes = '', muted = false, name = label.slice(1, 4), video = '' }: Look = {}): string {
  const microphone = muted === null ? '' : `<svg data-muted="${muted}"></svg>`;
  const tag = name === null ? '' : `<span data-testid="name_tag">${name}</span>`;
  return `<div data-testid="videoTile" class="_media_a1 _tile_b2 ${classes}">
    <span role="img" aria-label="${label}"></span>${video && `<video ${video}></video>`}${microphone}${tag}</div>`;
}
const LIT = { classes: '_speaking_9f' };
const SCREEN = tile('@ann:x', { muted: null, video: 'data-lk-source="screen_share"' });
const OWN = { video: 'data-lk-local-participant="true" data-lk-source="camera"' };

function reading(...tiles: string[]) {
  document.body.innerHTML = `${tiles.join('')}<button data-testid="incall_mute"></button>`;
  return read(document);
}
const see = (...tiles: string[]) => reading(...tiles).participants;
const speech = (...tiles: string[]) => see(...tiles).map(({ speaking }) => speaking);

describe('speech', () => {
  const [ann, ben, cat] = [tile('@ann:x'), tile('@ben:x'), tile('@cat:x')];
  const loudAnn = tile('@ann:x', LIT);

  it('is believed to be over only after somebody was marked', () => {
    expect(speech(ann, ben, cat)).toEqual(['unknown', 'unknown', 'unknown']);
    expect(speech(loudAnn, ben, cat)).toEqual([true, false, false]);
    expect(speech(ann, ben, cat)).toEqual([false, false, false]);
  });

  it('has no mark between two, and is known again among three', () => {
    speech(loudAnn, ben, cat);
    expect(speech(ann, ben)).toEqual(['unknown', 'unknown']);
    expect(speech(loudAnn, ben)).toEqual([true, 'unknown']);
    expect(speech(ann, ben, cat)).toEqual([false, false, false]);
  });

  it('has no mark beside a spotlight on a person, and perhaps one beside a screen', () => {
    const spotlight = tile('@dan:x', { muted: null });
    speech(loudAnn, ben, cat);
    expect(speech(spotlight, ann, ben, cat)).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
    expect(speech(SCREEN, ann, ben, cat)).toEqual(['unknown', 'unknown', 'unknown']);
    expect(speech(SCREEN, loudAnn, ben, cat)).toEqual([true, false, false]);
    expect(speech(SCREEN, ann, ben, cat)).toEqual([false, false, false]);
  });

  it('shows in waves on a spotlight, which say nothing when they are still', () => {
    const waves = (visible: boolean) =>
      tile('@dan:x', { muted: null }).replace('</div>', `<i class="_waves_1" data-visible="${visible}"></i></div>`);
    expect(speech(waves(true))).toEqual([true]);
    expect(speech(waves(false))).toEqual(['unknown']);
  });

  it('is not known where the class of tiles has changed', () => {
    const other = (html: string) => html.replace('_tile_b2', 'q1');
    speech(loudAnn, ben, cat);
    expect(speech(other(ann), other(ben), other(cat))).toEqual(['unknown', 'unknown', 'unknown']);
  });
});

describe('the microphone', () => {
  const microphones = (...tiles: string[]) => see(...tiles).map(({ muted }) => muted);

  it('is open of somebody who speaks and was silenced by the user alone', () => {
    const [silenced] = see(tile('@ann:x', { ...LIT, muted: true }), tile('@ben:x'), tile('@cat:x'));
    expect(silenced).toMatchObject({ speaking: true, muted: false });
  });

  it('is off in a grid; where nobody is marked, the user may have silenced a person who speaks', () => {
    const [ann, ben, cat] = [tile('@ann:x', { muted: true }), tile('@ben:x'), tile('@cat:x')];
    expect(microphones(ann, ben, cat)).toEqual([true, false, false]);
    expect(see(ann, ben)[0]).toMatchObject({ muted: 'unknown', speaking: 'unknown' });
  });
});

it('does not know the hand of whoever speaks', () => {
  const hands = (...looks: Look[]) =>
    see(...looks.map((look, i) => tile(`@p${i}:x`, look))).map(({ handUp }) => handUp);
  expect(hands({}, {}, {})).toEqual(['unknown', 'unknown', 'unknown']);
  expect(hands({ classes: '_handRaised_2c' }, {}, LIT)).toEqual([true, false, 'unknown']);
});

describe('people', () => {
  it('are told apart by Matrix id, else by name', () => {
    const people = see(tile('@ann:x', { name: 'Ann' }), tile('Ann', { name: 'Ann' }), tile('Ann', { name: 'Ann' }));
    expect(people.map(({ key }) => key)).toEqual(['@ann:x', 'name:Ann', 'name:Ann #2']);
  });

  it('have one reading for several devices, and for a spotlight beside the grid', () => {
    const people = see(tile('@ann:x'), tile('@ann:x', LIT), tile('@ann:x', { muted: null }), tile('@ben:x'));
    expect(people.map(({ key, speaking }) => `${key} ${speaking}`)).toEqual(['@ann:x true', '@ben:x unknown']);
  });

  it('keep the name that they had on a wider tile', () => {
    see(tile('@ann:x', { name: 'Ann' }));
    expect(see(tile('@ann:x', { name: null }), tile('@ben:x', { name: null })).map(({ name }) => name)).toEqual([
      'Ann',
      '',
    ]);
  });

  it('are no screens, even before their picture is there', () => {
    expect(see(SCREEN, tile('@ben:x')).map(({ key }) => key)).toEqual(['@ben:x']);
    expect(see(tile('Ann', { muted: null }), tile('@ben:x')).map(({ key }) => key)).toEqual(['@ben:x']);
  });

  it('are the user once their camera or their mirror was seen', () => {
    const selves = (...tiles: string[]) => see(...tiles).flatMap(({ key, self }) => (self ? [key] : []));
    expect(selves(tile('@ann:x'), tile('@ben:x'))).toEqual([]);
    expect(selves(tile('@ann:x', OWN), tile('@ben:x'))).toEqual(['@ann:x']);
    expect(selves(tile('@ben:x'), tile('@ann:x'))).toEqual(['@ann:x']);
    read = elementCall.open(fakeSenses);
    expect(selves(tile('@ann:x', { classes: '_mirror_3d' }))).toEqual(['@ann:x']);
  });

  it(
    'may be a thousand',
    () => {
      const tiles = Array.from({ length: 1000 }, (_, i) => tile(`@p${i}:x`, i === 5 ? LIT : {}));
      expect(see(...tiles).filter(({ speaking }) => speaking === true)).toHaveLength(1);
    },
    SLOW_MS,
  );
});

describe('the call', () => {
  it('has not begun while the lobby is there, whatever else is', () => {
    document.body.innerHTML = `${tile('@ann:x')}<button data-testid="lobby_joinCall"></button>`;
    expect(read(document).phase).toBe('lobby');
  });

  it('goes on when the page has lost its test ids', () => {
    document.body.innerHTML = tile('@ann:x').replace('data-testid="videoTile"', 'data-video-fit="cover"');
    expect(read(document)).toMatchObject({ phase: 'in-call', participants: [] });
  });

  it('is not shown whole in a spotlight, or when the page counts more', () => {
    const count = (n: number) => `<span data-testid="roomHeader_participants_count">${n}</span>`;
    expect(reading(tile('@ann:x'), tile('@ben:x'), count(2))).toMatchObject({ complete: true, rosterCount: 2 });
    expect(reading(tile('@ann:x'), tile('@ben:x'), count(3)).complete).toBe(false);
    expect(reading(tile('@ann:x', { muted: null })).complete).toBe(false);
  });

  it('has changed when no tile bears an id', () => {
    expect(reading(tile('@ann:x').replace('aria-label', 'data-label')).missing).toEqual(['avatar']);
  });
});
