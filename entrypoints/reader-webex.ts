import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerReader } from '../lib/live/readers.ts';
import { webex } from '../lib/platforms/webex.ts';

export default defineUnlistedScript(() => offerReader('webex', () => webex));
