// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { PageReader } from '../../../lib/platforms/contract.ts';
import { slack } from '../../../lib/platforms/slack.ts';
import { fakeSenses } from '../../pages/fake-senses.ts';

/** The DOM of these tests is no browser's: a thousand tiles take it a while. */
const LONG_MS = 60_000;

let read: PageReader;
beforeEach(() => {
  read = slack.open(fakeSenses);
});

const MARK = '<div class="p-huddle_peer_tile__overlay--active_speaker"></div>';

function tile(user: string, label: string, inner = '', id = 'gridcell-1_'): string {
  return `<div id="${id}${user}" class="p-huddle_peer_tile" data-qa="huddle_peer_tile_userId_${user}" aria-label="${label}">${inner}</div>`;
}

function see(...html: string[]) {
  document.body.innerHTML = html.join('');
  return read(document);
}

describe('the mark of who speaks', () => {
  const speaking = (...html: string[]) => see(...html).participants.map((p) => p.speaking);

  it('is believed to be away only after it was seen', () => {
    expect(speaking(tile('U1', ''), tile('U2', ''))).toEqual(['unknown', 'unknown']);
    expect(speaking(tile('U1', '', MARK), tile('U2', ''))).toEqual([true, false]);
    expect(speaking(tile('U1', ''), tile('U2', ''))).toEqual([false, false]);
  });

  it('is on one tile at a time, until two people have it for a while', () => {
    const both = [tile('U1', '', MARK), tile('U2', '', MARK)];
    const one = [tile('U1', '', MARK), tile('U2', '')];
    expect([both, both, one, both, both].map((tiles) => see(...tiles).mode)).toEqual(Array(5).fill('dominant-only'));
    expect(see(...both).mode).toBe('per-participant');
    expect(see(...one).mode).toBe('per-participant');
  });

  it('on two tiles of one person is one', () => {
    const twice = [tile('U1', '', MARK), tile('U1', '', MARK, 'gridcell-2_'), tile('U2', '')];
    expect([1, 2, 3, 4].map(() => see(...twice).mode)).toEqual(Array(4).fill('dominant-only'));
    expect(see(...twice).participants).toMatchObject([
      { key: 'U1', speaking: true },
      { key: 'U2', speaking: false },
    ]);
  });
});

describe('names', () => {
  const names = (...labels: string[]) =>
    see(...labels.map((label, i) => tile(`U${i}`, label))).participants.map((p) => p.name);

  it('are in the English sentence, whatever they are', () => {
    expect(names("View Ann's profile", 'View Bob’s profile')).toEqual(['Ann', 'Bob']);
    expect(names("View Ann's profile's profile", "View View Bob's profile")).toEqual(["Ann's profile", 'View Bob']);
  });

  it('are not guessed beside English sentences', () => {
    expect(names("View Ann's profile", 'View your profile', 'View guest profile')).toEqual(['Ann', '', '']);
  });

  it('stay with those who stay', () => {
    const labels = ['Profil von Ann', 'Profil von Bob', 'Profil von Cem'];
    expect(names(...labels)).toEqual(['Ann', 'Bob', 'Cem']);
    expect(names(...labels.slice(0, 2))).toEqual(['Ann', 'Bob']);
  });
});

it('takes what is found inside a tile for that tile', () => {
  const user = '<div data-qa="huddle_peer_tile_userId_U1"></div>';
  const outer = `<div class="p-huddle_peer_tile">${user}<div class="p-peer_tile__container"></div></div>`;
  expect(see(outer, tile('U2', '')).participants.map((p) => p.key)).toEqual(['U1', 'U2']);
});

it('knows the user by their tile, and asks nobody else', () => {
  const own = tile('U1', '', '', 'gridcell-self_');
  expect(see(own, tile('U2', '')).participants.map((p) => p.self)).toEqual([true, false]);
  expect(see(tile('U1', ''), tile('U2', '')).participants.map((p) => p.self)).toEqual([false, false]);
});

it('says that user ids are gone, and reads on', () => {
  const bare = (name: string) => tile('', `View ${name}'s profile`).replace(/ data-qa="[^"]*"/, '');
  expect(see(bare('Ann'), bare('Ann'))).toMatchObject({
    participants: [{ key: 'name:Ann' }, { key: 'name:Ann #2' }],
    missing: ['user-id'],
  });
});

it('waits in the preview, whatever else is there', () => {
  expect(see('<div data-qa="huddle_join_preview_modal"></div>', tile('U1', '')).phase).toBe('lobby');
});

it(
  'bears a thousand tiles',
  () => {
    const tiles = Array.from({ length: 1000 }, (_, i) => tile(`U${i}`, `Perfil de Persona ${i}`));
    expect(
      see(...tiles)
        .participants.map((p) => p.name)
        .slice(0, 2),
    ).toEqual(['0', '1']);
  },
  LONG_MS,
);
