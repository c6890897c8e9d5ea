// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { ADAPTERS } from '../../../lib/platforms/adapters.ts';
import { PLATFORM_IDS } from '../../../lib/platforms/contract.ts';
import { isReadableHost, kindOf, PLATFORMS, platformForUrl, roomName } from '../../../lib/platforms/index.ts';
import { type TaughtPage, taughtPlatform } from '../../../lib/platforms/taught-page.ts';

const page = (html: string): Document => {
  document.body.innerHTML = html;
  return document;
};
const LIVEKIT_TILE = '<div class="lk-participant-tile"></div>';

const taughtOf = (host: string, path?: string): TaughtPage => ({
  version: 1,
  host,
  ...(path && { path }),
  name: `Taught ${path ?? ''}`,
  tile: 'article',
  label: { at: '', attribute: null },
  signal: { kind: 'animation', at: '' },
});

describe('the registry', () => {
  it('holds one adapter for each platform, and cannot be changed', () => {
    const ids = PLATFORM_IDS.filter((id) => id !== 'taught');
    expect(ADAPTERS.map(({ id }) => id)).toEqual(ids);
    expect(PLATFORMS.map(({ id }) => id)).toEqual(ids);
    expect(Object.isFrozen(ADAPTERS) && Object.isFrozen(PLATFORMS)).toBe(true);
  });

  it.each([
    ['https://meet.google.com/abc-defg-hij?authuser=1', 'google-meet', 'abc-defg-hij'],
    ['https://meet.google.com/ABC-DEFG-HIJ', 'google-meet', 'abc-defg-hij'],
    ['https://meet.google.com/lookup/Team', 'google-meet', 'team'],
    ['https://meet.jit.si/DesignReview#config.prejoin=false', 'jitsi', 'designreview'],
    ['https://meet.jit.si/Tenant/Daily/', 'jitsi', 'tenant/daily'],
    ['https://meet.livekit.io/rooms/ab12-cd34#key', 'livekit', '/rooms/ab12-cd34'],
    ['https://app.zoom.us/wc/91234567890/join?pwd=secret', 'zoom', '91234567890'],
    ['https://acme.zoom.us/wc/join/91234567890', 'zoom', '91234567890'],
    ['https://zoom.us/wc/my/ana.lee', 'zoom', 'ana.lee'],
    ['https://app.zoom.us/wc/start/videomeeting', 'zoom', 'videomeeting'],
    ['https://teams.microsoft.com/v2/', 'teams', ''],
    ['https://teams.live.com/light-meetings/launch?p=x', 'teams', ''],
    ['https://teams.cloud.microsoft/', 'teams', ''],
    ['https://call.element.io/room/#/weekly?roomId=!abc:example.org&password=x', 'element-call', 'weekly'],
    ['https://call.element.io/room?x=1#?roomId=!abc:example.org&userId=@a:b', 'element-call', '!abc:example.org'],
    ['https://call.element.io/weekly', 'element-call', 'weekly'],
    ['https://p2p.mirotalk.com/join/Team', 'mirotalk-p2p', 'Team'],
    ['https://sfu.mirotalk.com/join?room=Team&name=x&token=secret', 'mirotalk-sfu', 'Team'],
    ['https://discord.com/channels/1/2', 'discord', ''],
    ['https://app.slack.com/client/T0/C0', 'slack', ''],
    ['https://app.slack.com/huddle/T0/C0', 'slack', ''],
    ['https://acme.webex.com/meet/ana', 'webex', 'ana'],
    ['https://acme.webex.com/acme/j.php?MTID=m123', 'webex', 'm123'],
    ['https://acme.webex.com/webappng/sites/acme/meeting/info', 'webex', ''],
    ['https://meet.livekit.io/custom?liveKitUrl=wss%3A%2F%2Fx&token=secret', 'livekit', '/custom'],
  ])('knows %s', (url, id, room) => {
    const platform = platformForUrl(new URL(url));
    expect(platform?.id).toBe(id);
    expect(platform?.roomOf(new URL(url))).toBe(room);
  });

  it.each([
    'https://meet.google.com/',
    'https://meet.google.com/new',
    'https://meet.google.com/landing',
    'https://meet.jit.si/',
    'https://meet.jit.si/static/close3.html',
    'https://meet.livekit.io/',
    'https://app.zoom.us/wc/home',
    'https://app.zoom.us/wc/leave?x=1',
    'https://zoom.us/j/91234567890',
    'https://call.element.io/',
    'https://p2p.mirotalk.com/join',
    'https://discord.com/login',
    'https://app.slack.com/',
    'https://slack.com/huddle/T0/C0',
    'https://acme.webex.com/',
    'https://notzoom.us/wc/91234567890/join',
    'https://meet.google.com.evil.example/abc-defg-hij',
    'https://evilmeet.jit.si/Room',
  ])('takes %s for no meeting', (url) => {
    expect(platformForUrl(new URL(url))).toBeNull();
  });

  it('recognises a platform on other hosts by its page', () => {
    const here = new URL('https://talk.example/a');
    expect(kindOf(here, page(LIVEKIT_TILE))).toMatchObject({ platform: { id: 'livekit' } });
    expect(kindOf(here, page('<div id="largeVideoContainer"></div>'))).toMatchObject({ platform: { id: 'jitsi' } });
    expect(kindOf(here, page('<video class="videocontainer"></video>'))).toEqual({ kind: 'unknown' });
  });

  it('believes no page that looks like two platforms', () => {
    const both = page(`${LIVEKIT_TILE}<div id="largeVideoContainer"></div>`);
    expect(kindOf(new URL('https://talk.example/a'), both)).toEqual({
      kind: 'ambiguous',
      names: ['Jitsi Meet', 'LiveKit Meet'],
    });
    expect(kindOf(new URL('https://meet.livekit.io/rooms/a'), both)).toMatchObject({ platform: { id: 'livekit' } });
  });

  it.each(['https://whereby.com/team', 'https://team.whereby.com/team', 'https://acme.daily.co/standup'])(
    'says that %s cannot be read',
    (url) => {
      expect(kindOf(new URL(url), page(''))).toMatchObject({ kind: 'unreadable' });
    },
  );

  it('takes nothing on another host for a platform that nobody else can run', () => {
    const html = '<div data-participant-id="spaces/a/devices/1"></div><i class="google-symbols">call_end</i>';
    expect(kindOf(new URL('https://talk.example/a'), page(html))).toEqual({ kind: 'unknown' });
  });

  it('finds no meeting on a page of a known host that has no room', () => {
    expect(kindOf(new URL('https://meet.livekit.io/'), page(LIVEKIT_TILE))).toEqual({ kind: 'unknown' });
  });

  it.each(ADAPTERS)('knows how the indicator of $id behaves', ({ indicators }) => {
    for (const { believedMs = 0, dropsOut = false, ...times } of Object.values(indicators)) {
      expect(typeof dropsOut).toBe('boolean');
      expect(Object.values(times).every((ms) => ms >= 0 && ms <= 1500)).toBe(true);
      expect(believedMs).toBeGreaterThanOrEqual(0);
    }
  });

  describe('with pages that were taught', () => {
    const taught = [taughtOf('talk.example'), taughtOf('talk.example', '/team'), taughtOf('whereby.com')].map(
      taughtPlatform,
    );

    it('finds them on their own host, the longest path first', () => {
      const kind = (url: string) => kindOf(new URL(url), page(''), taught);
      expect(kind('https://talk.example:8443/x')).toEqual({ kind: 'meeting', platform: taught[0] });
      expect(kind('https://talk.example/team/x')).toEqual({ kind: 'meeting', platform: taught[1] });
      expect(kind('https://evil.talk.example/x')).toEqual({ kind: 'unknown' });
      expect(kind('https://talk.example.evil.example/x')).toEqual({ kind: 'unknown' });
    });

    it('believes them before what a page looks like, and where no reader of ours can be', () => {
      const both = page(`${LIVEKIT_TILE}<div id="largeVideoContainer"></div>`);
      expect(kindOf(new URL('https://talk.example/x'), both, taught)).toMatchObject({ platform: { id: 'taught' } });
      expect(kindOf(new URL('https://whereby.com/x'), both, taught)).toMatchObject({ platform: { id: 'taught' } });
    });

    it("never believes them on another platform's host", () => {
      const hostile = [taughtPlatform(taughtOf('meet.google.com'))];
      expect(kindOf(new URL('https://meet.google.com/abc-defg-hij'), page(''), hostile)).toMatchObject({
        platform: { id: 'google-meet' },
      });
      expect(kindOf(new URL('https://meet.google.com/'), page(''), hostile)).toEqual({ kind: 'unknown' });
    });

    it('keeps the rooms of two hosts apart', () => {
      const [first] = taught;
      if (!first) throw new Error('Nothing was taught');
      expect(roomName(first, new URL('https://talk.example/x?token=secret#y'))).toBe('talk.example/x');
      expect(first.roomOf(new URL('https://other.example/x'))).toBeNull();
    });
  });

  it('knows on which hosts there is nothing to teach', () => {
    const isReadable = (url: string) => isReadableHost(new URL(url));
    expect(isReadable('https://meet.google.com/')).toBe(true);
    expect(isReadable('https://acme.zoom.us/')).toBe(true);
    expect(isReadable('https://whereby.com/team')).toBe(false);
    expect(isReadable('https://talk.example/')).toBe(false);
  });
});
