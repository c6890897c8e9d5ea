import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerReader } from '../lib/live/readers.ts';
import { jitsi } from '../lib/platforms/jitsi.ts';

export default defineUnlistedScript(() => offerReader('jitsi', () => jitsi));
