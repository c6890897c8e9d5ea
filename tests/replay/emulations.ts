/** Every indicator that a replay can play: what the platform makes of voices, and the page that shows it. */
import type { IndicatorMode } from '../../lib/platforms/contract.ts';
import { bigBlueButton } from './pages/bigbluebutton.ts';
import { discord, discordRows } from './pages/discord.ts';
import { elementCall } from './pages/element-call.ts';
import { galene } from './pages/galene.ts';
import { googleMeet } from './pages/google-meet.ts';
import { jitsi, jitsiDominant } from './pages/jitsi.ts';
import { livekit } from './pages/livekit.ts';
import { mirotalkP2p, mirotalkSfu } from './pages/mirotalk.ts';
import { nextcloudTalk } from './pages/nextcloud-talk.ts';
import type { PageMaker } from './pages/page.ts';
import { slack } from './pages/slack.ts';
import { RINGLESS, teams } from './pages/teams.ts';
import { webex } from './pages/webex.ts';
import { zoom, zoomRoster } from './pages/zoom.ts';
import { detector } from './signals/detector.ts';
import { dominant } from './signals/dominant.ts';
import { levels } from './signals/levels.ts';
import { livekit as livekitServer } from './signals/livekit.ts';
import { loudest } from './signals/loudest.ts';
import { oneAtATime } from './signals/one-at-a-time.ts';
import { NETWORK_MS, type SignalMaker } from './signals/signal.ts';
import { widget } from './signals/widget.ts';

/** Shown on a page and read by the platform's own reader. */
export interface OnPage {
  readonly url: string;
  readonly page: PageMaker;
  /** People whose indicator cannot be seen at all, the user apart: every how many-th. */
  readonly missing?: number;
  /** Whether the page shows the user's own speech. */
  readonly showsSelf: boolean;
  /** The page marks who has the floor beside everybody's level. */
  readonly marksFloor?: boolean;
}

export interface Emulation {
  /** What people call it. */
  readonly name: string;
  readonly mode: IndicatorMode;
  readonly signal: SignalMaker;
  readonly shown: OnPage;
}

/** As the readers assume it: no source tells the delays of Discord. */
const discordVoice = detector({ onMs: 50, holdMs: 250, updateMs: 0, networkMs: NETWORK_MS });
const bar = detector({ onMs: 0, holdMs: 100, updateMs: 100, networkMs: NETWORK_MS });

export const EMULATIONS = {
  livekit: {
    name: 'LiveKit',
    mode: 'per-participant',
    signal: livekitServer,
    shown: { url: 'https://meet.livekit.io/rooms/replay', page: livekit, showsSelf: true },
  },
  'element-call': {
    name: 'Element Call',
    mode: 'per-participant',
    signal: livekitServer,
    shown: { url: 'https://call.element.io/room/#/replay', page: elementCall, showsSelf: true },
  },
  'google-meet': {
    name: 'Google Meet',
    mode: 'per-participant',
    signal: widget,
    shown: { url: 'https://meet.google.com/abc-defg-hij', page: googleMeet, showsSelf: false },
  },
  jitsi: {
    name: 'Jitsi Meet, level dots',
    mode: 'per-participant',
    signal: levels,
    shown: { url: 'https://meet.jit.si/Replay', page: jitsi, showsSelf: true, marksFloor: true },
  },
  bigbluebutton: {
    name: 'BigBlueButton',
    mode: 'per-participant',
    signal: detector({ onMs: 100, holdMs: 800, updateMs: 0, networkMs: NETWORK_MS }),
    shown: { url: 'https://talk.example/html5client/?sessionToken=x', page: bigBlueButton, showsSelf: true },
  },
  galene: {
    name: 'Galene',
    mode: 'per-participant',
    signal: detector({ onMs: 0, holdMs: 700, updateMs: 200, networkMs: 0 }),
    shown: { url: 'https://galene.example/group/replay/', page: galene, showsSelf: false },
  },
  'nextcloud-talk': {
    name: 'Nextcloud Talk',
    mode: 'per-participant',
    signal: detector({ onMs: 100, holdMs: 1000, updateMs: 0, networkMs: NETWORK_MS }),
    shown: { url: 'https://cloud.example/call/replay', page: nextcloudTalk, showsSelf: true },
  },
  'mirotalk-p2p': {
    name: 'MiroTalk P2P',
    mode: 'per-participant',
    signal: bar,
    shown: { url: 'https://p2p.mirotalk.com/join/Replay', page: mirotalkP2p, showsSelf: true },
  },
  discord: {
    name: 'Discord, tiles',
    mode: 'per-participant',
    signal: discordVoice,
    shown: { url: 'https://discord.com/channels/1/2', page: discord, showsSelf: true },
  },
  'discord-rows': {
    name: 'Discord, side bar',
    mode: 'per-participant',
    signal: discordVoice,
    shown: { url: 'https://discord.com/channels/1/3', page: discordRows, showsSelf: true },
  },
  teams: {
    name: 'Microsoft Teams, ring on three of four tiles',
    mode: 'per-participant',
    signal: detector({ onMs: 50, holdMs: 250, updateMs: 0, networkMs: NETWORK_MS }),
    shown: { url: 'https://teams.microsoft.com/v2/', page: teams, missing: RINGLESS, showsSelf: false },
  },
  'mirotalk-sfu': {
    name: 'MiroTalk SFU',
    mode: 'loudest-tick',
    signal: loudest,
    shown: { url: 'https://sfu.mirotalk.com/join/Replay', page: mirotalkSfu, showsSelf: true },
  },
  slack: {
    name: 'Slack huddles, one active speaker, clears in silence',
    mode: 'dominant-only',
    signal: oneAtATime,
    shown: { url: 'https://app.slack.com/huddle/T0/C0', page: slack, showsSelf: true },
  },
  webex: {
    name: 'Webex, one active speaker, clears in silence',
    mode: 'dominant-only',
    signal: dominant({ clears: true }),
    shown: { url: 'https://acme.webex.com/meet/replay', page: webex, showsSelf: true },
  },
  zoom: {
    name: 'Zoom, one active speaker, sticky in silence',
    mode: 'dominant-only',
    signal: dominant({ clears: false }),
    shown: { url: 'https://app.zoom.us/wc/91234567890/join', page: zoom, showsSelf: false },
  },
  'zoom-roster': {
    name: 'Zoom, participants panel open',
    mode: 'per-participant',
    // No source tells the delays: as the reader assumes them.
    signal: detector({ onMs: 240, holdMs: 540, updateMs: 0, networkMs: NETWORK_MS }),
    shown: { url: 'https://app.zoom.us/wc/91234567890/join', page: zoomRoster, showsSelf: true },
  },
  'jitsi-dominant': {
    name: 'Jitsi Meet without levels, dominant speaker',
    mode: 'dominant-only',
    signal: dominant({ clears: false }),
    shown: { url: 'https://meet.jit.si/Replay', page: jitsiDominant, showsSelf: true },
  },
} as const satisfies Record<string, Emulation>;

export type EmulatedPlatform = keyof typeof EMULATIONS;
export const EMULATED_PLATFORMS = Object.keys(EMULATIONS) as readonly EmulatedPlatform[];
