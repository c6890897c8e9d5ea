// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { PLATFORM_IDS } from '../../../lib/platforms/contract.ts';
import { ADAPTERS, adapterFor, adapterForUrl } from '../../../lib/platforms/index.ts';

const page = (html: string): Document => {
  document.body.innerHTML = html;
  return document;
};
const LIVEKIT_TILE = '<div class="lk-participant-tile"></div>';

describe('the registry', () => {
  it('holds one adapter for each platform, and cannot be changed', () => {
    expect(ADAPTERS.map(({ id }) => id).sort()).toEqual([...PLATFORM_IDS].sort());
    expect(Object.isFrozen(ADAPTERS)).toBe(true);
  });

  it.each([
    ['https://meet.google.com/abc-defg-hij?authuser=1', 'google-meet', 'abc-defg-hij'],
    ['https://meet.google.com/ABC-DEFG-HIJ', 'google-meet', 'abc-defg-hij'],
    ['https://meet.google.com/lookup/Team', 'google-meet', 'team'],
    ['https://meet.jit.si/DesignReview#config.prejoin=false', 'jitsi', 'designreview'],
    ['https://meet.jit.si/Tenant/Daily/', 'jitsi', 'tenant/daily'],
    ['https://meet.livekit.io/rooms/ab12-cd34#key', 'livekit', '/rooms/ab12-cd34'],
    ['https://meet.livekit.io/custom?liveKitUrl=wss%3A%2F%2Fx&token=secret', 'livekit', '/custom'],
  ])('knows %s', (url, id, room) => {
    const adapter = adapterForUrl(new URL(url));
    expect(adapter?.id).toBe(id);
    expect(adapter?.roomOf(new URL(url))).toBe(room);
  });

  it.each([
    'https://meet.google.com/',
    'https://meet.google.com/new',
    'https://meet.google.com/landing',
    'https://meet.jit.si/',
    'https://meet.jit.si/static/close3.html',
    'https://meet.livekit.io/',
    'https://meet.google.com.evil.example/abc-defg-hij',
    'https://evilmeet.jit.si/Room',
  ])('takes %s for no meeting', (url) => {
    expect(adapterForUrl(new URL(url))).toBeNull();
  });

  it('recognises a platform on other hosts by its page', () => {
    expect(adapterFor(new URL('https://talk.example/a'), page(LIVEKIT_TILE))?.id).toBe('livekit');
    expect(adapterFor(new URL('https://talk.example/a'), page('<div id="largeVideoContainer"></div>'))?.id).toBe(
      'jitsi',
    );
    expect(adapterFor(new URL('https://talk.example/a'), page('<video class="videocontainer"></video>'))).toBeNull();
  });

  it('takes nothing on another host for Google Meet', () => {
    const html = '<div data-participant-id="spaces/a/devices/1"></div><i class="google-symbols">call_end</i>';
    expect(adapterFor(new URL('https://talk.example/a'), page(html))).toBeNull();
  });

  it('finds no meeting on a page of a known host that has no room', () => {
    expect(adapterFor(new URL('https://meet.livekit.io/'), page(LIVEKIT_TILE))).toBeNull();
  });

  it.each(ADAPTERS)('knows how the indicator of $id behaves', ({ indicators }) => {
    expect(indicators['per-participant']).toBeDefined();
    for (const { believedMs = 0, dropsOut = false, ...times } of Object.values(indicators)) {
      expect(typeof dropsOut).toBe('boolean');
      expect(Object.values(times).every((ms) => ms >= 0 && ms <= 1000)).toBe(true);
      expect(believedMs).toBeGreaterThanOrEqual(0);
    }
  });
});
