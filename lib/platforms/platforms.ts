/**
 * How to find a meeting of each platform: hosts, addresses, and what its page bears on other people's servers. Loaded on every
 * page that is looked at, so it holds nothing of how a page is read. Facts without a reason beside them are the platforms' own
 * addresses.
 */
import type { Platform } from './contract.ts';
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

const isMirotalkRoom = (url: URL) => MIROTALK_ROOM.test(url.pathname) && mirotalkRoom(url) !== null;

function mirotalkRoom(url: URL): string | null {
  return firstGroup(MIROTALK_ROOM, url) ?? (MIROTALK_ROOM.test(url.pathname) ? url.searchParams.get('room') : null);
}

/** The alias of a room is in the hash, before its own question mark; a widget has the room's id there instead. */
function elementCallRoom(url: URL): string | null {
  const [path = '', query = ''] = url.hash.replace(/^#\/?/, '').split('?');
  const named = path.replace(/\/$/, '') || new URLSearchParams(query).get('roomId');
  return named || /^\/(?!room\/?$)([^/]+)\/?$/.exec(url.pathname)?.[1] || null;
}

export const GOOGLE_MEET = {
  id: 'google-meet',
  name: 'Google Meet',
  hosts: ['meet.google.com'],
  isMeetingUrl: (url) => MEET_ROOM.test(url.pathname),
  roomOf: (url) => firstGroup(MEET_ROOM, url)?.toLowerCase() ?? null,
  page: [],
} as const satisfies Platform;

export const ZOOM = {
  id: 'zoom',
  name: 'Zoom',
  hosts: ['zoom.us', '*.zoom.us'],
  isMeetingUrl: (url) => ZOOM_ROOM.test(url.pathname),
  roomOf: (url) => firstGroup(ZOOM_ROOM, url),
  panelHelps: true,
  page: [],
} as const satisfies Platform;

export const TEAMS = {
  id: 'teams',
  name: 'Microsoft Teams',
  hosts: ['teams.microsoft.com', 'teams.live.com', 'teams.cloud.microsoft'],
  // One page for everything: its address says neither whether there is a meeting nor which.
  isMeetingUrl: always,
  roomOf: () => '',
  roomByTitle: true,
  page: [],
} as const satisfies Platform;

export const JITSI = {
  id: 'jitsi',
  name: 'Jitsi Meet',
  hosts: ['meet.jit.si'],
  isMeetingUrl: (url) => JITSI_ROOM.test(url.pathname),
  roomOf: (url) => {
    const path = roomByPath(url).toLowerCase();
    return path === '/' ? null : path.slice(1);
  },
  page: ['#largeVideoContainer, #localVideoContainer, .premeeting-screen, script[src*="lib-jitsi-meet"]'],
} as const satisfies Platform;

export const BIGBLUEBUTTON = {
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
} as const satisfies Platform;

export const GALENE = {
  id: 'galene',
  name: 'Galene',
  hosts: [],
  isMeetingUrl: always,
  roomOf: (url) => firstGroup(GALENE_ROOM, url),
  page: ['#login-container', '#peers, #users'],
} as const satisfies Platform;

export const LIVEKIT = {
  id: 'livekit',
  name: 'LiveKit Meet',
  hosts: ['meet.livekit.io'],
  isMeetingUrl: (url) => LIVEKIT_ROOM.test(url.pathname),
  roomOf: roomByPath,
  page: ['.lk-participant-tile, .lk-video-conference, .lk-audio-conference, .lk-prejoin'],
} as const satisfies Platform;

export const ELEMENT_CALL = {
  id: 'element-call',
  name: 'Element Call',
  hosts: ['call.element.io'],
  isMeetingUrl: (url) => elementCallRoom(url) !== null,
  roomOf: elementCallRoom,
  page: ['[data-testid="incall_leave"], [data-testid="lobby_joinCall"]'],
} as const satisfies Platform;

export const NEXTCLOUD_TALK = {
  id: 'nextcloud-talk',
  name: 'Nextcloud Talk',
  hosts: [],
  isMeetingUrl: always,
  roomOf: (url) => firstGroup(TALK_ROOM, url),
  page: ['#call-container, #videos .localVideoContainer'],
} as const satisfies Platform;

export const MIROTALK_P2P = {
  id: 'mirotalk-p2p',
  name: 'MiroTalk P2P',
  hosts: ['p2p.mirotalk.com'],
  isMeetingUrl: isMirotalkRoom,
  roomOf: mirotalkRoom,
  page: ['#myVideoWrap, #myVideoPeerName'],
} as const satisfies Platform;

export const MIROTALK_SFU = {
  id: 'mirotalk-sfu',
  name: 'MiroTalk SFU',
  hosts: ['sfu.mirotalk.com'],
  isMeetingUrl: isMirotalkRoom,
  roomOf: mirotalkRoom,
  // Not by its button to leave: other pages have an `#exitButton`, too.
  page: ['[data-peer-id][data-camera-off], .Camera [id$="_pitchBar"]'],
} as const satisfies Platform;

export const DISCORD = {
  id: 'discord',
  name: 'Discord',
  hosts: ['discord.com', 'ptb.discord.com', 'canary.discord.com'],
  isMeetingUrl: (url) => url.pathname.startsWith('/channels/'),
  // The address is of the channel that is read, which may be another than the one that is spoken in.
  roomOf: () => '',
  roomByTitle: true,
  page: [],
} as const satisfies Platform;

export const SLACK = {
  id: 'slack',
  name: 'Slack huddles',
  hosts: ['app.slack.com'],
  isMeetingUrl: (url) => /^\/(?:client|huddle)\//.test(url.pathname),
  roomOf: () => '',
  roomByTitle: true,
  page: [],
} as const satisfies Platform;

export const WEBEX = {
  id: 'webex',
  name: 'Webex',
  hosts: ['*.webex.com'],
  isMeetingUrl: (url) => WEBEX_ROOM.test(url.pathname),
  roomOf: (url) => url.searchParams.get('MTID') ?? /\/meet\/([^/]+)/.exec(url.pathname)?.[1] ?? '',
  roomByTitle: true,
  page: [],
} as const satisfies Platform;

/** All of them. A reader names the one that it needs, so that its script carries no other. */
export const PLATFORMS = /* @__PURE__ */ Object.freeze([
  GOOGLE_MEET,
  ZOOM,
  TEAMS,
  JITSI,
  BIGBLUEBUTTON,
  GALENE,
  LIVEKIT,
  ELEMENT_CALL,
  NEXTCLOUD_TALK,
  MIROTALK_P2P,
  MIROTALK_SFU,
  DISCORD,
  SLACK,
  WEBEX,
] as const satisfies readonly Platform[]);

/** Products that Hearth knows and cannot read: no source tells how their pages show who speaks. */
export const UNREADABLE: readonly Pick<Platform, 'name' | 'hosts'>[] = /* @__PURE__ */ Object.freeze([
  { name: 'Whereby', hosts: ['whereby.com', '*.whereby.com'] },
  { name: 'Daily', hosts: ['*.daily.co'] },
]);
