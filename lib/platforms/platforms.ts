/**
 * How to find a meeting of each platform: hosts, addresses, and what its page bears on other people's servers. Loaded on every
 * page that is looked at, so it holds nothing of how a page is read. Facts without a reason beside them are the platforms' own
 * addresses.
 */
import type { Platform, PlatformId } from './contract.ts';
import { roomByPath } from './room-name.ts';

const MEET_ROOM = /^\/(?:([a-z]{3,4}-[a-z]{3,4}-[a-z]{3,4})|lookup\/([^/]+))\/?$/i;
const ZOOM_ROOM = /^\/wc\/(?:(?:join|start|my)\/)?(?!home\b|leave\b)([^/]+)(?:\/(?:join|start))?\/?$/;
const JITSI_ROOM = /^\/(?!static\/)(?:[^/]+\/)?[^/]+(?<!\.html)\/?$/;
const LIVEKIT_ROOM = /^\/(?:rooms\/[^/]+|custom)\/?$/;
const GALENE_ROOM = /^\/group\/(.+?)\/?$/;
const TALK_ROOM = /\/call\/([^/]+)\/?$/;
const MIROTALK_ROOM = /^\/join(?:\/([^/]+))?\/?$/;
const WEBEX_ROOM =
  /^\/(?:meet\/[^/]+|[^/]+\/j\.php|webappng\b.*|wbxmjs\/joinservice\b.*|meeting\b.*|[^/]+\/meet\/[^/]+)\/?$/;

const firstGroup = (pattern: RegExp, url: URL) => pattern.exec(url.pathname)?.slice(1).find(Boolean) ?? null;
/** Whole address parts only: a host in front of ours, or ours with something behind it, is somebody else's. */
const always = () => true;

const MIROTALK = {
  isMeetingUrl: (url: URL) => MIROTALK_ROOM.test(url.pathname) && mirotalkRoom(url) !== null,
  roomOf: mirotalkRoom,
} as const;

function mirotalkRoom(url: URL): string | null {
  return firstGroup(MIROTALK_ROOM, url) ?? (MIROTALK_ROOM.test(url.pathname) ? url.searchParams.get('room') : null);
}

/** The alias of a room is in the hash, before its own question mark; a widget has the room's id there instead. */
function elementCallRoom(url: URL): string | null {
  const [path = '', query = ''] = url.hash.replace(/^#\/?/, '').split('?');
  const named = path.replace(/\/$/, '') || new URLSearchParams(query).get('roomId');
  return named || /^\/(?!room\/?$)([^/]+)\/?$/.exec(url.pathname)?.[1] || null;
}

export const PLATFORMS = Object.freeze([
  {
    id: 'google-meet',
    name: 'Google Meet',
    hosts: ['meet.google.com'],
    isMeetingUrl: (url) => MEET_ROOM.test(url.pathname),
    roomOf: (url) => firstGroup(MEET_ROOM, url)?.toLowerCase() ?? null,
    page: [],
  },
  {
    id: 'zoom',
    name: 'Zoom',
    hosts: ['zoom.us', '*.zoom.us'],
    isMeetingUrl: (url) => ZOOM_ROOM.test(url.pathname),
    roomOf: (url) => firstGroup(ZOOM_ROOM, url),
    panelHelps: true,
    page: [],
  },
  {
    id: 'teams',
    name: 'Microsoft Teams',
    hosts: ['teams.microsoft.com', 'teams.live.com', 'teams.cloud.microsoft'],
    // One page for everything: its address says neither whether there is a meeting nor which.
    isMeetingUrl: always,
    roomOf: () => '',
    roomByTitle: true,
    page: [],
  },
  {
    id: 'jitsi',
    name: 'Jitsi Meet',
    hosts: ['meet.jit.si'],
    isMeetingUrl: (url) => JITSI_ROOM.test(url.pathname),
    roomOf: (url) => {
      const path = roomByPath(url).toLowerCase();
      return path === '/' ? null : path.slice(1);
    },
    page: ['#largeVideoContainer, #localVideoContainer, .premeeting-screen, script[src*="lib-jitsi-meet"]'],
  },
  {
    id: 'bigbluebutton',
    name: 'BigBlueButton',
    hosts: [],
    isMeetingUrl: always,
    // The address holds nothing but a secret of this one visit.
    roomOf: (url) => (/^\/html5client\b/.test(url.pathname) ? '' : null),
    roomByTitle: true,
    page: [
      '[data-test="leaveMeetingDropdown"], [data-test="optionsButton"], [data-test="talkingIndicator"], [data-test="userListItemCurrent"], #user-index-0, #positionInWaitingQueue, [data-test="guestMessage"], [data-test="meetingEndedModal"]',
    ],
  },
  {
    id: 'galene',
    name: 'Galene',
    hosts: [],
    isMeetingUrl: always,
    roomOf: (url) => firstGroup(GALENE_ROOM, url),
    page: ['#login-container', '#peers, #users'],
  },
  {
    id: 'livekit',
    name: 'LiveKit Meet',
    hosts: ['meet.livekit.io'],
    isMeetingUrl: (url) => LIVEKIT_ROOM.test(url.pathname),
    roomOf: roomByPath,
    page: ['.lk-participant-tile, .lk-video-conference, .lk-audio-conference, .lk-prejoin'],
  },
  {
    id: 'element-call',
    name: 'Element Call',
    hosts: ['call.element.io'],
    isMeetingUrl: (url) => elementCallRoom(url) !== null,
    roomOf: elementCallRoom,
    page: ['[data-testid="incall_leave"], [data-testid="lobby_joinCall"]'],
  },
  {
    id: 'nextcloud-talk',
    name: 'Nextcloud Talk',
    hosts: [],
    isMeetingUrl: always,
    roomOf: (url) => firstGroup(TALK_ROOM, url),
    page: ['#call-container, #videos .localVideoContainer'],
  },
  {
    id: 'mirotalk-p2p',
    name: 'MiroTalk P2P',
    hosts: ['p2p.mirotalk.com'],
    ...MIROTALK,
    page: ['#myVideoWrap, #myVideoPeerName'],
  },
  {
    id: 'mirotalk-sfu',
    name: 'MiroTalk SFU',
    hosts: ['sfu.mirotalk.com'],
    ...MIROTALK,
    // Not by its button to leave: other pages have an `#exitButton`, too.
    page: ['[data-peer-id][data-camera-off], .Camera [id$="_pitchBar"]'],
  },
  {
    id: 'discord',
    name: 'Discord',
    hosts: ['discord.com', 'ptb.discord.com', 'canary.discord.com'],
    isMeetingUrl: (url) => url.pathname.startsWith('/channels/'),
    // The address is of the channel that is read, which may be another than the one that is spoken in.
    roomOf: () => '',
    roomByTitle: true,
    page: [],
  },
  {
    id: 'slack',
    name: 'Slack huddles',
    hosts: ['app.slack.com'],
    isMeetingUrl: (url) => /^\/(?:client|huddle)\//.test(url.pathname),
    roomOf: () => '',
    roomByTitle: true,
    page: [],
  },
  {
    id: 'webex',
    name: 'Webex',
    hosts: ['*.webex.com'],
    isMeetingUrl: (url) => WEBEX_ROOM.test(url.pathname),
    roomOf: (url) => url.searchParams.get('MTID') ?? /\/meet\/([^/]+)/.exec(url.pathname)?.[1] ?? '',
    roomByTitle: true,
    page: [],
  },
] as const satisfies readonly Platform[]);

/** What is known of one platform. */
export function platform(id: Exclude<PlatformId, 'taught'>): Platform {
  const found = PLATFORMS.find((one) => one.id === id);
  if (!found) throw new Error(`No platform ${id}`);
  return found;
}

/** Products that Hearth knows and cannot read: no source tells how their pages show who speaks. */
export const UNREADABLE: readonly Pick<Platform, 'name' | 'hosts'>[] = Object.freeze([
  { name: 'Whereby', hosts: ['whereby.com', '*.whereby.com'] },
  { name: 'Daily', hosts: ['*.daily.co'] },
]);
