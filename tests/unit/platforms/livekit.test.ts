// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { PageReader } from '../../../lib/platforms/contract.ts';
import { livekit } from '../../../lib/platforms/livekit.ts';
import { fakeSenses } from '../../pages/fake-senses.ts';

let read: PageReader;
beforeEach(() => {
  read = livekit.open(fakeSenses);
});

function tile(name: string, attributes = '', inner = ''): string {
  return `<div class="lk-participant-tile" ${attributes}>${inner}<span class="lk-participant-name">${name}</span></div>`;
}

function see(...tiles: string[]) {
  document.body.innerHTML = tiles.join('');
  return read(document).participants;
}

describe('the microphone', () => {
  const OWN_LINE = '<div class="lk-participant-metadata"></div>';
  const cameraOff = 'data-lk-speaking="true" data-lk-audio-muted="true" data-lk-source="camera"';

  it('is not taken for muted because the camera is off', () => {
    expect(see(tile('Ann', cameraOff, OWN_LINE))[0]).toMatchObject({ speaking: true, muted: false });
  });

  it('is not known on a tile of a site’s own making, unless somebody is shown speaking', () => {
    expect(see(tile('Ann', cameraOff))[0]).toMatchObject({ speaking: true, muted: false });
    expect(see(tile('Ann', cameraOff.replace('true', 'false')))[0]).toMatchObject({
      speaking: false,
      muted: 'unknown',
    });
  });

  it('is taken to be open for want of an indicator only after one was seen', () => {
    const silent = 'data-lk-speaking="false" data-lk-source="camera"';
    const off = '<i class="lk-track-muted-indicator-microphone" data-lk-muted="true"></i>';
    const mutes = (...inner: string[]) => see(...inner.map((one, i) => tile(`P${i}`, silent, one))).map((p) => p.muted);
    expect(mutes(OWN_LINE, OWN_LINE)).toEqual(['unknown', 'unknown']);
    expect(mutes(OWN_LINE, OWN_LINE + off)).toEqual([false, true]);
    expect(mutes(OWN_LINE, OWN_LINE)).toEqual([false, false]);
    expect(mutes(OWN_LINE, '')).toEqual([false, 'unknown']);
  });

  it('is told by its indicator, whichever it shows', () => {
    const indicator = (muted: boolean) =>
      `<i class="lk-track-muted-indicator-microphone" data-lk-muted="${muted}"></i>`;
    expect(see(tile('Ann', cameraOff, indicator(true)))[0]).toMatchObject({ speaking: false, muted: true });
    expect(see(tile('Ann', cameraOff, indicator(false)))[0]).toMatchObject({ speaking: true, muted: false });
  });
});

it('takes a camera tile and a microphone tile of one name for one person', () => {
  const people = see(
    tile('Ann', 'data-lk-source="camera" data-lk-speaking="false"'),
    tile('Ann', 'data-lk-source="microphone" data-lk-speaking="true"'),
  );
  expect(people).toMatchObject([{ key: 'name:Ann', speaking: true }]);
});

it('keeps namesakes apart when their tiles trade places', () => {
  const speaks = (on: boolean) => `data-lk-source="camera" data-lk-speaking="${on}"`;
  expect(see(tile('Ann', speaks(true)), tile('Ann', speaks(false))).map((p) => p.key)).toEqual([
    'name:Ann',
    'name:Ann #2',
  ]);
  document.body.append(document.body.firstElementChild!);
  expect(read(document).participants).toMatchObject([
    { key: 'name:Ann #2', speaking: false },
    { key: 'name:Ann', speaking: true },
  ]);
});

it('does not mistake a namesake for the user, whatever the order', () => {
  const local = (is: boolean) => `data-lk-source="camera" data-lk-local-participant="${is}"`;
  expect(see(tile('Ann', local(false)), tile('Ann', local(true)))).toMatchObject([
    { key: 'name:Ann', self: false },
    { key: 'self', self: true },
  ]);
});

it.each(['screen_share', 'screen_share_audio'])('takes a tile of %s for nobody', (source) => {
  expect(see(tile('Ann', `data-lk-source="${source}"`), tile('Ben'))).toMatchObject([{ key: 'name:Ben' }]);
});

it('finds tiles and names by their attributes where the classes are gone', () => {
  document.body.innerHTML =
    '<div data-lk-speaking="true" data-lk-source="camera"><b data-lk-participant-name="Ann">Ann</b></div>' +
    '<div data-lk-speaking="true" data-lk-source="screen_share"><b data-lk-participant-name="Ann">Ann</b></div>';
  expect(read(document)).toMatchObject({ phase: 'in-call', participants: [{ key: 'name:Ann', speaking: true }] });
});

it('tells that no tile says what it shows: a screen may be taken for somebody then', () => {
  see(tile('Ann', 'data-lk-source="camera"'), tile('Ben'));
  expect(read(document).missing).toBeUndefined();
  see(tile('Ann'), tile('Ben'));
  expect(read(document).missing).toEqual(['source']);
});
