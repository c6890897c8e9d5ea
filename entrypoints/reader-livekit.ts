import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerReader } from '../lib/live/readers.ts';
import { livekit } from '../lib/platforms/livekit.ts';

export default defineUnlistedScript(() => offerReader('livekit', () => livekit));
