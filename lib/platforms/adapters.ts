/** Every reader there is. For what reads any page (tests, replays); a meeting tab loads only the one that it needs. */
import { bigBlueButton } from './bigbluebutton.ts';
import type { Adapter } from './contract.ts';
import { discord } from './discord.ts';
import { elementCall } from './element-call.ts';
import { galene } from './galene.ts';
import { googleMeet } from './google-meet.ts';
import { jitsi } from './jitsi.ts';
import { livekit } from './livekit.ts';
import { mirotalkP2p } from './mirotalk-p2p.ts';
import { mirotalkSfu } from './mirotalk-sfu.ts';
import { nextcloudTalk } from './nextcloud-talk.ts';
import { slack } from './slack.ts';
import { teams } from './teams.ts';
import { webex } from './webex.ts';
import { zoom } from './zoom.ts';

export const ADAPTERS = Object.freeze([
  googleMeet,
  zoom,
  teams,
  jitsi,
  bigBlueButton,
  galene,
  livekit,
  elementCall,
  nextcloudTalk,
  mirotalkP2p,
  mirotalkSfu,
  discord,
  slack,
  webex,
] as const) satisfies readonly Adapter[];

/** The reader of a platform; `undefined` where there is none. */
export function adapterOf(id: string): Adapter | undefined {
  return ADAPTERS.find((adapter) => adapter.id === id);
}
