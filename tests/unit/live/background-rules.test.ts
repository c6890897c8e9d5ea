import { describe, expect, it } from 'vitest';
import { badgeOf } from '../../../lib/live/badge.ts';
import { ClaimBook } from '../../../lib/live/claim-book.ts';
import { runningMeetings } from '../../../lib/live/claims.ts';
import type { TabStatus } from '../../../lib/live/messages.ts';
import { inPixels } from '../../../lib/live/page-host.ts';
import { pagePatterns } from '../../../lib/live/registration.ts';
import { hostOf, isOwnPage, meetingFrame, practiceFrame } from '../../../lib/live/senders.ts';
import { memoryArea } from './tab-harness.ts';

const status = (change: Partial<TabStatus> = {}): TabStatus => ({
  status: 'watching',
  health: 'good',
  title: 'Weekly sync',
  platform: 'livekit',
  room: 'team',
  meetingId: null,
  notHeardFrom: 3,
  people: 9,
  sharing: false,
  ...change,
});

describe('the badge', () => {
  const table: [string, TabStatus | null, boolean, string][] = [
    ['no meeting', null, false, ''],
    ['people not heard from', status(), false, '3'],
    ['the user shows their screen', status({ sharing: true }), false, '·'],
    ['everybody heard', status({ notHeardFrom: 0 }), false, ''],
    ['names hidden', status(), true, '·'],
    ['paused', status({ status: 'paused' }), false, 'II'],
    ['cannot see', status({ health: 'lost' }), false, '?'],
    ['sees only a part', status({ health: 'partial' }), false, '3?'],
    ['sees only a part, and nobody is left to ask', status({ health: 'partial', notHeardFrom: 0 }), false, '…'],
    ['sees only a part of a large meeting', status({ health: 'partial', people: 21 }), false, '•?'],
    ['sees only a part, with names hidden', status({ health: 'partial' }), true, '·'],
    ['a large meeting', status({ people: 21 }), false, '•'],
    ['a call of two', status({ people: 2, notHeardFrom: 1 }), false, ''],
    ['a meeting nobody chose', status({ status: 'ask' }), false, ''],
    ['an ended meeting', status({ status: 'ended' }), false, ''],
  ];
  it.each(table)('%s', (_, given, hidden, text) => {
    expect(badgeOf(given, hidden).text).toBe(text);
  });
});

describe('who may send what', () => {
  const tab = { id: 7, incognito: false };
  it.each([
    ['a meeting page of ours', { id: 'own', url: 'https://meet.example/x', tab, frameId: 2 }, true],
    ['another extension', { id: 'other', url: 'https://meet.example/x', tab }, false],
    ['one of our own pages in a tab', { id: 'own', url: 'chrome-extension://own/popup.html', tab }, false],
    ['a window without an address', { id: 'own', url: 'about:blank', origin: 'https://meet.example', tab }, true],
    ['a window that is nobody’s', { id: 'own', url: 'about:blank', origin: 'null', tab }, false],
    ['no tab', { id: 'own', url: 'https://meet.example/x' }, false],
    ['nobody', {}, false],
  ])('%s', (_, sender, allowed) => {
    expect(meetingFrame(sender, 'own') !== null).toBe(allowed);
  });

  it.each([
    [{ url: 'https://talk.example:8443/a?b#c' }, 'talk.example'],
    [{ url: 'about:blank', origin: 'https://talk.example' }, 'talk.example'],
    [{ url: 'about:srcdoc', origin: 'null' }, null],
    [{}, null],
  ])('knows which host a page is of: %o', (sender, host) => {
    expect(hostOf(sender)).toBe(host);
  });

  const root = 'chrome-extension://own/';
  it.each([
    ['the practice meeting in a tab', { id: 'own', url: `${root}practice.html`, tab }, true],
    ['the practice meeting, somewhere on it', { id: 'own', url: `${root}practice.html#call`, tab, frameId: 0 }, true],
    ['another page of ours', { id: 'own', url: `${root}welcome.html`, tab }, false],
    ['a page of ours that names it', { id: 'own', url: `${root}popup.html?/practice.html`, tab }, false],
    ['the practice meeting in a frame', { id: 'own', url: `${root}practice.html`, tab, frameId: 3 }, false],
    ['the practice meeting without a tab', { id: 'own', url: `${root}practice.html` }, false],
    ['another extension', { id: 'other', url: `${root}practice.html`, tab }, false],
    ['a site', { id: 'own', url: 'https://evil.example/practice.html', tab }, false],
  ])('lets a practice meeting say how it stands: %s', (_, sender, allowed) => {
    expect(practiceFrame(sender, 'own', root) !== null).toBe(allowed);
  });

  it('knows its own pages from others that look alike', () => {
    expect(isOwnPage({ id: 'own', url: `${root}popup.html` }, 'own', root)).toBe(true);
    expect(isOwnPage({ id: 'own', url: 'https://evil.example/chrome-extension://own/' }, 'own', root)).toBe(false);
    expect(isOwnPage({ id: 'other', url: `${root}popup.html` }, 'own', root)).toBe(false);
  });
});

describe('claims', () => {
  const answers = async () => true;
  const frame = (tabId: number, frameId: number) => ({ tabId, frameId, incognito: false });

  it('belong to the frame in the meeting, not to a frame without one', async () => {
    const book = new ClaimBook(memoryArea(), answers);
    await book.note(frame(1, 3), status());
    const claims = await book.note(frame(1, 0), status({ status: 'elsewhere' }));
    expect(claims[1]?.frameId).toBe(3);
  });

  it('stay with the first of two frames in a meeting, and go to the second when the first is gone', async () => {
    let isThere = true;
    const book = new ClaimBook(memoryArea(), async () => isThere);
    await book.note(frame(1, 3), status());
    await expect(book.note(frame(1, 0), status())).rejects.toThrow('Another frame');
    isThere = false;
    expect((await book.note(frame(1, 0), status()))[1]?.frameId).toBe(0);
  });

  it('are taken by the first of two frames that find a meeting at once', async () => {
    const area = memoryArea();
    const book = new ClaimBook(area, answers);
    const hello = { platform: 'livekit', room: 'team', title: 'Team' } as const;
    const results = await Promise.allSettled([book.take(frame(1, 3), hello), book.take(frame(1, 5), hello)]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected']);
    await book.take(frame(1, 3), hello);
    expect((await book.drop(2))[1]).toMatchObject({ frameId: 3, status: 'ask', room: 'team' });
  });

  it('go to another frame once the meeting in the first has ended', async () => {
    const book = new ClaimBook(memoryArea(), answers);
    await book.note(frame(1, 3), status({ status: 'ended' }));
    expect((await book.note(frame(1, 0), status({ status: 'elsewhere' })))[1]?.frameId).toBe(3);
    expect((await book.note(frame(1, 0), status({ status: 'ask' })))[1]?.frameId).toBe(0);
  });

  it('lose nothing when two messages come at once, and go with their tab', async () => {
    const area = memoryArea();
    const book = new ClaimBook(area, answers);
    await Promise.all([book.note(frame(1, 0), status()), book.note(frame(2, 0), status({ status: 'paused' }))]);
    const again = new ClaimBook(area, answers);
    expect(runningMeetings(await again.note(frame(3, 0), status({ status: 'ask' })))).toHaveLength(2);
    expect(runningMeetings(await again.drop(1))).toMatchObject([{ tabId: 2 }]);
  });
});

describe('where the script runs', () => {
  it('is on pages only, whatever else is allowed', () => {
    expect(pagePatterns(['https://meet.example/*', 'file:///*', 'chrome://favicon/*', '*://*.zoom.us/*'])).toEqual([
      '*://*.zoom.us/*',
      'https://meet.example/*',
    ]);
  });
});

describe('the teaching panel', () => {
  it("has lengths of its own, whatever the size of the page's text", () => {
    expect(inPixels('a{margin:.5rem 1rem;top:-0.25rem;width:calc(2rem + 3em)}', 20)).toBe(
      'a{margin:10px 20px;top:-5px;width:calc(40px + 3em)}',
    );
  });
});
