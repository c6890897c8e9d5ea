import type { Emulator } from './emulator.ts';
import { googleMeet } from './google-meet.ts';
import { jitsi, jitsiDominant } from './jitsi.ts';
import { livekit } from './livekit.ts';

/** Every emulated page, by the name that `--platform` takes. */
export const EMULATORS = {
  livekit,
  'google-meet': googleMeet,
  jitsi,
  'jitsi-dominant': jitsiDominant,
} as const satisfies Record<string, Emulator>;

export type EmulatedPlatform = keyof typeof EMULATORS;
