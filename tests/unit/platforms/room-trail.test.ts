// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { PageReader } from '../../../lib/platforms/contract.ts';
import { jitsi } from '../../../lib/platforms/jitsi.ts';
import { isSameSentence, RoomTrail } from '../../../lib/platforms/room-trail.ts';
import { zoom } from '../../../lib/platforms/zoom.ts';
import { fakeSenses } from '../../pages/fake-senses.ts';

describe('the trail between rooms', () => {
  it('leads from the main room into a breakout room, and on or back as the page tells', () => {
    const trail = new RoomTrail();
    const go = (isMain: boolean) => [trail.observe(true, () => isMain)?.at, trail.observe(false, () => isMain)?.at];
    expect(trail.observe(false, () => true)).toBeUndefined();
    expect(go(true)).toEqual(['between', 'inside']);
    expect(go(false)).toEqual(['between', 'inside']);
    expect(go(true)).toEqual(['between', undefined]);
    expect(go(true)).toEqual(['between', 'inside']);
  });
});

describe('two sentences', () => {
  it.each([
    ['Joining Breakout Rooms...', 'Joining Breakout Rooms...', true],
    ['Joining Room 1...', 'Joining Room 12...', true],
    ['ルーム1に参加しています', 'ルーム2に参加しています', true],
    ['Joining Breakout Rooms...', 'Returning to Main Session...', false],
    ['Beitritt zu Breakout-Räumen …', 'Zurück zur Hauptsitzung …', false],
    ['', 'Returning to Main Session...', false],
    ['aaaa', 'aaaaaaaaaaaa', false],
  ])('%j and %j: the same is %s', (a, b, same) => {
    expect([isSameSentence(a, b), isSameSentence(b, a)]).toEqual([same, same]);
  });
});

/** What a reader says of each page in turn. */
function walk(read: PageReader, pages: readonly string[]): (string | undefined)[] {
  return pages.map((html) => {
    document.body.innerHTML = html;
    return read(document).breakout?.at;
  });
}

describe('Zoom', () => {
  const call =
    '<div class="gallery-video-container__video-frame"></div><div id="wc-footer"><div class="footer__leave-btn-container"></div></div>';
  const layer = (words: string) => `<div class="loading-layer--bo-room"><p>${words}</p></div>`;
  const joining = layer('Joining Breakout Rooms...');
  const returning = layer('Returning to Main Session...');

  it('goes into a room, into another, and back', () => {
    const pages = [call, joining, call, joining, call, call + returning, call, joining, call];
    expect(walk(zoom.open(fakeSenses), pages)).toEqual([
      undefined,
      'between',
      'inside',
      'between',
      'inside',
      'between',
      undefined,
      'between',
      'inside',
    ]);
  });

  it('takes a way out without words for the way back', () => {
    expect(walk(zoom.open(fakeSenses), [call, layer(''), call, layer(''), call]).at(-1)).toBeUndefined();
  });

  it('begins in the main room after the lobby', () => {
    const lobby = '<div class="preview-root"></div>';
    expect(walk(zoom.open(fakeSenses), [call, joining, call, lobby, call]).at(-1)).toBeUndefined();
  });

  it('is still in the call when nothing is left of its page but the layer', () => {
    const read = zoom.open(fakeSenses);
    document.body.innerHTML = call;
    read(document);
    document.body.innerHTML = joining;
    expect(read(document)).toMatchObject({ phase: 'in-call', participants: [], complete: false });
  });
});

describe('Jitsi', () => {
  const note = '<div data-testid="breakoutRooms.notifications.joinedTitle"></div>';
  const call = (title: string) =>
    `<div class="subject-text">${title}</div><span class="videocontainer" id="localVideoContainer"></span><div class="hangup-button"></div>`;

  it('goes into a room, into another, and back, by the title', () => {
    const main = call('Design review');
    const one = call('Table 1');
    // While the room changes the title is made of the address.
    const pages = [main, call('Designreview'), note + one, one, note + one, call('Table 2'), note + main, main];
    expect(walk(jitsi.open(fakeSenses), pages)).toEqual([
      undefined,
      undefined,
      'between',
      'inside',
      'between',
      'inside',
      'between',
      undefined,
    ]);
  });
});
