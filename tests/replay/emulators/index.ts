import type { Emulator } from './emulator.ts';
import { googleMeet } from './google-meet.ts';
import { jitsi } from './jitsi.ts';
import { jitsiDominant } from './jitsi-dominant.ts';
import { livekit } from './livekit.ts';

interface Emulated {
  readonly url: string;
  readonly emulate: Emulator;
}

/** Every emulated page, by the name that `--platform` takes. */
export const EMULATORS = {
  livekit: { url: 'https://meet.livekit.io/rooms/replay', emulate: livekit },
  'google-meet': { url: 'https://meet.google.com/abc-defg-hij', emulate: googleMeet },
  jitsi: { url: 'https://meet.jit.si/Replay', emulate: jitsi },
  'jitsi-dominant': { url: 'https://meet.jit.si/Replay', emulate: jitsiDominant },
} as const satisfies Record<string, Emulated>;

export type EmulatedPlatform = keyof typeof EMULATORS;
export const EMULATED_PLATFORMS = Object.keys(EMULATORS) as readonly EmulatedPlatform[];
